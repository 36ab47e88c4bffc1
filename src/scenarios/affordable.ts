import { medianOf } from '../model/quantile.js'
import { provincialMoney } from './budget/money.js'
import { yearAt } from './budget/years.js'
import type { Span } from './changed-money.js'
import type { Projection } from './run-scenario.js'

/**
 * Return how many times the money of some lines the total expenditure of the province allows in every year of the span, all
 * else spent as planned, by medians over paths; infinite where the total expenditure is not known.
 */
export function affordableTimes(
  { money, drivers }: Projection,
  keys: readonly string[],
  span: Span,
  nPaths: number,
): number {
  const total = drivers.paths.get('total-expenditure')
  if (total === undefined) return Number.POSITIVE_INFINITY
  const scope = keys.map((key) => money.lines.get(key) as Float64Array)
  const own = provincialMoney(money, nPaths)
  let least = Number.POSITIVE_INFINITY
  for (let t = yearAt(span.from); t <= yearAt(span.to); t++) {
    const at = (yearly: Float64Array): number => medianOf(yearly.subarray(t * nPaths, (t + 1) * nPaths))
    const spent = scope.reduce((sum, line) => sum + at(line), 0)
    if (spent > 0) least = Math.min(least, (at(total) - at(own) + spent) / spent)
  }
  return least
}
