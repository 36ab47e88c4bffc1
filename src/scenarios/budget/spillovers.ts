import { copyOf, roomFor } from '../../model/rooms.js'
import { type Yearly, yearly } from '../../model/yearly.js'
import type { Policy } from './policy.js'
import { BUDGET_YEARS } from './years.js'

/** By indicator, link scale, over the budget years. */
export type Effects = ReadonlyMap<string, Yearly>

/**
 * Add to what indicators' own responses change what the others' change of the year before brings them:
 * Δ_i(t) = own_i(t) + Σ_j λ_ij Δ_j(t − 1). What nothing can reach stays absent.
 * @param last of the run before: where nothing that leads to an indicator is another, its own is given back
 */
export function addSpillovers(
  { spillovers, nPaths }: Pick<Policy, 'spillovers' | 'nPaths'>,
  own: Effects,
  last: { readonly own: Effects; readonly effects: Effects; readonly acting: Policy['spillovers'] },
): { readonly effects: Effects; readonly acting: Policy['spillovers'] } {
  const links = spillovers.map(({ link }) => link)
  const reached = closure(own.keys(), links)
  const acting = spillovers.filter(({ link }) => reached.has(link.from))
  const differing = [...new Set([...own.keys(), ...last.own.keys()])].filter((id) => own.get(id) !== last.own.get(id))
  const other = [...acting, ...last.acting].filter((one) => acting.includes(one) !== last.acting.includes(one))
  const isChanged = closure([...differing, ...other.map(({ link }) => link.to)], links)
  const led = new Set(acting.map(({ link }) => link.to))
  const effects = new Map<string, Yearly>()
  for (const id of reached) {
    const before = isChanged.has(id) ? undefined : last.effects.get(id)
    const alone = own.get(id)
    if (before !== undefined) effects.set(id, before)
    else if (!led.has(id)) effects.set(id, alone as Yearly)
    else {
      const leading = acting.filter(({ link }) => link.to === id)
      effects.set(id, withSpillovers(alone, leading, effects, nPaths))
    }
  }
  return { effects, acting }
}

/** @param effects also those that are only made after this one: a year asks others for the year before it */
function withSpillovers(alone: Yearly | undefined, leading: Policy['spillovers'], effects: Effects, nPaths: number) {
  return yearly(BUDGET_YEARS, nPaths, (t) => {
    const own = alone?.year(t)
    const to = own === undefined ? roomFor(nPaths) : copyOf(own)
    if (t === 0) return to
    for (const { link, strength } of leading) {
      const from = (effects.get(link.from) as Yearly).year(t - 1)
      for (let p = 0; p < nPaths; p++) to[p] = (to[p] as number) + (strength[p] as number) * (from[p] as number)
    }
    return to
  })
}

/** Return some indicators and all that links lead to from them. */
function closure(from: Iterable<string>, links: readonly { readonly from: string; readonly to: string }[]) {
  const found = new Set(from)
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const link of links) if (found.has(link.from)) found.add(link.to)
  }
  return found
}
