import { describe, expect, it } from 'vitest'
import { commonShocks } from '../../src/model/common-shocks.js'
import { fanTable } from '../../src/model/fan-table.js'
import type { Forecaster } from '../../src/model/forecast-types.js'
import { normalQuantile } from '../../src/model/normal.js'
import { normalCdf } from '../../src/model/normal-cdf.js'
import { drawsOfYear, makeDraws, type SeriesModel, simulateSeries } from '../../src/model/simulate.js'
import { shippedData } from '../data-root.js'

const PATHS = 20_000
const SHARES = { territory: 0.2, family: 0.3 }
const LAST = 2030

/** A random walk of unit steps on the identity link: the figure of year h is N(0, h). */
const walk: Forecaster = (history, h) => {
  const last = history.values.at(-1) as number
  return {
    cdf: (y) => normalCdf((y - last) / Math.sqrt(h)),
    quantile: (p) => last + Math.sqrt(h) * normalQuantile(p),
  }
}
const history = { scale: 'growth' as const, years: [2025], values: [0] }
const table = fanTable(walk, history, { kind: 'identity' }, LAST - 2025)
const model = (name: string, better: 1 | -1 = 1): SeriesModel => ({
  name,
  link: { kind: 'identity' },
  table,
  place: { shift: 0, spread: 0 },
  lasting: 0.115,
  better,
})

function drawn(one: SeriesModel, family: string, block = PATHS): Float64Array {
  const draws = makeDraws(2025, LAST, PATHS)
  for (let from = 0; from < PATHS; from += block) {
    const to = Math.min(PATHS, from + block)
    simulateSeries(one, 7, draws, from, to, commonShocks(SHARES, 7, 2026, LAST, from, to)('here', family))
  }
  return Float64Array.from(drawsOfYear(draws, LAST))
}

function correlation(x: Float64Array, y: Float64Array): number {
  const sum = (f: (i: number) => number): number => x.reduce((total, _, i) => total + f(i), 0)
  const at = (z: Float64Array, i: number): number => z[i] as number
  const [xx, yy] = [sum((i) => at(x, i) ** 2), sum((i) => at(y, i) ** 2)]
  return sum((i) => at(x, i) * at(y, i)) / Math.sqrt(xx * yy)
}

/** Five standard errors of a correlation. */
const TOLERANCE = 5 / Math.sqrt(PATHS)

describe('what measures of a territory have in common', () => {
  const a = drawn(model('here/a'), 'digital')

  it('leaves each its own distribution', () => {
    const variance = a.reduce((sum, y) => sum + y * y, 0) / PATHS
    // sd of a variance of n normals: √(2/n) times it
    expect(Math.abs(variance - 5)).toBeLessThan(5 * 5 * Math.sqrt(2 / PATHS))
    const mean = a.reduce((sum, y) => sum + y, 0) / PATHS
    expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(5 / PATHS))
    const above = a.filter((y) => y > 1.959964 * Math.sqrt(5)).length / PATHS
    expect(Math.abs(above - 0.025)).toBeLessThan(5 * Math.sqrt((0.025 * 0.975) / PATHS))
  })

  it('is a + b within a family, a across families, and of the other sign where lower is better', () => {
    const kin = drawn(model('here/b'), 'digital')
    const other = drawn(model('here/c'), 'science')
    const lower = drawn(model('here/d', -1), 'digital')
    expect(Math.abs(correlation(a, kin) - 0.5)).toBeLessThan(TOLERANCE)
    expect(Math.abs(correlation(a, other) - 0.2)).toBeLessThan(TOLERANCE)
    expect(Math.abs(correlation(a, lower) + 0.5)).toBeLessThan(TOLERANCE)
  })

  it('is the same bytes for any split of the paths into blocks', () => {
    expect(Buffer.from(drawn(model('here/a'), 'digital', 777).buffer).equals(Buffer.from(a.buffer))).toBe(true)
  })

  it('is shipped with the correlations it was read from', () => {
    const { territory, family } = shippedData().engine.common
    expect(territory).toBeGreaterThan(0)
    expect(family).toBeGreaterThan(0)
    expect(territory + family).toBeLessThan(0.5)
  })

  it('is the same from whatever year on it is drawn', () => {
    const [all, late] = [2000, 2033].map((first) => commonShocks(SHARES, 7, first, 2040, 0, 50)('here', 'digital'))
    expect(late?.pace).toEqual(all?.pace)
    expect(late?.news).toEqual(all?.news.subarray((2033 - 2000) * 50))
  })
})
