import { type Noise, updateNoise } from './noise.js'
import { forecaster, type LinkComponent } from './standard.js'

/** The last value goes on; changes have mean 0 and a variance learnt from the family and the series. */
export function randomWalkLink(noise: Noise): LinkComponent {
  return ({ times, z }, horizon) => {
    const n = z.length
    const start = Math.max(0, n - RECENT)
    let squares = 0
    for (let i = start + 1; i < n; i++)
      squares += ((z[i] as number) - (z[i - 1] as number)) ** 2 / ((times[i] as number) - (times[i - 1] as number))
    const { a, b } = updateNoise(noise, squares, n - 1 - start)
    return { centre: z[n - 1] as number, scale: Math.sqrt((b / a) * (noise.v0 + noise.v * horizon)), degrees: 2 * a }
  }
}

/** At most this many last points are used. */
export const RECENT = 12

export const randomWalk = (noise: Noise) => forecaster(randomWalkLink(noise))
