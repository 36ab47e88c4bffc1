import { describe, expect, it } from 'vitest'
import { gridForecast, LEVELS, MIDDLE, SCORES } from '../../src/model/grid-forecast.js'
import { normalQuantile } from '../../src/model/normal.js'
import { normalCdf } from '../../src/model/normal-cdf.js'

const plain = { toLink: (y: number) => y, fromLink: (z: number) => z, lower: -1e9, upper: 1e9 }

describe('normalCdf', () => {
  it('undoes normalQuantile, to 1e−11 relative', () => {
    for (const p of [1e-30, 1e-12, 1e-5, 0.01, 0.2, 0.5, 0.8, 0.99]) {
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11)
    }
  })
})

describe('a forecast from a table', () => {
  it('has symmetric levels with the median in the middle and the printed ones among them', () => {
    expect(LEVELS[MIDDLE]).toBe(0.5)
    for (const p of [0.025, 0.05, 0.1, 0.25, 0.75, 0.9, 0.95, 0.975])
      expect(Math.min(...LEVELS.map((level) => Math.abs(level - p)))).toBeLessThan(1e-12)
  })

  it('gives back a normal distribution exactly', () => {
    const forecast = gridForecast(
      plain,
      Float64Array.from(SCORES, (x) => 3 + 2 * x),
    )
    for (const p of [1e-12, 0.001, 0.3, 0.5, 0.77, 0.9999]) {
      expect(forecast.quantile(p)).toBeCloseTo(3 + 2 * normalQuantile(p), 9)
      expect(forecast.cdf(forecast.quantile(p))).toBeCloseTo(p, 12)
    }
  })

  it('lifts crossing quantiles', () => {
    const z = Float64Array.from(SCORES, (x, i) => (i === 5 ? 50 : x))
    const forecast = gridForecast(plain, z)
    expect(forecast.quantile(0.9)).toBeGreaterThanOrEqual(forecast.quantile(0.5))
  })
})
