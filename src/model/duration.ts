import { normalQuantile } from './normal.js'
import { normalCdf } from './normal-cdf.js'

/**
 * A duration told by three points, in months: exceeded in 90 %, most likely, exceeded in 10 % of cases.
 * Either 0 < low < mode < high, or all three equal: a fixed duration.
 */
export type ThreePoints = { readonly low: number; readonly mode: number; readonly high: number }

/**
 * ln(duration) is two-piece normal (Fechner 1897; Wallis 2014, "The two fathers of the split normal distribution"): normal
 * with sd `below` under the mode and `above` over it, joined at the mode, below which lies the share w = below / (below + above).
 * Durations are positive, both outer points are met exactly, and the mode is read on the log scale: the likeliest order of
 * magnitude, so that "half" and "double" are equally far.
 */
export type Duration = {
  readonly logMode: number
  readonly below: number
  readonly above: number
  readonly shareBelow: number
}

const OUTER = 0.1
const HALVINGS = 60

/**
 * Fit the distribution to its 10 % point, mode and 90 % point. With the share w below the mode,
 *
 *   2 w Φ(−a / below) = 0.1,   2 (1 − w) Φ(−b / above) = 0.1,   a = ln(mode / low),   b = ln(high / mode),
 *
 * and w = below / (below + above) has one root in (0.1, 0.9), found by halving.
 * @throws RangeError when the points are neither rising nor all equal, or not positive
 */
export function fitDuration({ low, mode, high }: ThreePoints): Duration {
  const fixed = low === mode && mode === high
  if (!(low > 0 && (fixed || (low < mode && mode < high)))) {
    throw new RangeError(`not a duration: ${low}, ${mode}, ${high} months`)
  }
  const logMode = Math.log(mode)
  if (fixed) return { logMode, below: 0, above: 0, shareBelow: 0.5 }
  const a = Math.log(mode / low)
  const b = Math.log(high / mode)
  const sdBelow = (share: number): number => -a / normalQuantile(OUTER / 2 / share)
  let from = OUTER
  let to = 1 - OUTER
  for (let i = 0; i < HALVINGS; i++) {
    const share = (from + to) / 2
    const below = sdBelow(share)
    const above = -b / normalQuantile(OUTER / 2 / (1 - share))
    if (below / (below + above) > share) from = share
    else to = share
  }
  const shareBelow = (from + to) / 2
  const below = sdBelow(shareBelow)
  return { logMode, below, above: (below * (1 - shareBelow)) / shareBelow, shareBelow }
}

/** Return the duration in months below which the share `p` of cases lies. @param p in (0, 1) */
export function durationQuantile({ logMode, below, above, shareBelow }: Duration, p: number): number {
  const z =
    p < shareBelow
      ? below * normalQuantile(p / (2 * shareBelow))
      : -above * normalQuantile((1 - p) / (2 * (1 - shareBelow)))
  return Math.exp(logMode + z)
}

/** Return the share of cases that take at most `months`. */
export function durationCdf({ logMode, below, above, shareBelow }: Duration, months: number): number {
  if (months <= 0) return 0
  const z = Math.log(months) - logMode
  if (below === 0) return z >= 0 ? 1 : 0
  return z < 0 ? 2 * shareBelow * normalCdf(z / below) : 1 - 2 * (1 - shareBelow) * normalCdf(-z / above)
}
