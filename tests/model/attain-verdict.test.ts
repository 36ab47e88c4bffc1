import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attainmentOf, conditionTest, countReached } from '../../src/model/attain.js'
import { linkOf } from '../../src/model/link.js'
import { fanOf, quantileSorted } from '../../src/model/quantile.js'
import { headlineOf, VERDICTS, verdictOf } from '../../src/model/verdict.js'
import { expectClose } from '../close-to.js'

const percent = linkOf({ scale: 'percent', lower: 0, upper: 100 })
const count = linkOf({ scale: 'count', lower: 0 })

describe('conditionTest', () => {
  it.each([
    ['>=', 60, 60, true],
    ['>=', 60, 59.999, false],
    ['>', 60, 60, false],
    ['>', 60, 60.001, true],
    ['<=', 60, 60, true],
    ['<=', 60, 60.001, false],
    ['>=', 100, 100, true],
    ['>=', 100, 99.9, false],
  ] as const)('%s %s %% of %s is %s', (comparator, value, got, wanted) => {
    expect(conditionTest({ comparator, value, halfStep: 0 }, percent)(got)).toBe(wanted)
  })

  it.each([
    ['>=', 20, 19.5, true],
    ['>=', 20, 19.49, false],
    ['>', 20, 20.4, false],
    ['>', 20, 20.5, true],
    ['=', 2, 2.4, true],
    ['=', 2, 2.6, false],
  ] as const)('%s %s compares a count of %s as a whole number: %s', (comparator, value, got, wanted) => {
    expect(conditionTest({ comparator, value, halfStep: 0.5 }, count)(got)).toBe(wanted)
  })

  it('a range asks for the inside', () => {
    const inside = conditionTest(
      { comparator: 'range', value: 16, valueHigh: 18, halfStep: 0 },
      linkOf({ scale: 'growth' }),
    )
    expect([15.9, 16, 17, 18, 18.1].map(inside)).toEqual([false, true, true, true, false])
  })

  it('a harder threshold is never reached more often', () => {
    const threshold = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.array(threshold, { minLength: 1, maxLength: 50 }), threshold, threshold, (values, a, b) => {
        const draws = Float64Array.from(values)
        const reached = (value: number): number =>
          countReached(draws, conditionTest({ comparator: '>=', value, halfStep: 0 }, percent))
        expect(reached(Math.max(a, b))).toBeLessThanOrEqual(reached(Math.min(a, b)))
      }),
    )
  })
})

describe('attainment', () => {
  it('counts, and never calls no hits of many certain', () => {
    expect(attainmentOf(25, 100)).toMatchObject({ probability: 0.25, nPaths: 100 })
    expect(attainmentOf(0, 10_000).mcse).toBeGreaterThan(0)
    expectClose(attainmentOf(5000, 10_000).mcse, 0.005, { rel: 1e-3 })
  })
})

describe('quantiles', () => {
  it('are type 7', () => {
    expect(quantileSorted(Float64Array.of(1, 3), 0.5)).toBe(2)
    expectClose(quantileSorted(Float64Array.of(1, 2, 4, 8), 0.9), 6.8, { abs: 1e-12 })
    expect(quantileSorted(Float64Array.of(5), 0.3)).toBe(5)
  })

  it('never cross and leave the draws as they were', () => {
    fc.assert(
      fc.property(fc.float64Array({ minLength: 1, noNaN: true, noDefaultInfinity: true }), (draws) => {
        const before = draws.slice()
        const { p05, p25, p50, p75, p95 } = fanOf(draws)
        expect([p05, p25, p50, p75, p95]).toEqual([p05, p25, p50, p75, p95].sort((a, b) => a - b))
        expect(draws).toEqual(before)
      }),
    )
  })
})

describe('verdict', () => {
  it('words follow the table, each edge to the better word', () => {
    const edges = [1, 0.99, 0.9, 0.66, 0.33, 0.1, 0.01, 0.0099, 0]
    expect(edges.map(verdictOf)).toEqual([
      'virtually-certain',
      'virtually-certain',
      'very-likely',
      'likely',
      'about-even',
      'unlikely',
      'very-unlikely',
      'exceptionally-unlikely',
      'exceptionally-unlikely',
    ])
  })

  it('borrowed evidence never says more than likely, less than unlikely, nor prints beyond 5 and 95 %', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('C', 'D' as const), (p, grade) => {
        const shown = headlineOf(p, grade as 'C')
        expect(['likely', 'about-even', 'unlikely']).toContain(shown.verdict)
        expect(shown.probability).toBeGreaterThanOrEqual(0.05)
        expect(shown.probability).toBeLessThanOrEqual(0.95)
        expect(shown.bound).toBe(p > 0.95 ? 'above' : p < 0.05 ? 'below' : 'none')
      }),
    )
  })

  it('own evidence is shown as it is', () => {
    for (const p of [0, 0.003, 0.5, 0.997]) {
      expect(headlineOf(p, 'B')).toEqual({ verdict: verdictOf(p), probability: p, bound: 'none' })
    }
    expect(new Set(VERDICTS).size).toBe(7)
  })
})
