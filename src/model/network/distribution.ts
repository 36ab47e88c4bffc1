/**
 * The predictive distribution of the standardised change x = (z − z_T) / unit: with probability `stay` no change at all,
 * else a mixture of logistic components, weights w, centres m, scales s:
 *   F(x) = stay [x ≥ 0] + (1 − stay) Σ_k w_k / (1 + exp(−(x − m_k) / s_k))
 * Several networks are pooled linearly: their components stand side by side, with the weights divided by their number.
 */

/** Components of one network. */
export const COMPONENTS = 3
/** Outputs of one network: log weights, centres, raw scales [COMPONENTS each], logit of "no change". */
export const OUTPUTS = 3 * COMPONENTS + 1
/** scale = softplus(raw) + this */
export const LEAST_SCALE = 0.02

/** All arrays of one length. */
export type Mixture = {
  /** sum to 1 */
  readonly weights: Float64Array
  readonly centres: Float64Array
  readonly scales: Float64Array
  /** probability of exactly no change */
  readonly stay: number
}

function softplus(x: number): number {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)))
}

/** Read the raw outputs of the networks as one mixture. @param raw one array of OUTPUTS for each network */
export function mixtureOf(raw: readonly Float64Array[]): Mixture {
  const size = raw.length * COMPONENTS
  const mixture = { weights: new Float64Array(size), centres: new Float64Array(size), scales: new Float64Array(size) }
  let stay = 0
  let total = 0
  raw.forEach((out, r) => {
    const at = r * COMPONENTS
    const mass = 1 / (1 + Math.exp(-(out[3 * COMPONENTS] ?? 0)))
    stay += mass / raw.length
    let top = -Infinity
    for (let k = 0; k < COMPONENTS; k++) top = Math.max(top, out[k] ?? 0)
    let sum = 0
    for (let k = 0; k < COMPONENTS; k++) sum += Math.exp((out[k] ?? 0) - top)
    for (let k = 0; k < COMPONENTS; k++) {
      const weight = ((1 - mass) * Math.exp((out[k] ?? 0) - top)) / sum
      mixture.weights[at + k] = weight
      total += weight
      mixture.centres[at + k] = out[COMPONENTS + k] ?? 0
      mixture.scales[at + k] = softplus(out[2 * COMPONENTS + k] ?? 0) + LEAST_SCALE
    }
  })
  if (total > 0) for (let k = 0; k < size; k++) mixture.weights[k] = (mixture.weights[k] ?? 0) / total
  return { ...mixture, stay }
}

/** Return P(X ≤ x), or P(X < x) when `strict`. */
export function mixtureCdf(mixture: Mixture, x: number, strict = false): number {
  const { weights, centres, scales, stay } = mixture
  let sum = 0
  for (let k = 0; k < weights.length; k++) {
    sum += (weights[k] ?? 0) / (1 + Math.exp(((centres[k] ?? 0) - x) / (scales[k] ?? 1)))
  }
  const jump = (strict ? x > 0 : x >= 0) ? stay : 0
  return Math.min(1, (1 - stay) * Math.min(1, sum) + jump)
}

/** Return the smallest x with P(X ≤ x) ≥ p, by bisection to 1e-10 of the bracket. @param p in (0, 1) */
export function mixtureQuantile(mixture: Mixture, p: number): number {
  let low = 0
  let high = 0
  const { centres, scales } = mixture
  const reach = Math.log(Math.max(p, 1e-12) / Math.max(1 - p, 1e-12))
  for (let k = 0; k < centres.length; k++) {
    const own = (centres[k] ?? 0) + (scales[k] ?? 1) * reach
    if (k === 0 || own < low) low = own
    if (k === 0 || own > high) high = own
  }
  // Every component has passed p at `high` and none before `low`; the point mass can only pull the quantile towards 0.
  low = Math.min(low, 0)
  high = Math.max(high, 0)
  if (p > mixtureCdf(mixture, 0, true) && p <= mixtureCdf(mixture, 0)) return 0
  for (let i = 0; i < 60 && high - low > 1e-10 * (1 + Math.abs(low) + Math.abs(high)); i++) {
    const middle = (low + high) / 2
    if (mixtureCdf(mixture, middle) >= p) high = middle
    else low = middle
  }
  return high
}
