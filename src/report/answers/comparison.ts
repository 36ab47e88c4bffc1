import { z } from 'zod'
import type { PlanData } from '../../data/load.js'
import { Id } from '../../data/schemas.js'
import { compareScenarios, type ScenarioComparison } from '../../scenarios/compare.js'
import { scenarioRecord } from '../budget-mark.js'
import { compareRecord } from '../compare-record.js'
import { recipeHead } from './heads.js'
import { askedIn, type QuestionKind } from './kind.js'
import { checkChoices, planNamed } from './names.js'
import { isShipped, openScenarios } from './open.js'
import { throwUnknown, type Unknown } from './question-error.js'
import { Choice, PAIRED_PATHS, runFields } from './run-fields.js'

const Question = z.strictObject({
  plan: Id,
  scenarios: z.array(Choice).min(2).max(8).describe('the others are measured against the first'),
  ...runFields(PAIRED_PATHS),
})

/** Scenarios on the same worlds, target by target and as a whole. */
export const comparison: QuestionKind<z.infer<typeof Question>, ScenarioComparison> = {
  question: Question,
  choices: (_, { scenarios }) => ({ scenarios }),
  compute: (workspace, question, hooks) => {
    const unknown: Unknown[] = []
    const planData = planNamed(workspace, question.plan, unknown)
    checkChoices(workspace, planData, question.scenarios, unknown)
    throwUnknown(unknown)
    const asked = askedIn('scenarios', question.scenarios, hooks)
    const opened = openScenarios(workspace, planData as PlanData, question, asked)
    const projections = opened.runs.map(({ projection }) => projection)
    return { opened, answer: compareScenarios(opened.prepared, projections) }
  },
  record: ({ opened, answer }) => ({
    ...recipeHead(opened),
    given: opened.runs.map(({ scenario }) => scenarioRecord(scenario, isShipped(opened.workspace, scenario))),
    ...compareRecord(answer),
  }),
}
