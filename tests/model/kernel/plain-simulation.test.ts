import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CommonShocks, commonShocks } from '../../../src/model/common-shocks.js'
import { fanTable, fanValue } from '../../../src/model/fan-table.js'
import type { Forecaster } from '../../../src/model/forecast-types.js'
import { fromLink, type Link } from '../../../src/model/link.js'
import { normalQuantile } from '../../../src/model/normal.js'
import { normalCdf } from '../../../src/model/normal-cdf.js'
import { fillUniforms, stream, uniform } from '../../../src/model/random.js'
import { makeDraws, type SeriesModel, simulateSeries } from '../../../src/model/simulate.js'

const LINKS: readonly Link[] = [
  { kind: 'identity' },
  { kind: 'log', offset: 0.5 },
  { kind: 'log', offset: 0 },
  { kind: 'logit', lower: 0, upper: 100 },
  { kind: 'logit', lower: -2, upper: 7 },
]

/** Spread out far enough that some paths meet both bounds. */
const wide: Forecaster = ({ values }, h) => {
  const centre = (values.at(-1) as number) + 0.1 * h
  const sd = 1.5 * Math.sqrt(h)
  return { cdf: (y) => normalCdf((y - centre) / sd), quantile: (p) => centre + sd * normalQuantile(p) }
}
const table = fanTable(
  wide,
  { scale: 'growth', years: [2019, 2021, 2023], values: [1, 2, 4] },
  { kind: 'identity' },
  24,
)

/** One path by the formula of src/model/simulate.ts, one number after another. */
function plainPath(model: SeriesModel, seed: number, years: readonly number[], path: number, common?: CommonShocks) {
  const { name, link, place, lasting, better = 1 } = model
  const of = (part: string) => stream(seed, `${name}/${part}`)
  const joined = (e: number, shared: number | undefined): number =>
    shared === undefined ? e : Math.sqrt(1 - (common?.share ?? 0)) * e + better * shared
  const lift = place.shift + (place.spread > 0 ? place.spread * normalQuantile(uniform(of('place'), path)) : 0)
  const pace = joined(normalQuantile(uniform(of('pace'), path)), common?.pace[path])
  const steps = new Float64Array(30)
  fillUniforms(steps, 0, 30, of('innovation'), path)
  const news = (year: number): number | undefined =>
    common === undefined || year < common.firstYear
      ? undefined
      : common.news[(year - common.firstYear) * (common.to - common.from) + path]
  return years.map((year) => {
    const h = year - table.lastYear
    let walk = 0
    for (let j = 1; j <= h; j++) walk += joined(normalQuantile(steps[j - 1] as number), news(table.lastYear + j))
    const g = (lasting * pace * h + walk) / Math.sqrt(lasting * lasting * h * h + h)
    return fromLink(link, lift + (h > 0 ? fanValue(table, h, g) : table.level))
  })
}

it('is the formula, to the byte: any link, place, common news, window of years and block of paths', () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.nat(),
        link: fc.constantFrom(...LINKS),
        place: fc.constantFrom({ shift: 0, spread: 0 }, { shift: -0.4, spread: 1.3 }),
        lasting: fc.constantFrom(0, 0.1, 0.6),
        better: fc.constantFrom(1 as const, -1 as const, undefined),
        firstYear: fc.integer({ min: 2018, max: 2030 }),
        nYears: fc.integer({ min: 1, max: 16 }),
        newsFrom: fc.option(fc.integer({ min: 2015, max: 2035 })),
        nPaths: fc.constantFrom(1, 5, 300),
      }),
      ({ seed, link, place, lasting, better, firstYear, nYears, newsFrom, nPaths }) => {
        const model: SeriesModel = { name: 'a/b', link, table, place, lasting, ...(better && { better }) }
        const lastYear = firstYear + nYears - 1
        const shares = { territory: 0.2, family: 0.15 }
        const common =
          newsFrom === null
            ? undefined
            : commonShocks(shares, seed, newsFrom, Math.max(newsFrom, lastYear), 0, nPaths)('here', 'family')
        const draws = makeDraws(firstYear, lastYear, nPaths)
        simulateSeries(model, seed, draws, 0, nPaths, common)
        const years = Array.from({ length: nYears }, (_, t) => firstYear + t)
        for (let p = 0; p < nPaths; p += 1 + (nPaths >> 2)) {
          const got = years.map((_, t) => draws.values[t * nPaths + p])
          expect(got).toEqual(plainPath(model, seed, years, p, common))
        }
      },
    ),
    { numRuns: 150 },
  )
})
