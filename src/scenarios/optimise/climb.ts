import type { Solver } from '../../model/optimise/linear.js'
import type { Amounts, Decision } from './decision.js'
import type { Evaluator } from './evaluator.js'
import { nearer } from './first-plan.js'
import type { Limits } from './limits.js'
import { type LinearPlan, type Pace, type PlanRange, solvePlan, straight } from './linear-plan.js'

/** A step may move this share of a year's envelope in every cell; halved where it gains nothing. */
const FIRST_RADIUS = 0.3
const LAST_RADIUS = 0.01
const MOST_STEPS = 15
/** Gains below this are rounding. */
export const TOLERANCE = 1e-9

/**
 * Climb by linear programmes in a trust region (successive linear programming; Fletcher & Sainz de la Maza 1989): linearise,
 * solve near the plan, keep what really is better, else look nearer. @returns the plan the evaluator ends at, not rounded
 */
export async function climb(
  evaluator: Evaluator,
  solver: Solver,
  decision: Decision,
  limits: Limits,
  { pause }: Pace,
): Promise<Amounts> {
  let radius = FIRST_RADIUS
  let best = evaluator.score()
  for (let step = 0; step < MOST_STEPS && radius >= LAST_RADIUS; step++) {
    if (await pause()) break
    const at = evaluator.amounts()
    const pieces = evaluator.pieces().map((piece) => straight(piece.value, at, evaluator.gradient(piece)))
    const readings = pieces.length === 1 ? pieces.map(nearer) : pieces
    let found: LinearPlan | undefined
    for (; radius >= LAST_RADIUS; radius /= 3) {
      found = solvePlan(solver, limits, near(decision, limits, at, radius), readings)
      if (found === undefined) continue
      const { amounts } = found
      const changes = Array.from(at, (amount, cell) => ({ cell, delta: (amounts[cell] as number) - amount }))
      if (evaluator.trial(changes.filter(({ delta }) => delta !== 0)) > best + TOLERANCE) break
      found = undefined
    }
    if (found === undefined) break
    evaluator.take()
    best = evaluator.score()
    radius = Math.min(FIRST_RADIUS, radius * 2)
  }
  return evaluator.amounts()
}

function near({ envelope, lines, nYears }: Decision, { lower, upper }: Limits, at: Amounts, radius: number): PlanRange {
  const reach = (c: number): number =>
    radius * (envelope[(lines[Math.floor(c / nYears)]?.pot as number) * nYears + (c % nYears)] as number)
  return {
    lower: lower.map((low, c) => Math.max(low, (at[c] as number) - reach(c))),
    upper: upper.map((high, c) => Math.max(lower[c] as number, Math.min(high, (at[c] as number) + reach(c)))),
  }
}

/**
 * Return by how much the linear programme at a plan still promises to better it, over all allowed plans. Where the score is concave
 * in money this bounds what is lost against the best plan (Frank & Wolfe 1956); elsewhere it only says how level the
 * ground is.
 */
export function promiseAt(evaluator: Evaluator, solver: Solver, limits: Limits): number {
  const at = evaluator.amounts()
  const readings = evaluator.pieces().map((piece) => straight(piece.value, at, evaluator.gradient(piece)))
  const found = solvePlan(solver, limits, limits, readings)
  const now = readings.reduce((least, { value }) => Math.min(least, value), Number.POSITIVE_INFINITY)
  return found === undefined ? 0 : Math.max(0, found.value - now)
}
