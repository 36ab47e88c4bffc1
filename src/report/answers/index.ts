import type { z } from 'zod'
import { checkValue } from '../../data/check-value.js'
import { InputError, type Problem } from '../../data/problem.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { comparison } from './comparison.js'
import { cost } from './cost.js'
import { explanation } from './explanation.js'
import { frontier } from './frontier.js'
import type { Hooks, QuestionKind } from './kind.js'
import { marginal } from './marginal.js'
import { optimisation } from './optimisation.js'
import { projection } from './projection.js'
import { robustness } from './robustness.js'
import { sensitivity } from './sensitivity.js'

/** Everything that can be asked and takes simulation to answer. The command line and the API both ask here. */
export const QUESTIONS = {
  projection,
  explanation,
  comparison,
  cost,
  marginal,
  frontier,
  optimisation,
  sensitivity,
  robustness,
} as const

export type Kind = keyof typeof QUESTIONS
export const KINDS = Object.keys(QUESTIONS) as readonly Kind[]

/** A question of one kind as its schema gives it: defaults filled in. */
export type Question<K extends Kind = Kind> = { [k in Kind]: z.infer<(typeof QUESTIONS)[k]['question']> }[K]

/**
 * Read a question from plain JSON: defaults filled in. Scenarios that are written out are checked when it is answered.
 * @throws InputError with every problem; the place of each is `question` and the path of its field
 */
export function readQuestion<K extends Kind>(kind: K, plain: unknown): Question<K> {
  const problems: Problem[] = []
  const question = checkValue(QUESTIONS[kind].question as z.ZodType, plain, 'question', () => 1, problems)
  if (problems.length > 0) throw new InputError(problems)
  return question as Question<K>
}

/**
 * Answer a question: what the command prints with `--json`, as data. The same question gives the same bytes.
 * @param question checked by the schema of its kind
 * @throws QuestionError for plans, targets, scenarios, programmes and groups nobody knows; InputError with every problem of
 * scenarios and constraints that are written out
 */
export async function answerQuestion<K extends Kind>(
  workspace: Workspace,
  kind: K,
  question: Question<K>,
  hooks: Hooks = {},
): Promise<object> {
  return answerAs(QUESTIONS[kind] as QuestionKind<unknown, unknown>, workspace, question, hooks)
}

async function answerAs<Q, A>(kind: QuestionKind<Q, A>, workspace: Workspace, question: Q, hooks: Hooks) {
  const found = await kind.compute(workspace, question, hooks)
  return kind.record(found)
}
