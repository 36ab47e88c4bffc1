import { isShipped as isShippedId } from '../../data/budget.js'
import { FIRST_BUDGET_YEAR, type Scenario } from '../../data/budget-schemas.js'
import type { PlanData } from '../../data/load.js'
import { InputError, type Problem } from '../../data/problem.js'
import { LAST_YEAR } from '../../data/schemas.js'
import { type AskedScenario, type NamedScenario, namedScenarios } from '../../scenarios/named-scenario.js'
import type { Prepared } from '../../scenarios/prepare.js'
import { preparedFor } from '../../scenarios/prepared-cache.js'
import { type Projection, runScenario } from '../../scenarios/run-scenario.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { RunFields } from './run-fields.js'

/** Budgets that can be run for all their faults: everything else says something that has no meaning. */
const FORCEABLE = ['ENVELOPE_EXCEEDED', 'ESTIMATE_EXPIRED']

export type ScenarioRun = { readonly scenario: Scenario; readonly projection: Projection }

/** A plan's prepared worlds and the scenarios asked for, run. */
export type Opened = {
  /** in which the question was asked: knows the shipped scenarios only, `prepared.workspace` those of the question too */
  readonly workspace: Workspace
  readonly planData: PlanData
  readonly prepared: Prepared
  readonly runs: readonly [ScenarioRun, ...ScenarioRun[]]
  /** why a forced budget is not valid; else empty */
  readonly invalid: readonly Problem[]
}

/**
 * Run scenarios on the same worlds. A budget that is not valid is refused with all that is wrong, unless forced.
 * @param asked one or more; ids have been looked up before
 * @param elsewhere what is wrong with the rest of the question: told with what is wrong with the scenarios
 * @throws InputError with every problem of all of them
 */
export function openScenarios(
  workspace: Workspace,
  planData: PlanData,
  { paths, seed, boundary, force }: RunFields,
  asked: readonly AskedScenario[],
  elsewhere: readonly Problem[] = [],
): Opened {
  const { workspace: known, named } = namedScenarios(workspace, asked)
  const read = named.filter((one): one is NamedScenario & { readonly scenario: Scenario } => one.scenario !== undefined)
  const found = [
    ...elsewhere,
    ...named.flatMap(({ problems }) => problems),
    ...read.flatMap((one) => planProblems(one, planData)),
  ]
  const canRun = read.every(({ scenario }) => isInHorizon(scenario) && isOf(scenario, planData))
  // What cannot be run has no money that could be looked at.
  if (elsewhere.length > 0 || read.length < named.length || !canRun) throw new InputError(found)
  const prepared = preparedFor(known, planData, { paths, seed, boundary })
  const runs = read.map(({ scenario, file, line, problems }): ScenarioRun => {
    const projection = runScenario(prepared, scenario)
    const all = [...problems, ...projection.problems.map((one) => ({ ...one, file, line }))]
    return { scenario, projection: { ...projection, problems: all } }
  })
  const problems = runs.flatMap(({ projection }) => projection.problems)
  const isForced = force && problems.every(({ code }) => FORCEABLE.includes(code))
  if (problems.length > 0 && !isForced) throw new InputError(problems)
  return { workspace, planData, prepared, runs: runs as unknown as Opened['runs'], invalid: problems }
}

/** Return whether every year of a scenario can be simulated. */
function isInHorizon({ policy, world }: Scenario): boolean {
  const parts: readonly (readonly object[] | undefined)[] = [
    policy?.envelope,
    policy?.spending,
    world?.drivers,
    world?.shocks,
  ]
  const rows = parts.flatMap((one) => one ?? [])
  const years = rows.flatMap((row) => ['from', 'to', 'year'].map((name) => (row as Record<string, unknown>)[name]))
  return years.every((year) => typeof year !== 'number' || (year >= FIRST_BUDGET_YEAR && year <= LAST_YEAR))
}

const isOf = ({ plan }: Scenario, planData: PlanData): boolean => plan === undefined || plan === planData.plan.id

function planProblems({ scenario, file }: NamedScenario & { readonly scenario: Scenario }, planData: PlanData) {
  const { id, plan } = scenario
  if (isOf(scenario, planData)) return []
  const facts = { field: 'plan', got: `${id}: ${plan}`, allowed: planData.plan.id }
  return [{ file, line: 1, code: 'VALUE_NOT_ALLOWED', facts } satisfies Problem]
}

/** Return whether a scenario is part of the data folder, and neither of the question alone nor kept by somebody. */
export const isShipped = (workspace: Workspace, { id }: Scenario): boolean => isShippedId(workspace, id)
