import type { Problem } from '../data/problem.js'
import type { Yearly } from '../model/yearly.js'
import { type Assessment, judge } from './assess.js'
import { borrowedGrade } from './borrowed.js'
import type { DriverPaths } from './budget/drivers.js'
import { finishesUnder } from './budget/gates.js'
import type { Settings } from './budget/merge.js'
import { checkEnvelope, type Money } from './budget/money.js'
import type { Effects } from './budget/spillovers.js'
import { type Context, contextOf } from './outcomes.js'
import type { Frame } from './prepare.js'
import { type Recipe, recipeOf } from './recipe.js'
import type { Resolved } from './resolve.js'
import type { Simulation } from './simulate-plan.js'
import { wholeDrivers } from './whole-drivers.js'

/** What some money makes of a plan. */
export type Judgement = Simulation & {
  readonly recipe: Recipe
  readonly assessments: readonly Assessment[]
  /** by id of a simulated target: 1 on the paths on which it is reached, else 0 */
  readonly reached: ReadonlyMap<string, Uint8Array>
  readonly settings: Settings
  readonly money: Money
  readonly drivers: DriverPaths
  /** what other money changed */
  readonly effects: Effects
}

/** What a scenario makes of a plan. */
export type Projection = Judgement & {
  /** why this is not a valid budget; empty when it is */
  readonly problems: readonly Problem[]
}

/**
 * Judge a plan by simulated measures. All that looks at every path at once is here: quantiles, means, the price level at
 * which a schedule's amounts are restated, the median budget.
 */
export function judgePlan(
  frame: Frame,
  settings: Settings,
  money: Money,
  drivers: DriverPaths,
  simulated: Simulation,
  effects: Effects,
): Judgement {
  const { workspace, planData, options, resolved } = frame
  const { id: planId } = planData.plan
  const { seed, paths, firstPath = 0 } = options
  // A search asks about one target again and again: the schedule is simulated where one is about it.
  const isScheduled = resolved.some(({ kind }) => kind === 'milestone')
  const activities = (isScheduled ? workspace.schedules.get(planId) : undefined) ?? []
  const prices = isScheduled ? wholeDrivers(frame, settings, drivers) : { drivers, nPaths: paths }
  const schedule = {
    planId,
    activities,
    programmes: workspace.budget.programmes,
    seed,
    nPaths: paths,
    firstPath,
    prices,
  }
  const simulation = { ...simulated, milestones: finishesUnder(schedule, money, drivers) }
  const context = {
    ...contextOf(planData, workspace.asOf, simulation),
    borrowed: (indicator: string, year: number) => borrowedGrade(frame.policy, effects, indicator, year),
  }
  const judged = resolved.map((one) => judgeOnce(one, context, effects))
  const reached = new Map<string, Uint8Array>()
  for (const { assessment, reached: marks } of judged) if (marks !== undefined) reached.set(assessment.target.id, marks)
  return {
    ...simulation,
    recipe: recipeOf(frame, settings),
    assessments: judged.map(({ assessment }) => assessment),
    reached,
    settings,
    money,
    drivers,
    effects,
  }
}

/** Say of a judgement whether its money is a valid budget: looked at for what is told, not for each of a search's tries. */
export const projectionOf = (judgement: Judgement): Projection => ({
  ...judgement,
  problems: checkEnvelope(judgement.settings, judgement.money, judgement.recipe.paths),
})

type Kept = Pick<Context, 'asOfYear' | 'firstPlanYear'> & {
  readonly effect: Yearly | undefined
  readonly judged: ReturnType<typeof judge>
}

/** Judged by draws that a change of money leaves alone. Scenarios share these draws, and what is said by them. */
const kept = new WeakMap<object, Map<Resolved, Kept>>()

function judgeOnce(one: Resolved, context: Context, effects: Effects): ReturnType<typeof judge> {
  const { id, score = '' } = one.indicator
  const { draws, ranks } = context.simulation
  const by = one.kind === 'series' ? draws.get(id) : one.kind === 'rank' ? ranks.get(id)?.draws : undefined
  if (by === undefined) return judge(one, context)
  const effect = effects.get(one.kind === 'rank' ? score : id)
  const known = kept.get(by) ?? new Map<Resolved, Kept>()
  kept.set(by, known)
  const { asOfYear, firstPlanYear } = context
  const found = known.get(one)
  const isSame = found?.asOfYear === asOfYear && found.firstPlanYear === firstPlanYear && found.effect === effect
  if (isSame) return found.judged
  const judged = judge(one, context)
  known.set(one, { asOfYear, firstPlanYear, effect, judged })
  return judged
}
