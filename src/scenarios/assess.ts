import type { Target } from '../data/schemas.js'
import { attainmentOf, conditionTest } from '../model/attain.js'
import { type AnticipatedProgress, anticipatedProgress, type GrowthCheck, growthCheck } from '../model/cross-checks.js'
import { type Fan, fanOf } from '../model/quantile.js'
import { type Grade, type Headline, headlineOf } from '../model/verdict.js'
import { weakerGrade } from './borrowed.js'
import { finishedInShare } from './milestones.js'
import { type Context, conditionOf, countMarked, outcomeOf } from './outcomes.js'
import { type ReachedBy, reachedBy } from './reached-year.js'
import type { Gap, Resolved } from './resolve.js'

/** What is said of one target, with all that it rests on. */
export type Assessment = {
  readonly resolved: Resolved
  readonly target: Target
  readonly status: 'met' | 'missed' | 'assessed' | 'not-assessable'
  readonly grade: Grade
  readonly gap: Gap | undefined
  /** the target year lies before the day of the data and no figure is reported: the present is estimated */
  readonly nowcast: boolean
  readonly raw: { readonly probability: number; readonly mcse: number } | undefined
  readonly headline: Headline | undefined
  readonly fan: Fan | undefined
  /** of a scheduled milestone: dates by which 1, 5 and 9 paths of ten have finished, decimal years; may be infinite */
  readonly finish?: readonly [number, number, number] | undefined
  /** by which year the threshold is first reached, whatever year the plan prints */
  readonly reachedBy?: ReachedBy | undefined
  readonly growth: GrowthCheck | undefined
  readonly anticipated: AnticipatedProgress | undefined
}

/** Judge one target: by its outturn, by counting paths, or by saying what is missing. */
export function assess(resolved: Resolved, context: Context): Assessment {
  const { target, evidence } = resolved
  const empty = {
    resolved,
    target,
    gap: undefined,
    nowcast: false,
    raw: undefined,
    headline: undefined,
    fan: undefined,
    growth: undefined,
    anticipated: undefined,
  }
  if (resolved.kind === 'gap') {
    return { ...empty, status: 'not-assessable', grade: 'N', gap: resolved.gap, ...crossChecks(resolved) }
  }
  if (resolved.kind === 'observed') {
    const met = observedMet(resolved, resolved.outturn.value)
    return { ...empty, status: met ? 'met' : 'missed', grade: evidence.grade, ...crossChecks(resolved) }
  }
  if (resolved.kind === 'recorded') return { ...empty, status: resolved.status, grade: 'B' }
  const year = target.year as number
  const nowcast = year < context.asOfYear
  const { reached, sample } = outcomeOf(resolved, context)
  const raw = attainmentOf(countMarked(reached), sample.length)
  const moved = resolved.kind === 'rank' ? (resolved.indicator.score ?? '') : resolved.indicator.id
  const grade = weakerGrade(gradeOf(resolved, context), context.borrowed?.(moved, year))
  return {
    ...empty,
    status: 'assessed',
    grade,
    nowcast,
    raw,
    headline: headlineOf(raw.probability, grade),
    reachedBy: reachedBy(resolved, context.simulation),
    ...(resolved.kind === 'milestone' ? { finish: finishOf(context, target.id) } : { fan: fanOf(sample) }),
    ...crossChecks(resolved),
  }
}

/**
 * A rank rests on the whole field's table and a back-tested persistence, whatever series of scores may be missing. An
 * identity rests on the scenario's own figures: a stand-in for the present share at best, else judgement.
 */
function gradeOf({ kind, evidence, target }: Resolved, { simulation }: Context): Grade {
  if (kind === 'rank') return 'B'
  if (kind === 'milestone') return simulation.milestones?.get(target.id)?.grade ?? 'D'
  if (kind === 'identity') return evidence.grade === 'N' ? 'D' : 'C'
  return evidence.grade
}

function finishOf({ simulation }: Context, id: string): readonly [number, number, number] | undefined {
  const found = simulation.milestones?.get(id)
  if (found === undefined) return undefined
  return [finishedInShare(found, 0.1), finishedInShare(found, 0.5), finishedInShare(found, 0.9)]
}

function observedMet(resolved: Resolved, value: number): boolean {
  const { target } = resolved
  if (target.comparator === 'top_n') return value <= (target.value as number)
  return conditionTest(conditionOf(resolved), { kind: 'identity' })(value)
}

function crossChecks(resolved: Resolved): {
  readonly growth: GrowthCheck | undefined
  readonly anticipated: AnticipatedProgress | undefined
} {
  const { target, evidence, indicator } = resolved
  const { year, value } = target
  const points = evidence.series.map((row) => ({ year: row.year, value: row.value }))
  if (
    year === undefined ||
    value === undefined ||
    points.length === 0 ||
    indicator.scale === 'rank' ||
    target.kind === 'growth_per_year'
  ) {
    return { growth: undefined, anticipated: undefined }
  }
  const goal = { year, value }
  const direction = indicator.better === 'lower' ? 'lower' : 'higher'
  return { growth: growthCheck(points, goal), anticipated: anticipatedProgress(points, goal, direction) }
}
