import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundToSum } from '../../../src/model/optimise/rounding.js'

const amounts = fc.array(fc.float({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 12 })

describe('rounding', () => {
  it('keeps the sum exactly and moves no amount by a unit or more', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const plan = Float64Array.from(list)
        const total = Math.round(plan.reduce((sum, one) => sum + one, 0))
        const units = roundToSum(
          plan,
          plan.map(() => 0),
          plan.map(() => 10_000),
          total,
        ) as Float64Array
        expect(units.reduce((sum, one) => sum + one, 0)).toBe(total)
        for (const [i, unit] of units.entries()) {
          expect(Number.isInteger(unit)).toBe(true)
          expect(Math.abs(unit - (plan[i] as number))).toBeLessThan(1 + 1e-6)
        }
      }),
    )
  })

  it('stays inside bounds, and says where they leave no room', () => {
    const plan = Float64Array.of(1.6, 1.6, 1.8)
    const bounded = roundToSum(plan, Float64Array.of(0, 2, 0), Float64Array.of(1, 2, 9), 5)
    expect([...(bounded ?? [])]).toEqual([1, 2, 2])
    expect(roundToSum(plan, Float64Array.of(0, 0, 0), Float64Array.of(1, 1, 1), 5)).toBeUndefined()
  })
})
