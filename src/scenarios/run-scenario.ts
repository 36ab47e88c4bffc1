import { FIRST_BUDGET_YEAR, type Scenario } from '../data/budget-schemas.js'
import type { Problem } from '../data/problem.js'
import { type Draws, drawsOfYear } from '../model/simulate.js'
import { type Assessment, assess } from './assess.js'
import { borrowedGrade } from './borrowed.js'
import { moved, shocked } from './budget/apply.js'
import { type DriverPaths, drawDrivers } from './budget/drivers.js'
import { finishesUnder, type ScheduleContext } from './budget/gates.js'
import { identityDraws } from './budget/identities.js'
import { type Settings, settingsOf } from './budget/merge.js'
import { checkEnvelope, type Money, moneyOf } from './budget/money.js'
import { policyEffects } from './budget/policy.js'
import { contextOf } from './outcomes.js'
import { BASELINE, type Prepared } from './prepare.js'
import { ENGINE_VERSION, type Recipe } from './recipe.js'
import { type SimulatedRank, type Simulation, simulateRank } from './simulate-plan.js'

/** What a scenario makes of a plan. */
export type Projection = Simulation & {
  readonly recipe: Recipe
  readonly assessments: readonly Assessment[]
  readonly settings: Settings
  readonly money: Money
  readonly drivers: DriverPaths
  /** by indicator, link scale, `[BUDGET_YEARS × nPaths]`: what other money changed */
  readonly effects: ReadonlyMap<string, Float64Array>
  /** why this is not a valid budget; empty when it is */
  readonly problems: readonly Problem[]
}

/** Run a scenario on the prepared worlds. The baseline differs from itself by nothing, to the byte. */
export function runScenario(prepared: Prepared, scenario: Scenario): Projection {
  const { scenarios } = prepared.workspace.budget
  const settings = scenario === scenarios.get(BASELINE) ? prepared.baseline : settingsOf(scenario, scenarios)
  if (isMerger(settings) && prepared.options.boundary !== 'successor') return runScenario(prepared.merged(), scenario)
  const { money, drivers } = moneyUnder(prepared, settings)
  return runMoney(prepared, settings, money, drivers)
}

/** Return whether settings read the plan on the successor province. */
export const isMerger = ({ shocks }: Settings): boolean => shocks.some((one) => one.kind === 'merger')

/** Work out the drivers and the planned money of settings. */
export function moneyUnder(
  { lastShare, policy, options, territory, baseline }: Prepared,
  settings: Settings,
): { readonly money: Money; readonly drivers: DriverPaths } {
  if (settings === baseline) return policy.base
  const nPaths = options.paths
  const isBaseWorld = settings.drivers.length === 0 && settings.shocks.every((one) => one.kind !== 'revenue')
  const drivers = isBaseWorld
    ? policy.base.drivers
    : drawDrivers(policy.base.drivers.rows, territory.id, settings, options.seed, nPaths)
  return { money: moneyOf(settings, { drivers, lastShare, nPaths }), drivers }
}

/**
 * Run settings whose money is worked out already: what the optimiser changes.
 * @param effects what that money changes, where it is known from another run of the same money
 */
export function runMoney(
  prepared: Prepared,
  settings: Settings,
  money: Money,
  drivers: DriverPaths,
  effects: ReadonlyMap<string, Float64Array> = policyEffects(prepared.policy, money, drivers),
): Projection {
  const { workspace, planData, options, resolved } = prepared
  const milestones = finishesUnder(scheduleOfPlan(prepared), money, drivers)
  const simulation = { ...simulateUnder(prepared, settings, effects, money, drivers), milestones }
  const context = {
    ...contextOf(planData, workspace.asOf, simulation),
    borrowed: (indicator: string, year: number) => borrowedGrade(prepared.policy, effects, indicator, year),
  }
  const assessments = resolved.map((one) => assess(one, context))
  const recipe: Recipe = {
    engine: ENGINE_VERSION,
    data: workspace.hash,
    asOf: workspace.asOf,
    plan: planData.plan.id,
    scenario: settings.id,
    boundary: options.boundary,
    seed: options.seed,
    paths: options.paths,
  }
  const problems = checkEnvelope(settings, money, options.paths)
  return { ...simulation, recipe, assessments, settings, money, drivers, effects, problems }
}

function scheduleOfPlan({ workspace, planData: { plan }, options }: Prepared): ScheduleContext {
  const activities = workspace.schedules.get(plan.id) ?? []
  const { programmes } = workspace.budget
  return { planId: plan.id, activities, programmes, seed: options.seed, nPaths: options.paths }
}

function simulateUnder(
  { simulation, resolved, levels, options }: Prepared,
  settings: Settings,
  effects: ReadonlyMap<string, Float64Array>,
  money: Money,
  drivers: DriverPaths,
): Simulation {
  const draws = new Map<string, Draws>()
  const ranks = new Map(simulation.ranks)
  for (const one of resolved) {
    const { indicator } = one
    if (draws.has(indicator.id)) continue
    const before = simulation.draws.get(indicator.id)
    if (one.kind === 'identity') {
      draws.set(
        indicator.id,
        shocked(identityDraws(one.ready, money, drivers, options.paths).draws, settings.shocks, indicator),
      )
    } else if (before !== undefined && one.kind === 'series') {
      const effect = effects.get(indicator.id)
      const after = effect === undefined ? before : moved(before, one.fitted.model.link, effect)
      draws.set(indicator.id, shocked(after, settings.shocks, indicator))
    } else if (one.kind === 'rank') {
      const effect = effects.get(indicator.score ?? '')
      const lifted =
        effect === undefined ? undefined : liftOf(effect, levels.get(indicator.score ?? '')?.spread, options.paths)
      if (lifted !== undefined)
        ranks.set(indicator.id, simulateRank(one.choice, options, lifted) satisfies SimulatedRank)
    }
  }
  return { ...simulation, draws, ranks }
}

/** A change of the score on the link scale, in units of the spread between provinces: normal scores. */
function liftOf(effect: Float64Array, spread: number | undefined, nPaths: number) {
  if (spread === undefined || !(spread > 0)) return undefined
  return { firstYear: FIRST_BUDGET_YEAR, nPaths, values: effect.map((z) => z / spread) }
}

/** Return the draws by which a target is judged, of a year. */
export function sampleOf(projection: Simulation, indicator: string, year: number): Float64Array | undefined {
  const draws = projection.draws.get(indicator)
  return draws === undefined ? undefined : drawsOfYear(draws, Math.max(year, draws.firstYear))
}
