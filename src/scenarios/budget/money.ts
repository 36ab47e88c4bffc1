import { FIRST_BUDGET_YEAR, type Payer, type Programme, type SpendingRow } from '../../data/budget-schemas.js'
import type { Problem } from '../../data/problem.js'
import { inPlaces } from '../../model/quantile.js'
import type { DriverPaths } from './drivers.js'
import { type Matching, matchesOf, rampAt, withMatches } from './matching.js'
import { rowOf, type Settings, spendingIn } from './merge.js'
import { BUDGET_YEARS, yearAt } from './years.js'

/** Planned money of a scenario in prices of each year, tỷ đồng, `[BUDGET_YEARS × nPaths]` each. */
export type Money = {
  /** the province's own envelope for all programmes */
  readonly envelope: Float64Array
  /** by `programme|payer`; absent is nothing */
  readonly lines: ReadonlyMap<string, Float64Array>
  /** lines that follow the province's; see `withLines` for money changed later */
  readonly matches: ReadonlyMap<string, Matching>
}

export const lineKey = (programme: string, payer: Payer): string => `${programme}|${payer}`

/** What money is worked out from. `lastShare`: last known share of the budget for these programmes, %, length nPaths. */
export type MoneyBasis = {
  readonly drivers: DriverPaths
  readonly lastShare: Float64Array
  readonly programmes: ReadonlyMap<string, Programme>
  readonly nPaths: number
}

/** Work out the planned money of a scenario. A territory without `total-expenditure` has an envelope of amounts only. */
export function moneyOf(settings: Settings, basis: MoneyBasis): Money {
  const { nPaths, drivers } = basis
  const envelope = new Float64Array(BUDGET_YEARS * nPaths)
  const total = drivers.paths.get('total-expenditure')
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const row = rowOf(settings.envelope, FIRST_BUDGET_YEAR + t)
    if (row === undefined) continue
    for (let p = 0; p < nPaths; p++) {
      const at = t * nPaths + p
      const budget = total?.[at] ?? 0
      if (row.shareOfBudget !== undefined) envelope[at] = (row.shareOfBudget / 100) * budget
      else if (row.factor !== undefined) envelope[at] = ((row.factor * (basis.lastShare[p] as number)) / 100) * budget
      else envelope[at] = (row.amount ?? 0) * inflation(drivers, row.priceYear, t, p, nPaths)
    }
  }
  const lines = new Map<string, Float64Array>()
  const byLine = new Map<string, SpendingRow[]>()
  for (const row of settings.spending) {
    const key = lineKey(row.programme, row.payer ?? 'province')
    byLine.set(key, [...(byLine.get(key) ?? []), row])
  }
  for (const [key, rows] of byLine) lines.set(key, lineOf(rows, envelope, basis))
  const matches = matchesOf(byLine, basis.programmes)
  return { envelope, lines: withMatches(lines, matches, nPaths), matches }
}

/**
 * Return money with some lines replaced, and another envelope; what others match of them follows. A line that is itself
 * replaced stands as it is given and follows nothing any more.
 */
export function withLines(
  money: Money,
  envelope: Float64Array,
  changed: ReadonlyMap<string, Float64Array>,
  nPaths: number,
): Money {
  const matches = new Map([...money.matches].filter(([key]) => !changed.has(key)))
  const following = new Map([...matches].filter(([, { follows }]) => follows.some((one) => changed.has(one))))
  return { envelope, lines: withMatches(new Map([...money.lines, ...changed]), following, nPaths), matches }
}

function lineOf(rows: readonly SpendingRow[], envelope: Float64Array, { drivers, nPaths }: MoneyBasis): Float64Array {
  const line = new Float64Array(BUDGET_YEARS * nPaths)
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const year = FIRST_BUDGET_YEAR + t
    const row = spendingIn(rows, year)
    if (row === undefined || row.match !== undefined) continue
    const amount = row.ramp === undefined ? (row.amount ?? 0) : rampAt(row.ramp, row, year)
    for (let p = 0; p < nPaths; p++) {
      const at = t * nPaths + p
      line[at] =
        row.share === undefined
          ? amount * inflation(drivers, row.priceYear, t, p, nPaths)
          : (row.share / 100) * (envelope[at] as number)
    }
  }
  return line
}

/** Return prices of year t over those of the price year; 1 where an amount is in prices of each year. */
function inflation(drivers: DriverPaths, priceYear: number | undefined, t: number, p: number, nPaths: number): number {
  if (priceYear === undefined) return 1
  const now = priceAt(drivers, t, p, nPaths)
  return now / priceAt(drivers, yearAt(priceYear), p, nPaths)
}

/** Return the price level of year t (may lie before the first budget year) on a path; 1 without a driver. */
export function priceAt(drivers: DriverPaths, t: number, p: number, nPaths: number): number {
  const level = drivers.paths.get('price-level')
  if (level === undefined) return 1
  if (t >= 0) return level[t * nPaths + p] as number
  // Before the first year prices are read back at the growth of the first one.
  const first = level[p] as number
  return first * (first / (level[nPaths + p] as number)) ** -t
}

/** Return Σ of the province's lines, prices of each year. */
export function provincialMoney(money: Money, nPaths: number): Float64Array {
  const sum = new Float64Array(BUDGET_YEARS * nPaths)
  for (const [key, line] of money.lines) {
    if (!key.endsWith('|province')) continue
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (line[i] as number)
  }
  return sum
}

/** Rounding allowance of the envelope, as a share of it. */
const SLACK = 1e-6

/** Report each year in which the province's lines add up to more than its envelope, on the median path. */
export function checkEnvelope(settings: Settings, money: Money, nPaths: number): Problem[] {
  const spent = provincialMoney(money, nPaths)
  const problems: Problem[] = []
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const got = median(spent.subarray(t * nPaths, (t + 1) * nPaths))
    const allowed = median(money.envelope.subarray(t * nPaths, (t + 1) * nPaths))
    if (got <= allowed * (1 + SLACK)) continue
    const facts = {
      id: settings.id,
      year: FIRST_BUDGET_YEAR + t,
      got: inBillions(got),
      allowed: `≤ ${inBillions(allowed)}`,
    }
    problems.push({ file: `scenarios/${settings.id}.yaml`, line: 1, code: 'ENVELOPE_EXCEEDED', facts })
  }
  return problems
}

const inBillions = (amount: number): string => `${amount.toFixed(1)} tỷ đồng`

function median(values: Float64Array): number {
  const middle = values.length >> 1
  return inPlaces(values, [middle])[middle] ?? 0
}
