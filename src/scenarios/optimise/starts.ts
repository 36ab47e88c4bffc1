import type { Solver } from '../../model/optimise/linear.js'
import { roundToSum } from '../../model/optimise/rounding.js'
import type { Money } from '../budget/money.js'
import { lineKey } from '../budget/money.js'
import { yearAt } from '../budget/years.js'
import { type Amounts, type Decision, potSum, UNITS } from './decision.js'
import { isAllowed } from './kept-limits.js'
import type { Limits } from './limits.js'
import { solvePlan } from './linear-plan.js'

/** Allocations that anyone would make without an optimiser: what a recommendation is measured against. */
export const RULES = ['scenario', 'proportional', 'last-year', 'equal'] as const
export type Rule = (typeof RULES)[number]

/** Return the scenario's own plan in whole units. */
export function ownPlan(decision: Decision): Amounts {
  const { own, envelope, lines, nYears } = decision
  const upper = own.map(
    (_, c) => envelope[(lines[Math.floor(c / nYears)]?.pot as number) * nYears + (c % nYears)] as number,
  )
  return rounded(decision, own, { lower: new Float64Array(own.length), upper }) ?? own
}

/**
 * Split each year's free money by a rule: as the baseline does, as the last decided year did, or evenly. Held lines stay.
 * The result may break the limits: see `nearest`.
 */
export function splitBy(rule: Rule, decision: Decision, start: Amounts, baseline: Money, nPaths: number): Amounts {
  if (rule === 'scenario') return start
  const { lines, nYears, pots, envelope, firstYear, before } = decision
  const plan = start.slice()
  for (const [pot] of pots.entries()) {
    const free = [...lines.keys()].filter((l) => lines[l]?.pot === pot && lines[l]?.held === false)
    for (let t = 0; t < nYears; t++) {
      const spent = free.reduce((sum, l) => sum + (start[l * nYears + t] as number), 0)
      const whole = envelope[pot * nYears + t] as number
      const money = spent > 0 ? spent : whole - potSum(decision, start, pot, t)
      const parts = free.map((l) => {
        if (rule === 'equal') return 1
        if (rule === 'last-year') return before[l] as number
        const { programme, payer } = lines[l] as (typeof lines)[number]
        return baseline.lines.get(lineKey(programme, payer))?.[yearAt(firstYear + t) * nPaths] ?? 0
      })
      const sum = parts.reduce((total, one) => total + one, 0)
      free.forEach((l, i) => {
        plan[l * nYears + t] = sum > 0 ? (money * (parts[i] as number)) / sum : money / free.length
      })
    }
  }
  return plan
}

/** Return the allowed plan nearest to another (least money moved), in whole units; undefined where none is allowed. */
export function nearest(solver: Solver, decision: Decision, limits: Limits, plan: Amounts): Amounts | undefined {
  const segments = Array.from(plan, (amount) => [
    { length: amount, slope: 1 },
    { length: Number.POSITIVE_INFINITY, slope: -1 },
  ])
  const reading = { value: 0, at: plan, segments }
  const found = solvePlan(solver, limits, limits, [reading])
  return found === undefined ? undefined : wholePlan(decision, limits, found.amounts)
}

/** Round an allowed plan to whole units so that each year's sum stays; undefined where the limits leave no room for that. */
export function wholePlan(decision: Decision, limits: Limits, plan: Amounts): Amounts | undefined {
  const lower = limits.lower.slice()
  const upper = limits.upper.slice()
  for (const [c, size] of limits.least.entries()) {
    if (size <= 0) continue
    if ((plan[c] as number) < size / 2) upper[c] = lower[c] as number
    else lower[c] = Math.max(size, lower[c] as number)
  }
  const whole = rounded(decision, plan, { lower, upper })
  return whole !== undefined && isAllowed(limits, whole) ? whole : undefined
}

function rounded(
  decision: Decision,
  plan: Amounts,
  { lower, upper }: { readonly lower: Float64Array; readonly upper: Float64Array },
): Amounts | undefined {
  const { lines, pots, nYears, envelope } = decision
  const out = plan.slice()
  for (const [pot] of pots.entries()) {
    const own = [...lines.keys()].filter((l) => lines[l]?.pot === pot)
    for (let t = 0; t < nYears; t++) {
      const units = (of: Float64Array): Float64Array =>
        Float64Array.from(own, (l) => (of[l * nYears + t] as number) * UNITS)
      const whole = Math.round((envelope[pot * nYears + t] as number) * UNITS)
      const sum = Math.min(whole, Math.round(potSum(decision, plan, pot, t) * UNITS))
      const [low, high] = [units(lower).map(Math.round), units(upper).map(Math.round)]
      // Bounds in whole units may leave a little less room than the sum.
      const most = high.reduce((total, one) => total + one, 0)
      const least = low.reduce((total, one) => total + one, 0)
      const found = roundToSum(units(plan), low, high, Math.max(least, Math.min(most, sum)))
      if (found === undefined) return undefined
      own.forEach((l, i) => {
        out[l * nYears + t] = (found[i] as number) / UNITS
      })
    }
  }
  return out
}
