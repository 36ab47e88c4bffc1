import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { History } from '../../../src/model/forecast-types.js'
import type { Calibration } from '../../../src/model/network/calibration.js'
import { COMPONENTS } from '../../../src/model/network/distribution.js'
import { encode, FEATURES } from '../../../src/model/network/features.js'
import { networkForecaster, reachProbability } from '../../../src/model/network/forecaster.js'
import type { NetworkMember } from '../../../src/model/network/infer.js'
import { packNetwork, unpackNetwork } from '../../../src/model/network/weights.js'
import { anyHistory } from './histories.js'
import { randomMember } from './random-member.js'

const calibration: Calibration = { '': [0.2, 1.1, 0.8], 'percent|3': [-0.3, 0.7, 1.3] }
const weights = { members: [randomMember(1), randomMember(2)], calibration }
const forecaster = networkForecaster(weights)
/** Components so wide that their far quantiles pass the largest figure of an open scale. */
const wide = networkForecaster({ members: [widened(randomMember(3), 60)], calibration: {} })
const horizon = fc.integer({ min: 1, max: 25 })
const RUNS = { numRuns: 300 }
const LEVELS = [0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999]

function widened(member: NetworkMember, by: number): NetworkMember {
  const last = member.layers.length - 1
  const layers = member.layers.map((layer, l) => {
    if (l < last) return layer
    const bias = Float32Array.from(layer.bias, (b, o) => (o >= 2 * COMPONENTS && o < 3 * COMPONENTS ? b + by : b))
    return { ...layer, bias }
  })
  return { ...member, layers }
}

describe('features', () => {
  it('are finite and of one length for any history', () => {
    fc.assert(
      fc.property(anyHistory, horizon, (history, h) => {
        const { features, unit, last } = encode(history, h)
        expect(features.length).toBe(FEATURES)
        expect(features.every(Number.isFinite)).toBe(true)
        expect(unit).toBeGreaterThan(0)
        expect(Number.isFinite(last)).toBe(true)
      }),
      RUNS,
    )
  })

  it('do not change when the years move or an amount changes its unit', () => {
    fc.assert(
      fc.property(anyHistory, horizon, fc.integer({ min: -60, max: 60 }), (history, h, by) => {
        const moved = encode({ ...history, years: history.years.map((year) => year + by) }, h).features
        expect(moved).toEqual(encode(history, h).features)
      }),
      RUNS,
    )
    fc.assert(
      fc.property(anyHistory, horizon, fc.constantFrom(1e-6, 0.1, 1000, 1e6), (history, h, factor) => {
        const amount: History = {
          ...history,
          scale: 'amount',
          lower: 0,
          upper: undefined,
          values: history.values.map(Math.abs),
        }
        const scaled = encode({ ...amount, values: amount.values.map((y) => y * factor) }, h).features
        encode(amount, h).features.forEach((x, f) => {
          expect(Math.abs((scaled[f] ?? 0) - x)).toBeLessThan(1e-6 * (1 + Math.abs(x)))
        })
      }),
      RUNS,
    )
  })
})

describe('the network as a forecaster', () => {
  it('never has crossing quantiles, stays inside the bounds and is finite', () => {
    fc.assert(
      fc.property(anyHistory, horizon, (history, h) => {
        const forecast = forecaster(history, h)
        let before = -Infinity
        for (const p of LEVELS) {
          const q = forecast.quantile(p)
          expect(Number.isFinite(q)).toBe(true)
          expect(q).toBeGreaterThanOrEqual(before)
          if (history.scale === 'percent') expect(q >= 0 && q <= 100).toBe(true)
          if (history.lower !== undefined) expect(q).toBeGreaterThanOrEqual(history.lower)
          if (history.upper !== undefined) expect(q).toBeLessThanOrEqual(history.upper)
          before = q
        }
      }),
      RUNS,
    )
  })

  it('never gives a harder threshold the better chance', () => {
    fc.assert(
      fc.property(anyHistory, horizon, fc.double({ min: 0.2, max: 3, noNaN: true }), (history, h, step) => {
        const forecast = forecaster(history, h)
        const last = history.values[history.values.length - 1] ?? 0
        const thresholds = [-3, -2, -1, 0, 1, 2, 3].map((k) => last + k * step * (Math.abs(last) * 0.1 + 1e-9))
        let up = 1
        let down = 0
        for (const t of thresholds) {
          const above = reachProbability(forecast, '>=', t)
          const below = reachProbability(forecast, '<=', t)
          expect(above).toBeLessThanOrEqual(up + 1e-12)
          expect(below).toBeGreaterThanOrEqual(down - 1e-12)
          expect(above >= 0 && above <= 1 && below >= 0 && below <= 1).toBe(true)
          up = above
          down = below
        }
      }),
      RUNS,
    )
  })

  it('has quantiles that are the inverse of its cdf', () => {
    fc.assert(
      fc.property(anyHistory, horizon, (history, h) => {
        const forecast = forecaster(history, h)
        for (const p of LEVELS) {
          const q = forecast.quantile(p)
          // the link adds a small offset to amounts, so the inverse is exact to a share of the largest figure
          const slack = (Math.abs(q) + Math.max(...history.values.map(Math.abs))) * 1e-7
          expect(forecast.cdf(q + slack)).toBeGreaterThanOrEqual(p - 1e-4)
        }
      }),
      RUNS,
    )
  })

  it('puts no mass beyond the figure its farthest quantile stops at', () => {
    const wild: readonly History[] = [
      { scale: 'count', years: [2019, 2020], values: [0, 1e11] },
      { scale: 'amount', years: [2019, 2020], values: [1e-9, 1e12] },
      { scale: 'amount', years: [2019, 2020], values: [-1e-9, 1e12] },
      { scale: 'share', years: [2019, 2020], values: [-1e11, 3] },
    ]
    for (const history of wild)
      for (const direction of ['up', 'down'] as const)
        for (const p of LEVELS) {
          const forecast = wide({ ...history, direction }, 20)
          const q = forecast.quantile(p)
          expect(Number.isFinite(q)).toBe(true)
          expect(forecast.cdf(q), `${history.values} ${direction} at ${p}`).toBeGreaterThanOrEqual(p - 1e-9)
        }
  })

  it('scales an amount with its unit', () => {
    const amount: History = { scale: 'amount', lower: 0, years: [2019, 2020, 2021, 2022], values: [3, 3.4, 3.2, 4] }
    const own = forecaster(amount, 5)
    const scaled = forecaster({ ...amount, values: amount.values.map((y) => y * 1e6) }, 5)
    for (const p of LEVELS) expect(scaled.quantile(p) / own.quantile(p) / 1e6).toBeCloseTo(1, 6)
  })

  it('counts the figure itself as reached', () => {
    const flat: History = { scale: 'percent', lower: 0, upper: 100, years: [2019, 2020, 2021], values: [40, 40, 40] }
    const forecast = forecaster(flat, 1)
    expect(reachProbability(forecast, '>=', 40) + reachProbability(forecast, '<=', 40)).toBeGreaterThan(1)
  })

  it('refuses what is no history', () => {
    const bad = (values: number[], years: number[]) => () => forecaster({ scale: 'amount', years, values }, 3)
    expect(bad([], [])).toThrow(RangeError)
    expect(bad([1, Number.NaN], [2000, 2001])).toThrow(RangeError)
    expect(bad([1, 2], [2001, 2001])).toThrow(RangeError)
    expect(() => forecaster({ scale: 'amount', years: [2000], values: [1] }, 0)).toThrow(RangeError)
  })

  it('survives being written and read', () => {
    const history: History = { scale: 'share', years: [2010, 2012, 2013], values: [0, 2, 3] }
    const again = networkForecaster(unpackNetwork(JSON.parse(JSON.stringify(packNetwork(weights)))))
    expect(again(history, 4).quantile(0.3)).toBeCloseTo(forecaster(history, 4).quantile(0.3), 4)
    expect(() => unpackNetwork({ ...packNetwork(weights), features: 1 })).toThrow(RangeError)
  })
})
