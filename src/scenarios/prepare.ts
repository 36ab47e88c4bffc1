import type { PlanData } from '../data/load.js'
import type { Indicator, Territory } from '../data/schemas.js'
import { once } from '../model/once.js'
import { type Draws, makeDraws, simulateSeries } from '../model/simulate.js'
import { drawResponse, responsesFor } from './budget/drawn-responses.js'
import { type DriverPaths, drawDrivers, driverRows } from './budget/drivers.js'
import { type Settings, settingsOf } from './budget/merge.js'
import { type Money, moneyOf } from './budget/money.js'
import type { MovedForecast } from './budget/moved-forecast.js'
import { baseStreams, type Policy, type PolicyFrame } from './budget/policy.js'
import { drawDelivery, drawPoints } from './budget/streams.js'
import { type Uniforms, uniformsOf } from './budget/uniforms.js'
import { chooseEvidence } from './evidence.js'
import { type FittedSeries, fitSeries, type Resolved, resolvePlan } from './resolve.js'
import { fittedIn, type RunOptions, type Simulation, simulatePlan } from './simulate-plan.js'
import type { Workspace } from './workspace.js'

/** What of a plan is known before its measures are simulated: forecasts, and the baseline's money on every path. */
export type Frame = {
  readonly workspace: Workspace
  readonly planData: PlanData
  readonly options: RunOptions
  readonly territory: Territory
  readonly resolved: readonly Resolved[]
  /** fitted series of every indicator that money moves, targets or not */
  readonly levels: ReadonlyMap<string, FittedSeries>
  /** last known share of the budget for the plan's programmes, %, one draw a path */
  readonly lastShare: Float64Array
  readonly policy: PolicyFrame
  readonly baseline: Settings
  /** the same plan read on the successor province, made when first asked for */
  readonly merged: () => Frame
}

/** Everything of a plan that no scenario changes: forecasts, drawn parameters, the baseline's money and stocks. */
export type Prepared = Omit<Frame, 'policy' | 'merged'> & {
  readonly simulation: Simulation
  readonly policy: Policy
  readonly merged: () => Prepared
}

/** The scenario from which every other differs. */
export const BASELINE = 'baseline'
/** The indicator whose last figure says what a province spends on these programmes today. */
export const SHARE_OF_BUDGET = 'sti-share-budget'

/** Prepare a plan once; any number of scenarios are then run on the same worlds. */
export function prepareRun(workspace: Workspace, planData: PlanData, options: RunOptions): Prepared {
  const resolved = resolvePlan(workspace, planData, options.boundary)
  // Before anything else that is as large: what the system's allocator gives for the first large arrays it takes back whole.
  const simulation = simulatePlan(resolved, workspace.engine.common, options)
  const frame = prepareFrame(workspace, planData, options, resolved)
  const { territory, levels, policy } = frame
  const { money, drivers } = policy.base
  const drawn = drawPolicy(workspace, territory, levels, money, drivers, runUniforms(options), options.paths)
  return {
    ...frame,
    simulation,
    policy: { ...drawn, moved: movedForecasts(resolved, simulation) },
    merged: once(() => prepareRun(workspace, planData, { ...options, boundary: 'successor' })),
  }
}

/** Prepare what a run is judged by when its measures are simulated elsewhere (src/scenarios/blocks). */
export function prepareFrame(
  workspace: Workspace,
  planData: PlanData,
  options: RunOptions,
  resolved = resolvePlan(workspace, planData, options.boundary),
): Frame {
  const territory = workspace.territories.get(planData.plan.territory) as Territory
  const { budget } = workspace
  const nPaths = options.paths
  const scenario = budget.scenarios.get(BASELINE)
  if (scenario === undefined) throw new Error(`no scenario ${BASELINE}`)
  const baseline = settingsOf(scenario, budget.scenarios)
  const rows = driverRows(budget.drivers, territory.id)
  const drivers = drawDrivers(rows, territory.id, baseline, runUniforms(options), nPaths)
  const lastShare = drawLastShare(workspace, territory, options)
  const money = moneyOf(baseline, { drivers, lastShare, programmes: budget.programmes, nPaths })
  const levels = levelsOf(workspace, territory, resolved)
  const responses = [...levels.keys()].flatMap((id) =>
    responsesFor(budget.responses, territory.id, id).map((response) => ({ response })),
  )
  const spillovers = budget.spillovers.filter(isAmong(levels)).map((link) => ({ link }))
  return {
    workspace,
    planData,
    options,
    territory,
    resolved,
    levels,
    lastShare,
    policy: { nPaths, responses, spillovers, moved: movedIn(resolved), base: { money, drivers } },
    baseline,
    merged: once(() => prepareFrame(workspace, planData, { ...options, boundary: 'successor' })),
  }
}

/** Return what arithmetic on the money adds to, of the measures asked about, each once. */
function movedIn(resolved: readonly Resolved[]) {
  const found = new Map(
    resolved.flatMap((one) =>
      one.kind === 'series' && one.moved !== undefined
        ? [[one.indicator.id, { ready: one.moved, link: one.fitted.model.link }] as const]
        : [],
    ),
  )
  return [...found.values()]
}

/** The same, with the draws that it is added to. */
export const movedForecasts = (resolved: readonly Resolved[], { draws }: Simulation): MovedForecast[] =>
  movedIn(resolved).map((one) => ({ ...one, draws: draws.get(one.ready.identity.indicator) as Draws }))

/** The uniforms of a run's money. */
export const runUniforms = ({ seed, firstPath }: RunOptions): Uniforms => uniformsOf(seed, firstPath)

/** Draw the present level of the share, one figure a path: the forecast's own last year, moved to the province. */
function drawLastShare(workspace: Workspace, territory: Territory, { seed, paths, firstPath }: RunOptions) {
  const fitted = fittedOf(workspace, territory, SHARE_OF_BUDGET)
  if (fitted === undefined) return new Float64Array(paths)
  const { lastYear } = fitted.model.table
  const draws = makeDraws(lastYear, lastYear, paths, firstPath)
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
function levelsOf(workspace: Workspace, territory: Territory, resolved: readonly Resolved[]) {
  const levels = new Map<string, FittedSeries>()
  const fitted = fittedIn(resolved)
  const moved = new Set(workspace.budget.responses.map((one) => one.indicator))
  for (const { from, to } of workspace.budget.spillovers) moved.add(from).add(to)
  for (const id of moved) {
    const one = fitted.get(id) ?? fittedOf(workspace, territory, id)
    if (one !== undefined) levels.set(id, one)
  }
  return levels
}

const isAmong =
  (levels: ReadonlyMap<string, FittedSeries>) =>
  ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
    levels.has(from) && levels.has(to)

/** Draw what money does; forecasts that arithmetic moves are put in where they are simulated. */
export function drawPolicy(
  { budget, indicators }: Workspace,
  territory: Territory,
  levels: ReadonlyMap<string, FittedSeries>,
  money: Money,
  drivers: DriverPaths,
  uniforms: Uniforms,
  nPaths: number,
): Policy {
  const profiles = new Map(
    [...budget.delivery.values()].map((one) => [one.id, once(() => drawDelivery(one, territory.id, uniforms, nPaths))]),
  )
  const delivery = { get: (id: string) => profiles.get(id)?.() }
  const responses = [...levels].flatMap(([id, { model }]) => {
    const level = model.table.level + model.place.shift
    const indicator = indicators.get(id) as Indicator
    const context = { indicator, link: model.link, level, drivers, territory: territory.id, uniforms, nPaths }
    return responsesFor(budget.responses, territory.id, id).map((one) => drawResponse(one, context))
  })
  const spillovers = budget.spillovers.filter(isAmong(levels)).map((link) => {
    const key = `${territory.id}/spillover/${link.from}/${link.to}`
    return { link, strength: drawPoints(link.strength, uniforms, key, nPaths, 0, 0.9) }
  })
  const parts = { nPaths, programmes: budget.programmes, delivery, responses }
  return { ...parts, spillovers, moved: [], base: { money, drivers, streams: baseStreams(parts, money, drivers) } }
}
