import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationCdf, durationQuantile, fitDuration } from '../../src/model/duration.js'
import { expectClose } from '../close-to.js'

/** Rising three points from half a month to fifty years, from nearly symmetric to very lopsided. */
const points = fc
  .tuple(
    fc.double({ min: 0.5, max: 60, noNaN: true }),
    fc.double({ min: 1.01, max: 8, noNaN: true }),
    fc.double({ min: 1.01, max: 8, noNaN: true }),
  )
  .map(([low, up, further]) => ({ low, mode: low * up, high: low * up * further }))

describe('a duration of three points', () => {
  it('is shorter than the low point in 10 % and longer than the high point in 10 % of cases', () => {
    fc.assert(
      fc.property(points, (three) => {
        const duration = fitDuration(three)
        expectClose(durationCdf(duration, three.low), 0.1, { abs: 1e-9 })
        expectClose(durationCdf(duration, three.high), 0.9, { abs: 1e-9 })
        expectClose(durationQuantile(duration, 0.1) / three.low, 1, { abs: 1e-9 })
        expectClose(durationQuantile(duration, 0.9) / three.high, 1, { abs: 1e-9 })
      }),
    )
  })

  it('is densest at its mode on the log scale, from both sides', () => {
    fc.assert(
      fc.property(points, (three) => {
        const duration = fitDuration(three)
        const step = 0.01 * Math.log(three.high / three.low)
        const mass = (k: number): number =>
          durationCdf(duration, three.mode * Math.exp((k + 1) * step)) -
          durationCdf(duration, three.mode * Math.exp(k * step))
        expect(mass(0)).toBeGreaterThan(mass(1))
        expect(mass(-1)).toBeGreaterThan(mass(-2))
      }),
    )
  })

  it('has one distribution: the quantile turns the distribution function round and is positive', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (three, p) => {
        const duration = fitDuration(three)
        const months = durationQuantile(duration, p)
        expect(months).toBeGreaterThan(0)
        expectClose(durationCdf(duration, months), p, { abs: 1e-9 })
      }),
    )
  })

  it('is lognormal when the points are equally far on the log scale', () => {
    const duration = fitDuration({ low: 5, mode: 10, high: 20 })
    // sd of ln = ln 2 / Φ⁻¹(0.9), Φ⁻¹(0.9) = 1.2815515655446004.
    expectClose(duration.below, Math.LN2 / 1.2815515655446004, { abs: 1e-9 })
    expectClose(duration.above, duration.below, { abs: 1e-9 })
    expectClose(durationQuantile(duration, 0.5), 10, { abs: 1e-9 })
  })

  it('is fixed when all three are equal', () => {
    const duration = fitDuration({ low: 6, mode: 6, high: 6 })
    for (const p of [1e-6, 0.3, 0.5, 0.9]) expectClose(durationQuantile(duration, p), 6, { abs: 1e-12 })
    expect([durationCdf(duration, 5.99), durationCdf(duration, 6.01)]).toEqual([0, 1])
  })

  it.each([
    [3, 2, 4],
    [2, 2, 4],
    [2, 4, 4],
    [0, 2, 4],
    [-1, 2, 4],
    [0, 0, 0],
    [Number.NaN, 2, 4],
  ])('refuses %d, %d, %d', (low, mode, high) => {
    expect(() => fitDuration({ low, mode, high })).toThrow(RangeError)
  })
})
