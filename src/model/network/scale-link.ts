/**
 * The scale the network sees: z = g(y), oriented so that a larger z is better.
 * - two bounds: logit of the squeezed share of the range (as src/model/link.ts);
 * - rank in a field of `upper`: logit of (field − rank + ½) / field, so rank 1 is the largest z;
 * - no upper bound: ln(y + c), c = 0.005 × median of the positive figures (counts of whole things: ½), which makes 0 finite
 *   and leaves z − z_T unchanged when an amount changes its unit; asinh(y / 2c), c = median |y| / 10, when figures are negative;
 * - growth: identity.
 */
import type { History } from '../forecast-types.js'

/** A transform and its inverse. `sign` is −1 where a smaller y is better. */
export type ScaleLink = {
  readonly kind: 'logit' | 'rank' | 'log' | 'asinh' | 'identity'
  readonly sign: 1 | -1
  /** oriented z of a figure; ±Infinity never, values outside the bounds are read as the bound */
  readonly to: (y: number) => number
  /** figure of an oriented z, inside the bounds */
  readonly from: (z: number) => number
  readonly lower: number
  readonly upper: number
}

const SQUEEZE = 1000
/** Link values of open scales are read within ± this; the figure there is the bound: no forecast puts mass beyond it. */
const FAR = 700

/** Return the link of a history. @param history at least one finite value */
export function scaleLinkOf(history: History): ScaleLink {
  const { scale, lower, upper, values } = history
  if (scale === 'rank') return rankLink(Math.max(2, upper ?? Math.max(...values)))
  const sign = history.direction === 'down' ? -1 : 1
  if (scale === 'growth') {
    const from = (z: number) => clamp(sign * z, lower ?? -Infinity, upper ?? Infinity)
    return { kind: 'identity', sign, to: (y) => sign * y, from, lower: lower ?? -Infinity, upper: upper ?? Infinity }
  }
  const [low, high] = scale === 'percent' ? [lower ?? 0, upper ?? 100] : [lower, upper]
  if (low !== undefined && high !== undefined && high > low) return boundedLink(low, high, sign)
  return openLink(history, sign, low, high)
}

function boundedLink(lower: number, upper: number, sign: 1 | -1): ScaleLink {
  const to = (y: number) => {
    const squeezed = (clamp((y - lower) / (upper - lower), 0, 1) * (SQUEEZE - 1) + 0.5) / SQUEEZE
    return sign * Math.log(squeezed / (1 - squeezed))
  }
  const from = (z: number) => {
    const share = (SQUEEZE / (1 + Math.exp(-sign * z)) - 0.5) / (SQUEEZE - 1)
    return lower + clamp(share, 0, 1) * (upper - lower)
  }
  return { kind: 'logit', sign, to, from, lower, upper }
}

function rankLink(field: number): ScaleLink {
  const to = (rank: number) => {
    const share = clamp((field - rank + 0.5) / field, 0.25 / field, 1 - 0.25 / field)
    return Math.log(share / (1 - share))
  }
  const from = (z: number) => clamp(field + 0.5 - field / (1 + Math.exp(-z)), 1, field)
  return { kind: 'rank', sign: -1, to, from, lower: 1, upper: field }
}

function openLink(history: History, sign: 1 | -1, low?: number, high?: number): ScaleLink {
  const { values, scale } = history
  const typical = medianOf(values.filter((y) => y !== 0).map(Math.abs)) || 1
  if (values.some((y) => y < 0) || (low !== undefined && low < 0)) {
    const c = Math.max(typical / 5, 1e-300)
    const farthest = Math.min(Number.MAX_VALUE, Math.sinh(FAR) * c)
    const [bottom, top] = [Math.max(low ?? -farthest, -farthest), Math.min(high ?? farthest, farthest)]
    const to = (y: number) => sign * Math.asinh(clamp(y, bottom, top) / c)
    const from = (z: number) => clamp(Math.sinh(clamp(sign * z, -FAR, FAR)) * c, bottom, top)
    return { kind: 'asinh', sign, to, from, lower: bottom, upper: top }
  }
  const floor = low ?? 0
  const whole = scale === 'count' && values.every((y) => Number.isInteger(y))
  const c = whole ? 0.5 : Math.max(typical * 0.005, 1e-300)
  const top = Math.min(high ?? Infinity, Math.exp(FAR) - c)
  const to = (y: number) => sign * Math.log(clamp(y, Math.max(0, floor), top) + c)
  const from = (z: number) => clamp(Math.exp(clamp(sign * z, -FAR, FAR)) - c, Math.max(0, floor), top)
  return { kind: 'log', sign, to, from, lower: Math.max(0, floor), upper: top }
}

export function clamp(x: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, x))
}

/** Return the median, 0 for no values. */
export function medianOf(values: readonly number[]): number {
  if (values.length === 0) return 0
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2
}
