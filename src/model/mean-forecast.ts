import type { Forecast } from './forecast-types.js'

const POINTS = 40

/**
 * Mean of a predictive distribution: its quantiles at 40 evenly spaced levels, averaged. Beyond the levels 1/80 and 79/80 the
 * tails count as these, so that the mean is finite whatever their weight.
 */
export function meanOf(forecast: Forecast): number {
  let sum = 0
  for (let i = 0; i < POINTS; i++) sum += forecast.quantile((i + 0.5) / POINTS) / POINTS
  return sum
}
