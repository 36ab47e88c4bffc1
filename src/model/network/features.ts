/**
 * A short annual history, a horizon and a scale → a fixed-length vector for the network. Changes are measured on the
 * oriented link scale (up is better) and divided by the series' own volatility, so the unit of an amount drops out; years
 * enter by their differences only. Everything is finite: asinh tames large ratios.
 */
import type { ForecastScale, History } from '../forecast-types.js'
import { clamp, type ScaleLink, scaleLinkOf } from './scale-link.js'
import {
  lagOne,
  largest,
  leastSquares,
  meanOfLast,
  medianRate,
  rateOver,
  signCounts,
  smoothed,
  spread,
  volatility,
} from './series-statistics.js'

/** What the network is given, and what turns its answer back into the measure's unit. */
export type Encoded = {
  /** shape [FEATURES] */
  readonly features: Float64Array
  readonly link: ScaleLink
  /** oriented link value of the last figure */
  readonly last: number
  /** last figure, own unit */
  readonly lastValue: number
  /** link-scale unit of the standardised change: volatility of a year × √horizon */
  readonly unit: number
}

const SCALES: readonly ForecastScale[] = ['amount', 'count', 'percent', 'share', 'index', 'rate', 'growth', 'rank']
/** Mean absolute change of the pseudo-observation of the volatility (link scale). */
const PRIOR_CHANGE = 0.05
const PRIOR_CHANGE_GROWTH = 1
/** Added to the volatility in the unit, so that a series at rest has a unit too. */
const UNIT_FLOOR = 0.01
const UNIT_FLOOR_GROWTH = 0.2
/** Link-scale changes below this are rounding of the machine: no change. */
const REST = 1e-9

/** Encode a history. @param horizon years after the last figure */
export function encode(history: History, horizon: number): Encoded {
  const link = scaleLinkOf(history)
  const { years, values, scale } = history
  const n = values.length
  const z = Float64Array.from(values, (y) => link.to(y))
  const changes = new Float64Array(Math.max(0, n - 1))
  const gaps = new Float64Array(changes.length)
  for (let i = 1; i < n; i++) {
    gaps[i - 1] = Math.max(1, (years[i] ?? 0) - (years[i - 1] ?? 0))
    const change = (z[i] ?? 0) - (z[i - 1] ?? 0)
    changes[i - 1] = Math.abs(change) < REST ? 0 : change
  }
  const prior = scale === 'growth' ? PRIOR_CHANGE_GROWTH : PRIOR_CHANGE
  const vol = volatility(changes, gaps, 0, prior)
  const recentVol = volatility(changes, gaps, Math.max(0, changes.length - 4), prior)
  const last = z[n - 1] ?? 0
  const lastValue = values[n - 1] ?? 0
  const out: number[] = []
  const put = (x: number) => out.push(Number.isFinite(x) ? x : 0)
  const putWide = (x: number) => put(Math.asinh(clamp(x, -1e9, 1e9)))
  const span = Math.max(1, (years[n - 1] ?? 0) - (years[0] ?? 0))

  // length, gaps, horizon
  put(Math.log(n))
  put(1 / n)
  put(n === 1 ? 1 : 0)
  put(n <= 3 ? 1 : 0)
  put(Math.log(span))
  put(Math.log(span / Math.max(1, n - 1)))
  put(Math.log(gaps[gaps.length - 1] ?? 1))
  put(Math.log(horizon))
  put(horizon / 10)
  put(Math.log(horizon / span))

  // volatility and its shape
  put(Math.log(vol))
  put(Math.log(recentVol / vol))
  put(Math.log(spread(changes, gaps, prior) / vol))
  const step = vol
  const root = Math.sqrt(horizon)

  // pace, as rates a year in units of the volatility
  const own = n > 1 ? (last - (z[0] ?? 0)) / span : 0
  const rates = [1, 2, 3, 5, 8, 12].map((k) => rateOver(z, years, k))
  for (const rate of rates) putWide(rate / step)
  putWide(own / step)
  putWide(((rates[1] ?? 0) - own) / step)
  putWide((own * root) / step)
  putWide(((rates[2] ?? 0) * root) / step)
  const slope = leastSquares(z, years)
  putWide(slope.slope / step)
  putWide(slope.residual / step)
  putWide(medianRate(changes, gaps) / step)
  const smooth = smoothed(z, years, 0.35)
  putWide((last - smooth.level) / step)
  putWide(smooth.pace / step)
  putWide((smooth.pace * horizon) / (step * root))

  // place within its own past
  let lowest = last
  let highest = last
  let sum = 0
  for (const x of z) {
    lowest = Math.min(lowest, x)
    highest = Math.max(highest, x)
    sum += x
  }
  putWide((last - sum / n) / step)
  putWide((last - meanOfLast(z, 3)) / step)
  putWide((last - meanOfLast(z, 6)) / step)
  putWide((highest - last) / step)
  putWide((last - lowest) / step)

  // runs, flats, jumps, memory
  const signs = signCounts(changes)
  put(signs.up)
  put(signs.down)
  put(signs.flat)
  put(Math.log1p(signs.trailingFlat))
  put(clamp(signs.run, -8, 8) / 4)
  put(Math.log(largest(changes, gaps) / vol + 0.1))
  put(lagOne(changes, gaps))

  // level, bounds, grain
  const isOpen = link.kind === 'log' || link.kind === 'asinh' || link.kind === 'identity'
  const level = isOpen ? 0 : last
  put(level)
  put(level * level * 0.2)
  const share = isOpen ? 0.5 : 1 / (1 + Math.exp(-last))
  put(share * (1 - share) * 4)
  put(isOpen ? 0 : Math.log((1 - share) / step + 1e-3))
  put(isOpen ? 0 : share + own * share * (1 - share) * horizon)
  put(!isOpen && (lastValue <= link.lower || lastValue >= link.upper) ? 1 : 0)
  put(scale === 'share' || scale === 'rate' ? clamp(Math.log10(Math.abs(lastValue) + 1e-4), -4, 4) : 0)
  put(scale === 'rank' ? Math.log(link.upper) : 0)
  put(scale === 'growth' ? Math.asinh(last) : 0)
  put(scale !== 'amount' && values.every((y) => Number.isInteger(y)) ? 1 : 0)
  for (const name of SCALES) put(name === scale ? 1 : 0)
  return {
    features: Float64Array.from(out),
    link,
    last,
    lastValue,
    unit: (vol + (scale === 'growth' ? UNIT_FLOOR_GROWTH : UNIT_FLOOR)) * root,
  }
}

/** Length of the vector. */
export const FEATURES: number = encode({ years: [2000, 2001], values: [1, 2], scale: 'amount' }, 1).features.length
