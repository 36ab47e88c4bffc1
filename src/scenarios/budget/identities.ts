import type { DriverId, Identity, Programme } from '../../data/budget-schemas.js'
import { DRIVERS, FIRST_BUDGET_YEAR, PAYERS } from '../../data/budget-schemas.js'
import type { Data } from '../../data/load.js'
import type { Indicator, Territory } from '../../data/schemas.js'
import { evaluateFormula, type FormulaInput, type FormulaProgram } from '../../model/formula/program.js'
import type { Draws } from '../../model/simulate.js'
import { compileFormula } from '../formula/compile.js'
import { orderIdentities } from '../formula/order-identities.js'
import { type DriverPaths, driverRows } from './drivers.js'
import { type Money, provincialMoney } from './money.js'
import { linesOf } from './streams.js'
import { BUDGET_YEARS } from './years.js'

/** Names a formula may use beside `spending(programme, payer)`, with their units. */
const VARIABLES: ReadonlyMap<string, string> = new Map([
  ['sti-money', 'billion VND'],
  ['total-expenditure', 'billion VND'],
  ['grdp', 'billion VND'],
  ['population', 'persons'],
  ['price-level', 'none'],
])

/** An identity that a territory has all figures for, with the identities it reads. */
export type ReadyIdentity = {
  readonly identity: Identity
  readonly program: FormulaProgram
  readonly reads: ReadonlyMap<string, ReadyIdentity>
  /** a programme's money is that of the lines inside it as well */
  readonly programmes: ReadonlyMap<string, Programme>
}

/**
 * Compile an identity. @param units unit of every indicator that is an identity: one may read another
 * @returns the problems, where it does not compile
 */
export function compileIdentity(
  identity: Identity,
  indicator: Indicator,
  programmes: Iterable<string>,
  units: ReadonlyMap<string, string> = new Map(),
) {
  return compileFormula(identity.formula, {
    variables: new Map([...VARIABLES, ...units]),
    programmes: new Set(programmes),
    payers: new Set(PAYERS),
    unit: indicator.unit,
  })
}

/** Return the identities that a territory has every figure for, by indicator: drivers, and the identities they read. */
export function readyIdentities(data: Data, territory: Territory): ReadonlyMap<string, ReadyIdentity> {
  const rows = driverRows(data.budget.drivers, territory.id)
  const { identities } = data.budget
  const units = new Map(identities.map(({ indicator: id }) => [id, data.indicators.get(id)?.unit ?? 'none']))
  const compiled = identities.flatMap((identity) => {
    const indicator = data.indicators.get(identity.indicator)
    if (indicator === undefined) return []
    const one = compileIdentity(identity, indicator, data.budget.programmes.keys(), units)
    return 'ok' in one ? [{ id: indicator.id, identity, program: one.ok }] : []
  })
  // Formulas were checked when the data were loaded: none is left out here, and there is no cycle.
  const ordered = orderIdentities(compiled)
  const ready = new Map<string, ReadyIdentity>()
  for (const { id, identity, program } of 'ok' in ordered ? ordered.ok : []) {
    const isThere = (name: string): boolean => (isDriver(name) ? rows.has(name) : !units.has(name) || ready.has(name))
    if (!program.inputs.every(isThere)) continue
    const reads = new Map([...ready].filter(([name]) => program.inputs.includes(name)))
    ready.set(id, { identity, program, reads, programmes: data.budget.programmes })
  }
  return ready
}

const isDriver = (name: string): name is DriverId => (DRIVERS as readonly string[]).includes(name)

/** Compute an identity for every budget year and path. @returns draws, and how many have no value */
export function identityDraws(
  { program, reads, programmes }: ReadyIdentity,
  money: Money,
  drivers: DriverPaths,
  nPaths: number,
): { readonly draws: Draws; readonly undefinedCount: number } {
  const inputs = program.inputs.map((name) => {
    const other = reads.get(name)
    return other === undefined
      ? inputOf(name, money, drivers, programmes, nPaths)
      : { values: identityDraws(other, money, drivers, nPaths).draws.values, perYear: nPaths, perPath: 1 as const }
  })
  const values = new Float64Array(BUDGET_YEARS * nPaths)
  let undefinedCount = 0
  for (let t = 0; t < BUDGET_YEARS; t++)
    undefinedCount += evaluateFormula(program, inputs, values, nPaths, t, 0, nPaths)
  return { draws: { firstYear: FIRST_BUDGET_YEAR, nYears: BUDGET_YEARS, nPaths, values }, undefinedCount }
}

function inputOf(
  name: string,
  money: Money,
  drivers: DriverPaths,
  programmes: ReadonlyMap<string, Programme>,
  nPaths: number,
): FormulaInput {
  const whole = (values: Float64Array): FormulaInput => ({ values, perYear: nPaths, perPath: 1 })
  if (name === 'sti-money') return whole(provincialMoney(money, nPaths))
  const driver = drivers.paths.get(name as never)
  if (driver !== undefined) return whole(driver)
  const [head, programme, payer] = name.split('/')
  if (head !== 'spending') throw new Error(`no figure for ${name}`)
  const sum = new Float64Array(BUDGET_YEARS * nPaths)
  const within = programme === 'all' ? undefined : linesOf(programme ?? '', programmes)
  for (const [key, line] of money.lines) {
    const [ofProgramme = '', ofPayer] = key.split('|')
    if (within?.includes(ofProgramme) === false || (payer !== undefined && payer !== ofPayer)) continue
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (line[i] as number)
  }
  return whole(sum)
}
