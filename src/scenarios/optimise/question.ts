import { FIRST_BUDGET_YEAR, type Scenario } from '../../data/budget-schemas.js'
import { settingsOf } from '../budget/merge.js'
import { BUDGET_YEARS } from '../budget/years.js'
import { firstFreeYear } from '../changed-money.js'
import { movingLines } from '../moving-lines.js'
import { narrowTo, worldsFor } from '../narrow.js'
import { isSimulated } from '../outcomes.js'
import type { Prepared } from '../prepare.js'
import type { Resolved } from '../resolve.js'
import { moneyUnder, type Projection, runScenario } from '../run-scenario.js'
import type { Constraints } from './constraints.js'
import { type Decision, decisionOf, potsOf } from './decision.js'
import { isBeyondArithmetic, readsHeld } from './left-out.js'
import { type Worlds, worldsOf } from './worlds.js'

/** A scenario made ready to be decided on. */
export type Question = {
  readonly prepared: Prepared
  readonly decision: Decision
  readonly worlds: Worlds
  readonly base: Projection
  /** targets that are not counted, see src/scenarios/optimise/left-out.ts */
  readonly leftOut: readonly string[]
}

/**
 * Work out what is to be decided and on which worlds. Years run from the first free one to the last in which a target is
 * judged; later years stay as the scenario has them.
 * @param known the decision of other paths of the same plan, so that both score the same amounts
 */
export function questionOf(whole: Prepared, scenario: Scenario, constraints: Constraints, known?: Decision): Question {
  const all = worldsFor(whole, scenario)
  const simulated = all.resolved.filter(isSimulated)
  const firstYear = firstFreeYear(all.workspace)
  const { money } = moneyUnder(all, settingsOf(scenario, all.workspace.budget.scenarios))
  const isLeftOut = (one: Resolved): boolean =>
    readsHeld(one, money, firstYear, potsOf(constraints)) || isBeyondArithmetic(one, all.policy)
  const leftOut = simulated.filter(isLeftOut).map(({ target }) => target.id)
  const prepared = narrowTo(
    all,
    simulated.filter((one) => !isLeftOut(one)),
  )
  const { workspace, options, policy } = prepared
  const base = runScenario(prepared, scenario)
  const judged = prepared.resolved.map(({ target }) => target.year ?? 0)
  const lastYear = Math.min(FIRST_BUDGET_YEAR + BUDGET_YEARS - 1, Math.max(firstYear, ...judged))
  const decision =
    known ??
    decisionOf({
      programmes: workspace.budget.programmes,
      moving: movingLines(workspace.budget.programmes, policy),
      money: base.money,
      nPaths: options.paths,
      firstYear,
      lastYear,
      constraints,
    })
  return { prepared, decision, worlds: worldsOf(prepared, base, decision, constraints), base, leftOut }
}
