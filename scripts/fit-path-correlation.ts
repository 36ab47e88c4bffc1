/**
 * `tsx scripts/fit-path-correlation.ts`: how strongly the years of one series hang together. Windows of the development
 * panel are answered by the shipped engine at several horizons from one origin; the normal scores of what came then are
 * correlated, and λ of src/model/simulate.ts is the one that comes nearest to those correlations (least squares).
 */
import { writeFileSync } from 'node:fs'
import { normalQuantile } from '../src/model/normal.js'
import { stream, uniform } from '../src/model/random.js'
import { engineForecaster } from '../src/scenarios/engine.js'
import { loadEngineConstants } from '../src/scenarios/engine-constants.js'
import { readPanel } from './train/panel-data.js'

const HORIZONS = [1, 3, 5, 10, 15, 20]
const WINDOWS_PER_INDICATOR = 300
const SEED = 11

const engine = engineForecaster(loadEngineConstants('data'))
const series = readPanel('../shared/data/panel').filter((one) => one.measure.scale !== 'rank')
const byIndicator = new Map<string, typeof series>()
for (const one of series) byIndicator.set(one.indicator, [...(byIndicator.get(one.indicator) ?? []), one])

type Pair = { h: number; k: number; hh: number; hk: number; kk: number; n: number }
const pairs = HORIZONS.flatMap((h, i) => HORIZONS.slice(i + 1).map((k): Pair => ({ h, k, hh: 0, hk: 0, kk: 0, n: 0 })))
for (const [indicator, members] of byIndicator) {
  const source = stream(SEED, indicator)
  for (let w = 0, step = 0; w < WINDOWS_PER_INDICATOR; w++) {
    const one = members[Math.floor(uniform(source, step++) * members.length)]
    const end = Math.floor(uniform(source, step++) * (one?.values.length ?? 0))
    const kept = 1 + Math.floor(uniform(source, step++) * 10)
    if (one === undefined || end < 2) continue
    const from = Math.max(0, end + 1 - kept)
    const history = { ...one.measure, years: one.years.slice(from, end + 1), values: one.values.slice(from, end + 1) }
    const scores = new Map<number, number>()
    for (const h of HORIZONS) {
      const at = one.years.indexOf((one.years[end] as number) + h)
      if (at < 0) continue
      const actual = one.values[at] as number
      const forecast = engine(history, h)
      const below = forecast.cdf(actual - Math.abs(actual) * 1e-9 - 1e-12)
      const level = (below + forecast.cdf(actual)) / 2
      scores.set(h, normalQuantile(Math.min(1 - 1e-4, Math.max(1e-4, level))))
    }
    for (const pair of pairs) {
      const a = scores.get(pair.h)
      const b = scores.get(pair.k)
      if (a === undefined || b === undefined) continue
      pair.hh += a * a
      pair.hk += a * b
      pair.kk += b * b
      pair.n++
    }
  }
}

const model = (h: number, k: number, lambda: number): number =>
  (lambda ** 2 * h * k + Math.min(h, k)) / Math.sqrt((lambda ** 2 * h * h + h) * (lambda ** 2 * k * k + k))
const rows = pairs.map(({ h, k, hh, hk, kk, n }) => ({ h, k, n, correlation: hk / Math.sqrt(hh * kk) }))
let best = { lambda: 0, loss: Infinity }
for (let lambda = 0; lambda <= 1; lambda += 0.005) {
  const loss = rows.reduce((sum, { h, k, correlation }) => sum + (correlation - model(h, k, lambda)) ** 2, 0)
  if (loss < best.loss) best = { lambda, loss }
}
const lasting = Number(best.lambda.toFixed(3))
console.table(rows.map((row) => ({ ...row, model: model(row.h, row.k, lasting) })))
console.log(`λ = ${lasting}, root mean square miss ${Math.sqrt(best.loss / rows.length).toFixed(3)}`)
writeFileSync(
  'data/priors/paths.json',
  `${JSON.stringify({ madeBy: 'scripts/fit-path-correlation.ts', lasting, pairs: rows.map((row) => ({ ...row, correlation: Number(row.correlation.toFixed(4)) })) }, null, 2)}\n`,
)
