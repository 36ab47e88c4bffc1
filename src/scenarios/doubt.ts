import { fromLink, toLink } from '../model/link.js'
import { type Draws, drawsOfYear } from '../model/simulate.js'
import type { Assessment } from './assess.js'
import { BUDGET_YEARS, yearAt } from './budget/years.js'
import type { Projection } from './run-scenario.js'

/**
 * Where the doubt about a target's figure comes from: shares of the variance on the link scale at the target year, which sum to 1.
 * - data: the forecast from the figures at hand;
 * - prior: moving a stand-in series to the province (an assumption on level and spread);
 * - judgement: delivery and responses, borrowed or elicited; 0 where no money was changed.
 */
export type Doubt = { readonly data: number; readonly prior: number; readonly judgement: number }

/** Split the doubt of an assessed series. @returns undefined for what is not a forecast series, or has no variance */
export function doubtOf(projection: Projection, { resolved, target }: Assessment): Doubt | undefined {
  if (resolved.kind !== 'series' || target.year === undefined) return undefined
  const { model } = resolved.fitted
  const after = projection.draws.get(resolved.indicator.id) as Draws
  const year = Math.max(target.year, after.firstYear)
  const effect = projection.effects.get(resolved.indicator.id)
  const t = yearAt(year)
  const judged = effect === undefined || t < 0 || t >= BUDGET_YEARS ? 0 : variance(effect.year(t))
  // Bounds cut the tails of a draw off: the parts are compared on what can be drawn.
  const whole = variance(drawsOfYear(after, year).map((y) => toLink(model.link, y)))
  const placed = Math.min(whole, model.place.spread ** 2)
  const rest = Math.max(0, whole - placed - judged)
  const sum = rest + placed + judged
  return sum > 0 ? { data: rest / sum, prior: placed / sum, judgement: judged / sum } : undefined
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length
}

/** What money changed: the median with the change and without it, in the unit of the measure. */
export type MoneyEffect = { readonly before: number; readonly after: number }

/** Return the median of a target's figure under the baseline and under the scenario. @returns undefined where nothing moved it */
export function moneyEffectOf(projection: Projection, { resolved, target }: Assessment): MoneyEffect | undefined {
  const effect = projection.effects.get(resolved.indicator.id)
  if (resolved.kind !== 'series' || target.year === undefined || effect === undefined) return undefined
  const { link } = resolved.fitted.model
  const draws = projection.draws.get(resolved.indicator.id) as Draws
  const year = Math.max(target.year, draws.firstYear)
  const now = drawsOfYear(draws, year)
  const t = yearAt(year)
  const change = t >= 0 && t < BUDGET_YEARS ? effect.year(t) : undefined
  const before = now.map((y, p) => fromLink(link, toLink(link, y) - (change?.[p] ?? 0)))
  return { before: median(before), after: median(now) }
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort()
  return sorted[sorted.length >> 1] ?? Number.NaN
}
