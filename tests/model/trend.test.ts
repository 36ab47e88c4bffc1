import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dampedYears,
  fitTrend,
  MAX_POINTS,
  orientPrior,
  predictive,
  priorDrift,
  widenPosterior,
} from '../../src/model/trend.js'
import { expectClose } from '../close-to.js'
import { PRIOR } from './prior.js'

const series = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.double({ min: -2, max: 2, noNaN: true })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((steps) => {
    let year = 2010
    return { years: steps.map(([gap], i) => (year += i === 0 ? 0 : gap)), z: steps.map(([, z]) => z) }
  })

describe('fitTrend', () => {
  it('with one figure is the prior around that figure', () => {
    const one = fitTrend([2020], [0.5], PRIOR)
    expect(one).toMatchObject({ lastYear: 2020, level: 0.5, k: PRIOR.k0, a: PRIOR.a0, b: PRIOR.b0 })
    expectClose(one.m, PRIOR.drift + PRIOR.driftByLevel * 0.5, { abs: 1e-15 })
  })

  // Bayes by brute force on a grid of (μ, σ²): the closed form must give the same posterior mean of μ and of σ².
  it('agrees with Bayes on a grid', () => {
    const flat = { ...PRIOR, driftByLevel: 0 }
    const years = [2015, 2016, 2018, 2019]
    const z = [0, 0.11, 0.19, 0.42]
    const closed = fitTrend(years, z, flat)
    let weight = 0
    let meanMu = 0
    let meanVariance = 0
    for (let mu = -0.6; mu <= 0.8; mu += 0.002) {
      for (let logV = Math.log(0.0005); logV <= Math.log(2); logV += 0.01) {
        const s2 = Math.exp(logV)
        let log = -(flat.a0 + 1) * logV - flat.b0 / s2 + logV
        log += -0.5 * logV - (flat.k0 * (mu - flat.drift) ** 2) / (2 * s2)
        for (let i = 1; i < z.length; i++) {
          const gap = (years[i] as number) - (years[i - 1] as number)
          const rate = ((z[i] as number) - (z[i - 1] as number)) / gap
          log += -0.5 * logV - (gap * (rate - mu) ** 2) / (2 * s2)
        }
        const w = Math.exp(log)
        weight += w
        meanMu += w * mu
        meanVariance += w * s2
      }
    }
    expectClose(closed.m, meanMu / weight, { abs: 1e-4 })
    expectClose(closed.b / (closed.a - 1), meanVariance / weight, { rel: 5e-3 })
  })

  it('does not change when all years move together', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -50, max: 50 }), ({ years, z }, shift) => {
        const moved = fitTrend(
          years.map((year) => year + shift),
          z,
          PRIOR,
        )
        expect({ ...moved, lastYear: moved.lastYear - shift }).toEqual(fitTrend(years, z, PRIOR))
      }),
    )
  })

  it('uses only the newest points of a long series', () => {
    const years = Array.from({ length: 30 }, (_, i) => 1990 + i)
    const z = years.map((_, i) => Math.sin(i) / 5)
    const newest = fitTrend(years.slice(-MAX_POINTS), z.slice(-MAX_POINTS), PRIOR)
    expect(fitTrend(years, z, PRIOR)).toEqual(newest)
  })

  it('refuses an empty or ragged series', () => {
    expect(() => fitTrend([], [], PRIOR)).toThrow(RangeError)
    expect(() => fitTrend([2020], [1, 2], PRIOR)).toThrow(RangeError)
  })
})

describe('predictive', () => {
  it('never narrows with the horizon', () => {
    fc.assert(
      fc.property(series, ({ years, z }) => {
        const fitted = fitTrend(years, z, PRIOR)
        for (let h = 1; h <= 30; h++)
          expect(predictive(fitted, h).scale).toBeGreaterThan(predictive(fitted, h - 1).scale)
      }),
    )
  })

  it('widens by the factor asked for', () => {
    const fitted = fitTrend([2020, 2021], [0, 0.1], PRIOR)
    expectClose(predictive(widenPosterior(fitted, 1.5), 7).scale, 1.5 * predictive(fitted, 7).scale, { rel: 1e-12 })
  })
})

describe('prior', () => {
  it('for a measure where lower is better mirrors the one where higher is', () => {
    const lower = orientPrior(PRIOR, 'lower')
    for (const level of [-4, -1, 0, 2, 5])
      expectClose(priorDrift(lower, level), -priorDrift(PRIOR, -level), { abs: 1e-15 })
    const years = [2018, 2019, 2021]
    const up = fitTrend(years, [0.2, 0.4, 0.5], PRIOR)
    const down = fitTrend(years, [-0.2, -0.4, -0.5], lower)
    expectClose(down.m, -up.m, { abs: 1e-15 })
    expectClose(down.b, up.b, { abs: 1e-15 })
  })

  it('of a measure without direction expects no drift', () => {
    expect(priorDrift(orientPrior(PRIOR, 'none'), 1)).toBe(0)
  })

  it('pace beyond the levels the panel saw is that of the nearest seen', () => {
    expect(priorDrift(PRIOR, 99)).toBe(priorDrift(PRIOR, PRIOR.levelHigh))
  })

  it('damped years sum the powers of phi', () => {
    expectClose(dampedYears(0.9, 3), 0.9 + 0.81 + 0.729, { abs: 1e-15 })
    expect(dampedYears(1, 5)).toBe(5)
    expect(dampedYears(0.9, 0)).toBe(0)
  })
})
