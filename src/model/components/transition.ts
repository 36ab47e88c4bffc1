import { type Noise, updateNoise } from './noise.js'
import { RECENT } from './random-walk.js'
import { forecaster, type LinkComponent } from './standard.js'

/** The constants of the transition to a ceiling. */
export type TransitionConstants = Noise & {
  /** pace expected at link level 0, a year */
  readonly pace: number
  /** change of the expected pace per unit of level: negative where diffusion slows near its ceiling */
  readonly paceByLevel: number
  /** years of observation that the expected pace is worth */
  readonly strength: number
  /** where the measure stops short of its bound, link scale */
  readonly ceiling: number
}

/**
 * Transition to a ceiling with pace by level (the double-logistic idea of the UN's fertility and life-expectancy
 * projections, Alkema et al. 2011, cut down to one slope): a year's change is
 *   pace(z) = (pace + paceByLevel z) + own,   own = what the series did beyond that, shrunk by years / (years + strength)
 * carried year by year, and slowed to nothing over the last unit below the ceiling. Variance σ² (v0 + v h) plus
 * h² σ² / (years + strength). For a scale without two bounds there is no ceiling and no pace by level.
 */
export function transitionLink(constants: TransitionConstants): LinkComponent {
  const { strength, v0, v } = constants
  return ({ scale, times, z }, horizon) => {
    const bounded = scale.kind === 'logit'
    const byLevel = bounded ? constants.paceByLevel : 0
    const ceiling = bounded ? constants.ceiling : Number.POSITIVE_INFINITY
    const pace = (at: number): number => constants.pace + byLevel * Math.max(-4, Math.min(4, at))
    const n = z.length
    const from = Math.max(0, n - RECENT)
    let excess = 0
    for (let i = from + 1; i < n; i++) {
      const gap = (times[i] as number) - (times[i - 1] as number)
      excess += (z[i] as number) - (z[i - 1] as number) - gap * pace(z[i - 1] as number)
    }
    const span = (times[n - 1] as number) - (times[from] as number)
    const own = excess / (span + strength)
    let squares = 0
    for (let i = from + 1; i < n; i++) {
      const gap = (times[i] as number) - (times[i - 1] as number)
      const error = (z[i] as number) - (z[i - 1] as number) - gap * (pace(z[i - 1] as number) + own)
      squares += (error * error) / gap
    }
    let centre = z[n - 1] as number
    for (let j = 0; j < horizon; j++) {
      const change = pace(centre) + own
      const room = Math.max(0, Math.min(1, ceiling - centre))
      centre += change > 0 ? Math.min(change, 1) * room : change
    }
    const { a, b } = updateNoise(constants, squares, n - 1 - from)
    const variance = v0 + v * horizon + (horizon * horizon) / (span + strength)
    return { centre, scale: Math.sqrt((b / a) * variance), degrees: 2 * a }
  }
}

export const transition = (constants: TransitionConstants) => forecaster(transitionLink(constants))
