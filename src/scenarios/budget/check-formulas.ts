import type { FormulaCheck } from '../../data/budget.js'
import type { FormulaProgram } from '../../model/formula/program.js'
import { orderIdentities } from '../formula/order-identities.js'
import type { FormulaProblem } from '../formula/problem.js'
import { compileResponse } from './formula-response.js'
import { compileIdentity, readableUnits } from './identities.js'

/** Compile every formula of the data once, so that a wrong one is told with its place before anything is computed. */
export const checkFormulas: FormulaCheck = ({ identities, responses }, { indicators, programmes }) => {
  const told = <Row>(row: Row, problems: readonly FormulaProblem[]) =>
    problems.map(({ code, facts }) => ({ row, code, facts }))
  const compiled: { readonly id: string; readonly program: FormulaProgram }[] = []
  const units = readableUnits(
    indicators,
    identities.map(({ value }) => value),
  )
  const wrong = identities.flatMap((row) => {
    const indicator = indicators.get(row.value.indicator)
    if (indicator === undefined) return []
    const one = compileIdentity(row.value, indicator, programmes, units)
    if ('problems' in one) return told(row, one.problems)
    compiled.push({ id: indicator.id, program: one.ok })
    return []
  })
  const ordered = orderIdentities(compiled)
  const cycles = 'problems' in ordered && identities[0] !== undefined ? told(identities[0], ordered.problems) : []
  const acting = responses.flatMap((row) => {
    const one = compileResponse(row.value)
    return one !== undefined && 'problems' in one ? told(row, one.problems) : []
  })
  return [...wrong, ...cycles, ...acting]
}
