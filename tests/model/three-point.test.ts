import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitThreePoints, splitQuantile } from '../../src/model/three-point.js'
import { expectClose } from '../close-to.js'

const rising = fc
  .tuple(
    fc.double({ min: -50, max: 50, noNaN: true }),
    fc.double({ min: 0, max: 9, noNaN: true }),
    fc.double({ min: 0, max: 9, noNaN: true }),
  )
  .map(([mode, a, b]) => ({ low: mode - a, mode, high: mode + b }))

describe('a judgement in three points', () => {
  it('meets the outer points and never falls', () => {
    fc.assert(
      fc.property(rising, (points) => {
        const split = fitThreePoints(points)
        const { low, mode, high } = points
        const width = high - low
        if (mode > low && high > mode && Math.min(mode - low, high - mode) > 1e-3 * width) {
          expectClose(splitQuantile(split, 0.1), low, { abs: 1e-6 * (1 + width) })
          expectClose(splitQuantile(split, 0.9), high, { abs: 1e-6 * (1 + width) })
        }
        let before = Number.NEGATIVE_INFINITY
        for (let p = 0.01; p < 1; p += 0.01) {
          const now = splitQuantile(split, p)
          expect(now).toBeGreaterThanOrEqual(before - 1e-9)
          before = now
        }
      }),
    )
  })

  it('is the number itself when all three agree, and one-sided when one side has no width', () => {
    expect(splitQuantile(fitThreePoints({ low: 3, mode: 3, high: 3 }), 0.2)).toBe(3)
    const upward = fitThreePoints({ low: 0, mode: 0, high: 0.4 })
    expect(splitQuantile(upward, 0.001)).toBeGreaterThanOrEqual(0)
    expectClose(splitQuantile(upward, 0.9), 0.4, { abs: 1e-9 })
    const downward = fitThreePoints({ low: 1, mode: 2, high: 2 })
    expect(splitQuantile(downward, 0.999)).toBeLessThanOrEqual(2)
    expectClose(splitQuantile(downward, 0.1), 1, { abs: 1e-9 })
  })

  it('is the normal when both sides are alike', () => {
    const split = fitThreePoints({ low: -1, mode: 0, high: 1 })
    expectClose(splitQuantile(split, 0.975), 1.959964 / 1.281552, { rel: 1e-5 })
  })

  it('refuses points that do not rise', () => {
    expect(() => fitThreePoints({ low: 2, mode: 1, high: 3 })).toThrow(RangeError)
    expect(() => fitThreePoints({ low: Number.NaN, mode: 1, high: 3 })).toThrow(RangeError)
  })
})
