import type { Scenario } from '../data/budget-schemas.js'
import type { Grade } from '../model/verdict.js'
import { affordableTimes } from './affordable.js'
import { linesIn, realSum, type Scope, type Span, timesMoney, totalOf } from './changed-money.js'
import { actingOf } from './moving-lines.js'
import { narrowTo } from './narrow.js'
import { contextOf, type Outcome, outcomeOf, type Simulated } from './outcomes.js'
import type { Prepared } from './prepare.js'
import { runMoney, runScenario } from './run-scenario.js'

/** What a target's year holds under some money, and the evidence behind it: that of the money's effect counts too. */
export type GradedOutcome = Outcome & { readonly grade: Grade }

/** One target's worlds, asked again and again with other money. */
export type TargetWorlds = {
  readonly nPaths: number
  /** whether the scope has any provincial money to multiply, in the span */
  readonly hasMoney: boolean
  /** the scope's money in prices of 2025, `[BUDGET_YEARS × nPaths]` */
  readonly real: Float64Array
  /** times the scope's money that the total expenditure allows in every year of the span, by medians; infinite where that is unknown */
  readonly affordable: number
  /** @param factor on the scope's money in the span: one number, or one a path */
  readonly outcome: (factor: number | Float64Array) => GradedOutcome
}

/** Make one target of a plan ready to be asked with the money of a scope multiplied. */
export function targetWorlds(
  whole: Prepared,
  scenario: Scenario,
  resolved: Simulated,
  scope: Scope,
  span: Span,
): TargetWorlds {
  const prepared = narrowTo(whole, [resolved])
  const { workspace, planData, options } = prepared
  const nPaths = options.paths
  const base = runScenario(prepared, scenario)
  const keys = linesIn(scope, base.money, workspace.budget.programmes)
  const real = realSum(base.money, keys, base.drivers, nPaths)
  // Asked dozens of times: what cannot matter is not worked out.
  const acting = actingOf(keys, prepared, base.money)
  return {
    nPaths,
    hasMoney: totalOf(real, span, nPaths).some((money) => money > 0),
    real,
    affordable: affordableTimes(base, keys, span, nPaths),
    outcome: (factor) => {
      const projection =
        factor === 1
          ? base
          : runMoney(prepared, base.settings, timesMoney(base.money, acting, factor, span, nPaths), base.drivers)
      const outcome = outcomeOf(resolved, contextOf(planData, workspace.asOf, projection))
      return { ...outcome, grade: projection.assessments[0]?.grade ?? 'N' }
    },
  }
}

/** Halvings of [1, most] on the log scale: with most = 20 the factor is found to 20^(2^-12), less than 0.1 %. */
const HALVINGS = 12

/**
 * Return the least factor, 1 … most, that reaches the target on each path; infinite where the most does not. Every path is
 * halved by itself, all at once. Right where more money never loses the target.
 */
export function leastFactors(worlds: TargetWorlds, now: Uint8Array, atMost: Uint8Array, most: number): Float64Array {
  const { nPaths, outcome } = worlds
  const low = new Float64Array(nPaths).fill(1)
  const high = new Float64Array(nPaths).fill(most)
  const middle = new Float64Array(nPaths)
  for (let i = 0; i < HALVINGS; i++) {
    for (let p = 0; p < nPaths; p++) middle[p] = Math.sqrt((low[p] as number) * (high[p] as number))
    const { reached } = outcome(middle)
    for (let p = 0; p < nPaths; p++) {
      if (reached[p] === 1) high[p] = middle[p] as number
      else low[p] = middle[p] as number
    }
  }
  return high.map((factor, p) => (now[p] === 1 ? 1 : atMost[p] === 1 ? factor : Number.POSITIVE_INFINITY))
}
