/**
 * The engine on the M4 (development half) and M3 yearly series, by the definitions of the benchmark's README, beside its
 * reference results. `test` values score and do nothing else.
 */
import type { Forecaster } from '../../src/model/forecast-types.js'
import { type ReferenceScores, readM3, readM4, readM4Sample, readReferences, type Series } from './benchmark.js'
import { fitPooled } from './pooled-reference.js'
import { intervalOf, scoreAll } from './score-forecaster.js'
import { gather, naiveForecast, paired, type Scores } from './scores.js'
import { type ScoreIntervals, scoreIntervals } from './series-intervals.js'

const WHOLE = 1_000_000
export const SHORT = [3, 4, 5, 6, 8, 12] as const

/** One table: the engine, and how it differs from `pooled` series by series. */
export type CompetitionStudy = {
  /** m4, m3, n3, n4 … n12 */
  readonly key: string
  readonly name: string
  readonly engine: Scores
  readonly intervals: ScoreIntervals
  readonly pooledAgain: Scores
  /** engine − pooled, with its paired standard error */
  readonly minusPooled: Readonly<
    Record<'smape' | 'mase' | 'msis' | 'swis', { readonly difference: number; readonly standardError: number }>
  >
  readonly references: Readonly<Record<string, ReferenceScores>>
}

type Task = {
  readonly key: string
  readonly name: string
  readonly series: readonly Series[]
  /** series whose training parts `pooled` is fitted on */
  readonly fitOn: readonly Series[]
  /** points seen of each series */
  readonly n: number
  readonly horizon: number
  readonly references: Readonly<Record<string, ReferenceScores>>
}

function studyOf(forecaster: Forecaster, { key, name, series, fitOn, n, horizon, references }: Task): CompetitionStudy {
  const naive = scoreAll(series, WHOLE, horizon, (past) => naiveForecast(past, horizon))
  const engine = scoreAll(series, n, horizon, (past) => intervalOf(forecaster, past, horizon))
  const pooled = scoreAll(series, n, horizon, fitPooled(fitOn, n, horizon))
  return {
    key,
    name,
    engine: gather(engine, naive),
    intervals: scoreIntervals(engine, naive),
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

/** All tables of one forecaster. @param part keeps some of the series: those the forecaster has not learnt from */
export function competitionStudies(
  forecaster: Forecaster,
  part: (series: readonly Series[]) => Series[] = (series) => [...series],
): CompetitionStudy[] {
  const { full_history, short_history } = readReferences()
  const [m4, m3] = [part(readM4()), part(readM3())]
  const kept = new Set(m4.map(({ id }) => id))
  const sample = readM4Sample().filter(({ id }) => kept.has(id))
  const whole = { fitOn: m4, n: WHOLE, horizon: 6 }
  const tasks: Task[] = [
    { ...whole, key: 'm4', name: 'M4 yearly, development half', series: m4, references: full_history.m4_dev.methods },
    { ...whole, key: 'm3', name: 'M3 yearly', series: m3, references: full_history.m3.methods },
    ...SHORT.map((n) => ({
      key: `n${n}`,
      name: `M4 sample, last ${n} points, horizon 5`,
      series: sample,
      fitOn: m4,
      n,
      horizon: 5,
      references: short_history[String(n)]?.m4_dev_sample.methods ?? {},
    })),
  ]
  return tasks.map((task) => studyOf(forecaster, task))
}
