import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Scenario } from '../../data/budget-schemas.js'
import type { PlanData } from '../../data/load.js'
import { Id } from '../../data/schemas.js'
import type { ScenarioChoice } from '../../scenarios/named-scenario.js'
import { BASELINE } from '../../scenarios/prepare.js'
import { policiesAndWorlds } from '../../scenarios/studies/combine.js'
import { type RobustAnswer, robustOf } from '../../scenarios/studies/robust.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { scenarioRecord } from '../budget-mark.js'
import { robustRecord } from '../robust-record.js'
import { recipeHead } from './heads.js'
import { askedIn, type Hooks, type QuestionKind } from './kind.js'
import { checkChoices, planNamed, targetIn } from './names.js'
import { isShipped, type Opened, openScenarios } from './open.js'
import { throwUnknown, type Unknown } from './question-error.js'
import { Choice, runFields, STUDY_PATHS } from './run-fields.js'

export const USUAL_SATISFICE = 0.5

const Question = z.strictObject({
  plan: Id,
  policies: z.array(Choice).min(1).max(8).optional().describe('absent: all shipped ones that fit the plan'),
  worlds: z.array(Choice).min(1).max(8).optional().describe('absent: the baseline and all shipped ones'),
  target: Id.optional().describe('the one target to look at; absent: the number of targets met'),
  satisfice: z.number().gt(0).max(1).default(USUAL_SATISFICE).describe('share of the targets that is good enough'),
  ...runFields(STUDY_PATHS),
})
type Question = z.infer<typeof Question>

/** Policies in worlds. */
export const robustness: QuestionKind<Question, RobustAnswer> = {
  question: Question,
  choices: ({ budget }, { plan, policies, worlds }) => {
    const fitting = policiesAndWorlds(budget.scenarios, plan)
    const shipped = policies === undefined || worlds === undefined ? [...fitting.policies, ...fitting.worlds] : []
    return { policies: policies ?? [], worlds: worlds ?? [], shipped: shipped.map(({ id }) => id) }
  },
  compute: (workspace, question, hooks) => {
    const unknown: Unknown[] = []
    const { policies, worlds, satisfice } = question
    const found = planNamed(workspace, question.plan, unknown)
    const target = found === undefined ? undefined : targetIn(found, question.target, unknown)
    checkChoices(workspace, found, [...(policies ?? []), ...(worlds ?? [])], unknown)
    throwUnknown(unknown)
    const planData = found as PlanData
    const { opened, scenarioOf } = openGiven(workspace, planData, question, hooks)
    const shipped = policiesAndWorlds(workspace.budget.scenarios, planData.plan.id)
    const baseline = workspace.budget.scenarios.get(BASELINE) as Scenario
    const asked = {
      policies: policies === undefined ? shipped.policies : pick(policies, scenarioOf),
      worlds: worlds === undefined ? [baseline, ...shipped.worlds] : pick(worlds, scenarioOf),
      satisfice,
      target,
    }
    return { opened, answer: robustOf(opened.prepared, asked, hooks.onProgress) }
  },
  record: ({ opened, answer }) => ({
    ...recipeHead(opened),
    given: [...answer.question.policies, ...answer.question.worlds].map((one) =>
      scenarioRecord(one, isShipped(opened.workspace, one)),
    ),
    ...robustRecord(opened.prepared.workspace, answer),
  }),
}

/**
 * Open what is named, which is checked as a budget by itself; the shipped ones are known to be valid. What stands among the
 * policies and among the worlds is opened once.
 */
function openGiven(workspace: Workspace, planData: PlanData, question: Question, hooks: Hooks) {
  const named = [
    ...askedIn('policies', question.policies ?? [], hooks),
    ...askedIn('worlds', question.worlds ?? [], hooks),
  ]
  const given = named.length > 0 ? named : askedIn('policies', [BASELINE], hooks)
  const isFirst = (choice: ScenarioChoice, i: number): boolean =>
    given.findIndex((one) => isDeepStrictEqual(one.choice, choice)) === i
  const distinct = given.filter(({ choice }, i) => isFirst(choice, i))
  const opened: Opened = openScenarios(workspace, planData, question, distinct)
  const scenarioOf = (choice: ScenarioChoice): Scenario => {
    const i = distinct.findIndex((one) => isDeepStrictEqual(one.choice, choice))
    return (opened.runs[i] as Opened['runs'][0]).scenario
  }
  return { opened, scenarioOf }
}

const pick = (choices: readonly ScenarioChoice[], scenarioOf: (choice: ScenarioChoice) => Scenario): Scenario[] => [
  ...new Set(choices.map(scenarioOf)),
]
