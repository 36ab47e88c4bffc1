import type { Scenario } from '../../data/budget-schemas.js'
import { hashValue } from '../../data/hash.js'
import type { PlanData } from '../../data/load.js'
import { InputError } from '../../data/problem.js'
import { settingsOf } from '../../scenarios/budget/merge.js'
import { namedScenarios } from '../../scenarios/named-scenario.js'
import { ENGINE_VERSION } from '../../scenarios/recipe.js'
import { askedRunId } from '../../scenarios/run-id.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { type Kind, QUESTIONS, type Question } from './index.js'
import { askedIn, type Choices, type QuestionKind } from './kind.js'
import { checkChoices, planNamed } from './names.js'
import { throwUnknown, type Unknown } from './question-error.js'

/**
 * Return the id of a question, 32 hex digits: the hash of all that decides the bytes of its answer. That is the engine, the
 * data and their day, the kind, and every field; of each scenario how it is written and the rows it comes to with everything
 * it extends, so that a changed parent makes another question. The id of a projection is that of its run.
 * @param question checked by the schema of its kind
 * @throws QuestionError for a plan or scenario nobody knows, InputError for a scenario that has not the form of one
 */
export function questionHash<K extends Kind>(workspace: Workspace, kind: K, question: Question<K>): string {
  const { choices } = QUESTIONS[kind] as unknown as QuestionKind<unknown, unknown>
  const { known, scenarios } = lookUp(workspace, choices(workspace, question))
  if (kind === 'projection') return projectionHash(known, scenarios[0] as Scenario, question as Question<'projection'>)
  return hashOf(known, kind, question, scenarios)
}

/**
 * Return the hash of anything else that is asked about scenarios, as a briefing.
 * @throws as `questionHash`
 */
export function askedHash(workspace: Workspace, kind: string, question: object, choices: Choices): string {
  const { known, scenarios } = lookUp(workspace, choices)
  return hashOf(known, kind, question, scenarios)
}

function hashOf(known: Workspace, kind: string, question: unknown, scenarios: readonly Scenario[]): string {
  const { hash: data, asOf } = known
  const written = scenarios.map((scenario) => ({ scenario, settings: settingsOf(scenario, known.budget.scenarios) }))
  return hashValue({ engine: ENGINE_VERSION, data, asOf, kind, question, written })
}

function lookUp(workspace: Workspace, choices: Choices) {
  const unknown: Unknown[] = []
  checkChoices(workspace, undefined, Object.values(choices).flat(), unknown)
  throwUnknown(unknown)
  const asked = Object.entries(choices).flatMap(([field, some]) => askedIn(field, some, {}))
  const { workspace: known, named } = namedScenarios(workspace, asked)
  const scenarios = named.flatMap(({ scenario }) => scenario ?? [])
  if (scenarios.length < named.length) throw new InputError(named.flatMap(({ problems }) => problems))
  return { known, scenarios }
}

function projectionHash(known: Workspace, scenario: Scenario, question: Question<'projection'>): string {
  const { plan, paths, seed, boundary } = question
  const unknown: Unknown[] = []
  const planData = planNamed(known, plan, unknown)
  throwUnknown(unknown)
  return askedRunId(known, planData as PlanData, scenario, { paths, seed, boundary })
}
