/**
 * From planned money to effective stock, in constant prices, for every path:
 *
 *   d_t = d0 · min(1, (B_t / B_{t−1})^−γ)          share of the plan spent, lower when the plan grows fast
 *   E_t = B_t · d_t · e                            useful spending
 *   K_t = (1 − δ) K_{t−1} + Σ_j w_j E_{t−j}        w: Erlang(shape, mean lag) cut into years
 *
 * Before the first year the plan stood at `past` for ever, growing by PAST_GROWTH a year: K_0 = E_0 / (δ + PAST_GROWTH)
 * (perpetual inventory, as OECD 2009, "Measuring Capital", §5). Money units are free, all arrays alike.
 */
import { kernel, layOut } from './kernel/kernel.js'

/** Parameters of one delivery profile, one draw a path. Arrays of length nPaths. */
export type DeliveryDraws = {
  readonly disbursed: Float64Array
  readonly congestion: Float64Array
  readonly efficiency: Float64Array
  readonly depreciation: Float64Array
  /** `[LAGS × nPaths]`: share of a year's spending that starts to serve j years later; sums to 1 on each path */
  readonly weights: Float64Array
}

/** A lag of more years than this counts as this. */
export const LAGS = 10
/** Real growth of spending before the first year: Bình Định's final accounts 2006–2014 grew by far more, its prices too; our assumption. */
export const PAST_GROWTH = 0.05

/** Fill the weights of one path. @param mean years ≥ 0  @param shape whole number ≥ 1 */
export function lagWeights(weights: Float64Array, path: number, nPaths: number, mean: number, shape: number): void {
  let before = 0
  for (let j = 0; j < LAGS; j++) {
    const until = j === LAGS - 1 ? 1 : mean > 0 ? erlangCdf(j + 1, mean, shape) : 1
    weights[j * nPaths + path] = until - before
    before = until
  }
}

/** P(X ≤ x) of the Erlang distribution with the given mean and shape. */
function erlangCdf(x: number, mean: number, shape: number): number {
  const rate = (shape * x) / mean
  let term = 1
  let sum = 1
  for (let k = 1; k < shape; k++) {
    term *= rate / k
    sum += term
  }
  return 1 - Math.exp(-rate) * sum
}

/** Paths that the kernel works out in one go: what it reads and writes of them stays in the processor's cache. */
const BLOCK = 500

/**
 * Fill `stock` with K_t of every path (src/model/kernel/assembly/stock.ts).
 * @param budget planned money, `[nYears × nPaths]`, one year contiguous, ≥ 0
 * @param past planned money of each year before, length nPaths
 * @param stock `[nYears × nPaths]`, overwritten
 */
export function effectiveStock(
  budget: Float64Array,
  past: Float64Array,
  delivery: DeliveryDraws,
  nYears: number,
  nPaths: number,
  stock: Float64Array,
): void {
  const { disbursed, congestion, efficiency, depreciation, weights } = delivery
  for (let from = 0; from < nPaths; from += BLOCK) {
    const to = Math.min(from + BLOCK, nPaths)
    // The kernel takes two paths at a time.
    const n = to - from + ((to - from) % 2)
    const { arrays, places } = layOut([nYears * n, nYears * n, n, n, n, n, LAGS * n, 2 * (nYears + 2 * LAGS)])
    const [out, planned, before, rate, gamma, lost, shares] = arrays
    takeYears(planned, budget, nYears, nPaths, from, to, n)
    takeYears(shares, weights, LAGS, nPaths, from, to, n)
    before.set(past.subarray(from, to))
    gamma.set(congestion.subarray(from, to))
    lost.set(depreciation.subarray(from, to))
    for (let p = from; p < to; p++) rate[p - from] = (disbursed[p] as number) * (efficiency[p] as number)
    kernel().effectiveStock(...places, n, nYears, LAGS, PAST_GROWTH)
    for (let t = 0; t < nYears; t++) stock.set(out.subarray(t * n, t * n + to - from), t * nPaths + from)
  }
}

/** Copy paths from … to − 1 of every year into rows of n. */
function takeYears(
  out: Float64Array,
  values: Float64Array,
  nYears: number,
  nPaths: number,
  from: number,
  to: number,
  n: number,
): void {
  for (let t = 0; t < nYears; t++) out.set(values.subarray(t * nPaths + from, t * nPaths + to), t * n)
}
