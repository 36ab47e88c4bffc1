import type { Interval } from '../model/attain.js'
import { ranksOfYear } from '../model/rank-field.js'
import { drawsOfYear } from '../model/simulate.js'
import { restatedRank } from './field.js'
import { wantedOf } from './outcomes.js'
import type { Resolved } from './resolve.js'
import type { Simulation } from './simulate-plan.js'

/** Years by which 1, 5 and 9 paths of ten have reached a threshold for the first time; undefined: not by the last year. */
export type ReachedBy = { readonly p10?: number; readonly p50?: number; readonly p90?: number }

/** Whole years need no more paths than this. */
const MOST_PATHS = 2000

const NEVER = () => undefined

/**
 * Return what works out by which year a target's threshold is first reached, whatever year the plan prints, from the last
 * figure on: undefined where the target asks about more than one year, or is not simulated.
 */
export function reachedBy(resolved: Resolved, simulation: Simulation): () => ReachedBy | undefined {
  const { target, indicator } = resolved
  if (target.kind === 'growth_per_year' || target.comparator === 'above_average') return NEVER
  if (resolved.kind === 'rank') {
    const simulated = simulation.ranks.get(indicator.id)
    if (simulated === undefined) return NEVER
    const { draws, choice } = simulated
    const high = restatedRank(target.value as number, choice)
    return () => firstYears(draws, (year) => ranksOfYear(draws, year).ranks, { low: Number.NEGATIVE_INFINITY, high })
  }
  const draws = simulation.draws.get(indicator.id)
  if (draws === undefined || (resolved.kind !== 'series' && resolved.kind !== 'identity')) return NEVER
  return () => firstYears(draws, (year) => drawsOfYear(draws, year), wantedOf(resolved))
}

type Layout = { readonly firstYear: number; readonly nYears: number; readonly nPaths: number }

/** Paths that have not reached a threshold yet: used again by every call. */
const waiting = new Int32Array(MOST_PATHS)

/** Years are read one by one: those after the last answer are not made. */
function firstYears(
  { firstYear, nYears, nPaths }: Layout,
  valuesOf: (year: number) => Float64Array,
  { low, high }: Interval,
): ReachedBy {
  const n = Math.min(MOST_PATHS, nPaths)
  const years: { p10?: number; p50?: number; p90?: number } = {}
  let left = n
  for (let p = 0; p < n; p++) waiting[p] = p
  for (let t = 0; t < nYears && years.p90 === undefined; t++) {
    const values = valuesOf(firstYear + t)
    let kept = 0
    for (let i = 0; i < left; i++) {
      const p = waiting[i] as number
      const y = values[p] as number
      if (!(y >= low && y <= high)) waiting[kept++] = p
    }
    left = kept
    const isReached = (share: number): boolean => n - left >= Math.max(1, Math.ceil(share * n))
    if (isReached(0.1)) years.p10 ??= firstYear + t
    if (isReached(0.5)) years.p50 ??= firstYear + t
    if (isReached(0.9)) years.p90 = firstYear + t
  }
  return years
}
