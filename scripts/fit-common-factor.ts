/**
 * `tsx scripts/fit-common-factor.ts`: how strongly forecasts of different measures of one territory miss together. Pairs of
 * measures of different concepts, one territory and one origin are drawn from the development panel; the normal scores of
 * what came, up being better, are correlated: a + b within a family, a across families (src/model/common-shocks.ts).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { ForecastScale, History } from '../src/model/forecast-types.js'
import { normalQuantile } from '../src/model/normal.js'
import { stream, uniform } from '../src/model/random.js'
import { engineForecaster } from '../src/scenarios/engine.js'
import { loadEngineConstants } from '../src/scenarios/engine-constants.js'

const HORIZONS = [1, 3, 5, 10]
const ORIGINS_PER_TERRITORY = 6
const MOST_TERRITORIES = 900
const SEED = 12

const engine = engineForecaster(loadEngineConstants('data'))
type Cells = Readonly<Record<string, string>>
type Series = {
  readonly concept: string
  readonly family: string
  readonly measure: Pick<History, 'scale' | 'lower' | 'upper' | 'direction'>
  readonly years: number[]
  readonly values: number[]
}
const PANEL = '../shared/data/panel'
const table = (text: string): Cells[] => parse(text, { columns: true }) as Cells[]
const metas = new Map(table(readFileSync(`${PANEL}/indicators.csv`, 'utf8')).map((row) => [row.indicator ?? '', row]))
const bound = (text: string | undefined): number | undefined => (text ? Number(text) : undefined)
const byTerritory = new Map<string, Map<string, Series>>()
for (const row of table(gunzipSync(readFileSync(`${PANEL}/panel.csv.gz`)).toString('utf8'))) {
  const { indicator = '', territory = '', kind = '', direction } = row
  const meta = metas.get(indicator)
  if (meta === undefined || kind === 'rank' || meta.modelled === '1') continue
  const here = byTerritory.get(territory) ?? new Map<string, Series>()
  byTerritory.set(territory, here)
  const one = here.get(indicator) ?? {
    concept: meta.group ?? '',
    family: meta.family ?? '',
    measure: {
      scale: kind as ForecastScale,
      lower: bound(meta.lower),
      upper: bound(meta.upper),
      direction: direction === 'down' ? ('down' as const) : ('up' as const),
    },
    years: [],
    values: [],
  }
  here.set(indicator, one)
  one.years.push(Number(row.year))
  one.values.push(Number(row.value))
}

type Sum = { xy: number; xx: number; yy: number; n: number }
const sums = new Map<string, Sum>()
const add = (key: string, x: number, y: number): void => {
  const sum = sums.get(key) ?? { xy: 0, xx: 0, yy: 0, n: 0 }
  sums.set(key, { xy: sum.xy + x * y, xx: sum.xx + x * x, yy: sum.yy + y * y, n: sum.n + 1 })
}
const territories = [...byTerritory].filter(([, members]) => members.size >= 2).sort(([a], [b]) => (a < b ? -1 : 1))
const source = stream(SEED, 'territories')
const chosen = territories
  .map((one, i) => ({ one, at: uniform(source, i) }))
  .sort((a, b) => a.at - b.at)
  .slice(0, MOST_TERRITORIES)
for (const {
  one: [name, members],
} of chosen) {
  const origins = stream(SEED, name)
  for (let w = 0; w < ORIGINS_PER_TERRITORY; w++) {
    const origin = 1995 + Math.floor(uniform(origins, w) * 22)
    for (const h of HORIZONS) {
      const scores = [...members.values()].flatMap((one) => {
        const end = one.years.indexOf(origin)
        const at = one.years.indexOf(origin + h)
        if (end < 2 || at < 0) return []
        const from = Math.max(0, end - 7)
        const history = {
          ...one.measure,
          years: one.years.slice(from, end + 1),
          values: one.values.slice(from, end + 1),
        }
        const actual = one.values[at] as number
        const forecast = engine(history, h)
        const below = forecast.cdf(actual - Math.abs(actual) * 1e-9 - 1e-12)
        const level = Math.min(1 - 1e-4, Math.max(1e-4, (below + forecast.cdf(actual)) / 2))
        const sign = one.measure.direction === 'down' ? -1 : 1
        return [{ one, score: sign * normalQuantile(level) }]
      })
      scores.forEach((a, i) => {
        for (const b of scores.slice(i + 1)) {
          if (a.one.concept === b.one.concept) continue
          const kin = a.one.family === b.one.family ? 'family' : 'other'
          add(`${kin} ${h}`, a.score, b.score)
          // Either order: the correlation does not know which is first.
          add(`${kin} ${h}`, b.score, a.score)
        }
      })
    }
  }
}
const rows = [...sums].sort().map(([key, { xy, xx, yy, n }]) => {
  const [kin, h] = key.split(' ')
  return { kin, h: Number(h), n: n / 2, correlation: Number((xy / Math.sqrt(xx * yy)).toFixed(4)) }
})
console.table(rows)
/** Correlations of all horizons, each as its number of pairs counts. */
const pooled = (kin: string): number => {
  const of = rows.filter((row) => row.kin === kin)
  return of.reduce((sum, row) => sum + row.n * row.correlation, 0) / of.reduce((sum, row) => sum + row.n, 0)
}
const territory = Number(pooled('other').toFixed(3))
const family = Number((pooled('family') - pooled('other')).toFixed(3))
console.log(`a = ${territory} (territory), b = ${family} (family)`)
writeFileSync(
  'data/priors/common.json',
  `${JSON.stringify({ madeBy: 'scripts/fit-common-factor.ts', shares: { territory, family }, rows }, null, 2)}\n`,
)
