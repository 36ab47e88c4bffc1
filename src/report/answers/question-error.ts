import { type ErrorCode, errorSentence, type Facts } from '../../text/errors.js'

/** A name that nobody knows: a code of the catalogue and its facts. */
export type Unknown = { readonly code: ErrorCode; readonly facts: Facts }

/** A question asks for what is not there. Carries every such name, never only the first. */
export class QuestionError extends Error {
  constructor(readonly unknown: readonly [Unknown, ...Unknown[]]) {
    super(unknown.map(({ code, facts }) => errorSentence(code, facts, 'en')).join('\n'))
    this.name = 'QuestionError'
  }
}

/** @throws QuestionError where anything is unknown */
export function throwUnknown([first, ...others]: readonly Unknown[]): void {
  if (first !== undefined) throw new QuestionError([first, ...others])
}
