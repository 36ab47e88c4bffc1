import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDeadlineRule } from '../../src/data/deadline.js'
import { shippedData } from '../data-root.js'

const RIGHT = [
  '2025',
  '2099',
  '2025-01',
  '2025-12',
  '2025-Q1',
  '2025-Q4',
  '2025-03-20',
  '2025-12-31',
  '2026-2027',
  'from-2025',
  'recurring',
  'annual',
  'half-year',
  'quarterly',
  'monthly',
  'every-2.5-years',
  'on-demand',
  'annual-before-01',
  'annual-before-12-10',
  'after-central-guidance',
  'after-central-guidance+15d',
  'after-central-guidance+1m',
  'per-programme',
  'none',
  'lost',
]

const WRONG = [
  '',
  ' 2025',
  '2025 ',
  '2025\n',
  '1999',
  '2100',
  '25',
  '20255',
  '2025-0',
  '2025-1',
  '2025-00',
  '2025-13',
  '2025-Q0',
  '2025-Q5',
  '2025-q2',
  '2025-03-00',
  '2025-03-32',
  '2025-3-2',
  '20/03/2025',
  'Q2-2025',
  '2026–2027',
  '2026-2027-2028',
  'from-',
  'from-2025-03',
  'until-2025',
  'Recurring',
  'every-3-years',
  'every-2x5-years',
  'annual-before',
  'annual-before-13',
  'annual-before-12-32',
  'annual-before-2025',
  'after-central-guidance+',
  'after-central-guidance+15',
  'after-central-guidance+15w',
  'after-central-guidance-15d',
  'none lost',
  'Thường xuyên',
  'quý II/2025',
]

describe('deadline rules', () => {
  it.each(RIGHT)('accept %j', (text) => {
    expect(isDeadlineRule(text)).toBe(true)
  })

  it.each(WRONG)('refuse %j', (text) => {
    expect(isDeadlineRule(text)).toBe(false)
  })

  it('accept every year, quarter, month and day of this century', () => {
    const two = (n: number) => String(n).padStart(2, '0')
    const [year, month, day] = [
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    ]
    fc.assert(
      fc.property(year, month, day, fc.integer({ min: 1, max: 4 }), (y, m, d, q) => {
        for (const rule of [
          `${y}`,
          `${y}-${two(m)}`,
          `${y}-Q${q}`,
          `${y}-${two(m)}-${two(d)}`,
          `from-${y}`,
          `annual-before-${two(m)}-${two(d)}`,
        ])
          expect(isDeadlineRule(rule), rule).toBe(true)
      }),
    )
  })

  it('refuse a rule with a character before or behind it', () => {
    const rule = fc.constantFrom(...RIGHT)
    fc.assert(
      fc.property(rule, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), (text, extra) => {
        expect(isDeadlineRule(text + extra)).toBe(false)
        expect(isDeadlineRule(extra + text)).toBe(false)
      }),
    )
  })

  it('refuse random words', () => {
    const words = new Set(RIGHT)
    const word = fc.string({ unit: 'grapheme' }).filter((text) => !words.has(text) && !/^\d{4}/.test(text))
    fc.assert(
      fc.property(word, (text) => {
        expect(isDeadlineRule(text)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('refuse dates that are not on a calendar of two-digit months and days', () => {
    const part = fc.integer({ min: 0, max: 99 })
    const wrong = fc.tuple(part, part).filter(([month, day]) => month < 1 || month > 12 || day < 1 || day > 31)
    fc.assert(
      fc.property(wrong, ([month, day]) => {
        const rule = `2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        expect(isDeadlineRule(rule), rule).toBe(false)
      }),
    )
  })

  it('are used in nearly all their forms by the plans', () => {
    const rows = [...shippedData().plans.values()].flatMap(({ tasks, duties }) => [...tasks, ...duties])
    const forms = new Set(rows.map(({ rule }) => rule.replace(/\d/g, '9')))
    for (const form of ['9999', '9999-99', '9999-Q9', '9999-9999', 'recurring', 'annual', 'none'])
      expect(forms).toContain(form)
  })
})
