/** Probability of a target from the very distribution that draws the fan: one model, not two. */
import { scaleOf } from './components/standard.js'
import type { Forecast, History } from './forecast-types.js'

export const FORECAST_COMPARATORS = ['>=', '>', '<=', '<'] as const
export type ForecastComparator = (typeof FORECAST_COMPARATORS)[number]

/** Relative step that puts a threshold just below itself. */
const JUST_BELOW = 1e-9
const SMALLEST = 1e-12

/**
 * Return P(Y comparator threshold). Ranks and counts that have only ever been whole numbers are compared as such: "rank ≤ 10"
 * asks for less than 10½. What no value can miss is certain, what none can meet is impossible.
 */
export function attainProbability(
  forecast: Forecast,
  history: History,
  comparator: ForecastComparator,
  threshold: number,
): number {
  const { lower, upper } = scaleOf(history)
  const atLeast = comparator.startsWith('>')
  const orEqual = comparator.endsWith('=')
  if (atLeast) {
    if (orEqual ? threshold <= lower : threshold < lower) return 1
    if (orEqual ? threshold > upper : threshold >= upper) return 0
  } else {
    if (orEqual ? threshold >= upper : threshold > upper) return 1
    if (orEqual ? threshold < lower : threshold <= lower) return 0
  }
  let at = threshold
  if (isWhole(history)) {
    // The next whole number that is still right, or the last that is still wrong, half a step aside.
    if (atLeast) at = (orEqual ? Math.ceil(threshold) : Math.floor(threshold) + 1) - 0.5
    else at = (orEqual ? Math.floor(threshold) : Math.ceil(threshold) - 1) + 0.5
  } else if (atLeast === orEqual) {
    // The distribution may hold a point mass at the last figure: "at least t" counts it, "less than t" does not.
    at = threshold - Math.max(Math.abs(threshold), SMALLEST) * JUST_BELOW
  }
  const below = forecast.cdf(Math.min(upper, Math.max(lower, at)))
  return Math.min(1, Math.max(0, atLeast ? 1 - below : below))
}

function isWhole({ scale, values }: History): boolean {
  return (scale === 'rank' || scale === 'count') && values.every(Number.isInteger)
}
