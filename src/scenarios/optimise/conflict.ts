import type { Problem } from '../../data/problem.js'
import type { Solver } from '../../model/optimise/linear.js'
import type { Decision } from './decision.js'
import type { Limits, Wish } from './limits.js'
import { solvePlan } from './linear-plan.js'

/** tỷ đồng a year that no limit comes near. */
const BOUNDLESS = 1e6

/**
 * Return the wishes that cannot hold together, and the first year in which they cannot. Deletion filter (Chinneck & Dravnieks
 * 1991): each wish is left out in turn and stays out while the rest still conflict; those left are needed for the conflict.
 */
export function conflictOf(solver: Solver, decision: Decision, limits: Limits): readonly Problem[] {
  const isPossible = (wishes: ReadonlySet<number>, until: number): boolean => {
    const rows = limits.rows.filter((row) => wishes.has(row.wish) && row.t <= until)
    const upper = limits.upper.map(() => BOUNDLESS)
    const leastIsWished = (c: number): boolean =>
      wishes.has(limits.leastWishes.get(c) ?? -1) && c % decision.nYears <= until
    const least = limits.least.map((size, c) => (leastIsWished(c) ? size : 0))
    const room = { lower: limits.lower.map(() => 0), upper }
    const segments = Array.from(upper, () => [{ length: Number.POSITIVE_INFINITY, slope: 0 }])
    const plain = { value: 0, at: room.lower, segments }
    return solvePlan(solver, { ...limits, rows, least }, room, [plain]) !== undefined
  }
  const needed = new Set(limits.wishes.keys())
  const last = decision.nYears - 1
  for (const wish of [...needed].reverse()) {
    needed.delete(wish)
    if (isPossible(needed, last)) needed.add(wish)
  }
  let t = 0
  while (t < last && isPossible(needed, t)) t++
  const named = [...needed].map((one) => limits.wishes[one] as Wish)
  const list = named.map(({ name }) => name).join(', ')
  return named.map(({ name, file, line }) => ({
    file,
    line,
    code: 'CONSTRAINTS_CONFLICT',
    facts: { id: name, year: decision.firstYear + t, list },
  }))
}
