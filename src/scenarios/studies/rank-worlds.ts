import { FIRST_BUDGET_YEAR } from '../../data/budget-schemas.js'
import type { RankDraws } from '../../model/rank-field.js'
import type { Effects } from '../budget/spillovers.js'
import { BUDGET_YEARS, yearAt } from '../budget/years.js'
import type { Prepared } from '../prepare.js'
import type { Simulation } from '../simulate-plan.js'
import type { Figure } from './inputs.js'
import { rankAmong } from './rank-at.js'

export type RankTarget = Extract<Figure, { kind: 'rank' }>

/** The year a rank target is judged in: never before the table. */
export const rankYear = ({ target, choice }: RankTarget): number => Math.max(target.year as number, choice.tableYear)

/**
 * Return the simulation of one rank target in its year: the own standing, lifted by what money changed of the score, among
 * its rivals.
 * @param own standing without policy, one a path  @param rivalsOf rivals of a path, rising
 */
export function rankSimulation(
  { levels }: Prepared,
  target: RankTarget,
  effects: Effects,
  own: Float64Array,
  rivalsOf: (path: number) => Float64Array,
): Simulation {
  const { choice, indicator } = target
  const year = rankYear(target)
  const nPaths = own.length
  const score = indicator.score ?? ''
  const spread = levels.get(score)?.spread ?? 0
  const effect = year >= FIRST_BUDGET_YEAR && spread > 0 ? effects.get(score) : undefined
  const change = effect?.year(Math.min(yearAt(year), BUDGET_YEARS - 1))
  const ranks = new Float64Array(nPaths)
  const aboveMean = new Uint8Array(nPaths)
  for (let p = 0; p < nPaths; p++) {
    const lift = change === undefined ? 0 : (change[p] as number) / spread
    const found = rankAmong((own[p] as number) + lift, rivalsOf(p))
    ranks[p] = found.rank
    aboveMean[p] = found.aboveMean ? 1 : 0
  }
  const draws: RankDraws = { firstYear: year, nYears: 1, nPaths, ranks, aboveMean }
  return { draws: new Map(), fitted: new Map(), ranks: new Map([[indicator.id, { draws, choice }]]) }
}
