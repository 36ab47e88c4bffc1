import type { PlanData } from '../data/load.js'
import { BASELINE, prepareRun } from './prepare.js'
import { type Projection, runScenario } from './run-scenario.js'
import type { RunOptions } from './simulate-plan.js'
import type { Workspace } from './workspace.js'

export type { Projection } from './run-scenario.js'

/** Project a plan under one of the shipped scenarios; the baseline where none is named. */
export function projectPlan(
  workspace: Workspace,
  planData: PlanData,
  options: RunOptions & { readonly scenario?: string },
): Projection {
  const scenario = workspace.budget.scenarios.get(options.scenario ?? BASELINE)
  if (scenario === undefined) throw new Error(`no scenario ${options.scenario}`)
  return runScenario(prepareRun(workspace, planData, options), scenario)
}
