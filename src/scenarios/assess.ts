import type { Target } from '../data/schemas.js'
import { attainmentOf, conditionTest } from '../model/attain.js'
import { type AnticipatedProgress, anticipatedProgress, type GrowthCheck, growthCheck } from '../model/cross-checks.js'
import { countMarked } from '../model/marks.js'
import { once } from '../model/once.js'
import { type Fan, fanOf } from '../model/quantile.js'
import { remembered } from '../model/remembered.js'
import { type Grade, type Headline, headlineOf } from '../model/verdict.js'
import { weakerGrade } from './borrowed.js'
import { forecastsOf } from './budget/identities.js'
import { finishedInShare, type MilestoneFinish } from './milestones.js'
import { type Context, conditionOf, isSimulated, outcomeOf, type Simulated } from './outcomes.js'
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
  /** worked out when read */
  readonly fan: Fan | undefined
  /** of a scheduled milestone: dates by which 1, 5 and 9 paths of ten have finished, decimal years, worked out when read; may be infinite */
  readonly finish?: readonly [number, number, number] | undefined
  /** by which year the threshold is first reached, whatever year the plan prints: worked out when read, for it looks at every year */
  readonly reachedBy?: ReachedBy | undefined
  readonly growth: GrowthCheck | undefined
  readonly anticipated: AnticipatedProgress | undefined
}

/** A target that has a verdict, on every path: published ones are the same on all. */
export type Judged = { readonly assessment: Assessment; readonly reached: Uint8Array }

/** Judge one target: by its outturn, by counting paths, or by saying what is missing. */
export const assess = (resolved: Resolved, context: Context): Assessment => judge(resolved, context).assessment

/** Judge one target and say on which paths it is reached; none where nothing is simulated. */
export function judge(
  resolved: Resolved,
  context: Context,
): { readonly assessment: Assessment; readonly reached: Uint8Array | undefined } {
  if (!isSimulated(resolved)) return { assessment: assessKnown(resolved), reached: undefined }
  const { target } = resolved
  const year = target.year as number
  const outcome = outcomeOf(resolved, context)
  const { reached } = outcome
  const raw = attainmentOf(countMarked(reached), reached.length)
  const moved = resolved.kind === 'rank' ? (resolved.indicator.score ?? '') : resolved.indicator.id
  const grade = weakerGrade(gradeOf(resolved, context), context.borrowed?.(moved, year))
  const isFinished = resolved.kind === 'milestone'
  const fan = once(() => (isFinished ? undefined : fanOf(outcome.sample)))
  const years = once(reachedBy(resolved, context.simulation))
  const milestone = isFinished ? context.simulation.milestones?.get(target.id) : undefined
  const finish = once(() => milestone && finishOf(milestone))
  const assessment: Assessment = {
    resolved,
    target,
    status: 'assessed',
    grade,
    gap: undefined,
    nowcast: year < context.asOfYear,
    raw,
    headline: headlineOf(raw.probability, grade),
    get fan() {
      return fan()
    },
    get reachedBy() {
      return years()
    },
    get finish() {
      return finish()
    },
    ...crossChecks(resolved),
  }
  return { assessment, reached }
}

/** What is said of a target without simulating anything: no path and no money has a part in it. */
const assessKnown = remembered((resolved: Exclude<Resolved, Simulated>): Assessment => {
  const { evidence } = resolved
  const empty = nothingOf(resolved)
  if (resolved.kind === 'gap') {
    return { ...empty, status: 'not-assessable', grade: 'N', gap: resolved.gap, ...crossChecks(resolved) }
  }
  if (resolved.kind === 'observed') {
    const met = observedMet(resolved, resolved.outturn.value)
    return { ...empty, status: met ? 'met' : 'missed', grade: evidence.grade, ...crossChecks(resolved) }
  }
  return { ...empty, status: resolved.status, grade: 'B' }
})

const nothingOf = (resolved: Resolved) => ({
  resolved,
  target: resolved.target,
  gap: undefined,
  nowcast: false,
  raw: undefined,
  headline: undefined,
  fan: undefined,
  growth: undefined,
  anticipated: undefined,
})

/**
 * A rank rests on the whole field's table and a back-tested persistence, whatever series of scores may be missing. An
 * identity rests on the scenario's own figures: a stand-in for the present share or a count of the territory at best, else
 * judgement.
 */
function gradeOf(resolved: Resolved, { simulation }: Context): Grade {
  const { kind, evidence, target } = resolved
  if (kind === 'rank') return 'B'
  if (kind === 'milestone') return simulation.milestones?.get(target.id)?.grade ?? 'D'
  if (kind === 'identity') return evidence.grade === 'N' && forecastsOf(resolved.ready).size === 0 ? 'D' : 'C'
  return evidence.grade
}

const finishOf = (found: MilestoneFinish): readonly [number, number, number] => [
  finishedInShare(found, 0.1),
  finishedInShare(found, 0.5),
  finishedInShare(found, 0.9),
]

function observedMet(resolved: Resolved, value: number): boolean {
  const { target } = resolved
  if (target.comparator === 'top_n') return value <= (target.value as number)
  return conditionTest(conditionOf(resolved), { kind: 'identity' })(value)
}

type CrossChecks = { readonly growth: GrowthCheck | undefined; readonly anticipated: AnticipatedProgress | undefined }

/** No path and no money has a part in them: they are worked out once. */
const crossChecks = remembered((resolved: Resolved): CrossChecks => {
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
})
