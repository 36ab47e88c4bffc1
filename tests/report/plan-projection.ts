import type { PlanData } from '../../src/data/load.js'
import type { Assessment } from '../../src/scenarios/assess.js'
import { type Projection, projectPlan } from '../../src/scenarios/project.js'
import type { Workspace } from '../../src/scenarios/workspace.js'
import { shippedData } from '../data-root.js'

/** A shipped plan with a short projection of it, for tests that then change a part. */
export function planProjection(plan: string): {
  readonly data: Workspace
  readonly planData: PlanData
  readonly projection: Projection
} {
  const data = shippedData()
  const planData = data.plans.get(plan)
  if (planData === undefined) throw new Error(`no plan ${plan}`)
  return { data, planData, projection: projectPlan(data, planData, { paths: 50, seed: 1, boundary: 'old' }) }
}

/** Return the first assessment of a status. */
export function someAssessed(projection: Projection, status: Assessment['status']): Assessment {
  const found = projection.assessments.find((one) => one.status === status)
  if (found === undefined) throw new Error(`nothing is ${status}`)
  return found
}
