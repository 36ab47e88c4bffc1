import { z } from 'zod'
import { Id } from '../../data/schemas.js'
import { Constraints, checkConstraints, NO_CONSTRAINTS } from '../../scenarios/optimise/constraints.js'
import { type Optimised, optimise } from '../../scenarios/optimise/optimise.js'
import { AIMS } from '../../scenarios/optimise/scoring.js'
import { optimiseRecord } from '../optimise-record.js'
import { recipeHead, scenarioHead } from './heads.js'
import type { Hooks, QuestionKind } from './kind.js'
import { oneChoice, openPlan } from './open-plan.js'
import { runFields, STUDY_PATHS, scenarioField } from './run-fields.js'

const Question = z.strictObject({
  plan: Id,
  ...scenarioField,
  objective: z.enum(AIMS).default('expected'),
  constraints: Constraints.default({}),
  ...runFields(STUDY_PATHS),
})
type Question = z.infer<typeof Question>

type Asked = { readonly found: Optimised; readonly constraints: Constraints }

/** How a fixed envelope is best spent. */
export const optimisation: QuestionKind<Question, Asked> = {
  question: Question,
  choices: oneChoice,
  compute: async (workspace, question, hooks) => {
    const aim = question.objective
    // The answer repeats the constraints: in the order of their schema, however they were put together.
    const value = Constraints.parse(question.constraints)
    const opened = openPlan(workspace, question, hooks, (planData, _, problems) =>
      problems.push(...checkConstraints({ value, file: 'constraints', line: 1 }, workspace, planData)),
    )
    // A limit that holds is named with the file it came from; one said in the question itself, as a flag is, came from none.
    const constraints = { value, placeOf: hooks.sources?.get('constraints') ?? NO_CONSTRAINTS.placeOf }
    const found = await optimise(opened.prepared, opened.runs[0].scenario, { aim, constraints, ...running(hooks) })
    return { opened, answer: { found, constraints: value } }
  },
  record: ({ opened, answer: { found, constraints } }) => ({
    ...recipeHead(opened),
    ...optimiseRecord(found),
    constraints,
    ...scenarioHead(opened),
  }),
}

const running = ({ signal, onProgress }: Hooks) => ({ signal, ...(onProgress === undefined ? {} : { onProgress }) })
