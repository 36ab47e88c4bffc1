/**
 * The stock of src/model/delivery.ts read as a sum over the years of spending, so that one changed year costs one product:
 *
 *   K_y = K_y(spent = 0) + Σ_{s ≤ y} R_{y−s} spent_s,   R_m = Σ_{j ≤ m} w_j (1 − δ)^{m−j}
 *
 * R depends on the delivery profile alone; `spent` in constant prices, all arrays `[nYears × nPaths]`, one year contiguous.
 */
import { type DeliveryDraws, LAGS } from '../delivery.js'

/** Return R_m for m = 0 … nYears − 1: what one unit of useful spending still serves m years later. */
export function serviceKernel({ depreciation, weights }: DeliveryDraws, nYears: number, nPaths: number): Float64Array {
  const kernel = new Float64Array(nYears * nPaths)
  for (let p = 0; p < nPaths; p++) {
    let k = 0
    for (let m = 0; m < nYears; m++) {
      k = (1 - (depreciation[p] as number)) * k + (m < LAGS ? (weights[m * nPaths + p] as number) : 0)
      kernel[m * nPaths + p] = k
    }
  }
  return kernel
}

/**
 * Fill year t of `spent`: B_t d e · min(1, (B_t / B_{t−1})^−γ), as src/model/delivery.ts has it.
 * @param past money of the years before the first, nPaths
 */
export function spentInYear(
  real: Float64Array,
  past: Float64Array,
  { disbursed, efficiency, congestion }: DeliveryDraws,
  t: number,
  nPaths: number,
  spent: Float64Array,
): void {
  const at = t * nPaths
  for (let p = 0; p < nPaths; p++) {
    const now = real[at + p] as number
    const last = (t === 0 ? past[p] : real[at - nPaths + p]) as number
    const gamma = congestion[p] as number
    const growth = now > last && last > 0 && gamma > 0 ? (now / last) ** -gamma : 1
    spent[at + p] = now * (disbursed[p] as number) * (efficiency[p] as number) * growth
  }
}

/**
 * Return the gradient with regard to the money of year t, path by path, given that with regard to useful spending: more
 * money this year lowers the growth, and so raises the share spent, of the next.
 * @param worth d score / d spent, `[nYears × nPaths]`
 */
export function worthOfMoney(
  real: Float64Array,
  spent: Float64Array,
  worth: Float64Array,
  { congestion, disbursed, efficiency }: DeliveryDraws,
  t: number,
  nYears: number,
  nPaths: number,
  out: Float64Array,
): void {
  const at = t * nPaths
  for (let p = 0; p < nPaths; p++) {
    const i = at + p
    const now = real[i] as number
    const rate = (disbursed[p] as number) * (efficiency[p] as number)
    const gamma = congestion[p] as number
    const grows = t > 0 && now > (real[i - nPaths] as number) && (real[i - nPaths] as number) > 0
    let value = (worth[i] as number) * (now > 0 ? ((spent[i] as number) / now) * (grows ? 1 - gamma : 1) : rate)
    if (t + 1 < nYears) {
      const next = i + nPaths
      if ((real[next] as number) > now && now > 0)
        value += ((worth[next] as number) * gamma * (spent[next] as number)) / now
    }
    out[p] = value
  }
}
