import { type DriverId, FIRST_BUDGET_YEAR, type Shock } from '../../data/budget-schemas.js'
import { evaluateFormula, type FormulaInput, type FormulaProgram } from '../../model/formula/program.js'
import type { DriverPaths } from '../budget/drivers.js'
import type { ReadyIdentity } from '../budget/identities.js'
import { lineKey, type Money } from '../budget/money.js'
import { BUDGET_YEARS, yearAt } from '../budget/years.js'
import type { Simulated } from '../outcomes.js'
import { type Bar, beforeShocks, intervalOf } from './bar.js'
import type { Decision } from './decision.js'

/** What a formula reads: a driver, money (with the decided lines that are added to it), or another identity. */
export type IdentityInput =
  | { readonly given: Float64Array; readonly adds: ReadonlySet<number> }
  | { readonly identity: IdentityInputs }

export type IdentityInputs = { readonly program: FormulaProgram; readonly inputs: readonly IdentityInput[] }

/** A target that is arithmetic over the money itself. */
export type IdentityBar = IdentityInputs & {
  readonly bar: Bar
  /** place of the budget year judged */
  readonly year: number
  /** decided lines that it reads, and how: lines of one role are worth the same */
  readonly roles: ReadonlyMap<number, string>
  /** places of the years whose money it reads */
  readonly reads: ReadonlySet<number>
}

/** Make an identity ready for other money. Inputs are those of src/scenarios/budget/identities.ts. */
export function identityBar(
  resolved: Extract<Simulated, { kind: 'identity' }>,
  shocks: readonly Shock[],
  frame: Money,
  drivers: DriverPaths,
  { lines }: Decision,
  nPaths: number,
): IdentityBar {
  const { ready, target, indicator } = resolved
  const atYear = Math.max(target.year as number, FIRST_BUDGET_YEAR)
  const { low, high } = beforeShocks(intervalOf(resolved, { kind: 'identity' }), shocks, atYear, indicator)
  const keys = lines.map(({ programme, payer }) => lineKey(programme, payer))
  const inputs = inputsOf(ready, keys, frame, drivers, nPaths)
  const lags = ready.reads.size > 0 ? [...Array(BUDGET_YEARS).keys()] : ready.program.loads.map(({ lag }) => lag)
  const roles = new Map(
    keys.map((_, l): [number, string] => [l, roleOf(inputs, l)]).filter(([, role]) => role.includes('1')),
  )
  return {
    ...inputs,
    bar: {
      indicator: indicator.id,
      years: [],
      low: new Float64Array(nPaths).fill(low),
      high: high === Number.POSITIVE_INFINITY ? undefined : new Float64Array(nPaths).fill(high),
    },
    year: yearAt(atYear),
    roles,
    reads: new Set(lags.map((lag) => yearAt(atYear) - lag)),
  }
}

function inputsOf(
  { program, reads }: ReadyIdentity,
  keys: readonly string[],
  frame: Money,
  drivers: DriverPaths,
  nPaths: number,
): IdentityInputs {
  const inputs = program.inputs.map((name): IdentityInput => {
    const other = reads.get(name)
    if (other !== undefined) return { identity: inputsOf(other, keys, frame, drivers, nPaths) }
    const driver = drivers.paths.get(name as DriverId)
    if (driver !== undefined) return { given: driver, adds: new Set() }
    const isRead = readsLine(name)
    const adds = new Set(keys.flatMap((key, l) => (isRead(key) ? [l] : [])))
    return { given: sumOf(frame, isRead, nPaths), adds }
  })
  return { program, inputs }
}

/** Return a test of the lines that a name of a formula adds up. */
function readsLine(name: string): (key: string) => boolean {
  const [head, programme, payer] = name.split('/')
  if (head !== 'spending') return (key) => key.endsWith('|province')
  return (key) => {
    const [ofProgramme, ofPayer] = key.split('|')
    return (programme === 'all' || programme === ofProgramme) && (payer === undefined || payer === ofPayer)
  }
}

function sumOf(money: Money, isRead: (key: string) => boolean, nPaths: number): Float64Array {
  const sum = new Float64Array(BUDGET_YEARS * nPaths)
  for (const [key, line] of money.lines)
    if (isRead(key)) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (line[i] as number)
  return sum
}

const roleOf = ({ inputs }: IdentityInputs, l: number): string =>
  inputs.map((one) => ('identity' in one ? `(${roleOf(one.identity, l)})` : one.adds.has(l) ? '1' : '0')).join('')

/** Return what a formula reads, decided money included. @param moneyOf money of a line in each year, nominal, on every path */
function withMoney(
  { inputs }: IdentityInputs,
  years: ReadonlySet<number>,
  addLine: (values: Float64Array, line: number, year: number) => void,
  nPaths: number,
): FormulaInput[] {
  return inputs.map((one): FormulaInput => {
    if ('identity' in one) {
      const { program } = one.identity
      const values = new Float64Array(BUDGET_YEARS * nPaths)
      const read = withMoney(one.identity, years, addLine, nPaths)
      for (let t = 0; t < BUDGET_YEARS; t++) evaluateFormula(program, read, values, nPaths, t, 0, nPaths)
      return { values, perYear: nPaths, perPath: 1 }
    }
    if (one.adds.size === 0) return { values: one.given, perYear: nPaths, perPath: 1 }
    const values = one.given.slice()
    for (const line of one.adds) for (const year of years) addLine(values, line, year)
    return { values, perYear: nPaths, perPath: 1 }
  })
}

/** Fill the value of the year judged on every path. @param addLine adds a line's money of a year to yearly values */
export function fillIdentity(
  bar: IdentityBar,
  addLine: (values: Float64Array, line: number, year: number) => void,
  nPaths: number,
  out: Float64Array,
): void {
  const { program, year, reads } = bar
  const work = new Float64Array(BUDGET_YEARS * nPaths)
  evaluateFormula(program, withMoney(bar, reads, addLine, nPaths), work, nPaths, year, 0, nPaths)
  out.set(work.subarray(year * nPaths, (year + 1) * nPaths))
}
