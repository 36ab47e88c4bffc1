import type { PlanData } from '../../data/load.js'
import type { Target } from '../../data/schemas.js'
import { findTarget, similarTargets } from '../../scenarios/find-target.js'
import type { ScenarioChoice } from '../../scenarios/named-scenario.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { Unknown } from './question-error.js'

/** Look-ups of what a question names. What is unknown is added to `unknown` with what there is instead. */

/** Return a plan by id. */
export function planNamed({ plans }: Workspace, id: string, unknown: Unknown[]): PlanData | undefined {
  const found = plans.get(id)
  if (found === undefined) unknown.push({ code: 'PLAN_UNKNOWN', facts: { id, allowed: [...plans.keys()].join(', ') } })
  return found
}

/** Return a target of any plan by id, with its plan. */
export function targetNamed(
  workspace: Workspace,
  id: string,
  unknown: Unknown[],
): { readonly planData: PlanData; readonly target: Target } | undefined {
  const found = findTarget(workspace, id)
  if (found === undefined) {
    unknown.push({ code: 'TARGET_UNKNOWN', facts: { id, allowed: similarTargets(workspace, id, 3).join(', ') } })
  }
  return found
}

/** Return a target of one plan; undefined too where none is asked for. */
export function targetIn(planData: PlanData, id: string | undefined, unknown: Unknown[]): Target | undefined {
  if (id === undefined) return undefined
  const found = planData.targets.find((one) => one.id === id)
  if (found === undefined) unknown.push({ code: 'TARGET_UNKNOWN', facts: { id, allowed: planData.plan.id } })
  return found
}

/** Check ids of scenarios. @param planData whose scenarios are offered instead; absent: all */
export function checkChoices(
  { budget }: Workspace,
  planData: PlanData | undefined,
  choices: readonly ScenarioChoice[],
  unknown: Unknown[],
): void {
  const fitting = [...budget.scenarios.values()].filter(
    ({ plan }) => plan === undefined || planData === undefined || plan === planData.plan.id,
  )
  const allowed = fitting.map(({ id }) => id).join(', ')
  for (const id of new Set(choices)) {
    if (typeof id !== 'string' || budget.scenarios.has(id)) continue
    unknown.push({ code: 'SCENARIO_UNKNOWN', facts: { id, allowed } })
  }
}
