import { type DriverId, FIRST_BUDGET_YEAR, type Shock } from '../../data/budget-schemas.js'
import { evaluateFormula, type FormulaInput, type FormulaProgram } from '../../model/formula/program.js'
import type { Link } from '../../model/link.js'
import type { Draws } from '../../model/simulate.js'
import { addUp } from '../budget/add-up.js'
import type { DriverPaths } from '../budget/drivers.js'
import { identityDraws, inBudgetYears, linesRead, type ReadyIdentity } from '../budget/identities.js'
import type { Money } from '../budget/money.js'
import type { MovedForecast } from '../budget/moved-forecast.js'
import { BUDGET_YEARS, yearAt } from '../budget/years.js'
import type { Simulated } from '../outcomes.js'
import { type Bar, beforeShocks, intervalOf } from './bar.js'
import { type Decision, timesRead } from './decision.js'

/** What a formula reads: a driver, money (with the decided lines that are added to it, and how often by year), or another identity. */
export type IdentityInput =
  | { readonly given: Float64Array; readonly adds: ReadonlyMap<number, Float64Array> }
  | { readonly identity: IdentityInputs }

export type IdentityInputs = { readonly program: FormulaProgram; readonly inputs: readonly IdentityInput[] }

/** A target that is arithmetic over the money itself. */
export type IdentityBar = IdentityInputs & {
  readonly bar: Bar
  /** place of the budget year judged */
  readonly year: number
  /** what the formula gives under the baseline's money, taken off the value, nPaths */
  readonly before: Float64Array | undefined
  /** decided lines that it reads, and how: lines of one role are worth the same */
  readonly roles: ReadonlyMap<number, string>
  /** places of the years whose money it reads */
  readonly reads: ReadonlySet<number>
}

/** What arithmetic targets are worked out from, beside what is decided. */
export type IdentityWorlds = {
  readonly decision: Decision
  /** the scenario's money without what is decided */
  readonly frame: Money
  readonly drivers: DriverPaths
  /** forecasts that formulas read, as the scenario has them */
  readonly draws: ReadonlyMap<string, Draws>
  readonly nPaths: number
}

/** Make an identity ready for other money. Inputs are those of src/scenarios/budget/identities.ts. */
export function identityBar(
  resolved: Extract<Simulated, { kind: 'identity' }>,
  shocks: readonly Shock[],
  worlds: IdentityWorlds,
): IdentityBar {
  return barOf(resolved, resolved.ready, { kind: 'identity' }, shocks, worlds)
}

/**
 * Make a forecast that arithmetic on the money moves ready for other money: the value is what the formula gives more than under
 * the baseline's, the bar how far each path's forecast is from what is asked.
 */
export function movedBar(
  resolved: Extract<Simulated, { kind: 'series' }>,
  { ready, link, draws }: MovedForecast,
  baseline: Money,
  shocks: readonly Shock[],
  worlds: IdentityWorlds,
): IdentityBar {
  const { drivers, nPaths } = worlds
  const whole = barOf(resolved, ready, link, shocks, worlds)
  const at = whole.year * nPaths
  const ofYear = (values: Float64Array): Float64Array => values.slice(at, at + nPaths)
  const forecast = ofYear(inBudgetYears(draws))
  const { lower = Number.NEGATIVE_INFINITY } = resolved.indicator
  // A bound that is itself enough holds on every path: draws stay inside.
  const away = (end: number, p: number): number =>
    end <= lower ? Number.NEGATIVE_INFINITY : end - (forecast[p] as number)
  return {
    ...whole,
    before: ofYear(identityDraws(ready, baseline, drivers, nPaths).draws.values),
    bar: {
      ...whole.bar,
      low: whole.bar.low.map(away),
      high: whole.bar.high?.map((end, p) => end - (forecast[p] as number)),
    },
  }
}

function barOf(
  resolved: Simulated,
  ready: ReadyIdentity,
  link: Link,
  shocks: readonly Shock[],
  { decision, frame, drivers, draws, nPaths }: IdentityWorlds,
): IdentityBar {
  const { target, indicator } = resolved
  const atYear = Math.max(target.year as number, FIRST_BUDGET_YEAR)
  const { low, high } = beforeShocks(intervalOf(resolved, link), shocks, atYear, indicator)
  const inputs = inputsOf(ready, decision, frame, drivers, draws, nPaths)
  const lags = ready.reads.size > 0 ? [...Array(BUDGET_YEARS).keys()] : ready.program.loads.map(({ lag }) => lag)
  const roles = new Map(
    decision.lines.map((_, l): [number, string] => [l, roleOf(inputs, l)]).filter(([, role]) => /[1-9]/.test(role)),
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
    before: undefined,
    roles,
    reads: new Set(lags.map((lag) => yearAt(atYear) - lag)),
  }
}

function inputsOf(
  { program, reads, forecasts, programmes }: ReadyIdentity,
  decision: Decision,
  frame: Money,
  drivers: DriverPaths,
  draws: ReadonlyMap<string, Draws>,
  nPaths: number,
): IdentityInputs {
  const inputs = program.inputs.map((name): IdentityInput => {
    const other = reads.get(name)
    if (other !== undefined) return { identity: inputsOf(other, decision, frame, drivers, draws, nPaths) }
    const driver = drivers.paths.get(name as DriverId)
    if (driver !== undefined) return { given: driver, adds: new Map() }
    if (forecasts.has(name)) return { given: inBudgetYears(draws.get(name) as Draws), adds: new Map() }
    const isRead = linesRead(name, programmes)
    return { given: sumOf(frame, isRead, nPaths), adds: timesRead(decision, frame, isRead) }
  })
  return { program, inputs }
}

function sumOf(money: Money, isRead: (key: string) => boolean, nPaths: number): Float64Array {
  const read = [...money.lines].flatMap(([key, line]) => (isRead(key) ? [line] : []))
  return addUp(read, new Float64Array(BUDGET_YEARS * nPaths))
}

const roleOf = ({ inputs }: IdentityInputs, l: number): string =>
  inputs.map((one) => ('identity' in one ? `(${roleOf(one.identity, l)})` : (one.adds.get(l)?.join() ?? '0'))).join(';')

/** Add a line's money of a year, so many times over, to yearly values on every path. */
export type AddLine = (values: Float64Array, line: number, year: number, times: number) => void

/** Return what a formula reads, decided money included. */
function withMoney(
  { inputs }: IdentityInputs,
  years: ReadonlySet<number>,
  addLine: AddLine,
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
    for (const [line, times] of one.adds)
      for (const year of years) if (year >= 0) addLine(values, line, year, times[year] as number)
    return { values, perYear: nPaths, perPath: 1 }
  })
}

/** Fill the value of the year judged on every path. */
export function fillIdentity(bar: IdentityBar, addLine: AddLine, nPaths: number, out: Float64Array): void {
  const { program, year, reads, before } = bar
  const work = new Float64Array(BUDGET_YEARS * nPaths)
  evaluateFormula(program, withMoney(bar, reads, addLine, nPaths), work, nPaths, year, 0, nPaths)
  out.set(work.subarray(year * nPaths, (year + 1) * nPaths))
  if (before === undefined) return
  for (let p = 0; p < nPaths; p++) {
    const more = (out[p] as number) - (before[p] as number)
    out[p] = Number.isFinite(more) ? more : 0
  }
}
