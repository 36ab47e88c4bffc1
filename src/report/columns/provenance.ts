import { isShipped } from '../../data/budget.js'
import type { Data, PlanData } from '../../data/load.js'
import type { Projection } from '../../scenarios/project.js'
import { recipeRecord } from '../attainment-view.js'

/** What every row says of the budget behind it. */
export const budgetWord = ({ problems }: Projection): string => (problems.length === 0 ? 'valid' : 'not a valid budget')

/** Return what a reader has to be warned of in every row: a budget that is not valid, figures that are made up; else ''. */
export function markOf(data: Data, planData: PlanData, projection: Projection): string {
  const { mark } = recipeRecord(data, planData, projection) as { readonly mark?: string }
  const marks = [projection.problems.length === 0 ? undefined : budgetWord(projection), mark]
  return marks.filter((one) => one !== undefined).join('; ')
}

/** Return the recipe as text by key. A scenario that is not shipped is given whole: its id alone repeats nothing. */
export function metadataOf(data: Data, planData: PlanData, projection: Projection): Readonly<Record<string, string>> {
  const { settings, recipe } = projection
  const facts = {
    ...recipeRecord(data, planData, projection),
    budget: budgetWord(projection),
    ...(isShipped(data, recipe.scenario) ? {} : { settings: JSON.stringify(settings) }),
  }
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, String(value)]))
}
