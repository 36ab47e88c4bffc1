import type { PlanData } from '../../data/load.js'
import { targetIn } from '../answers/names.js'
import { throwUnknown, type Unknown } from '../answers/question-error.js'

/**
 * Return the chosen targets' ids as a set; undefined where none are chosen, which means all.
 * @throws QuestionError naming every one that the plan has not
 */
export function chosenTargets(planData: PlanData, ids: readonly string[] | undefined): ReadonlySet<string> | undefined {
  if (ids === undefined) return undefined
  const unknown: Unknown[] = []
  for (const id of ids) targetIn(planData, id, unknown)
  throwUnknown(unknown)
  return new Set(ids)
}
