import type { CreditRule } from '../../model/optimise/credit.js'
import type { Objective, Shares } from '../../model/optimise/objective.js'
import { quantileSorted } from '../../model/quantile.js'
import type { Goal } from './worlds.js'

/** What the planner wants. */
export const AIMS = ['expected', 'worst-group', 'shortfall', 'cvar'] as const
export type Aim = (typeof AIMS)[number]

/** How plans are scored: higher is better. */
export type Scoring = {
  readonly aim: Aim
  readonly objective: Objective
  readonly shares: Shares
  /** of each goal the unit of its distances: how far the median path is from it without other money, or one sd */
  readonly units: Float64Array
}

/** Share of the worst paths of the conditional value at risk. */
export const TAIL = 0.2

/** Make the scoring of some goals. Groups that no decided money can move are left out of 'worst-group'. */
export function scoringOf(
  aim: Aim,
  goals: readonly Goal[],
  weightOf: (target: { readonly id: string; readonly group: string }) => number,
  isMoved: (goal: Goal) => boolean,
): Scoring {
  const names = [...new Set(goals.filter(isMoved).map(({ resolved }) => resolved.target.group))]
  const shares: Shares = {
    weights: Float64Array.from(goals, ({ resolved }) => weightOf(resolved.target)),
    groups: Int32Array.from(goals, ({ resolved }) => names.indexOf(resolved.target.group)),
    nGroups: names.length,
  }
  const objective: Objective =
    aim === 'cvar' ? { kind: 'tail', share: TAIL } : { kind: aim === 'worst-group' ? 'worst-group' : 'sum' }
  return { aim, objective, shares, units: Float64Array.from(goals, unitOf) }
}

/** Unit in which the distance to a goal is counted. */
function unitOf(goal: Goal): number {
  const { middle, spread } = awayOf(goal)
  // What is missing of an identity is counted in shares of its bar.
  return Math.max(Math.abs(middle), goal.identity === undefined ? spread : 0, 1e-6)
}

/** Median way to a goal's bar over paths, and half the width of its middle 68 %: an sd without the tails. */
function awayOf({ bar }: Goal): { readonly middle: number; readonly spread: number } {
  const away = bar.high !== undefined && bar.low[0] === Number.NEGATIVE_INFINITY ? bar.high : bar.low
  const finite = away.filter((one) => Number.isFinite(one)).sort()
  if (finite.length === 0) return { middle: 1, spread: 1 }
  const [low, middle, high] = [0.16, 0.5, 0.84].map((share) => quantileSorted(finite, share)) as [
    number,
    number,
    number,
  ]
  return { middle, spread: (high - low) / 2 }
}

/** Return the credits of one goal under an aim. @param width of the smoothing, in units of the goal's spread; 0 is exact */
export function creditRule({ aim, units }: Scoring, goal: number, width: number, spreads: Float64Array): CreditRule {
  if (aim === 'shortfall' || aim === 'cvar') return { kind: 'shortfall', scale: units[goal] as number }
  return { kind: 'attainment', width: width * (spreads[goal] as number) }
}

/** Return the spread of every goal's bar over paths, the unit of the smoothing; a tenth of a bar that is the same on all. */
export function spreadsOf(goals: readonly Goal[]): Float64Array {
  return Float64Array.from(goals, (goal) => {
    const { middle, spread } = awayOf(goal)
    return spread > 0 ? spread : Math.max(1e-6, Math.abs(middle) / 10)
  })
}
