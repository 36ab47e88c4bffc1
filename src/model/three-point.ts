import { normalQuantile } from './normal.js'

/** A judgement in three numbers: exceeded in 90 % of cases, most likely, exceeded in 10 %. low ≤ mode ≤ high. */
export type ThreePoints = { readonly low: number; readonly mode: number; readonly high: number }

/**
 * Two-piece normal (Fechner 1897; Wallis 2014): normal with sd `below` under the mode and `above` over it, joined at the
 * mode, below which lies the share w = below / (below + above).
 */
export type Split = {
  readonly mode: number
  readonly below: number
  readonly above: number
  readonly shareBelow: number
}

const OUTER = 0.1
const HALVINGS = 60
/** A side of less than this share of the width is none. */
const NOTHING = 1e-6

/**
 * Fit the two-piece normal to its 10 % point, mode and 90 % point. With a = mode − low and b = high − mode,
 *
 *   2 w Φ(−a / below) = 0.1,   2 (1 − w) Φ(−b / above) = 0.1,   w = below / (below + above),
 *
 * which has one root in (0.1, 0.9), found by halving. Where one side has no width, all of it lies on the other: a half-normal.
 * @throws RangeError when the points do not rise
 */
export function fitThreePoints({ low, mode, high }: ThreePoints): Split {
  if (!(low <= mode && mode <= high)) throw new RangeError(`points must rise: ${low}, ${mode}, ${high}`)
  const a = mode - low
  const b = high - mode
  const least = NOTHING * (a + b)
  if (a === 0 && b === 0) return { mode, below: 0, above: 0, shareBelow: 0.5 }
  if (a <= least) return { mode, below: 0, above: -b / normalQuantile(OUTER / 2), shareBelow: 0 }
  if (b <= least) return { mode, below: -a / normalQuantile(OUTER / 2), above: 0, shareBelow: 1 }
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
  return { mode, below, above: (below * (1 - shareBelow)) / shareBelow, shareBelow }
}

/** Return the value below which the share p of cases lies. @param p in (0, 1) */
export function splitQuantile({ mode, below, above, shareBelow }: Split, p: number): number {
  if (p < shareBelow) return mode + below * normalQuantile(p / (2 * shareBelow))
  if (above === 0) return mode
  return mode - above * normalQuantile((1 - p) / (2 * (1 - shareBelow)))
}
