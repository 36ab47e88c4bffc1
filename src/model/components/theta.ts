import { type Noise, updateNoise } from './noise.js'
import { RECENT } from './random-walk.js'
import { forecaster, type LinkComponent } from './standard.js'

/** The constants of the Theta-like drift. */
export type ThetaConstants = Noise & {
  /** smoothing of the level a year, in (0, 1] */
  readonly alpha: number
  /** share of the straight line's slope that is kept: ½ in the Theta method */
  readonly slopeShare: number
}

/**
 * Theta-like drift (Assimakopoulos & Nikolopoulos 2000; as smoothing with half the slope as drift, Hyndman & Billah 2003):
 *   l_t = α z_t + (1 − α) (l_{t−1} + d),   z_{T+h}: centre l_T + d h,   d = slopeShare × least-squares slope
 *   variance σ² (v0 + v (1 + α² (h − 1))), and the slope's own uncertainty, h² σ² / Σ (t − t̄)²
 */
export function thetaLink(constants: ThetaConstants): LinkComponent {
  const { alpha, slopeShare, v0, v } = constants
  return ({ times, z }, horizon) => {
    const n = z.length
    const from = Math.max(0, n - RECENT)
    const { slope, spread } = leastSquares(times, z, from)
    const drift = slopeShare * slope
    let level = z[from] as number
    let squares = 0
    for (let i = from + 1; i < n; i++) {
      const gap = (times[i] as number) - (times[i - 1] as number)
      const before = level + drift * gap
      const error = (z[i] as number) - before
      squares += (error * error) / gap
      level = before + (1 - (1 - alpha) ** gap) * error
    }
    const { a, b } = updateNoise(constants, squares, n - 1 - from)
    const slopeVariance = spread > 0 ? (slopeShare * horizon) ** 2 / (spread + n) : 0
    const variance = v0 + v * (1 + alpha * alpha * (horizon - 1)) + slopeVariance
    return { centre: level + drift * horizon, scale: Math.sqrt((b / a) * variance), degrees: 2 * a }
  }
}

function leastSquares(
  times: readonly number[],
  z: readonly number[],
  from: number,
): { readonly slope: number; readonly spread: number } {
  const n = z.length
  const base = z[n - 1] as number
  let [t, y] = [0, 0]
  for (let i = from; i < n; i++) {
    t += (times[i] as number) / (n - from)
    y += ((z[i] as number) - base) / (n - from)
  }
  let [cross, spread] = [0, 0]
  for (let i = from; i < n; i++) {
    const dt = (times[i] as number) - t
    cross += dt * ((z[i] as number) - base - y)
    spread += dt * dt
  }
  return { slope: spread > 0 ? cross / spread : 0, spread }
}

export const theta = (constants: ThetaConstants) => forecaster(thetaLink(constants))
