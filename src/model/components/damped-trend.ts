import { dampedYears } from '../trend.js'
import { type Noise, updateNoise } from './noise.js'
import { RECENT } from './random-walk.js'
import { forecaster, type LinkComponent } from './standard.js'

/** The constants of the damped local trend. */
export type DampedTrendConstants = Noise & {
  /** share of a surprise that the trend takes up, in [0, 1] */
  readonly beta: number
  /** damping of the trend a year, in (0, 1) */
  readonly phi: number
  /** trend before the first change is seen, link scale a year */
  readonly start: number
}

/**
 * Damped local trend (Gardner & McKenzie 1985; Hyndman et al. 2008, ch. 3, model AAdN with the level at the last value):
 *   z_t = z_{t−1} + φ b_{t−1} + e_t,   b_t = φ b_{t−1} + β e_t
 *   z_{T+h}: centre z_T + b_T Φ_h, variance σ² (v0 + v Σ_{j=0}^{h−1} (1 + β Φ_j)²)
 * Over a gap of g years the trend is damped g times and the error counts with variance σ² g.
 */
export function dampedTrendLink(constants: DampedTrendConstants): LinkComponent {
  const { beta, phi, start, v0, v } = constants
  return ({ times, z }, horizon) => {
    const n = z.length
    const from = Math.max(0, n - RECENT)
    let trend = start
    let squares = 0
    for (let i = from + 1; i < n; i++) {
      const gap = (times[i] as number) - (times[i - 1] as number)
      const error = (z[i] as number) - (z[i - 1] as number) - trend * dampedYears(phi, gap)
      squares += (error * error) / gap
      trend = trend * phi ** gap + (beta * error) / gap
    }
    const { a, b } = updateNoise(constants, squares, n - 1 - from)
    let variance = v0
    for (let j = 0; j < horizon; j++) variance += v * (1 + beta * dampedYears(phi, j)) ** 2
    return {
      centre: (z[n - 1] as number) + trend * dampedYears(phi, horizon),
      scale: Math.sqrt((b / a) * variance),
      degrees: 2 * a,
    }
  }
}

export const dampedTrend = (constants: DampedTrendConstants) => forecaster(dampedTrendLink(constants))
