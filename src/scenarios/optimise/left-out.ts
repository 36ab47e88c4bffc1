import { PAYERS, type Payer } from '../../data/budget-schemas.js'
import { forecastsOf, linesRead, type ReadyIdentity } from '../budget/identities.js'
import type { Money } from '../budget/money.js'
import type { PolicyFrame } from '../budget/policy.js'
import { BUDGET_YEARS, yearAt } from '../budget/years.js'
import type { Resolved } from '../resolve.js'

/**
 * Return whether an identity reads an amount of others that neither follows the province's nor is decided here, in a year that
 * is: held as the scenario has it, such a share would be "reached" by cutting the province's part of it.
 */
export function readsHeld(
  resolved: Resolved,
  { lines, matches }: Money,
  firstYear: number,
  pots: readonly Payer[],
): boolean {
  if (resolved.kind !== 'identity') return false
  const { target, ready } = resolved
  const isHeld = (key: string): boolean => {
    const line = lines.get(key) as Float64Array
    const nPaths = line.length / BUDGET_YEARS
    for (let t = yearAt(firstYear); t <= Math.min(yearAt(target.year ?? 0), BUDGET_YEARS - 1); t++)
      if ((matches.get(key)?.times[t] ?? 0) === 0 && line.subarray(t * nPaths, (t + 1) * nPaths).some((one) => one > 0))
        return true
    return false
  }
  const others = PAYERS.filter((payer) => payer !== 'province' && !pots.includes(payer))
  return othersRead(ready, others).some((isRead) => [...lines.keys()].some((key) => isRead(key) && isHeld(key)))
}

/** Return tests of the lines that an identity, or one that it reads, asks of one of some payers by name. */
function othersRead(
  { program, reads, programmes }: ReadyIdentity,
  payers: readonly Payer[],
): ((key: string) => boolean)[] {
  const own = program.inputs.filter((name) =>
    payers.some((payer) => name.startsWith('spending/') && name.endsWith(`/${payer}`)),
  )
  return [
    ...own.map((name) => linesRead(name, programmes)),
    ...[...reads.values()].flatMap((one) => othersRead(one, payers)),
  ]
}

/**
 * Return whether money moves a target in two ways at once, which the search does not follow: arithmetic on a forecast that
 * responses move, or a mean over years of a forecast that arithmetic moves.
 */
export function isBeyondArithmetic(resolved: Resolved, { responses, spillovers, moved }: PolicyFrame): boolean {
  if (resolved.kind === 'series') return resolved.moved !== undefined && resolved.target.kind === 'growth_per_year'
  if (resolved.kind !== 'identity') return false
  const acted = new Set([
    ...responses.map(({ response }) => response.indicator),
    ...spillovers.map(({ link }) => link.to),
    ...moved.map(({ ready }) => ready.identity.indicator),
  ])
  return [...forecastsOf(resolved.ready).keys()].some((id) => acted.has(id))
}
