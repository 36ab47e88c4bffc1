import { z } from 'zod'
import { Id } from '../../data/schemas.js'
import type { Assessment } from '../../scenarios/assess.js'
import { type MoneyActing, moneyActing } from '../../scenarios/money-acting.js'
import { worldsFor } from '../../scenarios/narrow.js'
import { targetPageRecord } from '../target-page.js'
import type { QuestionKind } from './kind.js'
import { oneChoice, openTarget } from './open-plan.js'
import { PATHS, runFields, scenarioField } from './run-fields.js'

const Question = z.strictObject({ target: Id, ...scenarioField, ...runFields(PATHS) })

type Explained = { readonly assessment: Assessment; readonly acting: MoneyActing | undefined }

/** Everything behind one verdict, with the chart that shows it: what the page of a target asks. */
export const explanation: QuestionKind<z.infer<typeof Question>, Explained> = {
  question: Question,
  choices: oneChoice,
  compute: (workspace, question, hooks) => {
    const { opened, target } = openTarget(workspace, question, hooks)
    const [{ projection, scenario }] = opened.runs
    const assessment = projection.assessments.find((one) => one.target.id === target.id)
    if (assessment === undefined) throw new Error(`no assessment of ${target.id}`)
    const { kind } = assessment.resolved
    const isMoved = kind === 'series' || kind === 'rank'
    const acting = isMoved ? moneyActing(worldsFor(opened.prepared, scenario), projection, assessment) : undefined
    return { opened, answer: { assessment, acting } }
  },
  record: ({ opened: { workspace, planData, runs }, answer: { assessment, acting } }) => {
    const [{ projection, scenario }] = runs
    return targetPageRecord(workspace, planData, projection, scenario, assessment, acting)
  },
}
