import { FIRST_BUDGET_YEAR, type Scenario } from '../data/budget-schemas.js'
import type { Indicator } from '../data/schemas.js'
import type { Link } from '../model/link.js'
import { remembered } from '../model/remembered.js'
import { type Draws, drawsOfYear } from '../model/simulate.js'
import { type Yearly, yearly } from '../model/yearly.js'
import { moved, shocked } from './budget/apply.js'
import { type DriverPaths, drawDrivers } from './budget/drivers.js'
import { policyEffects } from './budget/effects.js'
import { forecastsOf, identityDraws } from './budget/identities.js'
import { type Settings, settingsOf } from './budget/merge.js'
import { type Money, moneyOf } from './budget/money.js'
import type { Effects } from './budget/spillovers.js'
import { type Judgement, judgePlan, type Projection, projectionOf } from './judge-plan.js'
import { narrowTo } from './narrow.js'
import { isSimulated } from './outcomes.js'
import { BASELINE, type Frame, type Prepared, runUniforms } from './prepare.js'
import { isMerger } from './recipe.js'
import { liftedRank, type RunOptions, type SimulatedRank, type Simulation } from './simulate-plan.js'
import { isBaseWorld } from './whole-drivers.js'

export type { Judgement, Projection } from './judge-plan.js'

/** Run a scenario on the prepared worlds. The baseline differs from itself by nothing, to the byte. */
export const runScenario = (prepared: Prepared, scenario: Scenario): Projection =>
  projectionOf(judgeScenario(prepared, scenario))

/** Run a scenario and do not ask whether its money is a valid budget. */
export function judgeScenario(prepared: Prepared, scenario: Scenario): Judgement {
  const settings = settingsUnder(prepared, scenario)
  const on = isElsewhere(prepared, settings) ? prepared.merged() : prepared
  const { money, drivers } = moneyUnder(on, settings)
  return runMoney(on, settings, money, drivers)
}

/** Return a scenario with everything it extends; the baseline's settings are those that were prepared. */
export function settingsUnder({ workspace, baseline }: Frame, scenario: Scenario): Settings {
  const { scenarios } = workspace.budget
  return scenario === scenarios.get(BASELINE) ? baseline : settingsOf(scenario, scenarios)
}

/** Return whether settings are run on the successor province and what is prepared is not. */
export const isElsewhere = ({ options }: Frame, settings: Settings): boolean =>
  isMerger(settings) && options.boundary !== 'successor'

/** Work out the drivers and the planned money of settings. */
export function moneyUnder(
  { workspace, lastShare, policy, options, territory, baseline }: Frame,
  settings: Settings,
): { readonly money: Money; readonly drivers: DriverPaths } {
  if (settings === baseline) return policy.base
  const nPaths = options.paths
  const drivers = isBaseWorld(settings)
    ? policy.base.drivers
    : drawDrivers(policy.base.drivers.rows, territory.id, settings, runUniforms(options), nPaths)
  return { money: moneyOf(settings, { drivers, lastShare, programmes: workspace.budget.programmes, nPaths }), drivers }
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
  effects: Effects = effectsOn(prepared, money, drivers),
): Judgement {
  const simulation = simulateUnder(prepared, settings, effects, money, drivers)
  return judgePlan(prepared, settings, money, drivers, simulation, effects)
}

/** Return what other money changes of the measures that a plan's targets ask about, and of those that spill over to them. */
export const effectsOn = (prepared: Prepared, money: Money, drivers: DriverPaths): Effects =>
  policyEffects(actingOn(prepared), money, drivers)

const actingOn = remembered((prepared: Prepared) => narrowTo(prepared, prepared.resolved.filter(isSimulated)).policy)

/** Simulate a plan's measures under some settings: path by path, so that a block of paths is a run of its own. */
export function simulateUnder(
  { simulation, resolved, levels, options }: Prepared,
  settings: Settings,
  effects: Effects,
  money: Money,
  drivers: DriverPaths,
): Simulation {
  const draws = new Map<string, Draws>()
  const ranks = new Map(simulation.ranks)
  const drawsUnder = (indicator: Indicator, link: Link): Draws => {
    const before = simulation.draws.get(indicator.id) as Draws
    const effect = effects.get(indicator.id)
    return shocked(effect === undefined ? before : moved(before, link, effect), settings.shocks, indicator)
  }
  for (const one of resolved) {
    const { indicator } = one
    if (draws.has(indicator.id)) continue
    if (one.kind === 'identity') {
      for (const [id, { indicator, model }] of forecastsOf(one.ready))
        if (!draws.has(id)) draws.set(id, drawsUnder(indicator, model.link))
      const { draws: own } = identityDraws(one.ready, money, drivers, options.paths, draws)
      draws.set(indicator.id, shocked(own, settings.shocks, indicator))
    } else if (one.kind === 'series') {
      draws.set(indicator.id, drawsUnder(indicator, one.fitted.model.link))
    } else if (one.kind === 'rank') {
      const effect = effects.get(indicator.score ?? '')
      const before = simulation.ranks.get(indicator.id) as SimulatedRank
      const spread = levels.get(indicator.score ?? '')?.spread
      if (effect !== undefined && spread !== undefined && spread > 0)
        ranks.set(indicator.id, rankUnder(before, options, effect, spread))
    }
  }
  return { ...simulation, draws, ranks }
}

/** A change that is the same object as in another run gives the same ranks. */
const ranksBefore = new WeakMap<Yearly, { readonly from: SimulatedRank; readonly rank: SimulatedRank }>()

/** Rank a province whose score moves on the link scale; the change in units of the spread between provinces is a lift. */
function rankUnder(from: SimulatedRank, options: RunOptions, effect: Yearly, spread: number): SimulatedRank {
  const known = ranksBefore.get(effect)
  if (known?.from === from) return known.rank
  const by = yearly(effect.nYears, effect.nPaths, (t) => effect.year(t).map((change) => change / spread))
  const rank = liftedRank(from, options, { firstYear: FIRST_BUDGET_YEAR, by })
  ranksBefore.set(effect, { from, rank })
  return rank
}

/** Return the draws by which a target is judged, of a year. */
export function sampleOf(projection: Simulation, indicator: string, year: number): Float64Array | undefined {
  const draws = projection.draws.get(indicator)
  return draws === undefined ? undefined : drawsOfYear(draws, Math.max(year, draws.firstYear))
}
