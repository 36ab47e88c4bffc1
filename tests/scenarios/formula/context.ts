import { compileFormula } from '../../../src/scenarios/formula/compile.js'
import type { FormulaProblem } from '../../../src/scenarios/formula/problem.js'
import type { FormulaContext } from '../../../src/scenarios/formula/scope.js'

/** Quantities of every kind of unit; the test asks for a pure number unless it says otherwise. */
export const VARIABLES: ReadonlyMap<string, string> = new Map([
  ['a', 'none'],
  ['b', 'none'],
  ['c', 'none'],
  ['total-expenditure', 'billion VND'],
  ['grdp-current-prices', 'billion VND'],
  ['grdp-per-capita', 'million VND per person'],
  ['population-average', 'persons'],
  ['st-researchers', 'persons'],
  ['firms-active', 'firms'],
  ['5g-coverage-area', '%'],
  ['grdp-growth', '% per year'],
  ['dti-score', 'index 0-1'],
])

export function contextOf(unit = 'none'): FormulaContext {
  return {
    variables: VARIABLES,
    programmes: new Set(['rd-innovation', 'digital-skills']),
    payers: new Set(['province', 'centre']),
    unit,
  }
}

/** Every problem of a formula; empty when it compiles. */
export function problemsOf(text: string, unit?: string): readonly FormulaProblem[] {
  const compiled = compileFormula(text, contextOf(unit))
  return 'ok' in compiled ? [] : compiled.problems
}

/** Problems as `CODE line:column`. */
export const placesOf = (text: string, unit?: string): string[] =>
  problemsOf(text, unit).map(({ code, line, column }) => `${code} ${line}:${column}`)
