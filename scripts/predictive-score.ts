import { logGamma } from '../src/model/gamma.js'
import { studentQuantile } from '../src/model/student.js'
import { dampedYears, type TrendPrior } from '../src/model/trend.js'

/** The sufficient numbers of one window (last points of a series) on the link scale. */
type Summary = {
  readonly level: number
  readonly span: number
  readonly changes: number
  readonly meanRate: number
  readonly squares: number
}

/** A window and the value found h years after it. */
export type Case = Summary & { readonly h: number; readonly z: number; readonly weight: number }

/** The eight numbers that are fitted; positive ones as logarithms, phi by logit, so that any real vector is allowed. */
export type Shape = {
  readonly drift: number
  readonly driftByLevel: number
  readonly logK0: number
  readonly logA0: number
  readonly logB0: number
  readonly logitPhi: number
  readonly logV0: number
  readonly logV: number
}

export const SHAPE_START: Shape = {
  drift: 0.02,
  driftByLevel: 0,
  logK0: 1.5,
  logA0: 0.5,
  logB0: -4,
  logitPhi: 2.5,
  logV0: -1,
  logV: 0,
}

/** The same sums as `fitTrend` makes; kept apart so that a fit of thousands of windows makes them once. */
export function shapeOf(years: readonly number[], z: readonly number[]): Summary {
  const n = years.length
  const level = z[n - 1] as number
  const span = (years[n - 1] as number) - (years[0] as number)
  const meanRate = span > 0 ? (level - (z[0] as number)) / span : 0
  let squares = 0
  for (let i = 1; i < n; i++) {
    const gap = (years[i] as number) - (years[i - 1] as number)
    squares += gap * (((z[i] as number) - (z[i - 1] as number)) / gap - meanRate) ** 2
  }
  return { level, span, changes: n - 1, meanRate, squares }
}

function parameters(shape: Shape): TrendPrior {
  return {
    drift: shape.drift,
    driftByLevel: shape.driftByLevel,
    k0: Math.exp(shape.logK0),
    a0: Math.exp(shape.logA0),
    b0: Math.exp(shape.logB0),
    phi: 1 / (1 + Math.exp(-shape.logitPhi)),
    v0: Math.exp(shape.logV0),
    v: Math.exp(shape.logV),
    levelLow: Number.NEGATIVE_INFINITY,
    levelHigh: Number.POSITIVE_INFINITY,
  }
}

/** Turn the fitted numbers into a prior whose pace holds between the 2nd and 98th percentile of the levels seen. */
export function toPrior(shape: Shape, cases: readonly Case[]): TrendPrior {
  const levels = cases.map((one) => one.level).sort((a, b) => a - b)
  const at = (p: number): number => levels[Math.floor(p * (levels.length - 1))] as number
  return { ...parameters(shape), levelLow: at(0.02), levelHigh: at(0.98) }
}

function standardised(
  one: Case,
  prior: TrendPrior,
): { readonly t: number; readonly scale: number; readonly a: number } {
  const m0 = prior.drift + prior.driftByLevel * one.level
  const k = prior.k0 + one.span
  const m = (prior.k0 * m0 + one.span * one.meanRate) / k
  const a = prior.a0 + one.changes / 2
  const b = prior.b0 + 0.5 * one.squares + (prior.k0 * one.span * (one.meanRate - m0) ** 2) / (2 * k)
  const carried = dampedYears(prior.phi, one.h)
  const scale = Math.sqrt((b / a) * (prior.v0 + prior.v * one.h + (carried * carried) / k))
  return { t: (one.z - one.level - m * carried) / scale, scale, a }
}

/** Weight of the pull of drift and slope towards 0: families of three indicators would otherwise follow one of them. */
const REGULAR = 0.05

/** Mean (weighted) log density of the values found, under the closed-form Student-t predictive. */
export function meanLogDensity(cases: readonly Case[], shape: Shape): number {
  const prior = parameters(shape)
  const constants = new Map<number, number>()
  let sum = 0
  let weights = 0
  for (const one of cases) {
    const { t, scale, a } = standardised(one, prior)
    let constant = constants.get(a)
    if (constant === undefined) {
      constant = logGamma(a + 0.5) - logGamma(a) - 0.5 * Math.log(2 * a * Math.PI)
      constants.set(a, constant)
    }
    sum += one.weight * (constant - Math.log(scale) - (a + 0.5) * Math.log1p((t * t) / (2 * a)))
    weights += one.weight
  }
  return sum / weights - REGULAR * (shape.drift ** 2 + (10 * shape.driftByLevel) ** 2)
}

/** Share of held-out values inside the central interval of a level, every indicator alike. */
export function coverage(held: readonly (readonly [readonly Case[], Shape])[], level: number, widen = 1): number {
  let inside = 0
  let total = 0
  for (const [cases, shape] of held) {
    const prior = parameters(shape)
    // A handful of lengths of history share one number of degrees each.
    const edges = new Map<number, number>()
    for (const one of cases) {
      const { t, a } = standardised(one, prior)
      const edge = edges.get(a) ?? studentQuantile((1 + level) / 2, 2 * a)
      edges.set(a, edge)
      if (Math.abs(t) <= widen * edge) inside += one.weight
      total += one.weight
    }
  }
  return inside / total
}
