/** Any forecaster on the benchmark's series, scored by its definitions. */
import type { Forecaster, History } from '../../src/model/forecast-types.js'
import type { Series } from './benchmark.js'
import { type Interval, type SeriesScore, scoreSeries } from './scores.js'

/** The interval forecast of a forecaster that sees the last n values only. */
export function intervalOf(forecaster: Forecaster, past: readonly number[], horizon: number): Interval {
  const history: History = { years: past.map((_, i) => i), values: past, scale: 'amount' }
  const made = Array.from({ length: horizon }, (_, h) => forecaster(history, h + 1))
  const at = (p: number): number[] => made.map((one) => one.quantile(p))
  return { point: at(0.5), low80: at(0.1), high80: at(0.9), low95: at(0.025), high95: at(0.975) }
}

/** Score every series with its last n values as the history. */
export function scoreAll(
  series: readonly Series[],
  n: number,
  horizon: number,
  forecast: (past: readonly number[]) => Interval,
): SeriesScore[] {
  return series.map((one) => scoreSeries(one, forecast(one.train.slice(-n)), horizon))
}
