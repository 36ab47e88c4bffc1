import { type Attainment, attainmentOf, countReached } from './attain.js'
import { durationQuantile, fitDuration } from './duration.js'
import { stream, uniform } from './random.js'
import type { ThreePoints } from './three-point.js'

/** A piece of work. It starts when its day has come, everything before it is finished and its money has been spent. */
export type Activity = {
  readonly id: string
  /** earliest start, decimal year: 2026.5 is the middle of 2026; none when only `after` decides */
  readonly start: number | undefined
  readonly months: ThreePoints
  /** activities that have to be finished first */
  readonly after: readonly string[]
  /** cumulative spending that a programme has to reach first, in the prices of the gates handed in */
  readonly gate: { readonly programme: string; readonly amount: number } | undefined
}

/** Activities of one plan; ids are unique in it. Its id keys the randomness together with the activity's. */
export type Schedule = { readonly id: string; readonly activities: readonly Activity[] }

/**
 * Cumulative spending of a programme. Layout: `cumulative[t * nPaths + p]` is what path p has spent from the start of
 * `firstYear` to the end of year `firstYear + t`; nPaths = 1 stands for every path.
 */
export type Spending = {
  readonly firstYear: number
  readonly nYears: number
  readonly nPaths: number
  readonly cumulative: Float64Array
}

/** Spending by programme. */
export type Gates = ReadonlyMap<string, Spending>

/** Finishing dates by activity, decimal years, one per path; Infinity where the money never suffices. */
export type Finishes = ReadonlyMap<string, Float64Array>

/** Make room for the finishing dates of `nPaths` paths. */
export function makeFinishes({ activities }: Schedule, nPaths: number): Finishes {
  return new Map(activities.map(({ id }) => [id, new Float64Array(nPaths)]))
}

/**
 * Simulate paths [from, to) of a schedule into `out`; other paths are left alone, so any split gives the same bytes.
 *
 *   finish = max(start, finishes of all before it, day on which the gate opens) + duration / 12
 *
 * Durations of different activities are drawn independently.
 * @param firstPath path of the run that is path 0 here
 * @throws RangeError naming a cycle of activities, an activity nobody knows, or a gate's programme without (enough paths of) spending
 */
export function simulateSchedule(
  schedule: Schedule,
  seed: number,
  gates: Gates,
  from: number,
  to: number,
  out: Finishes,
  firstPath = 0,
): void {
  for (const activity of inOrder(schedule.activities)) {
    const finish = finishOf(out, activity.id)
    const before = activity.after.map((id) => finishOf(out, id))
    const years = yearsOf(activity.months, `${schedule.id}/${activity.id}/duration`, seed, firstPath, finish.length)
    const gate = activity.gate && { ...activity.gate, spending: spendingOf(gates, activity.gate.programme, to) }
    for (let p = from; p < to; p++) {
      let ready = activity.start ?? Number.NEGATIVE_INFINITY
      for (const one of before) ready = Math.max(ready, one[p] as number)
      if (gate !== undefined) ready = Math.max(ready, dayReached(gate.spending, gate.amount, p))
      finish[p] = ready + (years[p] as number)
    }
  }
}

/** Paths of durations that are kept: every scenario has the same ones. */
const MOST_KEPT = 4096
type Kept = { readonly of: readonly unknown[]; readonly years: Float64Array }
const kept = new WeakMap<ThreePoints, Kept>()

/** Draw a duration for every path, years. @param months as it is told  @param name keys the randomness */
function yearsOf(months: ThreePoints, name: string, seed: number, firstPath: number, nPaths: number): Float64Array {
  const of = [name, seed, firstPath, nPaths]
  const found = kept.get(months)
  if (found?.of.every((part, i) => part === of[i])) return found.years
  const duration = fitDuration(months)
  const source = stream(seed, name, firstPath)
  const years = Float64Array.from({ length: nPaths }, (_, p) => durationQuantile(duration, uniform(source, p)) / 12)
  if (nPaths <= MOST_KEPT) kept.set(months, { of, years })
  return years
}

function finishOf(out: Finishes, id: string): Float64Array {
  const found = out.get(id)
  if (found === undefined) throw new RangeError(`activity "${id}" is not in the schedule`)
  return found
}

function spendingOf(gates: Gates, programme: string, paths: number): Spending {
  const found = gates.get(programme)
  if (found === undefined) throw new RangeError(`programme "${programme}" has no spending`)
  if (found.nPaths !== 1 && found.nPaths < paths) {
    throw new RangeError(`programme "${programme}" has spending for ${found.nPaths} paths, not ${paths}`)
  }
  return found
}

/**
 * Return the decimal year in which cumulative spending reaches an amount, spending being even within each year;
 * Infinity when it does not within the years given. More money earlier never gives a later day.
 * @param amount > 0, in the prices of the spending
 */
export function dayReached({ firstYear, nYears, nPaths, cumulative }: Spending, amount: number, path: number): number {
  const p = nPaths === 1 ? 0 : path
  let spent = 0
  for (let t = 0; t < nYears; t++) {
    const next = cumulative[t * nPaths + p] as number
    if (next >= amount) return firstYear + t + (amount - spent) / (next - spent)
    spent = next
  }
  return Number.POSITIVE_INFINITY
}

/** Return the activities so that each comes after all it waits for. @throws RangeError naming a cycle */
function inOrder(activities: readonly Activity[]): Activity[] {
  const byId = new Map(activities.map((one) => [one.id, one]))
  const ordered = new Set<Activity>()
  const visit = (id: string, trail: readonly string[]): void => {
    const activity = byId.get(id)
    if (activity === undefined) throw new RangeError(`activity "${id}" is not in the schedule`)
    if (ordered.has(activity)) return
    if (trail.includes(id)) throw new RangeError(`cycle: ${[...trail.slice(trail.indexOf(id)), id].join(' → ')}`)
    for (const before of activity.after) visit(before, [...trail, id])
    ordered.add(activity)
  }
  for (const { id } of activities) visit(id, [])
  return [...ordered]
}

/** Return the share of paths that are finished by a deadline, a decimal year: the end of 2030 is 2031. */
export function probabilityCompletedBy(finish: Float64Array, deadline: number): Attainment {
  return attainmentOf(
    countReached(finish, (date) => date <= deadline),
    finish.length,
  )
}
