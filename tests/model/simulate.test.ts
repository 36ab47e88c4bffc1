import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fanTable, fanValue } from '../../src/model/fan-table.js'
import type { Forecaster, History } from '../../src/model/forecast-types.js'
import { linkOf } from '../../src/model/link.js'
import { normalQuantile } from '../../src/model/normal.js'
import { normalCdf } from '../../src/model/normal-cdf.js'
import { drawsOfYear, makeDraws, type SeriesModel, simulateSeries } from '../../src/model/simulate.js'
import { expectClose } from '../close-to.js'

const identity = linkOf({ scale: 'growth' })
const percent = linkOf({ scale: 'percent', lower: 0, upper: 100 })
const PAST: History = { scale: 'growth', years: [2020, 2021, 2023], values: [1, 2, 4] }
const OWN = { shift: 0, spread: 0 }

/** A normal forecast with drift 0.5 a year and variance h: everything about it is known. */
const normal: Forecaster = ({ values }, h) => {
  const centre = (values[values.length - 1] as number) + 0.5 * h
  return {
    cdf: (y) => normalCdf((y - centre) / Math.sqrt(h)),
    quantile: (p) => centre + Math.sqrt(h) * normalQuantile(p),
  }
}

/** Half of the time nothing changes, otherwise uniform in ±1 around the last figure. */
const sticky: Forecaster = ({ values }) => {
  const last = values[values.length - 1] as number
  const below = (y: number) => 0.25 * Math.min(2, Math.max(0, y - last + 1))
  return {
    cdf: (y) => below(y) + (y >= last ? 0.5 : 0),
    quantile: (p) => last + (p < 0.25 ? p / 0.25 - 1 : p > 0.75 ? (p - 0.75) / 0.25 : 0),
  }
}

const modelOf = (forecaster: Forecaster, horizons: number, over: Partial<SeriesModel> = {}): SeriesModel => ({
  name: 'test/series',
  link: identity,
  table: fanTable(forecaster, PAST, identity, horizons),
  place: OWN,
  lasting: 0.1,
  ...over,
})

function run(one: SeriesModel, nPaths: number, seed: number, block = nPaths, lastYear = 2045) {
  const draws = makeDraws(one.table.lastYear, lastYear, nPaths)
  for (let from = 0; from < nPaths; from += block)
    simulateSeries(one, seed, draws, from, Math.min(nPaths, from + block))
  return draws
}

const share = (draws: Float64Array, test: (y: number) => boolean): number =>
  draws.reduce((sum, y) => sum + (test(y) ? 1 : 0), 0) / draws.length

describe('simulateSeries', () => {
  const model = modelOf(normal, 22)

  it('gives the same bytes for any split into blocks', () => {
    const whole = run(model, 1000, 1).values
    for (const block of [1, 7, 333, 999]) expect(run(model, 1000, 1, block).values).toEqual(whole)
    expect(run(model, 1000, 2).values).not.toEqual(whole)
  })

  it('keeps path p the same world when paths or years are added', () => {
    const few = run(model, 50, 1, 50, 2030)
    const many = run(model, 400, 1)
    for (let year = 2023; year <= 2030; year++)
      expect([...drawsOfYear(few, year)]).toEqual([...drawsOfYear(many, year).subarray(0, 50)])
  })

  it("has exactly the forecaster's distribution at every horizon", () => {
    const n = 40_000
    const draws = run(model, n, 11)
    for (const h of [1, 3, 7, 20]) {
      for (const g of [-2, -0.7, 0, 0.7, 2]) {
        const p = normalCdf(g)
        const below = share(drawsOfYear(draws, 2023 + h), (y) => y <= 4 + 0.5 * h + g * Math.sqrt(h))
        expectClose(below, p, { abs: (5 * Math.sqrt(p * (1 - p))) / Math.sqrt(n) })
      }
    }
    expect(new Set(drawsOfYear(draws, 2023))).toEqual(new Set([4]))
  })

  it('keeps a point mass at the last figure', () => {
    const n = 40_000
    const now = drawsOfYear(run(modelOf(sticky, 5), n, 4, n, 2028), 2026)
    expectClose(
      share(now, (y) => Math.abs(y - 4) < 1e-6),
      0.5,
      { abs: 5 * Math.sqrt(0.25 / n) + 0.02 },
    )
    expectClose(
      share(now, (y) => y <= 3.5),
      0.125,
      { abs: 5 * Math.sqrt(0.11 / n) },
    )
  })

  it('ties the years together as the formula says', () => {
    const n = 40_000
    const lasting = 0.2
    const draws = run(modelOf(normal, 15, { lasting }), n, 5, n, 2038)
    const scores = (h: number) => drawsOfYear(draws, 2023 + h).map((y) => (y - 4 - 0.5 * h) / Math.sqrt(h))
    for (const [h, k] of [
      [1, 5],
      [5, 15],
    ] as const) {
      const a = scores(h)
      const b = scores(k)
      const expected =
        (lasting ** 2 * h * k + Math.min(h, k)) / Math.sqrt((lasting ** 2 * h * h + h) * (lasting ** 2 * k * k + k))
      const got = a.reduce((sum, x, i) => sum + x * (b[i] as number), 0) / n
      expectClose(got, expected, { abs: (5 * Math.SQRT2) / Math.sqrt(n) })
    }
  })

  it('adds shift and spread of provinces around a proxy, constant along a path', () => {
    const n = 40_000
    const draws = run(modelOf(normal, 1, { place: { shift: 0.3, spread: 0.7 } }), n, 3, n, 2024)
    const start = drawsOfYear(draws, 2023)
    const mean = start.reduce((sum, z) => sum + z, 0) / n
    expectClose(mean, 4.3, { abs: (5 * 0.7) / Math.sqrt(n) })
    const squares = start.reduce((sum, z) => sum + (z - 4.3) ** 2, 0) / n
    expectClose(squares, 0.49, { abs: (5 * 0.49 * Math.SQRT2) / Math.sqrt(n) })
    const own = drawsOfYear(run(modelOf(normal, 1), n, 3, n, 2024), 2024)
    const next = drawsOfYear(draws, 2024)
    for (let p = 0; p < 50; p++)
      expectClose((next[p] as number) - (own[p] as number), (start[p] as number) - 4, { abs: 1e-9 })
  })

  it('refuses years the fan does not hold', () => {
    expect(() => run(modelOf(normal, 3), 10, 1)).toThrow(RangeError)
  })
})

describe('the fan table', () => {
  const width = (table: ReturnType<typeof fanTable>, h: number, g: number) =>
    fanValue(table, h, g) - fanValue(table, h, -g)

  it('never narrows, whatever the forecaster says', () => {
    const narrowing: Forecaster = (history, h) => normal(history, h > 10 ? 4 : h)
    for (const forecaster of [normal, narrowing, sticky]) {
      const table = fanTable(forecaster, PAST, identity, 30)
      for (let h = 2; h <= 30; h++)
        for (const g of [0.5, 1.3, 2.5])
          expect(width(table, h, g)).toBeGreaterThanOrEqual(width(table, h - 1, g) - 1e-9)
    }
  })

  it('goes on like a random walk beyond the measured horizons when it was one', () => {
    const table = fanTable(normal, PAST, identity, 40)
    expectClose(width(table, 40, 1.28), 2 * 1.28 * Math.sqrt(40), { rel: 0.01 })
    // a pace of 0.5 that fades by a tenth each year adds at most 0.5 × 0.9 / 0.1
    expectClose(fanValue(table, 40, 0), 4 + 10 + 4.5 * (1 - 0.9 ** 20), { abs: 1e-3 })
  })

  it('stays inside the bounds of a percentage on every path and year', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.nat(1000), (y, seed) => {
        const past: History = { scale: 'percent', lower: 0, upper: 100, years: [2023], values: [y] }
        const wide: Forecaster = ({ values }, h) => {
          const last = values[0] as number
          return {
            cdf: (at) => (at >= 100 ? 1 : at < 0 ? 0 : normalCdf((at - last) / (10 * h))),
            quantile: (p) => Math.min(100, Math.max(0, last + 10 * h * normalQuantile(p))),
          }
        }
        const one = modelOf(normal, 1, { link: percent, table: fanTable(wide, past, percent, 22) })
        for (const value of run(one, 20, seed).values) expect(value >= 0 && value <= 100).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
