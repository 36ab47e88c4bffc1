import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { regrets, robustness, tailMean } from '../../../src/model/studies/robustness.js'
import { expectClose } from '../../close-to.js'

const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 })).chain(([plans, worlds]) =>
  fc.tuple(
    fc.constant(plans),
    fc.constant(worlds),
    fc.array(fc.integer({ min: -100, max: 100 }), {
      minLength: plans * worlds,
      maxLength: plans * worlds,
    }),
  ),
)

describe('robustness', () => {
  it('matches a case worked by hand', () => {
    // Worlds            1  2  3  4     best: 8 6 9 4
    const values = Float64Array.of(8, 2, 9, 1, /**/ 5, 6, 5, 4)
    expect([...regrets(values, 2, 4)]).toEqual([0, 4, 0, 3, 3, 0, 4, 0])
    const [bold, safe] = robustness(values, 2, 4, 5, 0.5)
    expect(bold).toEqual({
      satisficing: 0.5,
      satisficingError: 0.25,
      meanRegret: 7 / 4,
      maxRegret: 4,
      tailRegret: 3.5,
      tailShortfall: 3.5,
    })
    expect(safe).toMatchObject({
      satisficing: 0.75,
      meanRegret: 7 / 4,
      maxRegret: 4,
      tailRegret: 3.5,
      tailShortfall: 0.5,
    })
  })

  it('never shows a negative regret, and some plan without regret in each world', () => {
    fc.assert(
      fc.property(matrix, ([plans, worlds, list]) => {
        const regret = regrets(Float64Array.from(list), plans, worlds)
        for (let w = 0; w < worlds; w++) {
          const column = Array.from({ length: plans }, (_, p) => regret[p * worlds + w] as number)
          expect(Math.min(...column)).toBe(0)
        }
        for (const plan of robustness(Float64Array.from(list), plans, worlds, 0, 0.3)) {
          expect(plan.meanRegret).toBeLessThanOrEqual(plan.tailRegret + 1e-9)
          expect(plan.tailRegret).toBeLessThanOrEqual(plan.maxRegret + 1e-9)
          if (plan.satisficing === 1) expect(plan.tailShortfall).toBe(0)
          else expect(plan.tailShortfall).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('refuses a matrix of another size', () => {
    expect(() => regrets(new Float64Array(5), 2, 3)).toThrow(RangeError)
    expect(() => regrets(new Float64Array(0), 0, 3)).toThrow(RangeError)
  })
})

describe('tail mean', () => {
  it('matches cases worked by hand, an edge world in part', () => {
    const losses = Float64Array.of(1, 4, 2, 3)
    expect(tailMean(losses, 0.25)).toBe(4)
    expect(tailMean(losses, 0.5)).toBe(3.5)
    expect(tailMean(losses, 1)).toBe(2.5)
    expect(tailMean(losses, 0.1)).toBe(4)
    // 1½ worlds: 4 and half of 3.
    expectClose(tailMean(losses, 0.375), (4 + 1.5) / 1.5, { abs: 1e-14 })
    expect([...losses]).toEqual([1, 4, 2, 3])
  })

  it('is the least value of Rockafellar and Uryasev’s problem', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 15 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (list, share) => {
          // Piecewise linear in the level, so the least value is at one of the losses.
          const at = (level: number): number =>
            level + list.reduce((sum, x) => sum + Math.max(0, x - level), 0) / list.length / share
          expectClose(tailMean(Float64Array.from(list), share), Math.min(...list.map(at)), { abs: 1e-9 })
        },
      ),
    )
  })

  it('refuses shares outside (0, 1]', () => {
    for (const share of [0, -0.1, 1.1, Number.NaN])
      expect(() => tailMean(Float64Array.of(1), share)).toThrow(RangeError)
  })
})
