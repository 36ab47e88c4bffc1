import type { PlanData } from '../../data/load.js'
import type { Problem } from '../../data/problem.js'
import { type Agenda, agendaOf } from '../../scenarios/agenda.js'
import type { Assessment } from '../../scenarios/assess.js'
import { type Cost, costToReach } from '../../scenarios/cost.js'
import { type Prepared, prepareRun } from '../../scenarios/prepare.js'
import { runId } from '../../scenarios/run-id.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { askedIn, type Choices, type Hooks } from '../answers/kind.js'
import { checkChoices, planNamed, targetIn } from '../answers/names.js'
import { isShipped } from '../answers/open.js'
import { throwUnknown, type Unknown } from '../answers/question-error.js'
import { askedHash } from '../answers/question-hash.js'
import { type Projected, projectedFor } from './projected.js'
import type { BriefingQuestion } from './question.js'
import { type Change, changesSince } from './since.js'
import { ENOUGH } from './worth-deciding.js'

/** A target with a section of its own, and what it costs to reach it with probability `ENOUGH`. */
export type Chosen = { readonly assessment: Assessment; readonly cost: Cost }

/** Everything a briefing says, before it is put into words. */
export type Facts = Omit<Projected, 'picked'> & {
  readonly question: BriefingQuestion
  readonly planData: PlanData
  readonly isShipped: boolean
  readonly changes: readonly Change[]
  readonly chosen: readonly Chosen[]
  readonly costPaths: number
  readonly agenda: Agenda
  readonly run: string
  readonly hash: string
}

/** Paths on which costs are sought: the first of the same worlds. A search runs them many times. */
const COST_PATHS = 2000
/** Months that the agenda looks ahead. */
const AHEAD = 6

/** Return the scenarios of a question, by field. */
export const choicesOf = ({ scenario, against }: BriefingQuestion): Choices => ({
  ...(against === undefined ? {} : { against: [against] }),
  scenario: [scenario],
})

/** Return the id of a briefing's content: see `questionHash`. @throws QuestionError, InputError */
export const briefingHash = (workspace: Workspace, question: BriefingQuestion): string =>
  askedHash(workspace, 'briefing', question, choicesOf(question))

/**
 * Run what a briefing speaks of, all on one set of prepared worlds.
 * @throws QuestionError for names nobody knows, InputError with every problem of what is written out
 */
export function factsOf(asked: Workspace, question: BriefingQuestion, hooks: Hooks = {}): Facts {
  const unknown: Unknown[] = []
  const found = planNamed(asked, question.plan, unknown)
  for (const id of question.targets ?? []) if (found !== undefined) targetIn(found, id, unknown)
  const choices = choicesOf(question)
  checkChoices(asked, found, Object.values(choices).flat(), unknown)
  throwUnknown(unknown)
  const planData = found as PlanData
  const named = Object.entries(choices).flatMap(([field, some]) => askedIn(field, some, hooks))
  const { picked, ...projected } = projectedFor(asked, planData, question, named, sinceProblems(question))
  const { workspace, scenario, projection } = projected
  const tell = hooks.onProgress ?? (() => undefined)
  const costPaths = Math.min(question.paths, COST_PATHS)
  tell(0.5)
  const costs =
    picked.length === 0
      ? undefined
      : prepareRun(workspace, onlyOf(planData, picked), {
          seed: question.seed,
          boundary: question.boundary,
          paths: costPaths,
        })
  const chosen = picked.map((assessment, i): Chosen => {
    const cost = costToReach(costs as Prepared, scenario, {
      target: assessment.target,
      probability: ENOUGH,
      scope: 'envelope',
    })
    tell(0.5 + (0.5 * (i + 1)) / picked.length)
    return { assessment, cost }
  })
  return {
    ...projected,
    question,
    planData,
    isShipped: isShipped(asked, scenario),
    changes: question.since === undefined ? [] : changesSince(question.since, projection.assessments),
    chosen,
    costPaths,
    agenda: agendaOf(planData, workspace.progress.get(planData.plan.id) ?? [], workspace.asOf, AHEAD),
    run: runId(projection.recipe, projection.settings, scenario),
    hash: briefingHash(asked, question),
  }
}

/** A plan with only some of its targets: the same worlds, and less to simulate. */
const onlyOf = (planData: PlanData, picked: readonly Assessment[]): PlanData => ({
  ...planData,
  targets: picked.map(({ target }) => target),
})

/** An earlier answer has to be of the same plan. */
function sinceProblems({ since, plan }: BriefingQuestion): Problem[] {
  if (since === undefined || since.recipe.plan === plan) return []
  const facts = { field: 'recipe.plan', got: since.recipe.plan, allowed: plan }
  return [{ file: 'since', line: 1, code: 'VALUE_NOT_ALLOWED', facts }]
}
