import type { Response } from '../../data/budget-schemas.js'
import { evaluateFormula, type FormulaInput, type FormulaProgram } from '../../model/formula/program.js'
import { type CompiledFormula, compileFormula } from '../formula/compile.js'
import { BUDGET_YEARS } from './years.js'

/** A response written as a formula, its parameters drawn. */
export type DrawnFormula = {
  readonly form: 'formula'
  readonly program: FormulaProgram
  /** one a path, by parameter */
  readonly parameters: ReadonlyMap<string, Float64Array>
  /** tỷ đồng of 2025 in one unit of `stock`, one a path */
  readonly unit: Float64Array
}

/**
 * Compile the formula of a response: the improvement ≥ 0 on the link scale, a pure number, from `stock` (in the unit of the
 * response's money: tỷ đồng, or triệu đồng for each inhabitant) and its own parameters. @returns undefined for other forms
 */
export function compileResponse({ form, formula, parameters }: Response): CompiledFormula | undefined {
  if (form !== 'formula' || formula === undefined) return undefined
  const variables = new Map(['stock', ...Object.keys(parameters)].map((name) => [name, 'none']))
  return compileFormula(formula, { variables, unit: 'none' })
}

/**
 * Return what stocks give on the link scale, `[BUDGET_YEARS × nPaths]`. Where the formula has no value it gives nothing.
 * @param stock tỷ đồng of 2025, `[BUDGET_YEARS × nPaths]`
 */
export function formulaImprovement(
  drawn: Omit<DrawnFormula, 'form'>,
  stock: Float64Array,
  nPaths: number,
): Float64Array {
  const { program, parameters, unit } = drawn
  const scaled = stock.map((k, i) => k / (unit[i % nPaths] as number))
  const inputs = program.inputs.map((name): FormulaInput => {
    const values = parameters.get(name)
    return values === undefined ? { values: scaled, perYear: nPaths, perPath: 1 } : { values, perYear: 0, perPath: 1 }
  })
  const out = new Float64Array(BUDGET_YEARS * nPaths)
  for (let t = 0; t < BUDGET_YEARS; t++) evaluateFormula(program, inputs, out, nPaths, t, 0, nPaths)
  return out.map((gain) => (Number.isNaN(gain) ? 0 : gain))
}
