import type { DriverId, Identity } from '../../data/budget-schemas.js'
import { DRIVERS, FIRST_BUDGET_YEAR, PAYERS } from '../../data/budget-schemas.js'
import type { Data } from '../../data/load.js'
import type { Indicator, Territory } from '../../data/schemas.js'
import { evaluateFormula, type FormulaInput, type FormulaProgram } from '../../model/formula/program.js'
import type { Draws } from '../../model/simulate.js'
import { compileFormula } from '../formula/compile.js'
import { type DriverPaths, driverRows } from './drivers.js'
import { type Money, provincialMoney } from './money.js'
import { BUDGET_YEARS } from './years.js'

/** Names a formula may use beside `spending(programme, payer)`, with their units. */
const VARIABLES: ReadonlyMap<string, string> = new Map([
  ['sti-money', 'billion VND'],
  ['total-expenditure', 'billion VND'],
  ['grdp', 'billion VND'],
  ['population', 'persons'],
  ['price-level', 'none'],
])

/** An identity that a territory has all figures for. */
export type ReadyIdentity = { readonly identity: Identity; readonly program: FormulaProgram }

/** Compile an identity. @returns the problems in words, where it does not compile */
export function compileIdentity(identity: Identity, indicator: Indicator, programmes: Iterable<string>) {
  return compileFormula(identity.formula, {
    variables: VARIABLES,
    programmes: new Set(programmes),
    payers: new Set(PAYERS),
    unit: indicator.unit,
  })
}

/**
 * Return the identities that a territory has every driver for, by indicator. One that does not compile is a fault of the
 * shipped data, which its test finds; here it is left out, and the indicator is forecast like any other.
 */
export function readyIdentities(data: Data, territory: Territory): ReadonlyMap<string, ReadyIdentity> {
  const rows = driverRows(data.budget.drivers, territory.id)
  const ready = new Map<string, ReadyIdentity>()
  for (const identity of data.budget.identities) {
    const indicator = data.indicators.get(identity.indicator)
    if (indicator === undefined) continue
    const compiled = compileIdentity(identity, indicator, data.budget.programmes.keys())
    if (!('ok' in compiled)) continue
    const isComputable = compiled.ok.inputs.every((name) => !isDriver(name) || rows.has(name))
    if (isComputable) ready.set(identity.indicator, { identity, program: compiled.ok })
  }
  return ready
}

const isDriver = (name: string): name is DriverId => (DRIVERS as readonly string[]).includes(name)

/** Compute an identity for every budget year and path. @returns draws, and how many have no value */
export function identityDraws(
  { program }: ReadyIdentity,
  money: Money,
  drivers: DriverPaths,
  nPaths: number,
): { readonly draws: Draws; readonly undefinedCount: number } {
  const inputs = program.inputs.map((name) => inputOf(name, money, drivers, nPaths))
  const values = new Float64Array(BUDGET_YEARS * nPaths)
  let undefinedCount = 0
  for (let t = 0; t < BUDGET_YEARS; t++)
    undefinedCount += evaluateFormula(program, inputs, values, nPaths, t, 0, nPaths)
  return { draws: { firstYear: FIRST_BUDGET_YEAR, nYears: BUDGET_YEARS, nPaths, values }, undefinedCount }
}

function inputOf(name: string, money: Money, drivers: DriverPaths, nPaths: number): FormulaInput {
  const whole = (values: Float64Array): FormulaInput => ({ values, perYear: nPaths, perPath: 1 })
  if (name === 'sti-money') return whole(provincialMoney(money, nPaths))
  const driver = drivers.paths.get(name as never)
  if (driver !== undefined) return whole(driver)
  const [head, programme, payer] = name.split('/')
  if (head !== 'spending') throw new Error(`no figure for ${name}`)
  const sum = new Float64Array(BUDGET_YEARS * nPaths)
  for (const [key, line] of money.lines) {
    const [ofProgramme, ofPayer] = key.split('|')
    if ((programme !== 'all' && programme !== ofProgramme) || (payer !== undefined && payer !== ofPayer)) continue
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (line[i] as number)
  }
  return whole(sum)
}
