import type { Found, Hooks, QuestionKind } from '../report/answers/kind.js'
import type { Workspace } from '../scenarios/workspace.js'
import type { Call } from './call.js'
import { warnInvalid } from './scenario-runs.js'

/**
 * Ask a question and print the answer: as data with `--json`, else in words.
 * @param words the answer as readable text
 */
export async function ask<Q, A>(
  call: Call,
  kind: QuestionKind<Q, A>,
  workspace: Workspace,
  question: Q,
  hooks: Hooks,
  words: (found: Found<A>) => string,
): Promise<void> {
  const found = await kind.compute(workspace, question, hooks)
  const mark = warnInvalid(call, found.opened.invalid)
  const isData = call.options.json === true
  call.streams.out(isData ? `${JSON.stringify(kind.record(found), null, 2)}\n` : mark + words(found))
}
