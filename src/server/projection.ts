import { z } from 'zod'
import { Id } from '../data/schemas.js'
import { runRecord } from '../report/run-record.js'
import { BOUNDARIES } from '../scenarios/field.js'
import { BASELINE, prepareRun } from '../scenarios/prepare.js'
import { runScenario } from '../scenarios/run-scenario.js'
import type { Workspace } from '../scenarios/workspace.js'
import { RequestError } from './problem-json.js'

/** What a projection is asked for; the same question gives the same bytes. */
export const ProjectionQuery = z.strictObject({
  scenario: Id.default(BASELINE),
  paths: z.coerce.number().int().min(1).max(10_000).default(2000),
  seed: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
  boundary: z.enum(BOUNDARIES).default('old'),
})
export type ProjectionQuery = z.infer<typeof ProjectionQuery>

/** Project a plan as `lotrinh project --json` does. @throws RequestError for a plan or scenario nobody knows */
export function projectionAnswer(workspace: Workspace, plan: string, query: ProjectionQuery): object {
  const planData = workspace.plans.get(plan)
  if (planData === undefined) {
    throw new RequestError(404, 'PLAN_UNKNOWN', { id: plan, allowed: [...workspace.plans.keys()].join(', ') })
  }
  const { scenarios } = workspace.budget
  const scenario = scenarios.get(query.scenario)
  if (scenario === undefined || (scenario.plan !== undefined && scenario.plan !== plan)) {
    throw new RequestError(404, 'SCENARIO_UNKNOWN', { id: query.scenario, allowed: [...scenarios.keys()].join(', ') })
  }
  const { paths, seed, boundary } = query
  const projection = runScenario(prepareRun(workspace, planData, { paths, seed, boundary }), scenario)
  return runRecord(workspace, planData, projection, scenario)
}
