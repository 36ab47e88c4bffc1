import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Due, dueOf, nextOccurrence, occurrences } from '../../src/scenarios/due.js'
import { shippedData } from '../data-root.js'

const ONCE: readonly (readonly [rule: string, date: string, starts: string | undefined])[] = [
  ['2025', '2025-12-31', undefined],
  ['2025-05', '2025-05-31', undefined],
  ['2028-02', '2028-02-29', undefined],
  ['2025-Q1', '2025-03-31', undefined],
  ['2025-Q2', '2025-06-30', undefined],
  ['2025-Q3', '2025-09-30', undefined],
  ['2025-Q4', '2025-12-31', undefined],
  ['2025-03-20', '2025-03-20', undefined],
  ['2026-2027', '2027-12-31', '2026-01-01'],
]

const NEXT: readonly (readonly [rule: string, from: string, next: string])[] = [
  ['annual', '2026-11-21', '2026-12-31'],
  ['annual', '2026-12-31', '2026-12-31'],
  ['annual', '2027-01-01', '2027-12-31'],
  ['half-year', '2026-06-30', '2026-06-30'],
  ['half-year', '2026-07-01', '2026-12-31'],
  ['quarterly', '2026-07-01', '2026-09-30'],
  ['monthly', '2028-02-10', '2028-02-29'],
  ['annual-before-01', '2026-11-21', '2026-12-31'],
  ['annual-before-01', '2026-12-31', '2026-12-31'],
  ['annual-before-01', '2027-01-01', '2027-12-31'],
  ['annual-before-03', '2027-12-01', '2028-02-29'],
  ['annual-before-06-15', '2026-06-14', '2026-06-14'],
  ['annual-before-06-15', '2026-06-15', '2027-06-14'],
  ['annual-before-12-01', '2026-11-21', '2026-11-30'],
  ['annual-before-12-10', '2026-11-21', '2026-12-09'],
  ['annual-before-01-01', '2026-11-21', '2026-12-31'],
]

describe('a deadline rule', () => {
  it.each(ONCE)('%s ends on %s', (rule, date, starts) => {
    expect(dueOf(rule)).toEqual({ kind: 'once', date, ...(starts === undefined ? {} : { starts }) })
  })

  it.each([
    ['from-2025', { kind: 'from', starts: '2025-01-01' }],
    ['recurring', { kind: 'standing' }],
    ['on-demand', { kind: 'standing' }],
    ['every-2.5-years', { kind: 'standing' }],
    ['none', { kind: 'open' }],
    ['per-programme', { kind: 'open' }],
    ['lost', { kind: 'lost' }],
    ['after-central-guidance', { kind: 'waiting' }],
    ['after-central-guidance+15d', { kind: 'waiting' }],
  ] satisfies [string, Due][])('%s is %j', (rule, due) => {
    expect(dueOf(rule)).toEqual(due)
  })

  it('counts from recorded guidance, and stays open where no span is printed', () => {
    expect(dueOf('after-central-guidance+15d', '2026-11-16')).toEqual({ kind: 'once', date: '2026-12-01' })
    expect(dueOf('after-central-guidance+1m', '2026-01-31')).toEqual({ kind: 'once', date: '2026-02-28' })
    expect(dueOf('after-central-guidance', '2026-11-16')).toEqual({ kind: 'open' })
  })

  it.each(NEXT)('%s comes after %s next on %s', (rule, from, next) => {
    expect(dueOf(rule)).toEqual({ kind: 'cycle' })
    expect(nextOccurrence(rule, from)).toBe(next)
  })

  it('has every occurrence of a window, ends included', () => {
    expect(occurrences('monthly', '2026-11-30', '2027-02-28')).toEqual([
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
    ])
    expect(occurrences('annual-before-01', '2026-12-31', '2027-12-31')).toEqual(['2026-12-31', '2027-12-31'])
    expect(occurrences('annual-before-12-10', '2026-12-10', '2027-12-08')).toEqual([])
  })

  it('of any plan is understood, and repeats for ever where it repeats', () => {
    const rules = [...shippedData().plans.values()].flatMap(({ tasks, duties }) =>
      [...tasks, ...duties].map((one) => one.rule),
    )
    const year = fc.integer({ min: 2000, max: 2090 })
    fc.assert(
      fc.property(fc.constantFrom(...new Set(rules)), year, (rule, y) => {
        const due = dueOf(rule)
        if (due.kind === 'cycle') expect(nextOccurrence(rule, `${y}-06-17`)).toMatch(/^\d{4}-\d\d-\d\d$/)
        else expect(occurrences(rule, `${y}-01-01`, `${y}-12-31`)).toEqual([])
        if (due.kind === 'standing') expect(rule).toMatch(/^(recurring|on-demand|every-2\.5-years)$/)
      }),
    )
  })
})
