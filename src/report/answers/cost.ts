import { z } from 'zod'
import { Id } from '../../data/schemas.js'
import type { Scope } from '../../scenarios/changed-money.js'
import { type Cost, costToReach } from '../../scenarios/cost.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { costRecord } from '../cost-view.js'
import { recipeHead, scenarioHead } from './heads.js'
import type { QuestionKind } from './kind.js'
import { oneChoice, openTarget } from './open-plan.js'
import type { Unknown } from './question-error.js'
import { PATHS, runFields, scenarioField } from './run-fields.js'

/** Probabilities that may be asked for: beyond these no borrowed evidence may speak. */
export const PROBABILITY = { least: 0.05, most: 0.95, usual: 0.8 } as const
const ENVELOPE = 'envelope'

const Question = z.strictObject({
  target: Id,
  ...scenarioField,
  probability: z.number().min(PROBABILITY.least).max(PROBABILITY.most).default(PROBABILITY.usual),
  by: Id.default(ENVELOPE).describe('envelope: all of the province’s money as the scenario splits it; or a programme'),
  ...runFields(PATHS),
})

/** What it costs to reach a target, or why money is not what is missing. */
export const cost: QuestionKind<z.infer<typeof Question>, Cost> = {
  question: Question,
  choices: oneChoice,
  compute: (workspace, question, hooks) => {
    const { probability, by } = question
    const { opened, target } = openTarget(workspace, question, hooks, (_, unknown) =>
      checkProgramme(workspace, by, unknown),
    )
    const [{ scenario }] = opened.runs
    const scope: Scope = by === ENVELOPE ? by : { programme: by }
    return { opened, answer: costToReach(opened.prepared, scenario, { target, probability, scope }) }
  },
  record: ({ opened, answer }) => ({ ...recipeHead(opened), ...scenarioHead(opened), ...costRecord(answer) }),
}

function checkProgramme({ budget }: Workspace, id: string, unknown: Unknown[]): void {
  const known = [...budget.programmes.values()].filter(({ payers }) => payers.includes('province'))
  if (id === ENVELOPE || known.some((one) => one.id === id)) return
  const allowed = [ENVELOPE, ...known.map((one) => one.id)].join(', ')
  unknown.push({ code: 'PROGRAMME_UNKNOWN', facts: { id, allowed } })
}
