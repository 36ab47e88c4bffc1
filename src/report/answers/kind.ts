import type { z } from 'zod'
import type { AskedScenario, PlaceOf, ScenarioChoice } from '../../scenarios/named-scenario.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { Opened } from './open.js'

/** What goes on while a question is answered. */
export type Hooks = {
  /** told by optimisation, robustness and sensitivity. @param share of the work done, 0 … 1 */
  readonly onProgress?: (share: number) => void
  /** asks an optimisation to stop early and give what it has; the others do not listen */
  readonly signal?: AbortSignal
  /** where parts of the question were written (`scenario`, `policies.1`, `constraints`), when not in the question itself */
  readonly sources?: ReadonlyMap<string, PlaceOf>
}

/** What was found, before it is put into data or words. */
export type Found<A> = { readonly opened: Opened; readonly answer: A }

/** Scenarios that a question names, by field. */
export type Choices = Readonly<Record<string, readonly ScenarioChoice[]>>

/** One kind of question: what can be asked, how it is answered, and the answer as data. */
export type QuestionKind<Q, A> = {
  /** strict, with defaults, bounded by the most work that a server takes on for one question */
  readonly question: z.ZodType<Q>
  /** every scenario on which the answer rests, by field */
  readonly choices: (workspace: Workspace, question: Q) => Choices
  /** @throws QuestionError for names nobody knows, InputError with every problem of what is written out */
  readonly compute: (workspace: Workspace, question: Q, hooks: Hooks) => Found<A> | Promise<Found<A>>
  /** the answer as it is printed by `--json` */
  readonly record: (found: Found<A>) => object
}

/** Return the scenarios of a field with their places; without a source the place is the path in the question. */
export function askedIn(
  field: string,
  choices: readonly ScenarioChoice[],
  { sources }: Hooks,
): readonly AskedScenario[] {
  return choices.map((choice, i) => {
    const path = pathIn(field, i)
    return { choice, placeOf: sources?.get(path) ?? (() => ({ file: path, line: 1 })) }
  })
}

/** Return the path of a scenario in its question: `scenario`, or `policies.1` where the field takes several. */
export const pathIn = (field: string, i: number): string => (field === 'scenario' ? field : `${field}.${i}`)
