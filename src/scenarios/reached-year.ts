import { conditionTest } from '../model/attain.js'
import type { Link } from '../model/link.js'
import { restatedRank } from './field.js'
import { conditionOf } from './outcomes.js'
import type { Resolved } from './resolve.js'
import type { Simulation } from './simulate-plan.js'

/** Years by which 1, 5 and 9 paths of ten have reached a threshold for the first time; undefined: not by the last year. */
export type ReachedBy = { readonly p10?: number; readonly p50?: number; readonly p90?: number }

/** Whole years need no more paths than this. */
const MOST_PATHS = 2000

/**
 * Return by which year a target's threshold is first reached, whatever year the plan prints, from the last figure on.
 * @returns undefined where the target asks about more than one year, or is not simulated
 */
export function reachedBy(resolved: Resolved, simulation: Simulation): ReachedBy | undefined {
  const { target, indicator } = resolved
  if (target.kind === 'growth_per_year' || target.comparator === 'above_average') return undefined
  if (resolved.kind === 'rank') {
    const simulated = simulation.ranks.get(indicator.id)
    if (simulated === undefined) return undefined
    const limit = restatedRank(target.value as number, simulated.choice)
    const { ranks, ...layout } = simulated.draws
    return firstYears({ ...layout, values: ranks }, (rank) => rank <= limit)
  }
  const draws = simulation.draws.get(indicator.id)
  if (draws === undefined || (resolved.kind !== 'series' && resolved.kind !== 'identity')) return undefined
  const link: Link = resolved.kind === 'series' ? resolved.fitted.model.link : { kind: 'identity' }
  return firstYears(draws, conditionTest(conditionOf(resolved), link))
}

type Layout = {
  readonly firstYear: number
  readonly nYears: number
  readonly nPaths: number
  readonly values: ArrayLike<number>
}

function firstYears({ firstYear, nYears, nPaths, values }: Layout, test: (y: number) => boolean): ReachedBy {
  const n = Math.min(MOST_PATHS, nPaths)
  const years = new Float64Array(n).fill(Number.POSITIVE_INFINITY)
  for (let p = 0; p < n; p++) {
    for (let t = 0; t < nYears; t++) {
      if (!test(values[t * nPaths + p] as number)) continue
      years[p] = firstYear + t
      break
    }
  }
  years.sort()
  const at = (share: number): number | undefined => {
    const year = years[Math.max(0, Math.ceil(share * n) - 1)] as number
    return Number.isFinite(year) ? year : undefined
  }
  const [p10, p50, p90] = [at(0.1), at(0.5), at(0.9)]
  return {
    ...(p10 === undefined ? {} : { p10 }),
    ...(p50 === undefined ? {} : { p50 }),
    ...(p90 === undefined ? {} : { p90 }),
  }
}
