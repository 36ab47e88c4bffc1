import { fillUniforms, stream } from '../random.js'
import { checkOutputs, resampleCounts } from './bootstrap.js'
import type { Points } from './sobol-points.js'

/**
 * Trajectories of Morris (1991), "Factorial sampling plans for preliminary computational experiments": each has
 * dims + 1 rows, each row moves one factor of the row before.
 * `moved[t * dims + s]` is the factor moved by step s of trajectory t.
 */
export type MorrisDesign = { readonly points: Points; readonly trajectories: number; readonly moved: Int32Array }

/**
 * Return a Morris design. The p levels are the cell middles (k + ½)/p, never 0 or 1, so that quantile functions stay
 * finite; a move is p/2 levels, hence ½ of the unit interval, up or down as there is room: every level is equally
 * frequent. Trajectory t does not depend on how many there are.
 * @param trajectories r ≥ 2; 10 to 20 are usual  @param levels p, even, ≥ 2
 */
export function morrisDesign(
  dims: number,
  trajectories: number,
  levels: number,
  seed: number,
  name: string,
): MorrisDesign {
  if (!(dims >= 1)) throw new RangeError(`${dims} dimensions`)
  if (!(trajectories >= 2)) throw new RangeError(`${trajectories} trajectories: at least 2 are needed`)
  if (!(levels >= 2 && levels % 2 === 0)) throw new RangeError(`${levels} levels: not an even number ≥ 2`)
  const rows = trajectories * (dims + 1)
  const values = new Float64Array(rows * dims)
  const moved = new Int32Array(trajectories * dims)
  const source = stream(seed, `${name}/morris`)
  const start = new Float64Array(2 * dims)
  for (let t = 0; t < trajectories; t++) {
    fillUniforms(start, 0, 2 * dims, source, t)
    const order = moved.subarray(t * dims, (t + 1) * dims)
    shuffle(order, start.subarray(dims))
    const row = t * (dims + 1) * dims
    for (let j = 0; j < dims; j++) values[row + j] = (Math.floor((start[j] as number) * levels) + 0.5) / levels
    for (let s = 0; s < dims; s++) {
      const from = row + s * dims
      values.copyWithin(from + dims, from, from + dims)
      const at = from + dims + (order[s] as number)
      values[at] = (values[at] as number) + ((values[at] as number) < 0.5 ? 0.5 : -0.5)
    }
  }
  return { points: { n: rows, dims, values }, trajectories, moved }
}

/** Fill with a random order of 0 … n−1 (Fisher–Yates), one uniform per place. */
function shuffle(order: Int32Array, uniforms: Float64Array): void {
  for (let i = 0; i < order.length; i++) {
    const j = Math.floor((uniforms[i] as number) * (i + 1))
    order[i] = order[j] as number
    order[j] = i
  }
}

/**
 * Elementary effects of one factor, in outputs per unit of the factor's probability scale.
 * `mu` mean; `muStar` mean absolute value (Campolongo, Cariboni & Saltelli 2007), the size of the influence; `sigma`
 * standard deviation, large beside muStar when the factor is non-linear or interacts.
 */
export type MorrisEffect = {
  readonly mu: number
  readonly muStar: number
  readonly sigma: number
  readonly muStarError: number
  readonly sigmaError: number
}

const REPLICATES = 1000

/**
 * Return the effects of each factor, with bootstrap standard errors over trajectories.
 * @param outputs one per design row, finite
 */
export function morrisEffects(
  design: MorrisDesign,
  outputs: Float64Array,
  seed: number,
  name: string,
): readonly MorrisEffect[] {
  const r = design.trajectories
  const { dims } = design.points
  const effects = elementaryEffects(design, outputs)
  const once = new Float64Array(r).fill(1)
  const counts = new Float64Array(r)
  const source = stream(seed, `${name}/morris-bootstrap`)
  const muStars = Array.from({ length: dims }, () => new Float64Array(REPLICATES))
  const sigmas = Array.from({ length: dims }, () => new Float64Array(REPLICATES))
  for (let b = 0; b < REPLICATES; b++) {
    resampleCounts(counts, source, b)
    for (let j = 0; j < dims; j++) {
      const { muStar, sigma } = summary(effects, j, dims, counts)
      ;(muStars[j] as Float64Array)[b] = muStar
      ;(sigmas[j] as Float64Array)[b] = sigma
    }
  }
  // The plain bootstrap error of a mean is too small by √((r − 1)/r).
  const correction = Math.sqrt(r / (r - 1))
  return muStars.map((replicates, j) => ({
    ...summary(effects, j, dims, once),
    muStarError: correction * deviation(replicates),
    sigmaError: correction * deviation(sigmas[j] as Float64Array),
  }))
}

/** Return effects[t * dims + j] of factor j in trajectory t. */
function elementaryEffects({ points, trajectories, moved }: MorrisDesign, outputs: Float64Array): Float64Array {
  checkOutputs(outputs, points.n)
  const { dims, values } = points
  const effects = new Float64Array(trajectories * dims)
  for (let t = 0; t < trajectories; t++)
    for (let s = 0; s < dims; s++) {
      const row = t * (dims + 1) + s
      const j = moved[t * dims + s] as number
      const move = (values[(row + 1) * dims + j] as number) - (values[row * dims + j] as number)
      effects[t * dims + j] = ((outputs[row + 1] as number) - (outputs[row] as number)) / move
    }
  return effects
}

function summary(effects: Float64Array, factor: number, dims: number, counts: Float64Array) {
  const r = counts.length
  let sum = 0
  let absolute = 0
  for (let t = 0; t < r; t++) {
    const effect = effects[t * dims + factor] as number
    sum += (counts[t] as number) * effect
    absolute += (counts[t] as number) * Math.abs(effect)
  }
  const mu = sum / r
  let squares = 0
  for (let t = 0; t < r; t++) squares += (counts[t] as number) * ((effects[t * dims + factor] as number) - mu) ** 2
  return { mu, muStar: absolute / r, sigma: Math.sqrt(squares / (r - 1)) }
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1))
}
