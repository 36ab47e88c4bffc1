import type { PlanData } from '../../data/load.js'
import type { Problem } from '../../data/problem.js'
import type { Target } from '../../data/schemas.js'
import type { ScenarioChoice } from '../../scenarios/named-scenario.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { askedIn, type Hooks } from './kind.js'
import { checkChoices, planNamed, targetNamed } from './names.js'
import { type Opened, openScenarios } from './open.js'
import { throwUnknown, type Unknown } from './question-error.js'
import type { RunFields } from './run-fields.js'

type OfScenario = RunFields & { readonly scenario: ScenarioChoice }

/** Look at what else a question says of its plan; names nobody knows are added to `unknown`, the rest to `problems`. */
type Check = (planData: PlanData, unknown: Unknown[], problems: Problem[]) => void

/**
 * Run the one scenario of a question about a plan.
 * @throws QuestionError, InputError
 */
export function openPlan(
  workspace: Workspace,
  question: OfScenario & { readonly plan: string },
  hooks: Hooks,
  check: Check = () => undefined,
): Opened {
  const unknown: Unknown[] = []
  const planData = planNamed(workspace, question.plan, unknown)
  return openOne(workspace, planData, question, hooks, check, unknown)
}

/** Run the one scenario of a question about a target, as `openPlan` does. */
export function openTarget(
  workspace: Workspace,
  question: OfScenario & { readonly target: string },
  hooks: Hooks,
  check: Check = () => undefined,
): { readonly opened: Opened; readonly target: Target } {
  const unknown: Unknown[] = []
  const found = targetNamed(workspace, question.target, unknown)
  const opened = openOne(workspace, found?.planData, question, hooks, check, unknown)
  return { opened, target: found?.target as Target }
}

function openOne(
  workspace: Workspace,
  planData: PlanData | undefined,
  question: OfScenario,
  hooks: Hooks,
  check: Check,
  unknown: Unknown[],
): Opened {
  const problems: Problem[] = []
  if (planData !== undefined) check(planData, unknown, problems)
  checkChoices(workspace, planData, [question.scenario], unknown)
  throwUnknown(unknown)
  const asked = askedIn('scenario', [question.scenario], hooks)
  return openScenarios(workspace, planData as PlanData, question, asked, problems)
}

/** What a question about one scenario rests on. */
export const oneChoice = (_: Workspace, { scenario }: OfScenario) => ({ scenario: [scenario] })
