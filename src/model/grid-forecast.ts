/** A predictive distribution given by its quantiles at fixed levels: one table answers quantiles and probabilities alike. */
import type { Forecast } from './forecast-types.js'
import { normalQuantile } from './normal.js'
import { normalCdf } from './normal-cdf.js'

const UPPER = [
  0, 0.25, 0.5, 0.6744897501960817, 1, 1.2815515655446004, 1.6448536269514722, 1.959963984540054, 2.3263, 3, 4, 6,
]

/** Normal scores of the levels, ascending; the nine printed quantiles are among them. */
export const SCORES: readonly number[] = [
  ...UPPER.slice(1)
    .map((x) => -x)
    .reverse(),
  ...UPPER,
]

/** Place of the median in SCORES. */
export const MIDDLE = UPPER.length - 1

/** The levels themselves. */
export const LEVELS: readonly number[] = SCORES.map(normalCdf)

/** A rising map between the measure's unit and the scale of the table, and what the measure can be. */
export type GridScale = {
  readonly toLink: (y: number) => number
  readonly fromLink: (z: number) => number
  readonly lower: number
  readonly upper: number
}

/** Least distance of neighbours, as a share of their size: equal quantiles would leave the cdf undefined. */
const APART = 1e-12

/**
 * Make a forecast of link-scale quantiles at LEVELS: linear in the normal score between them, the last slope beyond.
 * Crossing values are lifted to the running maximum.
 * @param z length SCORES.length, finite; changed in place
 */
export function gridForecast(scale: GridScale, z: Float64Array): Forecast {
  const last = z.length - 1
  for (let i = 1; i <= last; i++) {
    const before = z[i - 1] as number
    const least = before + APART * Math.max(1, Math.abs(before))
    if (!((z[i] as number) >= least)) z[i] = least
  }
  const at = (score: number): number => {
    let i = 1
    while (i < last && score > (SCORES[i] as number)) i++
    const a = SCORES[i - 1] as number
    const b = SCORES[i] as number
    const low = z[i - 1] as number
    return low + (((z[i] as number) - low) * (score - a)) / (b - a)
  }
  const scoreOf = (value: number): number => {
    let i = 1
    while (i < last && value > (z[i] as number)) i++
    const low = z[i - 1] as number
    const high = z[i] as number
    const a = SCORES[i - 1] as number
    return a + (((SCORES[i] as number) - a) * (value - low)) / (high - low)
  }
  return {
    cdf: (y) => {
      if (y < scale.lower) return 0
      if (y > scale.upper) return 1
      return normalCdf(scoreOf(scale.toLink(y)))
    },
    quantile: (p) => Math.min(scale.upper, Math.max(scale.lower, scale.fromLink(at(normalQuantile(p))))),
  }
}
