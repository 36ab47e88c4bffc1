import type { Progress } from '../data/progress.js'
import type { ScheduledActivity } from '../data/schedules.js'
import type { Target } from '../data/schemas.js'
import type { Attainment } from '../model/attain.js'
import { type Gates, makeFinishes, probabilityCompletedBy, type Schedule, simulateSchedule } from '../model/schedule.js'
import { decimalYear } from './calendar.js'

/** A target or task whose way to completion is scheduled. */
export type MilestoneFinish = {
  /** decimal years, one per path; Infinity where the money never suffices */
  readonly finish: Float64Array
  /** D where any duration is somebody's judgement, C where all come from a document */
  readonly grade: 'C' | 'D'
}

/** Restate tỷ đồng of one year's prices in the prices of the gates. */
export type Restate = (amount: number, priceYear: number) => number

/**
 * Simulate a plan's schedule and return, by target or task id, when the last of its activities finishes.
 * @param planId keys the randomness, so that scenarios share their draws path by path
 * @param gates cumulative spending by programme, all in one price base (`src/model/schedule.ts` has the layout)
 * @throws RangeError when a gate names a programme without spending
 */
export function milestoneFinishes(
  planId: string,
  activities: readonly ScheduledActivity[],
  gates: Gates,
  restate: Restate,
  { seed, paths, firstPath = 0 }: { readonly seed: number; readonly paths: number; readonly firstPath?: number },
): ReadonlyMap<string, MilestoneFinish> {
  const schedule = scheduleOf(planId, activities, restate)
  const finishes = makeFinishes(schedule, paths)
  simulateSchedule(schedule, seed, gates, 0, paths, finishes, firstPath)
  const milestones = new Map<string, MilestoneFinish>()
  for (const { id, of, provenance } of activities) {
    const { finish, grade } = milestones.get(of) ?? { finish: new Float64Array(paths), grade: 'C' }
    const own = finishes.get(id) as Float64Array
    for (let p = 0; p < paths; p++) finish[p] = Math.max(finish[p] as number, own[p] as number)
    milestones.set(of, { finish, grade: provenance.basis === 'source' ? grade : 'D' })
  }
  return milestones
}

/** Return the schedule as the model reads it: days as decimal years, gates in the price base of the spending. */
export function scheduleOf(planId: string, activities: readonly ScheduledActivity[], restate: Restate): Schedule {
  return {
    id: planId,
    activities: activities.map(({ id, start, months, after, gate }) => ({
      id,
      start: start === undefined ? undefined : decimalYear(start),
      months,
      after,
      gate: gate && { programme: gate.programme, amount: restate(gate.amount, gate.priceYear) },
    })),
  }
}

/** Return the probability that a milestone is completed by the end of a year. */
export function completedByYear({ finish }: MilestoneFinish, year: number): Attainment {
  return probabilityCompletedBy(finish, year + 1)
}

/**
 * Return the date, a decimal year, by which the share `p` of paths is finished: the smallest date with at least that share
 * (Hyndman & Fan 1996, definition 1, which never averages with Infinity). Infinity: not finished in so many paths.
 */
export function finishedInShare({ finish }: MilestoneFinish, p: number): number {
  const sorted = finish.slice().sort()
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] as number
}

/** Return what an office recorded of a "completed by" target: done, in time or late; undefined where nothing is recorded. */
export function recordedOf(
  { id, year }: Target,
  progress: readonly Progress[],
): { readonly status: 'met' | 'missed'; readonly record: Progress } | undefined {
  const record = progress.find((one) => one.of === id && one.event === 'done')
  if (record === undefined) return undefined
  const late = year !== undefined && record.on > `${year}-12-31`
  return { status: late ? 'missed' : 'met', record }
}
