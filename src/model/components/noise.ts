/** How far one-step errors of a family spread before a series is seen, and how strongly that is believed. */
export type Noise = {
  /** inverse-gamma shape: half the number of errors the prior is worth */
  readonly a0: number
  /** inverse-gamma scale */
  readonly b0: number
  /** variance of the last figure around its level, in units of σ² */
  readonly v0: number
  /** variance of a year's innovation, in units of σ² */
  readonly v: number
}

/** Posterior of σ²: inverse gamma (a, b), so that a forecast with variance σ² w is Student-t, 2a degrees, scale² (b / a) w. */
export function updateNoise(noise: Noise, squares: number, count: number): { readonly a: number; readonly b: number } {
  return { a: noise.a0 + count / 2, b: noise.b0 + squares / 2 }
}
