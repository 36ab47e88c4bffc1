import { FIRST_BUDGET_YEAR, type Shock } from '../../data/budget-schemas.js'
import { type Link, moveOnLink, toLink } from '../../model/link.js'
import { copyOf } from '../../model/rooms.js'
import { type Draws, drawsByYear, drawsOfYear, type Move } from '../../model/simulate.js'
import { type Yearly, yearly } from '../../model/yearly.js'
import { BUDGET_YEARS, yearAt } from './years.js'

/** Return draws moved by a policy change on the link scale; where it is 0 the draw stays the same bytes. */
export function moved(draws: Draws, link: Link, effect: Yearly): Draws {
  const known = movedBefore.get(effect)
  if (known?.from === draws && known.link === link) return known.draws
  const z = onLink(draws, link)
  const move = (at: number): Move | undefined => {
    const year = draws.firstYear + at
    const t = yearAt(year)
    if (t < 0 || t >= BUDGET_YEARS) return undefined
    return { z: z.year(t), change: effect.year(t), before: drawsOfYear(draws, year) }
  }
  const make = (at: number): Float64Array => {
    const by = move(at)
    if (by === undefined) return drawsOfYear(draws, draws.firstYear + at)
    const out = copyOf(by.before)
    moveOnLink(link, by.z, by.change, out)
    return out
  }
  const made = drawsByYear(draws, make, move)
  movedBefore.set(effect, { from: draws, link, draws: made })
  return made
}

/** A change that is the same object as in another run (src/scenarios/budget/effects.ts) gives the same draws. */
const movedBefore = new WeakMap<Yearly, { readonly from: Draws; readonly link: Link; readonly draws: Draws }>()

/** Give back the room of draws that an effect moved, when nobody reads them any more. */
export const releaseMoved = (effect: Yearly): void => movedBefore.get(effect)?.draws.release?.()

/** Paths of draws whose values on the link scale are kept: every scenario moves the same ones. */
const MOST_KEPT = 4096
const kept = new WeakMap<Draws, Yearly>()

/** Return draws on the link scale, over the budget years. */
export function onLink(draws: Draws, link: Link): Yearly {
  const known = kept.get(draws)
  if (known !== undefined) return known
  const z = yearly(BUDGET_YEARS, draws.nPaths, (t) =>
    drawsOfYear(draws, FIRST_BUDGET_YEAR + t).map((y) => toLink(link, y)),
  )
  if (draws.nPaths <= MOST_KEPT) kept.set(draws, z)
  return z
}

/**
 * Return draws after the shocks of an indicator, in their order. `achieved`: from the year on no path is worse than the
 * value; `shift`: a change of method moves every path by so many units, inside the bounds.
 */
export function shocked(
  draws: Draws,
  shocks: readonly Shock[],
  indicator: {
    readonly id: string
    readonly better: string
    readonly lower?: number | undefined
    readonly upper?: number | undefined
  },
): Draws {
  const own = shocks.filter(
    (one): one is Extract<Shock, { kind: 'achieved' | 'shift' }> =>
      (one.kind === 'achieved' || one.kind === 'shift') && one.indicator === indicator.id,
  )
  if (own.length === 0) return draws
  const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = indicator
  return drawsByYear(draws, (at) => {
    const year = draws.firstYear + at
    const acting = own.filter((shock) => shock.year <= year)
    const before = drawsOfYear(draws, year)
    if (acting.length === 0) return before
    const values = before.slice()
    for (const shock of acting) {
      for (let p = 0; p < values.length; p++) {
        const y = values[p] as number
        if (shock.kind === 'shift') values[p] = Math.min(upper, Math.max(lower, y + shock.by))
        else values[p] = indicator.better === 'lower' ? Math.min(y, shock.value) : Math.max(y, shock.value)
      }
    }
    return values
  })
}
