import type { PlanData } from '../data/load.js'
import type { Settings } from './budget/merge.js'
import type { Boundary } from './field.js'
import type { RunOptions } from './simulate-plan.js'
import type { Workspace } from './workspace.js'

export const ENGINE_VERSION = '0.1.0'

/** Everything needed to repeat a run byte for byte. */
export type Recipe = {
  readonly engine: string
  readonly data: string
  readonly asOf: string
  readonly plan: string
  readonly scenario: string
  readonly boundary: Boundary
  readonly seed: number
  readonly paths: number
}

/** A plan and how it is run: what is asked, but for the scenario. */
export type Question = {
  readonly workspace: Workspace
  readonly planData: PlanData
  readonly options: RunOptions
}

/** Return the recipe of a question under some settings. */
export function recipeOf({ workspace, planData, options }: Question, settings: Settings): Recipe {
  return {
    engine: ENGINE_VERSION,
    data: workspace.hash,
    asOf: workspace.asOf,
    plan: planData.plan.id,
    scenario: settings.id,
    boundary: isMerger(settings) ? 'successor' : options.boundary,
    seed: options.seed,
    paths: options.paths,
  }
}

/** Return whether settings read the plan on the successor province. */
export const isMerger = ({ shocks }: Settings): boolean => shocks.some((one) => one.kind === 'merger')
