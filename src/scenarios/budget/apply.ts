import { FIRST_BUDGET_YEAR, type Shock } from '../../data/budget-schemas.js'
import { fromLink, type Link, toLink } from '../../model/link.js'
import type { Draws } from '../../model/simulate.js'
import { BUDGET_YEARS, yearAt } from './years.js'

/** Return draws moved by a policy change on the link scale; where it is 0 the draw stays the same bytes. */
export function moved(draws: Draws, link: Link, effect: Float64Array): Draws {
  const { firstYear, nYears, nPaths, values } = draws
  const out = values.slice()
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const at = FIRST_BUDGET_YEAR + t - firstYear
    if (at < 0 || at >= nYears) continue
    for (let p = 0; p < nPaths; p++) {
      const change = effect[t * nPaths + p] as number
      const i = at * nPaths + p
      if (change !== 0) out[i] = fromLink(link, toLink(link, values[i] as number) + change)
    }
  }
  return { ...draws, values: out }
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
