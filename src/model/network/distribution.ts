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

/**
 * Return the smallest x with P(X ≤ x) ≥ p, to about 1e-10 of its size: Halley's steps on the logit of the cdf, which is
 * a straight line for a single logistic, inside a bracket that bisects where a step would leave it. @param p in (0, 1)
 * @param below P(X < 0); who asks for many quantiles works it out once
 */
export function mixtureQuantile(mixture: Mixture, p: number, below: number = mixtureCdf(mixture, 0, true)): number {
  const { weights, centres, scales, stay } = mixture
  if (p > below && p <= Math.min(1, below + stay)) return 0
  // The point mass at 0 is passed or not: what is left is the mass wanted of the components alone.
  const u = Math.min(1 - 1e-15, Math.max(1e-15, (p <= below ? p : p - stay) / (1 - stay)))
  const reach = Math.log(u / (1 - u))
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  let x = 0
  for (let k = 0; k < centres.length; k++) {
    // Every component has passed u at the greatest of its own quantiles and none before the least.
    const own = (centres[k] as number) + (scales[k] as number) * reach
    if (own < low) low = own
    if (own > high) high = own
    x += (weights[k] as number) * own
  }
  for (let i = 0; i < 200 && high > low; i++) {
    if (!(x >= low && x <= high)) x = low + (high - low) / 2
    let mass = 0
    let rest = 0
    let density = 0
    let slope = 0
    for (let k = 0; k < centres.length; k++) {
      const scale = scales[k] as number
      const share = 1 / (1 + Math.exp(((centres[k] as number) - x) / scale))
      const part = (weights[k] as number) * share
      const left = (weights[k] as number) * (1 - share)
      mass += part
      rest += left
      const dense = (part * (1 - share)) / scale
      density += dense
      slope += (dense * (1 - 2 * share)) / scale
    }
    const miss = Math.log(mass / rest) - reach
    if (miss >= 0) high = x
    else low = x
    const newton = (miss * mass * rest) / density
    // Half the second derivative by the first; where it would turn the step or more than double it, Newton's is taken.
    const bend = 1 - (newton * (slope / density - (density * (rest - mass)) / (mass * rest))) / 2
    const step = bend > 0.5 ? newton / bend : newton
    // The error of the next step is about the cube of this one.
    if (Math.abs(step) <= 1e-5 * (1 + Math.abs(x))) return x - step
    // A step that is not finite (a flat stretch between components) bisects.
    x = Number.isFinite(step) ? x - step : Number.NaN
  }
  return high
}
