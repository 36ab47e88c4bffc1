/** Weights of a linear pool of probabilities: least Brier score, pulled to the weights of a wider group of rows. */

/** Probabilities of the members for one row, and whether it came true. */
export type PoolRow = { readonly p: readonly number[]; readonly o: 0 | 1 }

const FIRST_SHARE = 0.32
const LAST_SHARE = 0.004

/** @param pull how many rows the wider weights are worth @returns weights ≥ 0 that sum to 1 */
export function poolWeights(rows: readonly PoolRow[], wider: readonly number[], pull: number): number[] {
  const n = wider.length
  const square = new Float64Array(n * n)
  const cross = new Float64Array(n)
  for (const { p, o } of rows)
    for (let a = 0; a < n; a++) {
      cross[a] = (cross[a] ?? 0) + (p[a] ?? 0) * o
      for (let b = 0; b < n; b++) square[a * n + b] = (square[a * n + b] ?? 0) + (p[a] ?? 0) * (p[b] ?? 0)
    }
  const loss = (w: readonly number[]): number => {
    let sum = 0
    for (let a = 0; a < n; a++) {
      const own = w[a] ?? 0
      sum += pull * (own - (wider[a] ?? 0)) ** 2 - 2 * own * (cross[a] ?? 0)
      for (let b = 0; b < n; b++) sum += own * (w[b] ?? 0) * (square[a * n + b] ?? 0)
    }
    return sum
  }
  let weights = [...wider]
  let best = loss(weights)
  for (let share = FIRST_SHARE; share > LAST_SHARE; share /= 2)
    for (let moved = true; moved; ) {
      moved = false
      for (let from = 0; from < n; from++)
        for (let to = 0; to < n; to++) {
          const step = Math.min(share, weights[from] ?? 0)
          if (from === to || step === 0) continue
          const tried = weights.map((w, c) => w + (c === to ? step : c === from ? -step : 0))
          const value = loss(tried)
          if (value < best - 1e-9) {
            best = value
            weights = tried
            moved = true
          }
        }
    }
  return weights
}
