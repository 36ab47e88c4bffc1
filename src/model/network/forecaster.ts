/** The cross-learned network as a Forecaster: one distribution for the fan and for the probability of attainment. */
import type { Forecast, Forecaster, History } from '../forecast-types.js'
import { type Calibration, calibrated, calibrationOf, uncalibrated } from './calibration.js'
import { type Mixture, mixtureCdf, mixtureOf, mixtureQuantile } from './distribution.js'
import { type Encoded, encode } from './features.js'
import { infer, type NetworkMember } from './infer.js'

/** What `npm run train` ships. */
export type NetworkWeights = { readonly members: readonly NetworkMember[]; readonly calibration: Calibration }

/** Return the forecaster of trained weights. It refuses (RangeError) an empty, unordered or non-finite history. */
export function networkForecaster(weights: NetworkWeights): Forecaster {
  return (history, horizon) => {
    check(history, horizon)
    const { encoded, mixture } = predict(weights.members, history, horizon)
    return forecastOf(history, horizon, encoded, mixture, weights.calibration)
  }
}

function check(history: History, horizon: number): void {
  const { years, values } = history
  if (values.length === 0 || years.length !== values.length)
    throw new RangeError('a history needs a year for each figure')
  if (!values.every(Number.isFinite)) throw new RangeError('a history holds a figure that is not finite')
  if (years.some((year, i) => !Number.isFinite(year) || (i > 0 && year <= (years[i - 1] ?? year)))) {
    throw new RangeError('years must ascend')
  }
  if (!(Number.isInteger(horizon) && horizon >= 1))
    throw new RangeError(`horizon must be whole years from one on: ${horizon}`)
  const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = history
  if (!(lower < upper)) throw new RangeError(`bounds must ascend: ${lower} to ${upper}`)
}

/** Return the pooled, uncalibrated mixture of the standardised change. */
export function predict(
  members: readonly NetworkMember[],
  history: History,
  horizon: number,
): { readonly encoded: Encoded; readonly mixture: Mixture } {
  const encoded = encode(history, horizon)
  return { encoded, mixture: mixtureOf(members.map((member) => infer(member, encoded.features))) }
}

/** Return the distribution in the measure's own unit. */
export function forecastOf(
  history: History,
  horizon: number,
  encoded: Encoded,
  mixture: Mixture,
  calibration: Calibration,
): Forecast {
  const { link, last, unit, lastValue } = encoded
  const map = calibrationOf(calibration, history.scale, horizon)
  const isRank = history.scale === 'rank'
  const cdf = (y: number): number => {
    if (y < link.lower) return 0
    if (y >= link.upper) return 1
    const x = (link.to(isRank ? Math.floor(y) + 0.5 : y) - last) / unit
    return link.sign === 1 ? calibrated(map, mixtureCdf(mixture, x)) : 1 - calibrated(map, mixtureCdf(mixture, x, true))
  }
  let below: number | undefined
  const smooth = (p: number): number => {
    below ??= mixtureCdf(mixture, 0, true)
    const x = mixtureQuantile(mixture, uncalibrated(map, link.sign === 1 ? p : 1 - p), below)
    return x === 0 ? lastValue : link.from(last + unit * x)
  }
  return { cdf, quantile: isRank ? (p) => wholeQuantile(cdf, smooth(p), p, link.lower, link.upper) : smooth }
}

/** Return the smallest whole rank r with P(rank ≤ r) ≥ p, from a start nearby. */
function wholeQuantile(cdf: (y: number) => number, start: number, p: number, lower: number, upper: number): number {
  let rank = Math.min(Math.floor(upper), Math.max(lower, Math.round(start)))
  while (rank > lower && cdf(rank - 1) >= p) rank--
  while (rank < upper && cdf(rank) < p) rank++
  return Math.min(rank, upper)
}

/** Relative step that puts a threshold just below itself: "at least t" includes the figure t. */
const JUST_BELOW = 1e-9

/** Return P(Y ≥ t) or P(Y ≤ t) of a forecast. */
export function reachProbability(forecast: Forecast, comparator: '>=' | '<=', threshold: number): number {
  if (comparator === '<=') return forecast.cdf(threshold + Math.abs(threshold) * JUST_BELOW)
  return 1 - forecast.cdf(threshold - Math.max(Math.abs(threshold), 1e-12) * JUST_BELOW)
}
