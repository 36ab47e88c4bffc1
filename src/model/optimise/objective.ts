import { tailMean } from '../studies/robustness.js'

/** What is maximised; of each target i the credits c_i(p) of src/model/optimise/credit.ts. */
export type Objective =
  /** Σ_i w_i mean_p c_i(p): expected weighted targets met, or less the expected shortfall */
  | { readonly kind: 'sum' }
  /** least of the groups' weighted means */
  | { readonly kind: 'worst-group' }
  /** mean of Σ_i w_i c_i(p) over the worst `share` of paths */
  | { readonly kind: 'tail'; readonly share: number }

/** Weight and group of every target; a group of −1 is left out of 'worst-group'. */
export type Shares = { readonly weights: Float64Array; readonly groups: Int32Array; readonly nGroups: number }

/** Of groups equally bad the mean decides: this share of it is added in the search. */
const TIE_BREAK = 0.01

/** Return the weighted mean credit of every group; of one without weight, 1. @param means mean credit of each target */
export function groupMeans(means: Float64Array, { weights, groups, nGroups }: Shares): Float64Array {
  const sums = new Float64Array(nGroups)
  const sizes = new Float64Array(nGroups)
  for (let i = 0; i < means.length; i++) {
    const g = groups[i] as number
    if (g < 0) continue
    sums[g] = (sums[g] as number) + (weights[i] as number) * (means[i] as number)
    sizes[g] = (sizes[g] as number) + (weights[i] as number)
  }
  return sums.map((sum, g) => ((sizes[g] as number) > 0 ? sum / (sizes[g] as number) : 1))
}

/**
 * Return the score. @param means mean credit of each target  @param totals Σ_i w_i c_i(p), read for 'tail' only
 * @param strict without the tie-break of the search
 */
export function scoreOf(
  objective: Objective,
  means: Float64Array,
  totals: Float64Array,
  shares: Shares,
  strict = false,
): number {
  if (objective.kind === 'tail')
    return -tailMean(
      totals.map((one) => -one),
      objective.share,
    )
  if (objective.kind === 'worst-group') {
    const all = groupMeans(means, shares)
    const least = all.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY)
    if (all.length === 0) return 0
    return strict ? least : least + (TIE_BREAK * all.reduce((sum, one) => sum + one, 0)) / all.length
  }
  let sum = 0
  for (let i = 0; i < means.length; i++) sum += (shares.weights[i] as number) * (means[i] as number)
  return sum
}

/** Weights of a linear reading of the score: d score / d c_i(p) = target[i] · path[p]. */
export type Linear = { readonly target: Float64Array; readonly path: Float64Array }

/**
 * Return the linear pieces of the score at a point: one for a sum or a tail; for the worst group one a group, of which the
 * least counts.
 */
export function piecesOf(objective: Objective, totals: Float64Array, shares: Shares): Linear[] {
  const n = totals.length
  const even = new Float64Array(n).fill(1 / n)
  if (objective.kind === 'sum') return [{ target: shares.weights, path: even }]
  if (objective.kind === 'tail') {
    const order = [...totals.keys()].sort((a, b) => (totals[a] as number) - (totals[b] as number) || a - b)
    const path = new Float64Array(n)
    const size = objective.share * n
    for (let k = 0; k < Math.ceil(size); k++) path[order[k] as number] = Math.min(1, size - k) / size
    return [{ target: shares.weights, path }]
  }
  const { weights, groups, nGroups } = shares
  return Array.from({ length: nGroups }, (_, g) => {
    const size = weights.reduce((sum, w, i) => sum + (groups[i] === g ? w : 0), 0)
    return { target: weights.map((w, i) => (groups[i] === g && size > 0 ? w / size : 0)), path: even }
  })
}
