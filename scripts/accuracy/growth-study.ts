/**
 * Yearly growth rates, which the questions do not hold: seeded windows of the panel's own growth (counts and ratios),
 * answered by the network of the fold that had not seen the indicator, and by the components learnt on M4 and M3 alone.
 */
import type { Forecast, Forecaster, History } from '../../src/model/forecast-types.js'
import { stream, uniform } from '../../src/model/random.js'
import { growthSeries, type TrainingSeries } from '../train/panel-data.js'
import { fixed, percent, signedInterval, table } from './markdown.js'
import { type Interval, resampled } from './paired.js'
import { LEVELS } from './study.js'

/** Network first, components second. */
type Both = readonly [network: number, components: number]
export type GrowthRow = {
  readonly horizon: string
  readonly n: number
  readonly quantileScore: Both
  /** components less network */
  readonly difference: Interval
  /** shares inside the central 50, 80 and 95 % intervals */
  readonly covered: readonly Both[]
}

type Window = {
  readonly indicator: string
  readonly fold: number
  readonly history: History
  readonly h: number
  readonly y: number
}
type Scored = Window & { readonly scores: Both; readonly inside: readonly Both[] }

const PER_INDICATOR = 400
const TRIES = 6000
const LONGEST = 12
const HORIZONS = [1, 3, 5, 10]
const QUANTILES = Array.from({ length: 19 }, (_, i) => (i + 1) / 20)
/** A window counts at most this: explosive series would otherwise decide. */
const MOST = 50

function windowsOf(indicator: string, series: readonly TrainingSeries[]): Window[] {
  const key = stream(5, `growth/${indicator}`)
  let step = 0
  const below = (n: number): number => Math.floor(uniform(key, step++) * n)
  const made: Window[] = []
  for (let tries = 0; made.length < PER_INDICATOR && tries < TRIES; tries++) {
    const { fold, measure, years, values } = series[below(series.length)] as TrainingSeries
    if (values.length < 3) continue
    const end = below(values.length - 1)
    const start = end + 1 - Math.min(end + 1, 1 + below(LONGEST))
    const h = HORIZONS[below(HORIZONS.length)] as number
    const y = values[years.indexOf((years[end] as number) + h)]
    if (y === undefined) continue
    const history = { ...measure, years: years.slice(start, end + 1), values: values.slice(start, end + 1) }
    made.push({ indicator, fold, history, h, y })
  }
  return made
}

/** Quantile score in units of the history's mean size, at least one point. */
function scoreOf(forecast: Forecast, { history, y }: Window): number {
  const size = Math.max(1, history.values.reduce((sum, x) => sum + Math.abs(x), 0) / history.values.length)
  const losses = QUANTILES.map((level) => {
    const q = forecast.quantile(level)
    return 2 * (y >= q ? level * (y - q) : (1 - level) * (q - y))
  })
  return Math.min(MOST, losses.reduce((sum, x) => sum + x, 0) / losses.length / size)
}

/** @param networkOf the network that has not seen the fold */
export function growthStudy(
  panel: readonly TrainingSeries[],
  networkOf: (fold: number) => Forecaster,
  components: Forecaster,
): GrowthRow[] {
  const groups = new Map<string, TrainingSeries[]>()
  for (const one of growthSeries(panel)) groups.set(one.indicator, [...(groups.get(one.indicator) ?? []), one])
  const scored = [...groups].flatMap(([indicator, series]) =>
    windowsOf(indicator, series).map((window): Scored => {
      const [a, b] = [networkOf(window.fold), components].map((one) => one(window.history, window.h)) as [
        Forecast,
        Forecast,
      ]
      const inside = (forecast: Forecast, level: number) =>
        Math.abs(forecast.cdf(window.y) - 0.5) <= level / 2 ? 1 : 0
      return {
        ...window,
        scores: [scoreOf(a, window), scoreOf(b, window)],
        inside: LEVELS.map((level): Both => [inside(a, level), inside(b, level)]),
      }
    }),
  )
  return [undefined, ...HORIZONS].map((horizon) => {
    const rows = scored.filter(({ h }) => horizon === undefined || h === horizon)
    const both = (of: (row: Scored) => Both): Both =>
      [0, 1].map((k) => rows.reduce((sum, row) => sum + (of(row)[k] ?? 0), 0) / rows.length) as [number, number]
    return {
      horizon: horizon === undefined ? 'all' : String(horizon),
      n: rows.length,
      quantileScore: both(({ scores }) => scores),
      difference: resampled(rows.map(({ indicator, scores: [a, b] }) => ({ indicator, value: b - a }))),
      covered: LEVELS.map((_, k) => both(({ inside }) => inside[k] as Both)),
    }
  })
}

/** Return the Markdown of the growth study. */
export function growthMarkdown(rows: readonly GrowthRow[]): string[] {
  const head = ['years ahead', 'windows', 'network', 'components', 'components less network (95 %)']
  const levels = LEVELS.map((level) => `${100 * level} % covers, network / components`)
  return [
    '## Growth rates',
    'Quantile score (less is better) on windows of the panel. The network had not seen the indicator; the components learnt growth from M4 and M3 alone, and answer for growth rates in `forecast` and `attain`.',
    table(
      [...head, ...levels],
      rows.map(({ horizon, n, quantileScore: [a, b], difference, covered }) => [
        horizon,
        String(n),
        fixed(a, 3),
        fixed(b, 3),
        signedInterval(difference),
        ...covered.map(([x, y]) => `${percent(x)} / ${percent(y)}`),
      ]),
    ),
  ]
}
