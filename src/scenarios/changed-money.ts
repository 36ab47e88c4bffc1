import type { Programme } from '../data/budget-schemas.js'
import { addUp } from './budget/add-up.js'
import type { DriverPaths } from './budget/drivers.js'
import { lineKey, type Money, priceAt, withLines } from './budget/money.js'
import { linesOf } from './budget/streams.js'
import { yearAt } from './budget/years.js'
import type { Workspace } from './workspace.js'

/** Provincial money that a question is about: the whole envelope as the scenario splits it, or one programme. */
export type Scope = 'envelope' | { readonly programme: string }

/** Years in which money is changed, both included. */
export type Span = { readonly from: number; readonly to: number }

/** The first year whose budget is still free on the day of the data: this year's is decided. */
export const firstFreeYear = ({ asOf }: Pick<Workspace, 'asOf'>): number => Number(asOf.slice(0, 4)) + 1

/** Return the keys of the province's lines in a scope, of the money there is. */
export function linesIn(scope: Scope, money: Money, programmes: ReadonlyMap<string, Programme>): string[] {
  const keys =
    scope === 'envelope'
      ? [...money.lines.keys()].filter((key) => key.endsWith('|province'))
      : linesOf(scope.programme, programmes).map((id) => lineKey(id, 'province'))
  return keys.filter((key) => money.lines.has(key))
}

/**
 * Return money with lines times a factor in some years; the envelope grows by as much, and what others match of them follows.
 * @param factor one number, or one a path (length nPaths), ≥ 0
 */
export function timesMoney(
  money: Money,
  keys: readonly string[],
  factor: number | Float64Array,
  { from, to }: Span,
  nPaths: number,
): Money {
  const envelope = money.envelope.slice()
  const changed = new Map<string, Float64Array>()
  for (const key of keys) {
    const before = money.lines.get(key) as Float64Array
    const line = before.slice()
    for (let t = yearAt(from); t <= yearAt(to); t++)
      for (let p = 0; p < nPaths; p++) {
        const i = t * nPaths + p
        const more = (typeof factor === 'number' ? factor : (factor[p] as number)) - 1
        line[i] = (before[i] as number) * (1 + more)
        envelope[i] = (envelope[i] as number) + (before[i] as number) * more
      }
    changed.set(key, line)
  }
  return withLines(money, envelope, changed, nPaths)
}

/** Return money with one line, and the envelope, higher by an amount a year; what others match of it follows. @param amount tỷ đồng, prices of 2025 */
export function plusMoney(
  money: Money,
  key: string,
  amount: number,
  { from, to }: Span,
  drivers: DriverPaths,
  nPaths: number,
): Money {
  const envelope = money.envelope.slice()
  const line = money.lines.get(key)?.slice() ?? new Float64Array(envelope.length)
  for (let t = yearAt(from); t <= yearAt(to); t++)
    for (let p = 0; p < nPaths; p++) {
      const i = t * nPaths + p
      const more = amount * priceAt(drivers, t, p, nPaths)
      line[i] = (line[i] as number) + more
      envelope[i] = (envelope[i] as number) + more
    }
  return withLines(money, envelope, new Map([[key, line]]), nPaths)
}

/** Return Σ of some lines in prices of 2025, `[BUDGET_YEARS × nPaths]`. */
export function realSum(money: Money, keys: readonly string[], drivers: DriverPaths, nPaths: number): Float64Array {
  const lines = keys.flatMap((key) => money.lines.get(key) ?? [])
  const sum = addUp(lines, new Float64Array(money.envelope.length))
  for (let i = 0; i < sum.length; i++)
    sum[i] = (sum[i] as number) / priceAt(drivers, Math.floor(i / nPaths), i % nPaths, nPaths)
  return sum
}

/** Return each path's total over some years. @param yearly `[BUDGET_YEARS × nPaths]` */
export function totalOf(yearly: Float64Array, { from, to }: Span, nPaths: number): Float64Array {
  const total = new Float64Array(nPaths)
  for (let t = yearAt(from); t <= yearAt(to); t++)
    for (let p = 0; p < nPaths; p++) total[p] = (total[p] as number) + (yearly[t * nPaths + p] as number)
  return total
}

/**
 * Return each path's total of some lines over some years, in prices of each year, or of 2025 where drivers say how prices
 * rise: the bytes of `totalOf` of their sum, without making room for every year.
 */
export function totalOfLines(
  lines: readonly Float64Array[],
  { from, to }: Span,
  nPaths: number,
  drivers?: DriverPaths,
): Float64Array {
  const total = new Float64Array(nPaths)
  for (let t = yearAt(from); t <= yearAt(to); t++)
    for (let p = 0; p < nPaths; p++) {
      let sum = 0
      for (const line of lines) sum += line[t * nPaths + p] as number
      total[p] = (total[p] as number) + (drivers === undefined ? sum : sum / priceAt(drivers, t, p, nPaths))
    }
  return total
}
