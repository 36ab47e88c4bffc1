import type { PlanData } from '../../data/load.js'
import type { Assessment } from '../../scenarios/assess.js'
import { linesOfIdentity } from '../../scenarios/budget/identities.js'
import { firstFreeYear } from '../../scenarios/changed-money.js'
import { narrowTo } from '../../scenarios/narrow.js'
import { isSimulated } from '../../scenarios/outcomes.js'
import type { Prepared } from '../../scenarios/prepare.js'

/** Targets below this probability are worth a decision. */
export const ENOUGH = 0.8
/** Targets that get a section of their own unless others are asked for. */
const USUAL = { short: 2, full: 5 } as const

/** Return whether provincial money is known to act on a simulated target. */
export function isMovable(prepared: Prepared, { resolved, target }: Assessment): boolean {
  if (!isSimulated(resolved)) return false
  if (resolved.kind === 'identity') return linesOfIdentity(resolved.ready).length > 0
  if (resolved.kind === 'milestone') {
    const activities = prepared.workspace.schedules.get(prepared.planData.plan.id) ?? []
    return activities.some(({ of, gate }) => of === target.id && gate !== undefined)
  }
  const { responses, moved } = narrowTo(prepared, [resolved]).policy
  return responses.length > 0 || moved.length > 0
}

/**
 * Choose the targets most worth deciding: below 80 %, their year not passed; first those that money can move, then those
 * closest to 50 %, where a decision tips most; each measure once. Equal ones in the plan's order.
 */
export function worthDeciding(
  prepared: Prepared,
  assessments: readonly Assessment[],
  length: keyof typeof USUAL,
): Assessment[] {
  const from = firstFreeYear(prepared.workspace)
  const open = assessments.filter(
    ({ headline, target }) => headline !== undefined && headline.probability < ENOUGH && (target.year ?? 0) >= from,
  )
  const ranked = open
    .map((one) => ({
      one,
      isMoved: isMovable(prepared, one),
      doubt: Math.abs((one.headline?.probability ?? 0) - 0.5),
    }))
    .sort((a, b) => Number(b.isMoved) - Number(a.isMoved) || a.doubt - b.doubt)
    .map(({ one }) => one)
  const isFirst = (one: Assessment, i: number): boolean =>
    ranked.findIndex(({ resolved }) => resolved.indicator.id === one.resolved.indicator.id) === i
  return ranked.filter(isFirst).slice(0, USUAL[length])
}

/** Return targets by id in the order asked. @param ids all of the plan */
export function askedTargets({ targets }: PlanData, ids: readonly string[], all: readonly Assessment[]): Assessment[] {
  const known = new Set(targets.map(({ id }) => id))
  return [...new Set(ids)].flatMap((id) => (known.has(id) ? all.filter(({ target }) => target.id === id) : []))
}
