import { type Link, toLink } from '../../model/link.js'
import type { Draws } from '../../model/simulate.js'
import type { DriverPaths } from './drivers.js'
import { identityDraws, inBudgetYears, type ReadyIdentity } from './identities.js'
import type { Money } from './money.js'

/** An indicator whose forecast is moved by arithmetic on the money (`onto: forecast`): no response acts on it. */
export type MovedForecast = {
  readonly ready: ReadyIdentity
  readonly link: Link
  /** the baseline's */
  readonly draws: Draws
}

/**
 * Return what other money changes of it, natural scale, `[BUDGET_YEARS × nPaths]`: f(money) − f(baseline's money), both with the
 * scenario's drivers, so that money alone counts. Where the formula has no value nothing is changed.
 */
export function addedByMoney(ready: ReadyIdentity, money: Money, base: Money, drivers: DriverPaths, nPaths: number) {
  const now = identityDraws(ready, money, drivers, nPaths).draws.values
  const before = identityDraws(ready, base, drivers, nPaths).draws.values
  return now.map((value, i) => {
    const more = value - (before[i] as number)
    return Number.isFinite(more) ? more : 0
  })
}

/** Return the same on the link scale, L(y + change) − L(y); undefined where no path is changed. */
export function changeOnLink(
  { ready, link, draws }: MovedForecast,
  money: Money,
  base: Money,
  drivers: DriverPaths,
): Float64Array | undefined {
  const added = addedByMoney(ready, money, base, drivers, draws.nPaths)
  if (added.every((one) => one === 0)) return undefined
  const before = inBudgetYears(draws)
  return added.map((more, i) => {
    const y = before[i] as number
    return more === 0 || Number.isNaN(y) ? 0 : toLink(link, y + more) - toLink(link, y)
  })
}
