import { normalCdf } from './normal-cdf.js'
import { fitThreePoints, type Split, splitQuantile, type ThreePoints } from './three-point.js'

/**
 * A duration told by three points, in months: ln(duration) is two-piece normal (`Split`, with the mode on the log scale),
 * so that "half" and "double" are equally far and both outer points are met exactly.
 */
export type Duration = Split

/** Fit a duration. @throws RangeError unless 0 < low < mode < high, or all three are equal: a fixed duration */
export function fitDuration({ low, mode, high }: ThreePoints): Duration {
  const fixed = low === mode && mode === high
  if (!(low > 0 && (fixed || (low < mode && mode < high)))) {
    throw new RangeError(`not a duration: ${low}, ${mode}, ${high} months`)
  }
  return fitThreePoints({ low: Math.log(low), mode: Math.log(mode), high: Math.log(high) })
}

/** Return the duration in months below which the share `p` of cases lies. @param p in (0, 1) */
export function durationQuantile(duration: Duration, p: number): number {
  return Math.exp(splitQuantile(duration, p))
}

/** Return the share of cases that take at most `months`. */
export function durationCdf({ mode, below, above, shareBelow }: Duration, months: number): number {
  if (months <= 0) return 0
  const z = Math.log(months) - mode
  if (below === 0 && above === 0) return z >= 0 ? 1 : 0
  return z < 0 ? 2 * shareBelow * normalCdf(z / below) : 1 - 2 * (1 - shareBelow) * normalCdf(-z / above)
}
