import type { Scenario } from '../../../src/data/budget-schemas.js'
import type { PlanData } from '../../../src/data/load.js'
import { type Prepared, prepareRun } from '../../../src/scenarios/prepare.js'
import { loadWorkspace, type Workspace } from '../../../src/scenarios/workspace.js'
import { DATA_ROOT } from '../../data-root.js'

/** The four provinces whose plans are shipped. */
export const PROVINCES = ['binh-dinh', 'binh-thuan', 'ninh-thuan', 'binh-phuoc'] as const

export const workspace: Workspace = loadWorkspace(DATA_ROOT)

/** Prepare a shipped plan on a few paths. */
export function opened(plan: string, paths: number, seed = 1): Prepared {
  return prepareRun(workspace, workspace.plans.get(plan) as PlanData, { paths, seed, boundary: 'old' })
}

export const scenario = (id: string): Scenario => workspace.budget.scenarios.get(id) as Scenario
