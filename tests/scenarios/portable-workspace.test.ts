import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { PlanData } from '../../src/data/load.js'
import { runRecord, runText } from '../../src/report/run-record.js'
import { packWorkspace, unpackWorkspace } from '../../src/scenarios/portable-workspace.js'
import { prepareRun } from '../../src/scenarios/prepare.js'
import { runScenario } from '../../src/scenarios/run-scenario.js'
import type { Workspace } from '../../src/scenarios/workspace.js'
import { shippedData } from '../data-root.js'

const OPTIONS = { paths: 60, seed: 1, boundary: 'old' } as const
const SCENARIOS = ['baseline', 'three-percent-from-2026', 'world-merger', 'world-revenue-shortfall', 'rd-first']

/** What travels: text, nothing else. */
const sent = (workspace: Workspace, plan?: string): Workspace =>
  unpackWorkspace(JSON.parse(JSON.stringify(packWorkspace(workspace, plan))))

function recordsOf(workspace: Workspace, plan: string): string[] {
  const planData = workspace.plans.get(plan) as PlanData
  const prepared = prepareRun(workspace, planData, OPTIONS)
  return SCENARIOS.map((id) => {
    const scenario = workspace.budget.scenarios.get(id)
    if (scenario === undefined) throw new Error(`no scenario ${id}`)
    return runText(runRecord(workspace, planData, runScenario(prepared, scenario), scenario))
  })
}

describe('a workspace that travelled', () => {
  it.each(['binh-dinh', 'ninh-thuan'])('runs %s to the same bytes as the folder', (plan) => {
    expect(recordsOf(sent(shippedData(), plan), plan)).toEqual(recordsOf(shippedData(), plan))
  })

  it('is the same workspace when all of it travels', () => {
    const back = sent(shippedData())
    const { engine: _, ...data } = back
    const { engine: __, ...wanted } = shippedData()
    expect(data).toEqual(wanted)
    expect(shippedData().engine.constants).toMatchObject(back.engine.constants)
    expect(JSON.stringify(packWorkspace(back))).toBe(JSON.stringify(packWorkspace(shippedData())))
  })

  it('knows other plans by nothing when one is sent, and is small enough for a slow line', () => {
    const text = JSON.stringify(packWorkspace(shippedData(), 'binh-dinh'))
    const back = unpackWorkspace(JSON.parse(text))
    expect([...back.plans.keys()]).toEqual(['binh-dinh'])
    const size = gzipSync(text).length
    process.stderr.write(`workspace of binh-dinh: ${text.length} bytes, ${size} gzipped\n`)
    expect(size).toBeLessThan(400_000)
  })
})
