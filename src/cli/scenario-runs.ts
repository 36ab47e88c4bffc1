import { FIRST_BUDGET_YEAR, type Scenario } from '../data/budget-schemas.js'
import type { Data, PlanData } from '../data/load.js'
import { InputError, type Problem, problemLine } from '../data/problem.js'
import { LAST_YEAR } from '../data/schemas.js'
import { isFileName, type NamedScenario, namedScenarios } from '../scenarios/named-scenario.js'
import { BASELINE, type Prepared, prepareRun } from '../scenarios/prepare.js'
import { type Projection, runScenario } from '../scenarios/run-scenario.js'
import type { Workspace } from '../scenarios/workspace.js'
import { say } from '../text/say.js'
import { type Call, UsageError } from './call.js'
import { runOptions } from './options.js'

/** Options of a command that runs one scenario; `--scenario` takes an id or a file. */
export const SCENARIO_OPTIONS = { scenario: { type: 'string' }, force: { type: 'boolean' } } as const

/** Budgets that can be run for all their faults: everything else says something that has no meaning. */
const FORCEABLE = ['ENVELOPE_EXCEEDED', 'ESTIMATE_EXPIRED']

export type ScenarioRun = {
  readonly scenario: Scenario
  readonly projection: Projection
}

/** A plan's prepared worlds and the scenarios asked for, run. `invalid`: why a forced budget is not valid; else empty. */
export type OpenedPlan = {
  readonly prepared: Prepared
  readonly runs: readonly [ScenarioRun, ...ScenarioRun[]]
  readonly invalid: readonly Problem[]
}

/** Run the one scenario of `--scenario`, else the baseline. @throws InputError with every problem, UsageError */
export function openPlan(call: Call, data: Workspace, planData: PlanData): OpenedPlan {
  return openScenarios(call, data, planData, [String(call.options.scenario ?? BASELINE)])
}

/** Run scenarios on the same worlds. A budget that is not valid is refused with all that is wrong, unless `--force`. */
export function openScenarios(call: Call, data: Workspace, planData: PlanData, names: readonly string[]): OpenedPlan {
  const options = runOptions(call)
  for (const name of names) checkName(data, planData, name)
  const { workspace, named } = namedScenarios(data, names)
  const read = named.filter((one): one is NamedScenario & { readonly scenario: Scenario } => one.scenario !== undefined)
  const fromFiles = named.flatMap((one) => one.problems)
  // Of a file that cannot be read nothing more can be said.
  if (read.length < named.length || !read.every(({ scenario }) => isInHorizon(scenario)))
    throw new InputError(fromFiles)
  const prepared = prepareRun(workspace, planData, options)
  const runs = read.map(({ scenario, file, line, problems: found }): ScenarioRun => {
    checkPlan(scenario, planData, file)
    const projection = runScenario(prepared, scenario)
    const problems = [...found, ...projection.problems.map((one) => ({ ...one, file, line }))]
    return { scenario, projection: { ...projection, problems } }
  })
  const problems = runs.flatMap(({ projection }) => projection.problems)
  const isForced = call.options.force === true && problems.every(({ code }) => FORCEABLE.includes(code))
  if (problems.length > 0 && !isForced) throw new InputError(problems)
  return { prepared, runs: runs as unknown as OpenedPlan['runs'], invalid: problems }
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

function checkName(data: Data, planData: PlanData, name: string): void {
  if (isFileName(name) || data.budget.scenarios.has(name)) return
  const allowed = [...data.budget.scenarios.values()].filter(
    ({ plan }) => plan === undefined || plan === planData.plan.id,
  )
  throw new UsageError('SCENARIO_UNKNOWN', { id: name, allowed: allowed.map(({ id }) => id).join(', ') })
}

function checkPlan({ id, plan }: Scenario, planData: PlanData, file: string): void {
  if (plan === undefined || plan === planData.plan.id) return
  throw new InputError([
    {
      file,
      line: 1,
      code: 'VALUE_NOT_ALLOWED',
      facts: { field: 'plan', got: `${id}: ${plan}`, allowed: planData.plan.id },
    },
  ])
}

/** Return the mark of a readable answer about a budget that is not valid; its problems are named on stderr. */
export function warnInvalid({ streams, language }: Call, invalid: readonly Problem[]): string {
  if (invalid.length === 0) return ''
  for (const problem of invalid) streams.err(`${problemLine(problem, language)}\n`)
  streams.err(`${say('scenario.forced', language, { n: invalid.length })}\n`)
  return `${say('scenario.invalid', language)}\n\n`
}

/** Return whether a scenario is part of the data folder, and not of a file of one's own. */
export const isShipped = (data: Data, { id }: Scenario): boolean => data.budget.scenarios.has(id)
