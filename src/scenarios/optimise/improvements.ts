import { evaluateFormula, type FormulaInput } from '../../model/formula/program.js'
import { fillImprovements } from '../../model/response-columns.js'
import type { ResponseDraws } from '../budget/drawn-responses.js'
import type { DrawnFormula } from '../budget/formula-response.js'
import { BUDGET_YEARS } from '../budget/years.js'

/**
 * Fill the improvement f(K) of one year on every path.
 * @param stock K of that year, nPaths; a formula that looks back reads the same stock there
 */
export function fillImprovement(
  { drawn }: ResponseDraws,
  stock: Float64Array,
  year: number,
  nPaths: number,
  out: Float64Array,
): void {
  const columns = drawn()
  if (columns.form === 'formula') fillFormula(columns, stock, year, nPaths, out)
  else fillImprovements(columns, stock, out)
}

function fillFormula(
  { program, parameters, unit }: DrawnFormula,
  stock: Float64Array,
  year: number,
  nPaths: number,
  out: Float64Array,
): void {
  const scaled = stock.map((k, p) => k / (unit[p] as number))
  const inputs = program.inputs.map(
    (name): FormulaInput => ({ values: parameters.get(name) ?? scaled, perYear: 0, perPath: 1 }),
  )
  const work = new Float64Array(BUDGET_YEARS * nPaths)
  evaluateFormula(program, inputs, work, nPaths, year, 0, nPaths)
  for (let p = 0; p < nPaths; p++) {
    const gain = work[year * nPaths + p] as number
    out[p] = Number.isNaN(gain) ? 0 : gain
  }
}
