import { isShipped as isShippedId } from '../data/budget.js'
import type { Scenario } from '../data/budget-schemas.js'
import type { Data, PlanData } from '../data/load.js'
import type { Problem } from '../data/problem.js'
import { jointOf } from '../scenarios/joint.js'
import type { Projection } from '../scenarios/project.js'
import { runId } from '../scenarios/run-id.js'
import { projectionRecord } from './attainment-view.js'
import { budgetRecord, scenarioRecord } from './budget-mark.js'
import { jointRecord } from './joint-view.js'

/** How a run was asked for. */
export type Asked = {
  /** what is wrong with its budget, with the places of a file of one's own; else those found by the run */
  readonly problems?: readonly Problem[]
  /** the scenario is part of the data folder; else the answer carries it whole. Default: by its id */
  readonly isShipped?: boolean
}

/** The whole answer to "how likely is each target of this plan under this scenario": one form for all who ask. */
export function runRecord(
  data: Data,
  planData: PlanData,
  projection: Projection,
  scenario: Scenario,
  { problems = projection.problems, isShipped = isShippedId(data, scenario.id) }: Asked = {},
) {
  return {
    run: runId(projection.recipe, projection.settings, scenario),
    ...projectionRecord(data, planData, projection),
    scenario: scenarioRecord(scenario, isShipped),
    budget: budgetRecord(problems),
    joint: jointRecord(jointOf(planData, projection)),
  }
}

/** The bytes of an answer, the same on the command line and over HTTP. */
export const runText = (record: ReturnType<typeof runRecord>): string => `${JSON.stringify(record, null, 2)}\n`
