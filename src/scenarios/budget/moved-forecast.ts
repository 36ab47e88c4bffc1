import { FIRST_BUDGET_YEAR } from '../../data/budget-schemas.js'
import { type Link, toLink } from '../../model/link.js'
import { roomFor } from '../../model/rooms.js'
import { type Draws, drawsOfYear } from '../../model/simulate.js'
import { type Yearly, yearly } from '../../model/yearly.js'
import { onLink } from './apply.js'
import type { DriverPaths } from './drivers.js'
import { identityDraws, type ReadyIdentity } from './identities.js'
import type { Money } from './money.js'
import { BUDGET_YEARS } from './years.js'

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
export function addedByMoney(
  { ready, draws }: MovedForecast,
  money: Money,
  base: Money,
  drivers: DriverPaths,
): Float64Array {
  const before = withBaseMoney(ready, base, drivers, draws.nPaths)
  const { values } = identityDraws(ready, money, drivers, draws.nPaths).draws
  // What identities make is nobody else's: the difference takes its place.
  for (let i = 0; i < values.length; i++) {
    const more = (values[i] as number) - (before[i] as number)
    values[i] = Number.isFinite(more) ? more : 0
  }
  return values
}

/** Paths of runs whose baseline is kept: every scenario of the same drivers takes it off. */
const MOST_KEPT = 4096
type Kept = { readonly base: Money; readonly drivers: DriverPaths; readonly values: Float64Array }
const kept = new WeakMap<ReadyIdentity, Kept>()

function withBaseMoney(ready: ReadyIdentity, base: Money, drivers: DriverPaths, nPaths: number): Float64Array {
  const known = kept.get(ready)
  if (known?.base === base && known.drivers === drivers) return known.values
  const { values } = identityDraws(ready, base, drivers, nPaths).draws
  if (nPaths <= MOST_KEPT) kept.set(ready, { base, drivers, values })
  return values
}

/** Return an addition on the link scale, L(y + change) − L(y). @param added `[BUDGET_YEARS × nPaths]`, natural scale */
export function changeOnLink({ link, draws }: MovedForecast, added: Float64Array): Yearly {
  const { nPaths } = draws
  const z = onLink(draws, link)
  return yearly(BUDGET_YEARS, nPaths, (t) => {
    const year = FIRST_BUDGET_YEAR + t
    const change = roomFor(nPaths)
    if (year < draws.firstYear) return change
    const [y, before] = [drawsOfYear(draws, year), z.year(t)]
    for (let p = 0; p < nPaths; p++) {
      const more = added[t * nPaths + p] as number
      if (more !== 0) change[p] = toLink(link, (y[p] as number) + more) - (before[p] as number)
    }
    return change
  })
}
