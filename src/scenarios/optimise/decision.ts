import type { Payer, Programme } from '../../data/budget-schemas.js'
import { medianOf } from '../../model/quantile.js'
import { lineKey, type Money, withLines } from '../budget/money.js'
import { BUDGET_YEARS, yearAt } from '../budget/years.js'
import type { Constraints } from './constraints.js'

/** Amounts are decided in whole tenths of a tỷ đồng: so many units in one. */
export const UNITS = 10

/** One amount to be chosen a year: a programme's money from one payer. */
export type Line = {
  readonly programme: string
  readonly payer: Payer
  readonly nature: Programme['nature']
  /** position of the payer in `pots` */
  readonly pot: number
  /** it stays as the scenario has it: nothing is known of its effect, or the user holds it */
  readonly held: boolean
}

/**
 * What is to be decided. A plan is `[nLines × nYears]`, a line contiguous: line l in year `firstYear + t` stands at
 * `l · nYears + t`, in tỷ đồng at prices of each year when the envelope is `envelope`. On a path with another envelope every
 * line is so much more or less (`scale`): what is decided is the split.
 */
export type Decision = {
  readonly firstYear: number
  readonly nYears: number
  readonly lines: readonly Line[]
  readonly pots: readonly Payer[]
  /** `[nPots × nYears]`, whole units: the median envelope, or the one asked for */
  readonly envelope: Float64Array
  /** the scenario's own amounts, at most the envelope, `[nLines × nYears]` */
  readonly own: Float64Array
  /** amounts of the decided year before the first: what growth limits and "last year's split" start from, nLines */
  readonly before: Float64Array
}

/** A plan of amounts, tỷ đồng, see `Decision`. */
export type Amounts = Float64Array

export type DecisionParts = {
  readonly programmes: ReadonlyMap<string, Programme>
  /** programme ids whose money moves a target */
  readonly moving: ReadonlySet<string>
  readonly money: Money
  readonly nPaths: number
  readonly firstYear: number
  readonly lastYear: number
  readonly constraints: Constraints
}

/** Work out lines, envelopes and the scenario's own amounts. */
export function decisionOf(parts: DecisionParts): Decision {
  const { programmes, money, nPaths, firstYear, lastYear, constraints } = parts
  const nYears = lastYear - firstYear + 1
  const pots = potsOf(constraints)
  const lines = pots.flatMap((payer, pot) =>
    [...programmes.values()]
      .filter((one) => one.payers.includes(payer))
      .map(({ id, nature }): Line => ({ programme: id, payer, nature, pot, held: !isFree(id, payer, parts) })),
  )
  const medianAt = (values: Float64Array | undefined, year: number): number =>
    values === undefined ? 0 : medianOf(values.subarray(yearAt(year) * nPaths, (yearAt(year) + 1) * nPaths))
  const envelope = new Float64Array(pots.length * nYears)
  const own = new Float64Array(lines.length * nYears)
  for (const [pot, payer] of pots.entries()) {
    for (let t = 0; t < nYears; t++) {
      const year = firstYear + t
      const scenario = payer === 'province' ? medianAt(money.envelope, year) : 0
      const asked = askedEnvelope(constraints, payer, year, lastYear)
      const whole = Math.round((asked ?? scenario) * UNITS) / UNITS
      envelope[pot * nYears + t] = whole
      const found = lines.map((line) =>
        line.pot === pot ? medianAt(money.lines.get(lineKey(line.programme, line.payer)), year) : 0,
      )
      const sum = found.reduce((total, one) => total + one, 0)
      // What the scenario spends of its envelope is spent of the one asked for; never more than that.
      const share = scenario > 0 ? Math.min(1, sum / scenario) : Math.min(1, whole / sum)
      for (const [l, one] of found.entries())
        if (lines[l]?.pot === pot)
          own[l * nYears + t] = sum > 0 ? (one / sum) * (scenario > 0 ? share * whole : share * sum) : 0
    }
  }
  const before = Float64Array.from(lines, ({ programme, payer }) =>
    medianAt(money.lines.get(lineKey(programme, payer)), firstYear - 1),
  )
  return { firstYear, nYears, lines, pots, envelope, own, before }
}

/** Return the payers whose money is decided: the province, and those of whom an envelope is named. */
export function potsOf({ envelope = [] }: Constraints): Payer[] {
  return [...new Set<Payer>(['province', ...envelope.map((one) => one.payer ?? 'province')])]
}

/** A line is free when its money is known to move a target or the user names it, and the user does not hold it. */
function isFree(id: string, payer: Payer, { moving, constraints }: DecisionParts): boolean {
  if (constraints.hold?.includes(id)) return false
  const named = (constraints.programmes ?? []).some(
    (one) => one.programme === id && (one.payer ?? 'province') === payer,
  )
  return named || moving.has(`${id}|${payer}`) || constraints.free?.includes(id) === true
}

function askedEnvelope({ envelope = [] }: Constraints, payer: Payer, year: number, lastYear: number) {
  const rows = envelope.filter(
    (one) => (one.payer ?? 'province') === payer && one.from <= year && year <= (one.to ?? lastYear),
  )
  return rows[rows.length - 1]?.amount
}

/**
 * Return what one tỷ đồng of a pot's plan is on every path, by decided year, `[nYears × nPaths]`: the path's envelope over
 * the one decided on; 1 where the user names the amount or there is no envelope.
 */
export function scaleOf(
  { pots, envelope, firstYear, nYears }: Decision,
  pot: number,
  money: Money,
  constraints: Constraints,
  nPaths: number,
): Float64Array {
  const scale = new Float64Array(nYears * nPaths).fill(1)
  const payer = pots[pot] as Payer
  if (payer !== 'province') return scale
  for (let t = 0; t < nYears; t++) {
    const whole = envelope[pot * nYears + t] as number
    if (whole <= 0 || askedEnvelope(constraints, payer, firstYear + t, firstYear + nYears - 1) !== undefined) continue
    const from = yearAt(firstYear + t) * nPaths
    for (let p = 0; p < nPaths; p++) scale[t * nPaths + p] = (money.envelope[from + p] as number) / whole
  }
  return scale
}

/** Return a scenario's money with a plan put into it; what others match of it follows. @param scales one a pot, see `scaleOf` */
export function withAmounts(
  money: Money,
  decision: Decision,
  scales: readonly Float64Array[],
  amounts: Amounts,
  nPaths: number,
): Money {
  const { lines, firstYear, nYears, envelope } = decision
  const changed = new Map<string, Float64Array>()
  for (const [l, { programme, payer, pot }] of lines.entries()) {
    const key = lineKey(programme, payer)
    const values = money.lines.get(key)?.slice() ?? new Float64Array(money.envelope.length)
    const scale = scales[pot] as Float64Array
    for (let t = 0; t < nYears; t++)
      for (let p = 0; p < nPaths; p++)
        values[yearAt(firstYear + t) * nPaths + p] =
          (amounts[l * nYears + t] as number) * (scale[t * nPaths + p] as number)
    changed.set(key, values)
  }
  const province = money.envelope.slice()
  const scale = scales[0] as Float64Array
  for (let t = 0; t < nYears; t++)
    for (let p = 0; p < nPaths; p++)
      province[yearAt(firstYear + t) * nPaths + p] = (envelope[t] as number) * (scale[t * nPaths + p] as number)
  return withLines(money, province, changed, nPaths)
}

/**
 * Return how often a đồng of each decided line is counted by what reads some lines, by budget year: once for the line itself, and
 * as often as others match it on lines that are read too. Lines that are not counted are absent.
 */
export function timesRead(
  { lines }: Decision,
  { matches }: Money,
  isRead: (key: string) => boolean,
): Map<number, Float64Array> {
  const found = lines.map(({ programme, payer }, l): [number, Float64Array] => {
    const own = lineKey(programme, payer)
    const times = new Float64Array(BUDGET_YEARS).fill(isRead(own) ? 1 : 0)
    for (const [key, match] of matches)
      if (match.follows.includes(own) && isRead(key))
        for (let t = 0; t < BUDGET_YEARS; t++) times[t] = (times[t] as number) + (match.times[t] as number)
    return [l, times]
  })
  return new Map(found.filter(([, times]) => times.some((one) => one > 0)))
}

/** Return Σ of a pot's lines in a year. */
export function potSum({ lines, nYears }: Decision, amounts: Amounts, pot: number, t: number): number {
  let sum = 0
  for (let l = 0; l < lines.length; l++) if (lines[l]?.pot === pot) sum += amounts[l * nYears + t] as number
  return sum
}
