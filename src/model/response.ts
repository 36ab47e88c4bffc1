/**
 * How an effective stock K ≥ 0 moves an indicator: the improvement f(K) ≥ 0 on the link scale. Only differences act,
 * f(K scenario) − f(K baseline), with the same parameter draw on both sides (DESIGN §4). All forms rise with K.
 */
import { SQUEEZE } from './link.js'

/** One drawn response: what is left to know is K. Money in the unit of K. */
export type DrawnResponse =
  /** best · (1 − 2^(−K / half)): `half` buys half of `best` (link units) */
  | { readonly form: 'saturating'; readonly best: number; readonly half: number }
  /** best · K^power / (K^power + half^power): slow start for power > 1 */
  | { readonly form: 'hill'; readonly best: number; readonly half: number; readonly power: number }
  /** elasticity · ln(1 + K / base): on the log link, a stock doubled far above `base` adds elasticity · ln 2 */
  | { readonly form: 'elasticity'; readonly elasticity: number; readonly base: number }
  /**
   * Coverage q of a share's range bought at marginal cost · (1 − q)^−steepness, from q = start on:
   * logit q(K) − logit q(0), with (1 − q)^(1 − κ) = (1 − start)^(1 − κ) − (1 − κ) K / cost, and ln for κ = 1
   */
  | { readonly form: 'unit-cost'; readonly cost: number; readonly steepness: number; readonly start: number }

/** The least and most a share can be on the link scale: half a step of the squeeze of src/model/link.ts. */
export const EDGE = 0.5 / SQUEEZE

/** Return f(K). @param stock ≥ 0  @throws nothing: a free good (half, base or cost 0) is at its best at once */
export function improvement(response: DrawnResponse, stock: number): number {
  switch (response.form) {
    case 'saturating':
      return response.half > 0 ? response.best * -Math.expm1((-Math.LN2 * stock) / response.half) : response.best
    case 'hill': {
      if (stock <= 0) return 0
      return response.best / (1 + (response.half / stock) ** response.power)
    }
    case 'elasticity':
      return response.base > 0 ? response.elasticity * Math.log1p(stock / response.base) : 0
    case 'unit-cost':
      return logit(coverage(response, stock)) - logit(response.start)
  }
}

type UnitCost = Extract<DrawnResponse, { form: 'unit-cost' }>

/** Return the share of the range covered. */
function coverage({ cost, steepness, start }: UnitCost, stock: number): number {
  if (stock <= 0) return start
  if (!(cost > 0)) return 1
  const left = 1 - start
  if (left <= 0) return 1
  const bought = stock / cost
  const rest = 1 - steepness
  if (Math.abs(rest) < 1e-9) return 1 - left * Math.exp(-bought)
  const power = left ** rest - rest * bought
  if (power <= 0) return rest > 0 ? 1 : start
  // x^(1/r) as e^(ln x / r): a third of the time of a power.
  return 1 - Math.exp(Math.log(power) / rest)
}

/** Return the logit of a share held inside the edges. */
export function logit(share: number): number {
  const held = Math.min(1 - EDGE, Math.max(EDGE, share))
  return Math.log(held / (1 - held))
}
