import type { DriverId, Identity, Programme } from '../../data/budget-schemas.js'
import { DRIVERS, FIRST_BUDGET_YEAR, PAYERS } from '../../data/budget-schemas.js'
import type { Data } from '../../data/load.js'
import type { Indicator, Territory } from '../../data/schemas.js'
import { evaluateFormula, type FormulaInput, type FormulaProgram } from '../../model/formula/program.js'
import { giveBack, roomToFill } from '../../model/rooms.js'
import type { Draws, SeriesModel } from '../../model/simulate.js'
import { compileFormula } from '../formula/compile.js'
import { orderIdentities } from '../formula/order-identities.js'
import { addUp } from './add-up.js'
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

/** A count, an amount or a rate that a formula reads as it is forecast. */
export type ForecastRead = { readonly indicator: Indicator; readonly model: SeriesModel }

/** An identity that a territory has all figures for, with the identities it reads. */
export type ReadyIdentity = {
  readonly identity: Identity
  readonly program: FormulaProgram
  readonly reads: ReadonlyMap<string, ReadyIdentity>
  /** forecasts that it reads, by indicator */
  readonly forecasts: ReadonlyMap<string, ForecastRead>
  /** a programme's money is that of the lines inside it as well */
  readonly programmes: ReadonlyMap<string, Programme>
}

/** Measures that are no quantities: nothing can be worked out from them. */
const UNREAD = ['rank', 'milestone', 'qualitative']

/**
 * Return the unit of every indicator that a formula may read: other identities, and what is forecast. One that arithmetic moves
 * beyond its forecast is not among them.
 */
export function readableUnits(
  indicators: ReadonlyMap<string, Indicator>,
  identities: readonly Identity[],
): ReadonlyMap<string, string> {
  const moved = new Set(identities.filter(({ onto }) => onto !== undefined).map(({ indicator }) => indicator))
  const readable = [...indicators.values()].filter(({ id, scale }) => !UNREAD.includes(scale) && !moved.has(id))
  return new Map(readable.map(({ id, unit }) => [id, unit]))
}

/**
 * Compile an identity. @param units see `readableUnits`
 * @returns the problems, where it does not compile
 */
export function compileIdentity(
  identity: Identity,
  indicator: Indicator,
  programmes: Iterable<string>,
  units: ReadonlyMap<string, string> = new Map(),
) {
  return compileFormula(identity.formula, {
    variables: new Map([...units, ...VARIABLES]),
    programmes: new Set(programmes),
    payers: new Set(PAYERS),
    unit: indicator.unit,
  })
}

/** Identities by indicator: those that are ready, and what each of the others still lacks, ids of drivers and indicators. */
export type Identities = {
  readonly ready: ReadonlyMap<string, ReadyIdentity>
  readonly lacks: ReadonlyMap<string, readonly string[]>
}

/**
 * Sort out the identities that a territory has every figure for: drivers, forecasts, and the identities they read.
 * @param forecastOf the forecast of an indicator from the territory's own figures, where there are any
 */
export function readyIdentities(
  data: Data,
  territory: Territory,
  forecastOf: (indicator: Indicator) => SeriesModel | undefined,
): Identities {
  const rows = driverRows(data.budget.drivers, territory.id)
  const { identities } = data.budget
  const units = readableUnits(data.indicators, identities)
  const compiled = identities.flatMap((identity) => {
    const indicator = data.indicators.get(identity.indicator)
    if (indicator === undefined) return []
    const one = compileIdentity(identity, indicator, data.budget.programmes.keys(), units)
    return 'ok' in one ? [{ id: indicator.id, identity, program: one.ok }] : []
  })
  // Formulas were checked when the data were loaded: none is left out here, and there is no cycle.
  const ordered = orderIdentities(compiled)
  const arithmetic = new Set(compiled.map(({ id }) => id))
  const ready = new Map<string, ReadyIdentity>()
  const lacks = new Map<string, string[]>()
  for (const { id, identity, program } of 'ok' in ordered ? ordered.ok : []) {
    const forecasts = new Map<string, ForecastRead>()
    const missing = program.inputs.flatMap((name): string[] => {
      if (isDriver(name)) return rows.has(name) ? [] : [name]
      if (arithmetic.has(name)) return ready.has(name) ? [] : (lacks.get(name) ?? [name])
      const indicator = units.has(name) ? data.indicators.get(name) : undefined
      if (indicator === undefined) return []
      const model = forecastOf(indicator)
      if (model !== undefined) forecasts.set(name, { indicator, model })
      return model === undefined ? [name] : []
    })
    const reads = new Map([...ready].filter(([name]) => program.inputs.includes(name)))
    if (missing.length > 0) lacks.set(id, missing)
    else ready.set(id, { identity, program, reads, forecasts, programmes: data.budget.programmes })
  }
  return { ready, lacks }
}

/** Return the forecasts that an identity, or one that it reads, asks for. */
export function forecastsOf({ forecasts, reads }: ReadyIdentity): ReadonlyMap<string, ForecastRead> {
  return new Map([...[...reads.values()].flatMap((one) => [...forecastsOf(one)]), ...forecasts])
}

/** Return draws by budget year, `[BUDGET_YEARS × nPaths]`; NaN in years before the first. */
export function inBudgetYears({ firstYear, nYears, nPaths, values }: Draws): Float64Array {
  const out = new Float64Array(BUDGET_YEARS * nPaths).fill(Number.NaN)
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const at = FIRST_BUDGET_YEAR + t - firstYear
    if (at >= 0 && at < nYears) out.set(values.subarray(at * nPaths, (at + 1) * nPaths), t * nPaths)
  }
  return out
}

const isDriver = (name: string): name is DriverId => (DRIVERS as readonly string[]).includes(name)

/**
 * Compute an identity for every budget year and path.
 * @param draws of the forecasts that it reads, by indicator  @returns draws, and how many have no value
 */
export function identityDraws(
  { program, reads, forecasts, programmes }: ReadyIdentity,
  money: Money,
  drivers: DriverPaths,
  nPaths: number,
  draws: Pick<ReadonlyMap<string, Draws>, 'get'> = new Map(),
): { readonly draws: Draws; readonly undefinedCount: number } {
  /** made for this formula alone */
  const sums: Float64Array[] = []
  const own = (values: Float64Array): Float64Array => {
    sums.push(values)
    return values
  }
  const inputs = program.inputs.map((name): FormulaInput => {
    const other = reads.get(name)
    const values =
      other !== undefined
        ? own(identityDraws(other, money, drivers, nPaths, draws).draws.values)
        : forecasts.has(name)
          ? own(inBudgetYears(draws.get(name) as Draws))
          : name === 'sti-money'
            ? provincialMoney(money, nPaths)
            : (drivers.paths.get(name as never) ?? own(spendingOf(name, money, programmes, nPaths)))
    return { values, perYear: nPaths, perPath: 1 }
  })
  const values = roomToFill(BUDGET_YEARS * nPaths)
  let undefinedCount = 0
  for (let t = 0; t < BUDGET_YEARS; t++)
    undefinedCount += evaluateFormula(program, inputs, values, nPaths, t, 0, nPaths)
  for (const sum of sums) giveBack(sum)
  return { draws: { firstYear: FIRST_BUDGET_YEAR, nYears: BUDGET_YEARS, nPaths, values }, undefinedCount }
}

/** Add up the lines that a name of a formula stands for. */
function spendingOf(
  name: string,
  money: Money,
  programmes: ReadonlyMap<string, Programme>,
  nPaths: number,
): Float64Array {
  const isRead = linesRead(name, programmes)
  const read = [...money.lines].flatMap(([key, line]) => (isRead(key) ? [line] : []))
  return addUp(read, roomToFill(BUDGET_YEARS * nPaths))
}

/** Return the keys of the lines that an identity, or one that it reads, adds up. */
export function linesOfIdentity({ program, reads, programmes }: ReadyIdentity): string[] {
  const keys = [...programmes.values()].flatMap(({ id, payers }) => payers.map((payer) => `${id}|${payer}`))
  const tests = program.inputs
    .filter((name) => name === 'sti-money' || name.startsWith('spending/'))
    .map((name) => linesRead(name, programmes))
  const own = keys.filter((key) => tests.some((isRead) => isRead(key)))
  return [...new Set([...own, ...[...reads.values()].flatMap(linesOfIdentity)])]
}

/** Return a test of the lines that a name of a formula adds up: those inside a programme count as its own. */
export function linesRead(name: string, programmes: ReadonlyMap<string, Programme>): (key: string) => boolean {
  if (name === 'sti-money') return (key) => key.endsWith('|province')
  const [head, programme = '', payer] = name.split('/')
  if (head !== 'spending') throw new Error(`no figure for ${name}`)
  const within = programme === 'all' ? undefined : linesOf(programme, programmes)
  return (key) => {
    const [ofProgramme = '', ofPayer] = key.split('|')
    return within?.includes(ofProgramme) !== false && (payer === undefined || payer === ofPayer)
  }
}
