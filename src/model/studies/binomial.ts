import { logGamma } from '../gamma.js'

/** Return P(X = k) of a binomial count. @param k integer in 0 … n  @param p in [0, 1] */
export function binomialMass(k: number, n: number, p: number): number {
  if (p <= 0) return k === 0 ? 1 : 0
  if (p >= 1) return k === n ? 1 : 0
  const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p))
}

/**
 * Return P(X ≥ k) of a binomial count, summed from the smaller tail so that small probabilities keep their digits.
 * @param k integer  @param n ≥ 0  @param p in [0, 1]
 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (k > n || p <= 0) return 0
  if (p >= 1) return 1
  return k >= n * p ? sumUpward(k, n, p) : 1 - sumUpward(n - k + 1, n, 1 - p)
}

/** Sum of the masses at k … n, for k at or above the mean: terms fall from the first on. */
function sumUpward(k: number, n: number, p: number): number {
  let term = binomialMass(k, n, p)
  let sum = term
  for (let i = k; i < n && term > sum * 1e-17; i++) {
    term *= ((n - i) / (i + 1)) * (p / (1 - p))
    sum += term
  }
  return Math.min(1, sum)
}
