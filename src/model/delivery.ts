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

/**
 * Fill `stock` with K_t of paths [from, to).
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
  from = 0,
  to = nPaths,
): void {
  const { disbursed, congestion, efficiency, depreciation, weights } = delivery
  const spent = new Float64Array(nYears)
  const inflow = new Float64Array(nYears)
  for (let p = from; p < to; p++) {
    const before = past[p] as number
    const rate = (disbursed[p] as number) * (efficiency[p] as number)
    const gamma = congestion[p] as number
    const delta = depreciation[p] as number
    const usual = before * rate
    let last = before
    for (let t = 0; t < nYears; t++) {
      const now = budget[t * nPaths + p] as number
      // x^−γ as e^(−γ ln x): a third of the time of a power.
      const growth = now > last && last > 0 && gamma > 0 ? Math.exp(-gamma * Math.log(now / last)) : 1
      spent[t] = now * rate * growth
      last = now
    }
    // Lag by lag for all years: each year's sum is made in the same order, and no sum has to wait for itself.
    inflow.fill(0)
    let served = 0
    for (let j = 0; j < LAGS; j++) {
      const share = weights[j * nPaths + p] as number
      served += share
      const first = Math.min(j, nYears)
      for (let t = 0; t < first; t++) inflow[t] = (inflow[t] as number) + share * usual
      for (let t = first; t < nYears; t++) inflow[t] = (inflow[t] as number) + share * (spent[t - j] as number)
    }
    let k = (served * usual) / (delta + PAST_GROWTH)
    for (let t = 0; t < nYears; t++) {
      k = (1 - delta) * k + (inflow[t] as number)
      stock[t * nPaths + p] = k
    }
  }
}
