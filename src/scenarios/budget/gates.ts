import { FIRST_BUDGET_YEAR, PAYERS, type Programme } from '../../data/budget-schemas.js'
import type { ScheduledActivity } from '../../data/schedules.js'
import { sortedAt } from '../../model/quantile.js'
import type { Gates } from '../../model/schedule.js'
import { type MilestoneFinish, milestoneFinishes } from '../milestones.js'
import type { DriverPaths } from './drivers.js'
import { type Money, priceAt } from './money.js'
import { linesOf, realMoney } from './streams.js'
import { BUDGET_YEARS, PRICE_YEAR, yearAt } from './years.js'

/** What a plan's schedule is simulated with: money decides when a funding gate opens. */
export type ScheduleContext = {
  readonly planId: string
  readonly activities: readonly ScheduledActivity[]
  readonly programmes: ReadonlyMap<string, Programme>
  readonly seed: number
  readonly nPaths: number
  /** path of the run that is path 0 here; absent is 0 */
  readonly firstPath?: number
  /** prices of every path of the run: an amount of a schedule is one figure, restated at their median */
  readonly prices: { readonly drivers: DriverPaths; readonly nPaths: number }
}

/** Simulate when each scheduled target or task of a plan is finished under some money. Empty without a schedule. */
export function finishesUnder(
  { planId, activities, programmes, seed, nPaths, firstPath = 0, prices }: ScheduleContext,
  money: Money,
  drivers: DriverPaths,
): ReadonlyMap<string, MilestoneFinish> {
  if (activities.length === 0) return new Map()
  const gated = new Set(activities.flatMap(({ gate }) => (gate === undefined ? [] : [gate.programme])))
  const gates: Gates = new Map([...gated].map((id) => [id, spendingOf(id, programmes, money, drivers, nPaths)]))
  const restate = (amount: number, priceYear: number): number =>
    (amount * medianPrice(prices, PRICE_YEAR)) / medianPrice(prices, priceYear)
  return milestoneFinishes(planId, activities, gates, restate, { seed, paths: nPaths, firstPath })
}

/** Money of all payers in a programme and the lines inside it, in prices of PRICE_YEAR, added up from the first year on. */
function spendingOf(
  id: string,
  programmes: ReadonlyMap<string, Programme>,
  money: Money,
  drivers: DriverPaths,
  nPaths: number,
) {
  const cumulative = realMoney(money, linesOf(id, programmes), PAYERS, drivers, nPaths)
  for (let i = nPaths; i < cumulative.length; i++)
    cumulative[i] = (cumulative[i] as number) + (cumulative[i - nPaths] as number)
  return { firstYear: FIRST_BUDGET_YEAR, nYears: BUDGET_YEARS, nPaths, cumulative }
}

function medianPrice({ drivers, nPaths }: ScheduleContext['prices'], year: number): number {
  const prices = new Float64Array(nPaths)
  for (let p = 0; p < nPaths; p++) prices[p] = priceAt(drivers, yearAt(year), p, nPaths)
  return sortedAt(prices, nPaths >> 1)
}
