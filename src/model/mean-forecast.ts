import type { Forecast } from './forecast-types.js'

/** Gauss–Legendre on (0, 1), 12 nodes (Abramowitz and Stegun 25.4.29–30): the lower six; the upper mirror them. */
const LEVELS = [
  0.009219682876640378, 0.0479413718147626, 0.11504866290284765, 0.20634102285669126, 0.31608425050090994,
  0.43738329574426554,
]
const WEIGHTS = [
  0.023587668193255706, 0.05346966299765953, 0.08003916427167321, 0.10158371336153287, 0.1167462682691773,
  0.12457352290670134,
]

/**
 * Mean of a predictive distribution: its quantile function integrated over the levels. The outermost levels, 0.9 % and
 * 99.1 %, stand for the tails beyond them, so that the mean is finite whatever their weight.
 */
export function meanOf(forecast: Forecast): number {
  let sum = 0
  for (let i = 0; i < LEVELS.length; i++) {
    const p = LEVELS[i] as number
    sum += (WEIGHTS[i] as number) * (forecast.quantile(p) + forecast.quantile(1 - p))
  }
  return sum
}
