import type { PlanData } from '../data/load.js'
import { type Condition, conditionInterval, type Interval } from '../model/attain.js'
import type { Link } from '../model/link.js'
import { intervalOnLink } from '../model/link-interval.js'
import { marksOf, movedMarks } from '../model/marks.js'
import { ranksOfYear } from '../model/rank-field.js'
import { remembered } from '../model/remembered.js'
import { type Draws, drawsOfYear } from '../model/simulate.js'
import type { Grade } from '../model/verdict.js'
import { restatedRank } from './field.js'
import type { Resolved } from './resolve.js'
import type { SimulatedRank, Simulation } from './simulate-plan.js'

export type Context = {
  readonly simulation: Simulation
  /** the year of the day on which the data stand */
  readonly asOfYear: number
  /** the first year after the plan was issued: where "average growth" starts */
  readonly firstPlanYear: number
  /** evidence behind what other money changed of a measure by a year; absent where no money was changed */
  readonly borrowed?: (indicator: string, year: number) => Grade | undefined
}

/** Return when a plan's targets are judged. @param asOf YYYY-MM-DD */
export function contextOf({ plan }: PlanData, asOf: string, simulation: Simulation): Context {
  const asOfYear = Number(asOf.slice(0, 4))
  const firstPlanYear = Number((plan.issued ?? `${asOfYear - 1}`).slice(0, 4)) + 1
  return { simulation, asOfYear, firstPlanYear }
}

/** A target that is simulated, not published and not missing. */
export type Simulated = Extract<Resolved, { kind: 'series' | 'identity' | 'rank' | 'milestone' }>

/** Return whether a target is judged on paths. */
export function isSimulated(resolved: Resolved): resolved is Simulated {
  const { kind } = resolved
  return kind === 'series' || kind === 'identity' || kind === 'rank' || kind === 'milestone'
}

/** What a target's year holds on each path, worked out when read, and whether that is enough: 1 or 0. Both of length nPaths. */
export type Outcome = { readonly sample: Float64Array; readonly reached: Uint8Array }

/** Judge a simulated target on every path. */
export function outcomeOf(resolved: Simulated, context: Context): Outcome {
  const year = resolved.target.year as number
  if (resolved.kind === 'milestone') return finishOutcome(context, resolved.target.id, year)
  return resolved.kind === 'rank' ? rankOutcome(resolved, context, year) : drawsOutcome(resolved, context, year)
}

/** The day of completion, a decimal year, on each path; in time is before the year after the target's begins. */
function finishOutcome({ simulation }: Context, id: string, year: number): Outcome {
  const found = simulation.milestones?.get(id)
  if (found === undefined) throw new RangeError(`the schedule of ${id} was not simulated`)
  return { sample: found.finish, reached: marksOf(found.finish, { low: Number.NEGATIVE_INFINITY, high: year + 1 }) }
}

function drawsOutcome(
  resolved: Exclude<Simulated, { kind: 'rank' | 'milestone' }>,
  context: Context,
  year: number,
): Outcome {
  const { target, indicator } = resolved
  const draws = context.simulation.draws.get(indicator.id) as Draws
  const wanted = wantedOf(resolved)
  if (target.kind === 'growth_per_year') {
    const sample = meanOverYears(draws, Math.min(Math.max(context.firstPlanYear, draws.firstYear), year), year)
    return { sample, reached: marksOf(sample, wanted) }
  }
  const at = Math.max(year, draws.firstYear)
  const move = resolved.kind === 'series' ? draws.move?.(at - draws.firstYear) : undefined
  const reached =
    move === undefined
      ? marksOf(drawsOfYear(draws, at), wanted)
      : movedMarks(move, wanted, wantedOnLink(resolved as Series))
  return {
    get sample() {
      return drawsOfYear(draws, at)
    },
    reached,
  }
}

/** Values by which a target is reached, in the measure's own unit: no path and no money has a part in them. */
export const wantedOf = remembered((resolved: Resolved): Interval => {
  // An identity is exact arithmetic: its threshold stands as printed.
  const link: Link = resolved.kind === 'series' ? resolved.fitted.model.link : { kind: 'identity' }
  return conditionInterval(conditionOf(resolved), link)
})

type Series = Extract<Resolved, { kind: 'series' }>

/** The same on the link scale: a measure has one link, whoever reads it. */
const wantedOnLink = remembered(
  (resolved: Series): Interval => intervalOnLink(wantedOf(resolved), resolved.fitted.model.link),
)

/** Mean of each path over a window of years: what "average growth of x % a year" asks about. */
function meanOverYears(draws: Draws, first: number, last: number): Float64Array {
  const mean = new Float64Array(draws.nPaths)
  for (let year = first; year <= last; year++) {
    const values = drawsOfYear(draws, year)
    for (let p = 0; p < mean.length; p++) mean[p] = (mean[p] as number) + (values[p] as number) / (last - first + 1)
  }
  return mean
}

function rankOutcome(resolved: Extract<Resolved, { kind: 'rank' }>, context: Context, year: number): Outcome {
  const { draws, choice } = context.simulation.ranks.get(resolved.indicator.id) as SimulatedRank
  const at = Math.max(year, draws.firstYear)
  const { ranks: sample, aboveMean } = ranksOfYear(draws, at)
  if (resolved.target.comparator === 'above_average') return { sample, reached: Uint8Array.from(aboveMean) }
  const high = restatedRank(resolved.target.value as number, choice)
  return { sample, reached: marksOf(sample, { low: Number.NEGATIVE_INFINITY, high }) }
}

/** A promised range asks for its near end when more (or less) is better, and for the inside when neither is. */
export function conditionOf(resolved: Resolved): Condition {
  const { target, indicator } = resolved
  const value = target.value as number
  const halfStep = indicator.scale === 'count' ? 0.5 : 0
  if (target.comparator === 'range') {
    if (indicator.better === 'higher') return { comparator: '>=', value, halfStep }
    if (indicator.better === 'lower') return { comparator: '<=', value: target.valueHigh as number, halfStep }
    return { comparator: 'range', value, valueHigh: target.valueHigh, halfStep }
  }
  return { comparator: target.comparator as Condition['comparator'], value, halfStep }
}
