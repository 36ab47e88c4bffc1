import type { PlanData } from '../data/load.js'
import type { Indicator, Territory } from '../data/schemas.js'
import { makeDraws, simulateSeries } from '../model/simulate.js'
import { drawResponse, responsesFor } from './budget/drawn-responses.js'
import { type DriverPaths, drawDrivers, driverRows } from './budget/drivers.js'
import { type Settings, settingsOf } from './budget/merge.js'
import { type Money, moneyOf } from './budget/money.js'
import { baseStreams, type Policy } from './budget/policy.js'
import { drawDelivery, drawPoints } from './budget/streams.js'
import type { GivenUniforms } from './budget/uniforms.js'
import { chooseEvidence } from './evidence.js'
import { type FittedSeries, fitSeries, type Resolved, resolvePlan } from './resolve.js'
import { type RunOptions, type Simulation, simulatePlan } from './simulate-plan.js'
import type { Workspace } from './workspace.js'

/** Everything of a plan that no scenario changes: forecasts, drawn parameters, the baseline's money and stocks. */
export type Prepared = {
  readonly workspace: Workspace
  readonly planData: PlanData
  readonly options: RunOptions
  readonly territory: Territory
  readonly resolved: readonly Resolved[]
  readonly simulation: Simulation
  /** fitted series of every indicator that money moves, targets or not */
  readonly levels: ReadonlyMap<string, FittedSeries>
  /** last known share of the budget for the plan's programmes, %, one draw a path */
  readonly lastShare: Float64Array
  readonly policy: Policy
  readonly baseline: Settings
  /** the same plan read on the successor province, prepared when first asked for */
  readonly merged: () => Prepared
}

/** The scenario from which every other differs. */
export const BASELINE = 'baseline'
/** The indicator whose last figure says what a province spends on these programmes today. */
export const SHARE_OF_BUDGET = 'sti-share-budget'

/** Prepare a plan once; any number of scenarios are then run on the same worlds. */
export function prepareRun(workspace: Workspace, planData: PlanData, options: RunOptions): Prepared {
  const territory = workspace.territories.get(planData.plan.territory) as Territory
  const { budget } = workspace
  const { paths: nPaths, seed } = options
  const resolved = resolvePlan(workspace, planData, options.boundary)
  const simulation = simulatePlan(resolved, workspace.engine.common, options)
  const scenario = budget.scenarios.get(BASELINE)
  if (scenario === undefined) throw new Error(`no scenario ${BASELINE}`)
  const baseline = settingsOf(scenario, budget.scenarios)
  const drivers = drawDrivers(driverRows(budget.drivers, territory.id), territory.id, baseline, seed, nPaths)
  const lastShare = drawLastShare(workspace, territory, options)
  const money = moneyOf(baseline, { drivers, lastShare, nPaths })
  const levels = levelsOf(workspace, territory, simulation)
  const policy = drawPolicy(workspace, territory, levels, money, drivers, options)
  const prepared = {
    workspace,
    planData,
    options,
    territory,
    resolved,
    simulation,
    levels,
    lastShare,
    policy,
    baseline,
  }
  let merged: Prepared | undefined
  return {
    ...prepared,
    merged: () => {
      merged ??= prepareRun(workspace, planData, { ...options, boundary: 'successor' })
      return merged
    },
  }
}

/** Draw the present level of the share, one figure a path: the forecast's own last year, moved to the province. */
function drawLastShare(workspace: Workspace, territory: Territory, { seed, paths }: RunOptions): Float64Array {
  const fitted = fittedOf(workspace, territory, SHARE_OF_BUDGET)
  if (fitted === undefined) return new Float64Array(paths)
  const { lastYear } = fitted.model.table
  const draws = makeDraws(lastYear, lastYear, paths)
  simulateSeries(fitted.model, seed, draws, 0, paths)
  return draws.values
}

/** Return the fit of a measure in a territory, where there are figures. */
export function fittedOf(workspace: Workspace, territory: Territory, id: string): FittedSeries | undefined {
  const indicator = workspace.indicators.get(id)
  if (indicator === undefined) return undefined
  return fitSeries(workspace, indicator, territory, chooseEvidence(workspace, indicator, territory))
}

/** Fit what money moves and the plan's targets have not fitted yet. */
function levelsOf(workspace: Workspace, territory: Territory, simulation: Simulation): Map<string, FittedSeries> {
  const levels = new Map<string, FittedSeries>()
  const moved = new Set(workspace.budget.responses.map((one) => one.indicator))
  for (const { from, to } of workspace.budget.spillovers) moved.add(from).add(to)
  for (const id of moved) {
    const one = simulation.fitted.get(id) ?? fittedOf(workspace, territory, id)
    if (one !== undefined) levels.set(id, one)
  }
  return levels
}

/** Draw what money does. @param given uniforms a study sets instead of drawing them */
export function drawPolicy(
  { budget, indicators }: Workspace,
  territory: Territory,
  levels: ReadonlyMap<string, FittedSeries>,
  money: Money,
  drivers: DriverPaths,
  { seed, paths: nPaths }: RunOptions,
  given?: GivenUniforms,
): Policy {
  const delivery = new Map(
    [...budget.delivery.values()].map((profile) => [
      profile.id,
      drawDelivery(profile, territory.id, seed, nPaths, given),
    ]),
  )
  const responses = [...levels].flatMap(([id, { model }]) => {
    const level = model.table.level + model.place.shift
    const context = {
      indicator: indicators.get(id) as Indicator,
      link: model.link,
      level,
      drivers,
      seed,
      nPaths,
      given,
    }
    return responsesFor(budget.responses, territory.id, id).map((one) =>
      drawResponse(one, { ...context, territory: territory.id }),
    )
  })
  const spillovers = budget.spillovers
    .filter(({ from, to }) => levels.has(from) && levels.has(to))
    .map((link) => {
      const key = `${territory.id}/spillover/${link.from}/${link.to}`
      return { link, strength: drawPoints(link.strength, seed, key, nPaths, 0, 0.9, given) }
    })
  const parts = { nPaths, programmes: budget.programmes, delivery, responses }
  return { ...parts, spillovers, base: { money, drivers, streams: baseStreams(parts, money, drivers) } }
}
