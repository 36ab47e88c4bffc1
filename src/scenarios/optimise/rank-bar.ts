import { standingFiller, unitStanding } from '../../model/standing.js'
import { BUDGET_YEARS, yearAt } from '../budget/years.js'
import { restatedRank } from '../field.js'
import type { Simulated } from '../outcomes.js'
import type { RunOptions, SimulatedRank } from '../simulate-plan.js'
import type { Bar } from './bar.js'

/**
 * Return what a place in a field asks of policy: the own standing has to reach that of the rival who stands at the limit
 * (or the mean of the rivals, which is the same as being above the mean of all). Rivals stay as they are.
 * @param spread sd of the score between provinces, link scale: the unit of a standing; absent when money lifts no score
 */
export function rankBar(
  resolved: Extract<Simulated, { kind: 'rank' }>,
  { draws, choice }: SimulatedRank,
  { seed }: Pick<RunOptions, 'seed'>,
  spread: number | undefined,
): Bar {
  const { target, indicator } = resolved
  const { field, own } = choice
  const { firstYear, nYears, nPaths } = draws
  const at = Math.max(target.year as number, firstYear)
  const t = at - firstYear
  const isMoved = spread !== undefined && spread > 0
  const limit = target.comparator === 'above_average' ? undefined : restatedRank(target.value as number, choice)
  const fill = standingFiller(field, seed, firstYear, nYears)
  const standing = new Float64Array(field.members.length * nYears)
  const rivals = new Float64Array(field.units.length - 1)
  const low = new Float64Array(nPaths)
  for (let p = 0; p < nPaths; p++) {
    fill(standing, p)
    let mine = 0
    let next = 0
    for (const [u, unit] of field.units.entries()) {
      const x = unitStanding(standing, unit, t, nYears)
      if (u === own) mine = x
      else rivals[next++] = x
    }
    low[p] = (wanted(rivals, limit) - mine) * (isMoved ? spread : 1)
  }
  const place = yearAt(at)
  const years = isMoved && place >= 0 && place < BUDGET_YEARS ? [place] : []
  return { indicator: indicator.score ?? indicator.id, years, low, high: undefined }
}

/** Return the standing to be reached: the mean of the rivals, or that of the rival at the limit (rank ≤ limit). */
function wanted(rivals: Float64Array, limit: number | undefined): number {
  if (limit === undefined) return rivals.reduce((sum, x) => sum + x, 0) / rivals.length + 1e-12
  if (limit > rivals.length) return Number.NEGATIVE_INFINITY
  const sorted = rivals.slice().sort()
  return sorted[rivals.length - Math.floor(limit)] ?? Number.POSITIVE_INFINITY
}
