import { z } from 'zod'
import { Id } from '../../data/schemas.js'
import { runRecord } from '../run-record.js'
import type { QuestionKind } from './kind.js'
import { isShipped } from './open.js'
import { oneChoice, openPlan } from './open-plan.js'
import { PATHS, runFields, scenarioField } from './run-fields.js'

const Question = z.strictObject({ plan: Id, ...scenarioField, ...runFields(PATHS) })

/** Every target of a plan with its verdict. The run is the answer: see `Opened`. */
export const projection: QuestionKind<z.infer<typeof Question>, undefined> = {
  question: Question,
  choices: oneChoice,
  compute: (workspace, question, hooks) => ({ opened: openPlan(workspace, question, hooks), answer: undefined }),
  record: ({ opened: { workspace, planData, runs, invalid } }) => {
    const [{ scenario, projection: run }] = runs
    const asked = { problems: invalid, isShipped: isShipped(workspace, scenario) }
    return runRecord(workspace, planData, run, scenario, asked)
  },
}
