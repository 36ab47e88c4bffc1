import { type ErrorCode, errorSentence, type Facts } from '../text/errors.js'
import type { Language } from '../text/language.js'

/** One thing wrong with the data: where, what (code) and the facts. Words come later, per language. */
export type Problem = { readonly file: string; readonly line: number; readonly code: ErrorCode; readonly facts: Facts }

/** Codes of a file of which nothing could be read. */
export const UNREAD = /^(FILE|COLUMN|FOLDER)_/

/** Return `file:line: CODE: sentence (got …; allowed …)`. */
export function problemLine(problem: Problem, language: Language): string {
  return `${problem.file}:${problem.line}: ${errorSentence(problem.code, problem.facts, language)}`
}

/** Bad input: carries every problem found, never only the first. */
export class InputError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problemLine(problem, 'en')).join('\n'))
    this.name = 'InputError'
  }
}
