import { assemble, makeGraph } from '../../model/formula/graph.js'
import type { FormulaProgram } from '../../model/formula/program.js'
import { build } from './build.js'
import { hyphenatedIds, nameOfId } from './names.js'
import { parseWords } from './parse.js'
import { byPlace, type FormulaProblem, reporter } from './problem.js'
import { MAX_LENGTH, scan } from './scan.js'
import type { FormulaContext } from './scope.js'
import { commonUnit, unitOf, unitText } from './unit.js'

export type CompiledFormula = { readonly ok: FormulaProgram } | { readonly problems: readonly FormulaProblem[] }

/**
 * Compile a formula, for example `100 * spending(all, province) / local_budget_expenditure` in `% of budget`.
 *
 * The language: numbers; names of quantities (see `idOfName`); + − * / ^ with a constant exponent in ±10; min, max, abs,
 * exp, ln, sqrt, clamp(x, low, high); if(a < b, then, else) with < <= > >=; lag(x, years) with a whole constant 0…30;
 * spending(programme) and spending(programme, payer), in tỷ đồng. −2^2 is −4. A text holds at most 2,000 characters (so
 * never more than 2,000 nodes), brackets nest at most 50 deep, numbers lie in 10⁻¹⁵…10¹⁵. Units: see `Unit`.
 * @returns the program, or every problem of the first step that found any (words, grammar, meaning), with its place
 * @throws RangeError when the context names a unit that formulas do not know
 */
export function compileFormula(text: string, context: FormulaContext): CompiledFormula {
  const problems: FormulaProblem[] = []
  const report = reporter(text, problems)
  const wanted = unitOf(context.unit)
  const graph = makeGraph()
  for (const { id, offset } of hyphenatedIds(text.slice(0, MAX_LENGTH), (id) => isNamed(context, id))) {
    report(offset, 'FORMULA_NAME_UNKNOWN', { got: id, allowed: nameOfId(id) })
  }
  const tokens = problems.length === 0 ? scan(text, report) : []
  const syntax = problems.length === 0 ? parseWords(text, tokens, report) : undefined
  const value = syntax && build({ graph, context, report }, syntax, 0)
  if (syntax === undefined || value === undefined) return { problems: problems.sort(byPlace) }
  if (value.unit !== undefined && commonUnit(value.unit, wanted) === 'differ') {
    report(syntax.offset, 'FORMULA_UNIT_RESULT', { got: unitText(value.unit), allowed: unitText(wanted) })
    return { problems }
  }
  return { ok: assemble(graph, value.node) }
}

const isNamed = ({ variables, programmes, payers }: FormulaContext, id: string): boolean =>
  variables.has(id) || programmes?.has(id) === true || payers?.has(id) === true
