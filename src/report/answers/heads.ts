import { recipeRecord } from '../attainment-view.js'
import { budgetRecord, scenarioRecord } from '../budget-mark.js'
import { isShipped, type Opened } from './open.js'

/** How the answer can be made again, and whether the budget behind it is valid. */
export function recipeHead({ workspace, planData, runs, invalid }: Opened) {
  return { recipe: recipeRecord(workspace, planData, runs[0].projection), budget: budgetRecord(invalid) }
}

/** The scenario under which a question was asked. */
export function scenarioHead({ workspace, runs }: Opened) {
  const [{ scenario }] = runs
  return { scenario: scenarioRecord(scenario, isShipped(workspace, scenario)) }
}
