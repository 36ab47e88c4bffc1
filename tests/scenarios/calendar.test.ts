import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, decimalYear, endOfMonth } from '../../src/scenarios/calendar.js'

const day = fc
  .tuple(fc.integer({ min: 2000, max: 2098 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, d]) => {
    const last = endOfMonth(year, month)
    const asked = `${last.slice(0, 8)}${String(d).padStart(2, '0')}`
    return asked < last ? asked : last
  })

describe('the calendar', () => {
  it.each([
    [2025, 1, '2025-01-31'],
    [2025, 2, '2025-02-28'],
    [2028, 2, '2028-02-29'],
    [2025, 9, '2025-09-30'],
    [2026, 12, '2026-12-31'],
  ])('ends month %i-%i on %s', (year, month, end) => {
    expect(endOfMonth(year, month)).toBe(end)
  })

  it.each([
    ['2026-11-21', 6, '2027-05-21'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-03-31', -25, '2024-02-29'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it('counts days over leap days and year ends', () => {
    expect(daysBetween('2026-11-21', '2026-12-31')).toBe(40)
    expect(daysBetween('2027-12-31', '2028-03-01')).toBe(61)
    expect(daysBetween('2026-11-21', '2025-03-31')).toBe(-600)
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
    expect(addDays('2025-03-01', -1)).toBe('2025-02-28')
  })

  it('adds what it counts', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (from, n) => {
        const to = addDays(from, n)
        expect(daysBetween(from, to)).toBe(n)
        expect(to < from).toBe(n < 0)
      }),
    )
  })

  it('adds months that leave the day, or the last day of a short month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, n) => {
        const to = addMonths(from, n)
        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(months(to) - months(from)).toBe(n)
        expect(to.slice(8) === from.slice(8) || addDays(to, 1).endsWith('-01')).toBe(true)
      }),
    )
  })

  it('reads days as decimal years', () => {
    expect(decimalYear('2026-01-01')).toBe(2026)
    expect(decimalYear('2026-07-02')).toBe(2026 + 182 / 365)
    expect(decimalYear('2028-12-31')).toBe(2028 + 365 / 366)
  })
})
