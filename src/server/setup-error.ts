import { type ErrorCode, errorSentence, type Facts } from '../text/errors.js'
import type { Language } from '../text/language.js'

/** One thing that whoever runs the server has to put right: where (a file's line, a variable, an option), code and facts. */
export type SetupProblem = { readonly place?: string; readonly code: ErrorCode; readonly facts: Facts }

/** Settings, a store or a backup that cannot be used as they are: every problem found, never only the first. */
export class SetupError extends Error {
  constructor(readonly problems: readonly SetupProblem[]) {
    super(problems.map((problem) => setupLine(problem, 'en')).join('\n'))
    this.name = 'SetupError'
  }
}

/** Return a `SetupError` of one problem that has no place. */
export const setupError = (code: ErrorCode, facts: Facts = {}): SetupError => new SetupError([{ code, facts }])

/** Return `place: CODE: sentence (got …; allowed …)`. */
export function setupLine({ place, code, facts }: SetupProblem, language: Language): string {
  return `${place === undefined ? '' : `${place}: `}${errorSentence(code, facts, language)}`
}
