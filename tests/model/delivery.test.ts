import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DeliveryDraws, effectiveStock, LAGS, lagWeights, PAST_GROWTH } from '../../src/model/delivery.js'
import { expectClose } from '../close-to.js'

/** One path with the given parameters. */
function delivery(
  disbursed: number,
  congestion: number,
  efficiency: number,
  depreciation: number,
  lag: number,
  shape = 2,
): DeliveryDraws {
  const weights = new Float64Array(LAGS)
  lagWeights(weights, 0, 1, lag, shape)
  const one = (x: number) => Float64Array.of(x)
  return {
    disbursed: one(disbursed),
    congestion: one(congestion),
    efficiency: one(efficiency),
    depreciation: one(depreciation),
    weights,
  }
}

function stockOf(budget: number[], past: number, parameters: DeliveryDraws): Float64Array {
  const stock = new Float64Array(budget.length)
  effectiveStock(Float64Array.from(budget), Float64Array.of(past), parameters, budget.length, 1, stock)
  return stock
}

describe('lag weights', () => {
  it('sum to one, and serve at once without a lag', () => {
    for (const mean of [0, 0.3, 1, 2.5, 4, 40]) {
      const weights = new Float64Array(LAGS)
      lagWeights(weights, 0, 1, mean, 3)
      expectClose(
        weights.reduce((a, b) => a + b, 0),
        1,
        { abs: 1e-12 },
      )
      expect(weights.every((w) => w >= 0)).toBe(true)
    }
    const atOnce = new Float64Array(LAGS)
    lagWeights(atOnce, 0, 1, 0, 2)
    expect([...atOnce.subarray(0, 2)]).toEqual([1, 0])
  })

  it('are those of the Erlang distribution', () => {
    const weights = new Float64Array(LAGS)
    lagWeights(weights, 0, 1, 2, 2)
    // shape 2, mean 2: rate 1, P(X ≤ x) = 1 − e^−x (1 + x)
    expectClose(weights[0] as number, 1 - 2 * Math.exp(-1), { abs: 1e-12 })
    expectClose(weights[1] as number, 2 * Math.exp(-1) - 3 * Math.exp(-2), { abs: 1e-12 })
  })
})

describe('the effective stock', () => {
  it('is the sum worked out by hand', () => {
    // 100 a year before, then 200, 200, 0; all spent, half useful, no lag, a tenth lost a year
    const got = stockOf([200, 200, 0], 100, delivery(1, 0, 0.5, 0.1, 0))
    const start = 50 / (0.1 + PAST_GROWTH)
    const first = 0.9 * start + 100
    const second = 0.9 * first + 100
    expectClose(got[0] as number, first, { rel: 1e-12 })
    expectClose(got[1] as number, second, { rel: 1e-12 })
    expectClose(got[2] as number, 0.9 * second, { rel: 1e-12 })
  })

  it('loses a share of a plan that grows fast', () => {
    const [steady] = stockOf([400], 100, delivery(1, 0, 1, 1, 0))
    const [rushed] = stockOf([400], 100, delivery(1, 0.5, 1, 1, 0))
    expectClose(rushed as number, (steady as number) / 2, { rel: 1e-12 })
  })

  it('never falls with more money, whatever the year and the parameters', () => {
    const unit = fc.double({ min: 0.01, max: 0.95, noNaN: true })
    const budget = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(
        budget,
        fc.nat(5),
        fc.double({ min: 0, max: 300, noNaN: true }),
        unit,
        unit,
        unit,
        (plan, year, more, d, gamma, delta) => {
          const parameters = delivery(d, gamma, 0.7, delta, 1.5)
          const before = stockOf(plan, 50, parameters)
          const after = stockOf(
            plan.map((b, t) => (t === year ? b + more : b)),
            50,
            parameters,
          )
          after.forEach((k, t) => {
            expect(k).toBeGreaterThanOrEqual((before[t] as number) - 1e-9 * (1 + k))
          })
        },
      ),
    )
  })

  it('of two halves is that of the whole', () => {
    const parameters = delivery(0.8, 0.3, 0.7, 0.2, 2)
    const whole = stockOf([100, 300, 200], 80, parameters)
    const half = stockOf([50, 150, 100], 40, parameters)
    half.forEach((k, t) => {
      expectClose(2 * k, whole[t] as number, { rel: 1e-12 })
    })
  })
})
