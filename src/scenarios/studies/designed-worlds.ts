import type { Scenario } from '../../data/budget-schemas.js'
import type { Points } from '../../model/studies/sobol-points.js'
import { drawDrivers } from '../budget/drivers.js'
import { policyEffects } from '../budget/effects.js'
import { settingsOf } from '../budget/merge.js'
import { moneyOf } from '../budget/money.js'
import { type GivenUniforms, uniformsOf } from '../budget/uniforms.js'
import { narrowTo, worldsFor } from '../narrow.js'
import { contextOf, type Outcome, outcomeOf } from '../outcomes.js'
import { drawPolicy, fittedOf, movedForecasts, type Prepared, SHARE_OF_BUDGET } from '../prepare.js'
import { type Judgement, runMoney } from '../run-scenario.js'
import { forecastAt } from './forecast-at.js'
import { type Figure, forecastStream, inputsOf, modelsOf, type UncertainInput } from './inputs.js'
import { drawnField, ordered } from './rank-at.js'
import { type RankTarget, rankSimulation, rankYear } from './rank-worlds.js'

/** One target as a function of its uncertain inputs: the engine itself, told which uniforms to draw. */
export type DesignedTarget = {
  readonly inputs: readonly UncertainInput[]
  /** @param design one column an input, in order  @returns one outcome a row */
  readonly outcome: (design: Points) => Outcome
}

/** Make a target answer for any quantiles of its inputs. @param resolved as resolved on the scenario's own worlds */
export function designedTarget(whole: Prepared, scenario: Scenario, resolved: Figure): DesignedTarget {
  const prepared = narrowTo(worldsFor(whole, scenario), [resolved])
  const inputs = inputsOf(prepared, resolved)
  const judge = resolved.kind === 'rank' ? rankJudge(prepared, resolved) : pathJudge(prepared, resolved)
  return {
    inputs,
    outcome: (design) => {
      const given = new Map(inputs.map(({ stream }, j) => [stream, columnOf(design, j)]))
      return judge(projectionAt(prepared, scenario, resolved, given, design.n), given)
    },
  }
}

/** Return one column of a design. */
export function columnOf({ n, dims, values }: Points, j: number): Float64Array {
  return Float64Array.from({ length: n }, (_, row) => values[row * dims + j] as number)
}

/** Run a scenario with every uniform of its money set, and the target's series read at the quantile set. */
function projectionAt(
  prepared: Prepared,
  scenario: Scenario,
  resolved: Figure,
  given: GivenUniforms,
  nPaths: number,
): Judgement {
  const { workspace, territory, options: asked, policy: drawn, baseline } = prepared
  const settings = settingsOf(scenario, workspace.budget.scenarios)
  const options = { ...asked, paths: nPaths }
  const { rows } = drawn.base.drivers
  const { programmes } = workspace.budget
  const uniforms = uniformsOf(asked.seed, 0, given)
  const drivers = drawDrivers(rows, territory.id, settings, uniforms, nPaths)
  const baseDrivers = drawDrivers(rows, territory.id, baseline, uniforms, nPaths)
  const lastShare = lastShareAt(prepared, given, nPaths)
  const baseMoney = moneyOf(baseline, { drivers: baseDrivers, lastShare, programmes, nPaths })
  const moved = new Set(drawn.responses.map(({ response }) => response.indicator))
  for (const { link } of drawn.spillovers) moved.add(link.from).add(link.to)
  const levels = new Map([...prepared.levels].filter(([id]) => moved.has(id)))
  const policy = drawPolicy(workspace, territory, levels, baseMoney, baseDrivers, uniforms, nPaths)
  const draws = new Map(prepared.simulation.draws)
  for (const [id, model] of modelsOf(resolved)) {
    const [forecast, place] = [given.get(forecastStream(model)), given.get(`${model.name}/place`)]
    draws.set(id, forecastAt(model, windowOf(prepared, resolved), forecast, place, nPaths))
  }
  const simulation = { ...prepared.simulation, draws }
  const designed: Prepared = {
    ...prepared,
    options,
    lastShare,
    policy: { ...policy, moved: movedForecasts([resolved], simulation) },
    simulation,
    // A rank is judged from its own ordered field: nothing of it is simulated here.
    resolved: resolved.kind === 'rank' ? [] : [resolved],
  }
  const money = moneyOf(settings, { drivers, lastShare, programmes, nPaths })
  return runMoney(designed, settings, money, drivers, policyEffects(designed.policy, money, drivers))
}

function lastShareAt({ workspace, territory }: Prepared, given: GivenUniforms, nPaths: number): Float64Array {
  const model = fittedOf(workspace, territory, SHARE_OF_BUDGET)?.model
  if (model === undefined) return new Float64Array(nPaths)
  const { lastYear } = model.table
  const window = { from: lastYear, to: lastYear }
  return forecastAt(model, window, undefined, given.get(`${model.name}/place`), nPaths).values
}

/** The years a series target asks about: one, or those of an average. */
function windowOf({ planData, workspace, simulation }: Prepared, { target }: Figure) {
  const to = target.year as number
  if (target.kind !== 'growth_per_year') return { from: to, to }
  const { firstPlanYear } = contextOf(planData, workspace.asOf, simulation)
  return { from: Math.min(firstPlanYear, to), to }
}

type Judge = (projection: Judgement, given: GivenUniforms) => Outcome

const pathJudge =
  ({ planData, workspace }: Prepared, resolved: Figure): Judge =>
  (projection) =>
    outcomeOf(resolved, contextOf(planData, workspace.asOf, projection))

function rankJudge(prepared: Prepared, resolved: RankTarget): Judge {
  const { choice, target, indicator } = resolved
  const { seed, paths } = prepared.options
  const limit = target.comparator === 'above_average' ? undefined : (target.value as number)
  const field = ordered(drawnField(choice, rankYear(resolved), seed, paths), choice, limit)
  const at = <T>(worlds: ArrayLike<T>, u: number): T => worlds[Math.floor(u * worlds.length)] as T
  return ({ effects }, given) => {
    const uniforms = (kind: 'standing' | 'rivals') => given.get(`${indicator.id}/${kind}`) as Float64Array
    const own = uniforms('standing').map((u) => at(field.own, u))
    const rivals = uniforms('rivals')
    const simulation = rankSimulation(prepared, resolved, effects, own, (p) => at(field.rivals, rivals[p] as number))
    return outcomeOf(resolved, contextOf(prepared.planData, prepared.workspace.asOf, simulation))
  }
}
