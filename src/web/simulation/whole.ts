import type { PlanData } from '../../data/load.js'
import { type Draws, drawsByYear } from '../../model/simulate.js'
import { countedOutcomes } from '../../model/studies/paired.js'
import { type Grade, type Headline, headlineOf } from '../../model/verdict.js'
import { chanceRecord } from '../../report/attainment-view.js'
import { shownDifference } from '../../report/compare-view.js'
import { chartFacts, fanByYear, type TargetChart } from '../../report/target-page.js'
import type { Assessment } from '../../scenarios/assess.js'
import { weakerGrade } from '../../scenarios/borrowed.js'
import type { DriverPaths } from '../../scenarios/budget/drivers.js'
import { middleOf, overspent } from '../../scenarios/budget/money.js'
import { BUDGET_YEARS } from '../../scenarios/budget/years.js'
import type { Judgement } from '../../scenarios/judge-plan.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { Counted, Part, Sample } from './part.js'
import type { Answered, Asked, Change, MoneyByYear } from './protocol.js'

const NOTHING = new Float64Array(0)

/** What one worker knows beside the parts: its own block's judgements, for all that is the same on every path. */
export type Own = {
  readonly workspace: Workspace
  readonly planData: PlanData
  readonly now: Judgement
  readonly before: Judgement
}

/** What is said of a target by all paths. */
export type Said = Pick<Assessment, 'target' | 'status' | 'grade' | 'headline'> & { readonly reached: number }

/** What all paths say: of every target of the plan, in its order, and what is told of them. */
export type Whole = {
  readonly now: readonly Said[]
  readonly before: readonly Said[]
  readonly told: Omit<Answered, 'id' | 'took'>
}

/**
 * Put the parts of an answer together: what `runScenario` says on all these paths, to the byte.
 * @param parts in the order of their paths, the own one first  @param nPaths of all of them
 */
export function wholeOf(own: Own, asked: Asked, parts: readonly Part[], nPaths: number): Whole {
  const now = saidOf(own.now, partsOf(parts, 'now'), nPaths)
  const before = saidOf(own.before, partsOf(parts, 'before'), nPaths)
  const money = moneyOf(own.now.drivers, parts, asked.lines, nPaths)
  const told = {
    kind: 'answered' as const,
    paths: nPaths,
    assessed: now.flatMap(({ target: { id, year }, headline }) =>
      headline === undefined ? [] : [{ id, year: year ?? null }],
    ),
    ...changesOf(now, before, parts, nPaths),
    mean: {
      now: meanOf(now, nPaths),
      before: meanOf(before, nPaths),
      judged: now.filter(({ status }) => status !== 'not-assessable').length,
    },
    chart: chartOf(own, asked.target, parts, nPaths),
    money,
    problems: overspent(own.now.settings.id, money.spent, money.envelope),
  }
  return { now, before, told }
}

const partsOf = (parts: readonly Part[], of: 'now' | 'before'): readonly Counted[] => parts.map((part) => part[of])

function saidOf({ assessments }: Judgement, counted: readonly Counted[], nPaths: number): readonly Said[] {
  return assessments.map((one, i): Said => {
    const { target, status } = one
    if (one.raw === undefined) return { target, status, grade: one.grade, headline: one.headline, reached: 0 }
    const reached = counted.reduce((sum, { reached: of }) => sum + (of[i] as number), 0)
    // A block on which money moves nothing does not know that the measure rests on borrowed evidence.
    const grade = counted.reduce((worst, { grades }) => weakerGrade(worst, grades[i]), one.grade as Grade)
    return { target, status, grade, headline: headlineOf(reached / nPaths, grade) as Headline, reached }
  })
}

/** The expected number of targets reached: those that are met count as well. */
const meanOf = (said: readonly Said[], nPaths: number): number =>
  said.reduce((sum, { status, reached }) => sum + (status === 'met' ? nPaths : reached), 0) / nPaths

/** Targets that end otherwise on some path: those that do on more than chance allows, and how many others. */
function changesOf(
  said: readonly Said[],
  old: readonly Said[],
  parts: readonly Part[],
  nPaths: number,
): Pick<Answered, 'changes' | 'within'> {
  let within = 0
  const changes = said.flatMap((now, i): Change[] => {
    const higher = parts.reduce((sum, part) => sum + (part.higher[i] as number), 0)
    const lower = parts.reduce((sum, part) => sum + (part.lower[i] as number), 0)
    const was = old[i]
    if (was === undefined || (higher === 0 && lower === 0)) return []
    const { difference, real } = countedOutcomes(nPaths, higher, lower)
    if (!real) {
      within++
      return []
    }
    const shown = shownDifference(now, was)
    return [
      {
        now: chanceRecord(now),
        was: chanceRecord(was),
        isUp: difference > 0,
        shown: shown.kind,
        difference: shown.kind === 'whole' ? difference : shown.kind === 'least' ? shown.difference : 0,
      },
    ]
  })
  return { changes, within }
}

function chartOf(
  { workspace, planData, now, before }: Own,
  target: string,
  parts: readonly Part[],
  nPaths: number,
): Answered['chart'] {
  const [one, other] = [now, before].map(({ assessments }) => assessments.find((of) => of.target.id === target))
  if (one === undefined || other === undefined) return undefined
  const facts = chartFacts(
    workspace,
    planData,
    now,
    one,
    joined(
      parts.map(({ chart }) => chart.now),
      nPaths,
    ),
  )
  if (facts === null) return undefined
  return { facts, before: fanBefore(before, target, parts, nPaths) }
}

/** Fans of what others are measured against, which changes seldom. */
const fans = new WeakMap<Judgement, { readonly target: string; readonly fan: TargetChart['fan'] }>()

function fanBefore(before: Judgement, target: string, parts: readonly Part[], nPaths: number): TargetChart['fan'] {
  const known = fans.get(before)
  if (known?.target === target) return known.fan
  const draws = joined(
    parts.map(({ chart }) => chart.before),
    nPaths,
  )
  const fan = draws === undefined ? [] : fanByYear(draws)
  fans.set(before, { target, fan })
  return fan
}

/** The draws of all paths, a year put together when it is asked for; a measure is simulated on all blocks or on none. */
function joined(samples: readonly (Sample | undefined)[], nPaths: number): Draws | undefined {
  const blocks = samples.flatMap((one) => one ?? [])
  const [first] = blocks
  if (first === undefined) return undefined
  const { firstYear, nYears } = first
  return drawsByYear({ firstYear, nYears, nPaths }, (t) =>
    yearOf(
      blocks.map(({ values }) => values),
      nYears,
      t,
      new Float64Array(nPaths),
    ),
  )
}

/** Lay one year of blocks side by side. */
function yearOf(blocks: readonly Float64Array[], nYears: number, t: number, out: Float64Array): Float64Array {
  let from = 0
  for (const block of blocks) {
    const n = block.length / nYears
    out.set(block.subarray(t * n, (t + 1) * n), from)
    from += n
  }
  return out
}

/** By the own block's drivers, on which no money acts: what all blocks say of them stays the same from answer to answer. */
const totals = new WeakMap<DriverPaths, number[]>()

function moneyOf(drivers: DriverPaths, parts: readonly Part[], lines: readonly string[], nPaths: number): MoneyByYear {
  const room = new Float64Array(nPaths)
  const medians = (of: (money: Part['money']) => Float64Array | undefined): number[] => {
    const blocks = parts.map(({ money }) => of(money) ?? NOTHING)
    // What nobody knows is 0 everywhere.
    if (blocks[0]?.length === 0) return new Array<number>(BUDGET_YEARS).fill(0)
    return Array.from({ length: BUDGET_YEARS }, (_, t) => middleOf(yearOf(blocks, BUDGET_YEARS, t, room)))
  }
  const total = totals.get(drivers) ?? medians((money) => money.total)
  totals.set(drivers, total)
  return {
    envelope: medians(({ envelope }) => envelope),
    spent: medians(({ spent }) => spent),
    lines: Object.fromEntries(lines.map((line, i) => [line, medians((money) => money.lines[i])])),
    total,
  }
}
