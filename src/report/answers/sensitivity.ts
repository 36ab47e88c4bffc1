import { z } from 'zod'
import { Id } from '../../data/schemas.js'
import { type SensitivityAnswer, sensitivityOf } from '../../scenarios/studies/sensitivity.js'
import { sensitivityRecord } from '../sensitivity-record.js'
import { recipeHead, scenarioHead } from './heads.js'
import type { QuestionKind } from './kind.js'
import { oneChoice, openTarget } from './open-plan.js'
import { runFields, STUDY_PATHS, scenarioField } from './run-fields.js'

/** Trajectories of the screen. */
export const MORRIS = { least: 2, most: 1000, usual: 20 } as const
/** Base points of Sobol' indices come in powers of two. */
export const SOBOL = [32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384] as const
export const USUAL_SOBOL = 1024

const Question = z.strictObject({
  target: Id,
  ...scenarioField,
  morris: z.int().min(MORRIS.least).max(MORRIS.most).default(MORRIS.usual),
  sobol: z.literal(SOBOL).default(USUAL_SOBOL),
  ...runFields(STUDY_PATHS),
})

/** Which uncertainty decides a target. */
export const sensitivity: QuestionKind<z.infer<typeof Question>, SensitivityAnswer> = {
  question: Question,
  choices: oneChoice,
  compute: (workspace, question, hooks) => {
    const { opened, target } = openTarget(workspace, question, hooks)
    const [{ scenario, projection }] = opened.runs
    const options = { trajectories: question.morris, basePoints: question.sobol }
    return { opened, answer: sensitivityOf(opened.prepared, scenario, projection, target, options, hooks.onProgress) }
  },
  record: ({ opened, answer }) => ({
    ...recipeHead(opened),
    ...scenarioHead(opened),
    ...sensitivityRecord(opened.prepared.workspace, answer),
  }),
}
