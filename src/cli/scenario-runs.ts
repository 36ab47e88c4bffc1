import type { PlanData } from '../data/load.js'
import { type Problem, problemLine } from '../data/problem.js'
import { askedIn } from '../report/answers/kind.js'
import { checkChoices } from '../report/answers/names.js'
import { type Opened, openScenarios } from '../report/answers/open.js'
import { throwUnknown, type Unknown } from '../report/answers/question-error.js'
import { PATHS, type PathBounds, type RunFields } from '../report/answers/run-fields.js'
import type { PlaceOf, ScenarioChoice } from '../scenarios/named-scenario.js'
import { BASELINE } from '../scenarios/prepare.js'
import type { Workspace } from '../scenarios/workspace.js'
import { say } from '../text/say.js'
import type { Call } from './call.js'
import { runOptions } from './options.js'
import { readChoices } from './scenario-choices.js'

export { isShipped } from '../report/answers/open.js'

/** Options of a command that runs one scenario; `--scenario` takes an id or a file. */
export const SCENARIO_OPTIONS = { scenario: { type: 'string' }, force: { type: 'boolean' } } as const

/** Read the options of how to run. @throws UsageError */
export function runFieldsOf(call: Call, bounds: PathBounds = PATHS): RunFields {
  const { paths, seed, boundary } = runOptions(call, bounds)
  return { paths, seed, boundary, force: call.options.force === true }
}

/** Return the scenario of `--scenario`, else the baseline. @throws InputError when its file cannot be read */
export function scenarioOf(
  call: Call,
  workspace: Workspace,
): { readonly scenario: ScenarioChoice; readonly sources: ReadonlyMap<string, PlaceOf> } {
  const { choices, sources } = readChoices(workspace, { scenario: [String(call.options.scenario ?? BASELINE)] })
  return { scenario: choices.scenario[0] as ScenarioChoice, sources }
}

/** Run the one scenario of `--scenario`, else the baseline. @throws QuestionError, InputError with every problem */
export function openPlan(call: Call, workspace: Workspace, planData: PlanData): Opened {
  const { scenario, sources } = scenarioOf(call, workspace)
  const unknown: Unknown[] = []
  checkChoices(workspace, planData, [scenario], unknown)
  throwUnknown(unknown)
  return openScenarios(workspace, planData, runFieldsOf(call), askedIn('scenario', [scenario], { sources }))
}

/** Return the mark of a readable answer about a budget that is not valid; its problems are named on stderr. */
export function warnInvalid({ streams, language }: Call, invalid: readonly Problem[]): string {
  if (invalid.length === 0) return ''
  for (const problem of invalid) streams.err(`${problemLine(problem, language)}\n`)
  streams.err(`${say('scenario.forced', language, { n: invalid.length })}\n`)
  return `${say('scenario.invalid', language)}\n\n`
}
