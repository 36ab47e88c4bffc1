import { type Stream, stream } from '../random.js'
import { checkOutputs, type Estimate, percentileInterval, resampleCounts } from './bootstrap.js'
import { type Points, sobolPoints } from './sobol-points.js'

/**
 * Return the design of Saltelli et al. (2010): n·(dims + 2) rows in blocks of n. Block 0 is A, block 1 is B, block
 * 2 + i is A with column i taken from B. Factor j of A and of B are columns 2j and 2j + 1 of one scrambled Sobol' set:
 * neighbours, whose joint spread is good at small n too.
 * @param n base points, a power of two
 */
export function saltelliDesign(dims: number, n: number, seed: number, name: string): Points {
  const base = sobolPoints(n, 2 * dims, seed, name).values
  const values = new Float64Array(n * (dims + 2) * dims)
  for (let block = 0; block < dims + 2; block++)
    for (let k = 0; k < n; k++) {
      const row = (block * n + k) * dims
      for (let j = 0; j < dims; j++) {
        const fromB = block === 1 || block === 2 + j
        values[row + j] = base[2 * (k * dims + j) + (fromB ? 1 : 0)] as number
      }
    }
  return { n: n * (dims + 2), dims, values }
}

/** First-order and total index of a factor: shares of the output variance, in [0, 1] but for sampling error. */
export type FactorIndices = { readonly first: Estimate; readonly total: Estimate }

/**
 * Sobol' indices of an output. An output that does not vary has no indices, and says so. `sumFirst` near 1: the output
 * is a sum of one-factor effects. `tooFewPoints`: an interval lies wholly outside [0, 1], or a first-order interval
 * wholly above its total one, or a resample did not vary: double n before reading anything.
 */
export type SobolIndices =
  | { readonly kind: 'constant'; readonly mean: number }
  | {
      readonly kind: 'indices'
      readonly mean: number
      readonly variance: number
      readonly factors: readonly FactorIndices[]
      readonly sumFirst: Estimate
      readonly tooFewPoints: boolean
    }

const REPLICATES = 1000
const LEVEL = 0.95

/** An output whose range is below this share of its size varies by rounding only. */
const ROUNDING = 1e-12

/**
 * Estimate the indices from the outputs of a Saltelli design.
 * First order: mean of f(B)·(f(AB) − f(A)) over the variance (Saltelli et al. 2010, table 2 (b)), outputs centred.
 * Total: half the mean of (f(A) − f(AB))² over the variance (Jansen 1999; table 2 (f)).
 * Intervals: 95 % percentile bootstrap over base points, 1,000 replicates. They treat the points as independent, so
 * with Sobol' points and a smooth output they are wider than they need be.
 * @param outputs one per design row, finite
 */
export function sobolIndices(dims: number, outputs: Float64Array, seed: number, name: string): SobolIndices {
  checkOutputs(outputs, Math.floor(outputs.length / (dims + 2)) * (dims + 2))
  const n = outputs.length / (dims + 2)
  if (n < 2) throw new RangeError(`${n} base points: at least 2 are needed`)
  const base = outputs.subarray(0, 2 * n)
  const mean = base.reduce((sum, y) => sum + y, 0) / base.length
  const low = base.reduce((least, y) => Math.min(least, y), Number.POSITIVE_INFINITY)
  const high = base.reduce((most, y) => Math.max(most, y), Number.NEGATIVE_INFINITY)
  if (high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high))) return { kind: 'constant', mean }

  const terms = moments(outputs, n, dims, mean)
  const whole = indicesOf(terms, dims, new Float64Array(n).fill(1))
  if (whole === undefined) return { kind: 'constant', mean }
  const { replicates, varied } = bootstrap(terms, n, dims, stream(seed, `${name}/sobol-bootstrap`))
  const estimate = (at: number): Estimate =>
    percentileInterval(whole[at] as number, (replicates[at] as Float64Array).subarray(0, varied), LEVEL)
  const factors = Array.from({ length: dims }, (_, i) => ({ first: estimate(i), total: estimate(dims + i) }))
  const outside = ({ low, high }: Estimate): boolean => high < 0 || low > 1
  const tooFewPoints =
    varied < REPLICATES ||
    factors.some(({ first, total }) => outside(first) || outside(total) || first.low > total.high)
  return {
    kind: 'indices',
    mean,
    variance: whole[2 * dims + 1] as number,
    factors,
    sumFirst: estimate(2 * dims),
    tooFewPoints,
  }
}

/** Per base point: a + b, a² + b², then per factor b(ab − a), ab − a, (ab − a)², of centred outputs. */
function moments(outputs: Float64Array, n: number, dims: number, mean: number): Float64Array {
  const width = 2 + 3 * dims
  const terms = new Float64Array(n * width)
  for (let k = 0; k < n; k++) {
    const a = (outputs[k] as number) - mean
    const b = (outputs[n + k] as number) - mean
    const at = k * width
    terms[at] = a + b
    terms[at + 1] = a * a + b * b
    for (let i = 0; i < dims; i++) {
      const change = (outputs[(2 + i) * n + k] as number) - mean - a
      terms[at + 2 + 3 * i] = b * change
      terms[at + 3 + 3 * i] = change
      terms[at + 4 + 3 * i] = change * change
    }
  }
  return terms
}

/** Return first-order indices, total indices, their first-order sum and the variance; undefined without variance. */
function indicesOf(terms: Float64Array, dims: number, counts: Float64Array): Float64Array | undefined {
  const width = 2 + 3 * dims
  const n = counts.length
  const sums = new Float64Array(width)
  for (let k = 0; k < n; k++) {
    const count = counts[k] as number
    if (count === 0) continue
    for (let c = 0; c < width; c++) sums[c] = (sums[c] as number) + count * (terms[k * width + c] as number)
  }
  const shift = (sums[0] as number) / (2 * n)
  const variance = (sums[1] as number) / (2 * n) - shift * shift
  if (!(variance > ROUNDING * ((sums[1] as number) / (2 * n)))) return undefined
  const indices = new Float64Array(2 * dims + 2)
  for (let i = 0; i < dims; i++) {
    const at = 2 + 3 * i
    indices[i] = ((sums[at] as number) - shift * (sums[at + 1] as number)) / n / variance
    indices[dims + i] = (sums[at + 2] as number) / (2 * n) / variance
    indices[2 * dims] = (indices[2 * dims] as number) + (indices[i] as number)
  }
  indices[2 * dims + 1] = variance
  return indices
}

/** Replicates of every index; those of resamples without variance are left out, `varied` counts the others. */
function bootstrap(terms: Float64Array, n: number, dims: number, source: Stream) {
  const replicates = Array.from({ length: 2 * dims + 1 }, () => new Float64Array(REPLICATES))
  const counts = new Float64Array(n)
  let varied = 0
  for (let b = 0; b < REPLICATES; b++) {
    resampleCounts(counts, source, b)
    const indices = indicesOf(terms, dims, counts)
    if (indices === undefined) continue
    replicates.forEach((values, at) => {
      values[varied] = indices[at] as number
    })
    varied++
  }
  return { replicates, varied }
}
