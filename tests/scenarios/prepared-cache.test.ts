import { describe, expect, it } from 'vitest'
import type { PlanData } from '../../src/data/load.js'
import { runRecord, runText } from '../../src/report/run-record.js'
import { withDocuments } from '../../src/scenarios/overlay.js'
import { prepareRun } from '../../src/scenarios/prepare.js'
import { preparedFor } from '../../src/scenarios/prepared-cache.js'
import { runScenario } from '../../src/scenarios/run-scenario.js'
import type { Workspace } from '../../src/scenarios/workspace.js'
import { shippedData } from '../data-root.js'

const OPTIONS = { paths: 200, seed: 3, boundary: 'old' } as const
const words = { vi: 'Thử', en: 'Try' }

function kept(share: number, extra: object = {}): Workspace {
  const body = {
    ...{ id: 'mine', name: words, extends: 'three-percent-from-2026', summary: words, assumptions: [] },
    policy: { spending: [{ programme: 'digital-skills', from: 2027, share }] },
    ...extra,
  }
  return withDocuments(shippedData(), [{ kind: 'scenario', id: 'mine', body }])
}

const bytes = (workspace: Workspace, prepare: typeof prepareRun, id: string) => {
  const planData = workspace.plans.get('binh-thuan') as PlanData
  const scenario = workspace.budget.scenarios.get(id)
  if (scenario === undefined) throw new Error(id)
  return runText(runRecord(workspace, planData, runScenario(prepare(workspace, planData, OPTIONS), scenario), scenario))
}

describe('worlds kept ready', () => {
  it('give the bytes of worlds prepared anew, whatever scenarios were asked about before', () => {
    for (const workspace of [
      kept(2),
      kept(5),
      kept(5, { world: { shocks: [{ kind: 'merger', why: 'x' }] } }),
      kept(2),
    ]) {
      for (const id of ['mine', 'baseline', 'rd-first'])
        expect(bytes(workspace, preparedFor, id)).toBe(bytes(workspace, prepareRun, id))
    }
  })

  it('are prepared once for the same figures, and anew for others', () => {
    const planData = shippedData().plans.get('binh-thuan') as PlanData
    const first = preparedFor(kept(2), planData, OPTIONS)
    const second = preparedFor(kept(3), planData, OPTIONS)
    expect(second.simulation).toBe(first.simulation)
    expect(second.workspace.budget.scenarios.get('mine')).not.toEqual(first.workspace.budget.scenarios.get('mine'))
    const driver = shippedData().budget.drivers.find((one) => one.territory === 'binh-thuan')
    const value = { low: 1, mode: 2, high: 3 }
    const body = { ...driver, value }
    const id = `${driver?.driver}.${driver?.territory}`
    const other = withDocuments(shippedData(), [{ kind: 'driver', id, body }])
    expect(preparedFor(other, planData, OPTIONS).simulation).not.toBe(first.simulation)
  })
})
