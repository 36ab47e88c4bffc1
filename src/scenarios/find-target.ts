import type { Data, PlanData } from '../data/load.js'
import type { Target } from '../data/schemas.js'

/** Return a target by id with its plan; undefined when no plan has it. */
export function findTarget(
  data: Data,
  id: string,
): { readonly planData: PlanData; readonly target: Target } | undefined {
  for (const planData of data.plans.values()) {
    const target = planData.targets.find((one) => one.id === id)
    if (target !== undefined) return { planData, target }
  }
  return undefined
}

/**
 * Return ids that look most like a mistyped one: those sharing the most three-letter pieces, of its own plan where it begins as
 * that does.
 */
export function similarTargets(data: Data, id: string, count: number): string[] {
  const pieces = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(i, i + 3)))
  const asked = pieces(id)
  const plans = [...data.plans.values()]
  const own = plans.filter(({ plan }) => id.startsWith(`${plan.id}-`))
  const all = (own.length > 0 ? own : plans).flatMap(({ targets }) => targets.map((target) => target.id))
  const shared = (other: string): number =>
    [...pieces(other)].filter((piece) => asked.has(piece)).length / (other.length + id.length)
  return all.sort((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1)).slice(0, count)
}
