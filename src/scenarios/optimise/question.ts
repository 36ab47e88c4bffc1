import { FIRST_BUDGET_YEAR, type Scenario } from '../../data/budget-schemas.js'
import { BUDGET_YEARS } from '../budget/years.js'
import { firstFreeYear } from '../changed-money.js'
import { narrowTo, worldsFor } from '../narrow.js'
import { isSimulated } from '../outcomes.js'
import type { Prepared } from '../prepare.js'
import type { Resolved } from '../resolve.js'
import { type Projection, runScenario } from '../run-scenario.js'
import type { Constraints } from './constraints.js'
import { type Decision, decisionOf, movingLines } from './decision.js'
import { type Worlds, worldsOf } from './worlds.js'

/** A scenario made ready to be decided on. */
export type Question = {
  readonly prepared: Prepared
  readonly decision: Decision
  readonly worlds: Worlds
  readonly base: Projection
  /** targets that are not counted, see `followsOthers` */
  readonly leftOut: readonly string[]
}

/**
 * Whether an identity reads what others pay. Their money follows the province's (a firm matches a grant), but is held here as
 * the scenario has it: counted, such a share would be "reached" by cutting the province's part of it.
 */
function followsOthers(resolved: Resolved): boolean {
  if (resolved.kind !== 'identity') return false
  return resolved.ready.program.inputs.some((name) => name.startsWith('spending/') && !name.endsWith('/province'))
}

/**
 * Work out what is to be decided and on which worlds. Years run from the first free one to the last in which a target is
 * judged; later years stay as the scenario has them.
 * @param known the decision of other paths of the same plan, so that both score the same amounts
 */
export function questionOf(whole: Prepared, scenario: Scenario, constraints: Constraints, known?: Decision): Question {
  const all = worldsFor(whole, scenario)
  const simulated = all.resolved.filter(isSimulated)
  const prepared = narrowTo(
    all,
    simulated.filter((one) => !followsOthers(one)),
  )
  const leftOut = simulated.filter(followsOthers).map(({ target }) => target.id)
  const { workspace, options, policy } = prepared
  const base = runScenario(prepared, scenario)
  const firstYear = firstFreeYear(workspace)
  const judged = prepared.resolved.map(({ target }) => target.year ?? 0)
  const lastYear = Math.min(FIRST_BUDGET_YEAR + BUDGET_YEARS - 1, Math.max(firstYear, ...judged))
  const decision =
    known ??
    decisionOf({
      programmes: workspace.budget.programmes,
      moving: movingLines(
        workspace.budget.programmes,
        policy.responses.map(({ response }) => response),
      ),
      money: base.money,
      nPaths: options.paths,
      firstYear,
      lastYear,
      constraints,
    })
  return { prepared, decision, worlds: worldsOf(prepared, base, decision, constraints), base, leftOut }
}
