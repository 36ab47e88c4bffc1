import { z } from 'zod'
import { Id } from '../../data/schemas.js'
import { type Marginal, marginalValues } from '../../scenarios/marginal.js'
import { marginalRecord } from '../marginal-view.js'
import { recipeHead, scenarioHead } from './heads.js'
import type { QuestionKind } from './kind.js'
import { oneChoice, openPlan } from './open-plan.js'
import { PAIRED_PATHS, runFields, scenarioField } from './run-fields.js'

/** Money that may be tried, tỷ đồng a year. */
export const STEP = { least: 1, most: 100_000, usual: 10 } as const

const Question = z.strictObject({
  plan: Id,
  ...scenarioField,
  step: z.int().min(STEP.least).max(STEP.most).default(STEP.usual).describe('tỷ đồng a year, prices of 2025'),
  ...runFields(PAIRED_PATHS),
})

/** Where the next money does most. */
export const marginal: QuestionKind<z.infer<typeof Question>, Marginal> = {
  question: Question,
  choices: oneChoice,
  compute: (workspace, question, hooks) => {
    const opened = openPlan(workspace, question, hooks)
    return { opened, answer: marginalValues(opened.prepared, opened.runs[0].scenario, question.step) }
  },
  record: ({ opened, answer }) => ({ ...recipeHead(opened), ...marginalRecord(answer), ...scenarioHead(opened) }),
}
