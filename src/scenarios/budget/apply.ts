import { FIRST_BUDGET_YEAR, type Shock } from '../../data/budget-schemas.js'
import { type Link, moveOnLink, toLink } from '../../model/link.js'
import type { Draws } from '../../model/simulate.js'
import { BUDGET_YEARS, yearAt } from './years.js'

/** Return draws moved by a policy change on the link scale; where it is 0 the draw stays the same bytes. */
export function moved(draws: Draws, link: Link, effect: Float64Array): Draws {
  const known = movedBefore.get(effect)
  if (known?.from === draws && known.link === link) return known.draws
  const { firstYear, nYears, nPaths, values } = draws
  const out = values.slice()
  const z = onLink(draws, link)
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const at = FIRST_BUDGET_YEAR + t - firstYear
    if (at >= 0 && at < nYears) moveOnLink(link, z, effect, t * nPaths, nPaths, out, at * nPaths)
  }
  const made = { ...draws, values: out }
  movedBefore.set(effect, { from: draws, link, draws: made })
  return made
}

/** A change that is the same array as in another run (src/scenarios/budget/effects.ts) gives the same draws. */
const movedBefore = new WeakMap<Float64Array, { readonly from: Draws; readonly link: Link; readonly draws: Draws }>()

/** Paths of draws whose values on the link scale are kept: every scenario moves the same ones. */
const MOST_KEPT = 4096
const kept = new WeakMap<Draws, Float64Array>()

/** Return draws on the link scale, `[BUDGET_YEARS × nPaths]`. */
function onLink(draws: Draws, link: Link): Float64Array {
  const known = kept.get(draws)
  if (known !== undefined) return known
  const { firstYear, nYears, nPaths, values } = draws
  const z = new Float64Array(BUDGET_YEARS * nPaths)
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const at = FIRST_BUDGET_YEAR + t - firstYear
    if (at < 0 || at >= nYears) continue
    for (let p = 0; p < nPaths; p++) z[t * nPaths + p] = toLink(link, values[at * nPaths + p] as number)
  }
  if (nPaths <= MOST_KEPT) kept.set(draws, z)
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
  const { firstYear, nYears, nPaths } = draws
  const values = draws.values.slice()
  const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = indicator
  for (const shock of own) {
    const start = Math.max(0, FIRST_BUDGET_YEAR + yearAt(shock.year) - firstYear)
    for (let i = start * nPaths; i < nYears * nPaths; i++) {
      const y = values[i] as number
      if (shock.kind === 'shift') values[i] = Math.min(upper, Math.max(lower, y + shock.by))
      else values[i] = indicator.better === 'lower' ? Math.min(y, shock.value) : Math.max(y, shock.value)
    }
  }
  return { ...draws, values }
}
