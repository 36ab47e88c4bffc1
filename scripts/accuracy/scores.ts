/** Scores of the forecast benchmark, by the definitions of its README (M4 competition; Bracher et al. 2021 for sWIS). */
import type { Series } from './benchmark.js'

/** Point forecast and bounds of one series, length h each. */
export type Interval = {
  readonly point: readonly number[]
  readonly low80: readonly number[]
  readonly high80: readonly number[]
  readonly low95: readonly number[]
  readonly high95: readonly number[]
}

/** Scores of one series. */
export type SeriesScore = {
  readonly smape: number
  readonly mase: number
  readonly msis: number
  readonly swis: number
  readonly mae: number
  readonly inside80: number
  readonly inside95: number
  readonly points: number
  readonly width95: number
}

/** Interval score of miss probability a. */
const intervalScore = (y: number, low: number, high: number, a: number): number =>
  high - low + (2 / a) * Math.max(0, low - y) + (2 / a) * Math.max(0, y - high)

/** Mean absolute change of a whole training history: the unit of MASE, MSIS and sWIS. */
export function stepScale(train: readonly number[]): number {
  let sum = 0
  for (let t = 1; t < train.length; t++) sum += Math.abs((train[t] as number) - (train[t - 1] as number))
  return sum / (train.length - 1)
}

/** Score the first `horizon` test values of a series. */
export function scoreSeries(series: Series, forecast: Interval, horizon: number): SeriesScore {
  const q = stepScale(series.train)
  let [smape, error, is95, swis, inside80, inside95, width] = [0, 0, 0, 0, 0, 0, 0]
  for (let h = 0; h < horizon; h++) {
    const y = series.test[h] as number
    const f = forecast.point[h] as number
    const [l80, u80] = [forecast.low80[h] as number, forecast.high80[h] as number]
    const [l95, u95] = [forecast.low95[h] as number, forecast.high95[h] as number]
    const sum = Math.abs(y) + Math.abs(f)
    smape += sum === 0 ? 0 : (200 * Math.abs(y - f)) / sum
    error += Math.abs(y - f)
    const s95 = intervalScore(y, l95, u95, 0.05)
    is95 += s95
    swis += 0.5 * Math.abs(y - f) + 0.1 * intervalScore(y, l80, u80, 0.2) + 0.025 * s95
    if (l80 <= y && y <= u80) inside80++
    if (l95 <= y && y <= u95) inside95++
    width += u95 - l95
  }
  return {
    smape: smape / horizon,
    mase: error / horizon / q,
    msis: is95 / horizon / q,
    swis: swis / (2.5 * q * horizon),
    mae: error / horizon,
    inside80,
    inside95,
    points: horizon,
    width95: width / horizon / q,
  }
}

export type Scores = {
  readonly series: number
  readonly sMAPE: number
  readonly MASE: number
  readonly OWA: number
  readonly relMAE_geo: number
  readonly MSIS: number
  readonly sWIS: number
  readonly coverage80: number
  readonly coverage95: number
  readonly MASE_median: number
  readonly width95_median: number
}

/** Gather series scores into the means of a table; OWA is relative to the naive scores of the same series. */
export function gather(scores: readonly SeriesScore[], naive: readonly SeriesScore[]): Scores {
  const finite = (all: readonly SeriesScore[]): SeriesScore[] => all.filter((one) => Number.isFinite(one.mase))
  const kept = finite(scores)
  const mean = (all: readonly SeriesScore[], key: keyof SeriesScore): number =>
    all.reduce((sum, one) => sum + one[key], 0) / all.length
  const points = scores.reduce((sum, one) => sum + one.points, 0)
  const sMAPE = mean(scores, 'smape')
  const MASE = mean(kept, 'mase')
  const logs = scores.flatMap((one, i) => {
    const base = (naive[i] as SeriesScore).mae
    return base === 0 ? [] : [Math.log(Math.min(100, Math.max(0.01, one.mae / base)))]
  })
  return {
    series: scores.length,
    sMAPE,
    MASE,
    OWA: 0.5 * (sMAPE / mean(naive, 'smape') + MASE / mean(finite(naive), 'mase')),
    relMAE_geo: Math.exp(logs.reduce((sum, one) => sum + one, 0) / logs.length),
    MSIS: mean(kept, 'msis'),
    sWIS: mean(kept, 'swis'),
    coverage80: scores.reduce((sum, one) => sum + one.inside80, 0) / points,
    coverage95: scores.reduce((sum, one) => sum + one.inside95, 0) / points,
    MASE_median: median(kept.map((one) => one.mase)),
    width95_median: median(kept.map((one) => one.width95)),
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  return ((sorted[(n - 1) >> 1] as number) + (sorted[n >> 1] as number)) / 2
}

/** Mean paired difference a − b of a score over series, with its standard error. */
export function paired(
  a: readonly SeriesScore[],
  b: readonly SeriesScore[],
  key: 'smape' | 'mase' | 'msis' | 'swis',
): { readonly difference: number; readonly standardError: number } {
  const differences = a.map((one, i) => one[key] - (b[i] as SeriesScore)[key]).filter(Number.isFinite)
  const n = differences.length
  const difference = differences.reduce((sum, one) => sum + one, 0) / n
  const variance = differences.reduce((sum, one) => sum + (one - difference) ** 2, 0) / (n - 1)
  return { difference, standardError: Math.sqrt(variance / n) }
}

/** The naive forecast with R's bounds: the check of this code against the README's figures. */
export function naiveForecast(train: readonly number[], horizon: number): Interval {
  const last = train[train.length - 1] as number
  let squares = 0
  for (let t = 1; t < train.length; t++) squares += ((train[t] as number) - (train[t - 1] as number)) ** 2
  const sd = Math.sqrt(squares / (train.length - 1))
  const at = (z: number): number[] => Array.from({ length: horizon }, (_, h) => last + z * sd * Math.sqrt(h + 1))
  return { point: at(0), low80: at(-1.281552), high80: at(1.281552), low95: at(-1.959964), high95: at(1.959964) }
}
