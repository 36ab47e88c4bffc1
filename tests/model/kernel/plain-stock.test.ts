import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DeliveryDraws, effectiveStock, LAGS, lagWeights, PAST_GROWTH } from '../../../src/model/delivery.js'

/** One path by the formulas of src/model/delivery.ts, one number after another. */
function plainStock(budget: Float64Array, past: number, of: DeliveryDraws, p: number, nPaths: number): Float64Array {
  const rate = (of.disbursed[p] as number) * (of.efficiency[p] as number)
  const [gamma, delta] = [of.congestion[p] as number, of.depreciation[p] as number]
  const weights = Array.from({ length: LAGS }, (_, j) => of.weights[j * nPaths + p] as number)
  let last = past
  const spent = Array.from(budget, (now) => {
    const growth = now > last && last > 0 && gamma > 0 ? Math.exp(-gamma * Math.log(now / last)) : 1
    last = now
    return now * rate * growth
  })
  let k = (weights.reduce((sum, one) => sum + one, 0) * (past * rate)) / (delta + PAST_GROWTH)
  return budget.map((_, t) => {
    const inflow = weights.reduce((sum, share, j) => sum + share * (t < j ? past * rate : (spent[t - j] as number)), 0)
    k = (1 - delta) * k + inflow
    return k
  })
}

it('is the formula, to the byte: any number of paths and years, money that stops, starts and leaps', () => {
  const amount = fc.oneof(fc.double({ min: 0, max: 1e4, noNaN: true }), fc.constantFrom(0, 1e-320, 1e-9, 1, 1e300))
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const path = fc.record({
    past: amount,
    disbursed: share,
    congestion: share,
    efficiency: share,
    lost: share,
    lag: share,
  })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(path, { minLength: 1, maxLength: 9 }),
      fc.constantFrom(1, 2, 167),
      fc.infiniteStream(amount),
      (nYears, some, times, amounts) => {
        // Many paths are the same few again, beyond the end of a block and at odd places of it.
        const paths = Array.from({ length: some.length * times }, (_, i) => some[i % some.length] as (typeof some)[0])
        const nPaths = paths.length
        const rows = some.map(() => Float64Array.from({ length: nYears }, () => amounts.next().value))
        const budget = new Float64Array(nYears * nPaths)
        const weights = new Float64Array(LAGS * nPaths)
        for (let p = 0; p < nPaths; p++) {
          const row = rows[p % some.length] as Float64Array
          for (let t = 0; t < nYears; t++) budget[t * nPaths + p] = row[t] as number
          lagWeights(weights, p, nPaths, 12 * (paths[p]?.lag as number), 2)
        }
        const column = (of: 'past' | 'disbursed' | 'congestion' | 'efficiency' | 'lost'): Float64Array =>
          Float64Array.from(paths, (one) => one[of])
        const delivery: DeliveryDraws = {
          disbursed: column('disbursed'),
          congestion: column('congestion'),
          efficiency: column('efficiency'),
          depreciation: column('lost'),
          weights,
        }
        const past = column('past')
        const stock = new Float64Array(nYears * nPaths)
        effectiveStock(budget, past, delivery, nYears, nPaths, stock)
        const wanted = some.map((one, p) => plainStock(rows[p] as Float64Array, one.past, delivery, p, nPaths))
        for (let p = 0; p < nPaths; p++)
          for (let t = 0; t < nYears; t++)
            if (!Object.is(stock[t * nPaths + p], wanted[p % some.length]?.[t]))
              expect([p, t, stock[t * nPaths + p]]).toEqual([p, t, wanted[p % some.length]?.[t]])
      },
    ),
    { numRuns: 60 },
  )
})
