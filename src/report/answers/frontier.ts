import { z } from 'zod'
import type { PlanData } from '../../data/load.js'
import { Id } from '../../data/schemas.js'
import { type Aim, type Frontier, frontierOf } from '../../scenarios/frontier.js'
import { frontierRecord } from '../frontier-view.js'
import { recipeHead, scenarioHead } from './heads.js'
import type { QuestionKind } from './kind.js'
import { targetIn } from './names.js'
import { oneChoice, openPlan } from './open-plan.js'
import type { Unknown } from './question-error.js'
import { PAIRED_PATHS, runFields, scenarioField } from './run-fields.js'

/** Sizes of the envelope that are tried. */
export const POINTS = { least: 2, most: 41, usual: 9 } as const

const Question = z
  .strictObject({
    plan: Id,
    ...scenarioField,
    target: Id.optional().describe('the one target to look at; with neither target nor group all are counted'),
    group: Id.optional().describe('the one group to count'),
    points: z.int().min(POINTS.least).max(POINTS.most).default(POINTS.usual),
    ...runFields(PAIRED_PATHS),
  })
  .refine(({ target, group }) => target === undefined || group === undefined, {
    path: ['group'],
    params: { allowed: 'target | group' },
  })
type Question = z.infer<typeof Question>

/** How far the envelope carries. */
export const frontier: QuestionKind<Question, Frontier> = {
  question: Question,
  choices: oneChoice,
  compute: (workspace, question, hooks) => {
    const opened = openPlan(workspace, question, hooks, (planData, unknown) => checkAim(planData, question, unknown))
    const [{ scenario }] = opened.runs
    return { opened, answer: frontierOf(opened.prepared, scenario, aimOf(question), question.points) }
  },
  record: ({ opened, answer }) => ({ ...recipeHead(opened), ...frontierRecord(answer), ...scenarioHead(opened) }),
}

function aimOf({ target, group }: Question): Aim {
  if (target !== undefined) return { target }
  return group === undefined ? 'all' : { group }
}

function checkAim(planData: PlanData, { target, group }: Question, unknown: Unknown[]): void {
  targetIn(planData, target, unknown)
  const groups = planData.plan.groups.map(({ id }) => id)
  if (group === undefined || groups.includes(group)) return
  unknown.push({ code: 'GROUP_UNKNOWN', facts: { id: group, allowed: groups.join(', ') } })
}
