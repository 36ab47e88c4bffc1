/**
 * Pooled drift: the closed-form normal–inverse-gamma model of yearly change on the link scale.
 *
 *   z_{T+h} = z_T + σ √v0 e0 + μ Φ_h + σ √v (e_1 + … + e_h),   Φ_h = φ + φ² + … + φ^h
 *   μ | σ² ~ N(m, σ² / k),   σ² ~ InvGamma(a, b),   e_j ~ N(0, 1)
 *
 * so that z_{T+h} is Student-t with 2a degrees of freedom, centre z_T + m Φ_h and
 * scale² = (b / a) (v0 + v h + Φ_h² / k). The scale grows with h: the fan never narrows.
 * The update of (m, k, a, b) is the conjugate one (Bernardo & Smith 1994, §5.4; Murphy 2007, §3) for rates of change
 * d_i / g_i observed over gaps of g_i years, each with variance σ² / g_i.
 */

/** What the panel says about a family before the series speaks. All on the link scale, per year. */
export type TrendPrior = {
  /** expected drift at link level 0 */
  readonly drift: number
  /** change of the expected drift per unit of level: negative where pace slows near the ceiling */
  readonly driftByLevel: number
  /** strength of the drift, in years of observation */
  readonly k0: number
  readonly a0: number
  readonly b0: number
  /** damping of the drift per year, in (0, 1] */
  readonly phi: number
  /** variance of the last observation around its level, in units of σ² */
  readonly v0: number
  /** variance of a year's innovation, in units of σ² */
  readonly v: number
  /** levels outside are read as the nearest end: the panel says nothing beyond them */
  readonly levelLow: number
  readonly levelHigh: number
}

/** What is known of one series after its observations: plain numbers, all a simulation needs. */
export type TrendPosterior = {
  readonly lastYear: number
  readonly level: number
  /** sd of the level that does not come from the series: spread of provinces around a proxy */
  readonly levelSd: number
  readonly m: number
  readonly k: number
  readonly a: number
  readonly b: number
  readonly phi: number
  readonly v0: number
  readonly v: number
}

/** At most this many last points are used: a drift of twenty years ago says little of the next five. */
export const MAX_POINTS = 10

/**
 * Update a prior by a series.
 * @param years strictly ascending, length n ≥ 1
 * @param z link-scale values, length n
 */
export function fitTrend(years: readonly number[], z: readonly number[], prior: TrendPrior): TrendPosterior {
  const n = years.length
  if (n === 0 || z.length !== n) throw new RangeError('fitTrend needs n ≥ 1 years and as many values')
  const start = Math.max(0, n - MAX_POINTS)
  const level = z[n - 1] as number
  const span = (years[n - 1] as number) - (years[start] as number)
  const changes = n - 1 - start
  const meanRate = span > 0 ? (level - (z[start] as number)) / span : 0
  let squares = 0
  for (let i = start + 1; i < n; i++) {
    const gap = (years[i] as number) - (years[i - 1] as number)
    const rate = ((z[i] as number) - (z[i - 1] as number)) / gap
    squares += gap * (rate - meanRate) ** 2
  }
  const m0 = priorDrift(prior, level)
  const k = prior.k0 + span
  return {
    lastYear: years[n - 1] as number,
    level,
    levelSd: 0,
    m: (prior.k0 * m0 + span * meanRate) / k,
    k,
    a: prior.a0 + changes / 2,
    b: prior.b0 + 0.5 * squares + (prior.k0 * span * (meanRate - m0) ** 2) / (2 * k),
    phi: prior.phi,
    v0: prior.v0,
    v: prior.v,
  }
}

/** Turn a prior of progress (up is better) into one of a measure where lower is better; `none` expects no drift at all. */
export function orientPrior(prior: TrendPrior, direction: 'higher' | 'lower' | 'none'): TrendPrior {
  if (direction === 'higher') return prior
  if (direction === 'none') return { ...prior, drift: 0, driftByLevel: 0 }
  return { ...prior, drift: -prior.drift, levelLow: -prior.levelHigh, levelHigh: -prior.levelLow }
}

/** Widen a posterior's scale by a factor ≥ 1: what held-out families showed to be missing. */
export function widenPosterior(posterior: TrendPosterior, factor: number): TrendPosterior {
  return { ...posterior, b: posterior.b * factor * factor }
}

/** Return the drift the family expects at a link level. */
export function priorDrift(prior: TrendPrior, level: number): number {
  return prior.drift + prior.driftByLevel * Math.min(prior.levelHigh, Math.max(prior.levelLow, level))
}

/** Return Φ_h = φ + … + φ^h, the share of the yearly drift that h years carry. @param h ≥ 0, integer */
export function dampedYears(phi: number, h: number): number {
  return phi === 1 ? h : (phi * (1 - phi ** h)) / (1 - phi)
}

/** Centre, scale and degrees of freedom of the Student-t predictive h years ahead (levelSd left out). */
export type Predictive = { readonly centre: number; readonly scale: number; readonly degrees: number }

/** Return the closed-form predictive of a posterior at horizon h ≥ 0. It is the test of the simulation. */
export function predictive(posterior: TrendPosterior, h: number): Predictive {
  const { level, m, k, a, b, phi, v0, v } = posterior
  const carried = dampedYears(phi, h)
  return {
    centre: level + m * carried,
    scale: Math.sqrt((b / a) * (v0 + v * h + (carried * carried) / k)),
    degrees: 2 * a,
  }
}
