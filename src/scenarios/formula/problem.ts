import type { ErrorCode, Facts } from '../../text/errors.js'

/** One thing wrong with a formula. `facts.at` repeats the place as `line:column`, for the sentence. */
export type FormulaProblem = {
  readonly code: Extract<ErrorCode, `FORMULA_${string}`>
  /** Line and column in the text of the formula, from 1; columns count UTF-16 units. */
  readonly line: number
  readonly column: number
  readonly facts: Facts
}

/** Notes one problem at an offset of the text. */
export type Report = (offset: number, code: FormulaProblem['code'], facts?: Facts) => void

/** Return a reporter that turns offsets of `text` into places and adds to `problems`. */
export function reporter(text: string, problems: FormulaProblem[]): Report {
  const lineStarts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)]
  return (offset, code, facts = {}) => {
    const line = lineStarts.findLastIndex((start) => start <= offset) + 1
    const column = offset - (lineStarts[line - 1] as number) + 1
    problems.push({ code, line, column, facts: { at: `${line}:${column}`, ...facts } })
  }
}

/** Order of problems in the text. */
export const byPlace = (a: FormulaProblem, b: FormulaProblem): number => a.line - b.line || a.column - b.column
