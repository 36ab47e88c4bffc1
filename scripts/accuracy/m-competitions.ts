/**
 * `npm run accuracy-m [-- --json FILE] [--constants FILE] [--half 0|1]`: the engine on the M4 (development half) and M3 yearly series, by the definitions of
 * the benchmark's README, beside its reference results. `test` values score and do nothing else.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Forecaster } from '../../src/model/forecast-types.js'
import { engineForecaster } from '../../src/scenarios/engine.js'
import { type EngineConstants, loadEngineConstants } from '../../src/scenarios/engine-constants.js'
import { type ReferenceScores, readM3, readM4, readM4Sample, readReferences, type Series } from './benchmark.js'
import { fitPooled } from './pooled-reference.js'
import { intervalOf, scoreAll } from './score-forecaster.js'
import { gather, naiveForecast, paired, type Scores } from './scores.js'

const WHOLE = 1_000_000
const SHORT = [3, 4, 5, 6, 8, 12] as const
const COLUMNS = ['OWA', 'sMAPE', 'MASE', 'relMAE_geo', 'MSIS', 'sWIS', 'coverage80', 'coverage95'] as const

/** One table: the engine, and how it differs from `pooled` series by series. */
export type Study = {
  readonly name: string
  readonly engine: Scores
  readonly pooledAgain: Scores
  /** engine − pooled, with its paired standard error */
  readonly minusPooled: Readonly<
    Record<'smape' | 'mase' | 'msis' | 'swis', { difference: number; standardError: number }>
  >
  readonly references: Readonly<Record<string, ReferenceScores>>
}

/** Score a forecaster on one set of series. @param fitOn series whose training parts `pooled` is fitted on */
export function study(
  name: string,
  forecaster: Forecaster,
  series: readonly Series[],
  fitOn: readonly Series[],
  n: number,
  horizon: number,
  references: Readonly<Record<string, ReferenceScores>>,
): Study {
  const naive = scoreAll(series, WHOLE, horizon, (past) => naiveForecast(past, horizon))
  const engine = scoreAll(series, n, horizon, (past) => intervalOf(forecaster, past, horizon))
  const pooled = scoreAll(series, n, horizon, fitPooled(fitOn, n, horizon))
  return {
    name,
    engine: gather(engine, naive),
    pooledAgain: gather(pooled, naive),
    minusPooled: {
      smape: paired(engine, pooled, 'smape'),
      mase: paired(engine, pooled, 'mase'),
      msis: paired(engine, pooled, 'msis'),
      swis: paired(engine, pooled, 'swis'),
    },
    references,
  }
}

function print({ name, engine, pooledAgain, minusPooled, references }: Study): void {
  const cell = (scores: ReferenceScores, key: string): string => {
    const value = scores[key]
    return (typeof value === 'number' ? value.toFixed(key === 'MSIS' || key === 'sMAPE' ? 2 : 3) : '–').padStart(11)
  }
  const row = (label: string, scores: ReferenceScores): string =>
    `${label.padEnd(22)}${COLUMNS.map((key) => cell(scores, key)).join('')}`
  console.log(`\n${name} (${engine.series} series)`)
  console.log(`${''.padEnd(22)}${COLUMNS.map((key) => key.padStart(11)).join('')}`)
  console.log(row('engine', engine))
  for (const [label, scores] of Object.entries(references).sort((a, b) => Number(a[1].OWA) - Number(b[1].OWA)))
    console.log(row(label, scores))
  console.log(row('pooled, made again', pooledAgain))
  const differences = Object.entries(minusPooled).map(
    ([key, { difference, standardError }]) => `${key} ${difference.toFixed(3)} ± ${standardError.toFixed(3)}`,
  )
  console.log(`engine − pooled made again, paired, ± standard error: ${differences.join(', ')}`)
}

/** All tables of one forecaster. */
export function studies(
  forecaster: Forecaster,
  only: readonly string[] = [],
  part: (series: readonly Series[]) => Series[] = (series) => [...series],
): Study[] {
  const references = readReferences()
  const [m4, m3] = [part(readM4()), part(readM3())]
  const kept = new Set(m4.map(({ id }) => id))
  const sample = readM4Sample().filter(({ id }) => kept.has(id))
  const wanted = (name: string): boolean => only.length === 0 || only.includes(name)
  const all: Study[] = []
  if (wanted('m4'))
    all.push(study('M4 yearly, development half', forecaster, m4, m4, WHOLE, 6, references.full_history.m4_dev.methods))
  if (wanted('m3')) all.push(study('M3 yearly', forecaster, m3, m4, WHOLE, 6, references.full_history.m3.methods))
  for (const n of SHORT)
    if (wanted(`n${n}`)) {
      const listed = references.short_history[String(n)]?.m4_dev_sample.methods ?? {}
      all.push(study(`M4 sample, last ${n} points`, forecaster, sample, m4, n, 5, listed))
    }
  return all
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name: string): string | undefined => {
    const at = process.argv.indexOf(name)
    return at > 0 ? process.argv[at + 1] : undefined
  }
  const root = fileURLToPath(new URL('../../data', import.meta.url))
  const file = option('--constants')
  const constants =
    file === undefined
      ? loadEngineConstants(root)
      : {
          ...loadEngineConstants(root),
          ...(JSON.parse(readFileSync(file, 'utf8')) as Pick<EngineConstants, 'families'>),
        }
  const half = option('--half')
  const part = (series: readonly Series[]): Series[] =>
    series.filter((_, i) => half === undefined || i % 2 === Number(half))
  const made = studies(engineForecaster(constants), [], part)
  for (const one of made) print(one)
  const json = JSON.stringify(made.map(({ references: _, ...rest }) => rest))
  const output = option('--json')
  if (output !== undefined) writeFileSync(output, `${json}\n`)
  else console.log(`\n${json}`)
}
