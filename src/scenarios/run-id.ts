import type { Scenario } from '../data/budget-schemas.js'
import { hashValue } from '../data/hash.js'
import type { PlanData } from '../data/load.js'
import { type Settings, settingsOf } from './budget/merge.js'
import { type Recipe, recipeOf } from './recipe.js'
import type { RunOptions } from './simulate-plan.js'
import type { Workspace } from './workspace.js'

/**
 * Return the id of a run, 32 hex digits: the hash of all that decides its answer to the byte. That is its recipe, the
 * scenario as it is written (the answer names it), and the rows it comes to with everything it extends.
 */
export const runId = (recipe: Recipe, settings: Settings, scenario: Scenario): string =>
  hashValue({ ...recipe, settings, written: scenario })

/** Return the id of a run before it is run: the same question has the same id, whoever asks. */
export function askedRunId(workspace: Workspace, planData: PlanData, scenario: Scenario, options: RunOptions): string {
  const settings = settingsOf(scenario, workspace.budget.scenarios)
  return runId(recipeOf({ workspace, planData, options }, settings), settings, scenario)
}

/**
 * Return the id of the worlds of a run: that of the run without the number of paths, because path p is the same in runs of
 * any length. Blocks of paths of equal worlds belong together.
 */
export const worldsId = ({ paths: _, ...recipe }: Recipe, settings: Settings): string =>
  hashValue({ ...recipe, settings })
