import { type Kind, QUESTIONS, type Question } from '../../report/answers/index.js'
import type { Choices, QuestionKind } from '../../report/answers/kind.js'
import type { Document } from '../../scenarios/overlay.js'
import { ENGINE_VERSION } from '../../scenarios/recipe.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { Basis } from './ask.js'

/** Return what the answer to a question rests on: see `restsOn`. */
export function basisOf(workspace: Workspace, documents: readonly Document[], kind: Kind, question: Question): Basis {
  const { choices } = QUESTIONS[kind] as unknown as QuestionKind<unknown, unknown>
  return restsOn(workspace, documents, choices(workspace, question))
}

/**
 * Return what an answer rests on: of the scenarios people keep those that the question names and what they extend, and
 * everything else they keep, for any figure may count.
 * @param workspace with the documents laid over it
 */
export function restsOn(workspace: Workspace, documents: readonly Document[], choices: Choices): Basis {
  const needed = new Set<string>()
  const need = (id: unknown): void => {
    if (typeof id !== 'string' || needed.has(id)) return
    needed.add(id)
    need(workspace.budget.scenarios.get(id)?.extends)
  }
  for (const choice of Object.values(choices).flat()) {
    need(typeof choice === 'string' ? choice : choice.extends)
  }
  return {
    engine: ENGINE_VERSION,
    data: workspace.hash,
    documents: documents.filter((one) => one.kind !== 'scenario' || needed.has(one.id)),
  }
}
