import { studentQuantile } from '../student.js'
import { differences } from './paired.js'

/** Which alternatives may be the best. `members` in order of falling mean. */
export type BestSet = { readonly means: Float64Array; readonly members: readonly number[] }

/**
 * Return the alternatives not distinguishable from the best: multiple comparisons with the best (Hsu 1984) on paired
 * differences with Bonferroni's share of the error (Nelson & Matejcik 1995). Alternative i leaves only if some j has
 * mean(j − i) > t · s.e., where t is Student's quantile at 1 − (1 − level)/(k − 1). The truly best stays with
 * probability ≥ level, for normal differences; ties stay. Mean value and mean regret give the same set.
 * @param values [k × n] row-major, alternative by path, higher is better  @param level as 0.95
 */
export function bestSet(values: Float64Array, k: number, n: number, level = 0.95): BestSet {
  if (values.length !== k * n) throw new RangeError(`${values.length} values for ${k} × ${n}`)
  const row = (i: number): Float64Array => values.subarray(i * n, (i + 1) * n)
  const means = Float64Array.from({ length: k }, (_, i) => row(i).reduce((sum, x) => sum + x, 0) / n)
  const quantile = k > 1 ? studentQuantile(1 - (1 - level) / (k - 1), n - 1) : 0
  const all = Array.from({ length: k }, (_, i) => i)
  const beats = (j: number, i: number): boolean => {
    if (j === i) return false
    const { difference, standardError } = differences(row(j), row(i))
    return difference > 0 && difference > quantile * standardError
  }
  const members = all.filter((i) => !all.some((j) => beats(j, i)))
  return { means, members: members.sort((i, j) => (means[j] as number) - (means[i] as number) || i - j) }
}
