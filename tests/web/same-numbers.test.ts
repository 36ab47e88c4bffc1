import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../src/data/budget-schemas.js'
import type { Fan } from '../../src/model/quantile.js'
import { answerQuestion } from '../../src/report/answers/index.js'
import { chanceRecord } from '../../src/report/attainment-view.js'
import { packWorkspace, unpackWorkspace } from '../../src/scenarios/portable-workspace.js'
import type { Workspace } from '../../src/scenarios/workspace.js'
import { openSimulator } from '../../src/web/simulation/answer.js'
import { blocksOf } from '../../src/web/simulation/crew.js'
import { type Asked, FULL_PATHS, SEED } from '../../src/web/simulation/protocol.js'
import { shippedData } from '../data-root.js'

/** Scenarios as somebody would go through them: what one leaves behind must not be seen in the next. */
const THROUGH = ['three-percent-from-2026', 'rd-first', 'squeeze-20', 'world-revenue-shortfall', 'rd-first', 'baseline']

/** Plans of which money moves something. */
const MOVED = ['binh-dinh', 'binh-phuoc', 'binh-thuan', 'tinh-mau']

/** As the browser has it: through the text that is sent. */
const sentOf = (plan: string): Workspace =>
  unpackWorkspace(JSON.parse(JSON.stringify(packWorkspace(shippedData(), plan))))

/** So many workers on one plan, each with a workspace of its own; what they tell each other is copied. */
function crew(plan: string, workers: number) {
  const all = blocksOf(FULL_PATHS, workers).map((block) => openSimulator(sentOf(plan), plan, block))
  return (asked: Asked) => {
    const [own, ...others] = all.map((one) => one.run(asked))
    return own?.whole(others.map(({ part }) => structuredClone(part)))
  }
}

describe.each([...shippedData().plans.keys()])('the workbench simulates %s', (plan) => {
  const scenarioOf = (id: string) => shippedData().budget.scenarios.get(id) as Scenario

  it('as the server answers, every figure of every target', async () => {
    const workspace = shippedData()
    const answer = crew(plan, 1)
    let compared = 0
    let charts = 0
    let drawn = ''
    let drawable = 0
    for (const [i, id] of THROUGH.entries()) {
      const here = answer({ scenario: scenarioOf(id), against: scenarioOf('baseline'), target: drawn, lines: [] })
      const question = { plan, scenario: id, paths: FULL_PATHS, seed: SEED, boundary: 'old' as const }
      const there = (await answerQuestion(workspace, 'projection', question as never)) as {
        readonly targets: readonly (Record<string, unknown> & { readonly quantiles: Fan | null })[]
      }
      const said = here?.now.map(chanceRecord) ?? []
      expect(said.length).toBe(there.targets.length)
      for (const [k, one] of said.entries()) expect(there.targets[k]).toMatchObject(one)
      const byId = new Map(there.targets.map((one) => [one.id, one]))
      for (const { now } of here?.told.changes ?? []) expect(byId.get(now.id)).toMatchObject(now)
      compared += there.targets.length
      // The chart of another target each time.
      const at = there.targets.find((one) => one.id === drawn)
      const band = here?.told.chart?.facts.fan.find(({ year }) => year === at?.year)
      if (band !== undefined && at?.quantiles) {
        for (const [name, value] of Object.entries(at.quantiles)) expect(band[name as keyof Fan]).toBeCloseTo(value, 5)
        charts++
      }
      const simulated = there.targets.filter(({ quantiles }) => quantiles !== null)
      drawable = simulated.length
      drawn = String(simulated[(7 * i) % simulated.length]?.id)
    }
    if (drawable > 5) expect(charts).toBeGreaterThan(2)
    expect(compared).toBe(THROUGH.length * (workspace.plans.get(plan)?.targets.length ?? 0))
  })

  it.each([2, 3])('with the same numbers by %i workers as by one', (workers) => {
    const [alone, together] = [crew(plan, 1), crew(plan, workers)]
    const targets = shippedData().plans.get(plan)?.targets ?? []
    const lines = ['online-services|province', 'digital-skills|centre', 'nobody|province']
    let changes = 0
    for (const [i, id] of [...THROUGH, 'world-method-change', 'world-merger'].entries()) {
      const scenario = scenarioOf(id)
      if (scenario === undefined) throw new Error(`no scenario ${id}`)
      const against = scenarioOf(i % 3 === 1 ? 'three-percent-from-2026' : 'baseline')
      const asked = { scenario, against, target: targets[(11 * i) % targets.length]?.id ?? '', lines }
      const one = alone(asked)
      expect(together(asked)).toEqual(one)
      changes += one?.told.changes.length ?? 0
    }
    expect(changes > 0).toBe(MOVED.includes(plan))
  })
})

describe('blocks of paths', () => {
  it.each([1, 2, 3, 7])('for %i workers are even, next to each other, and all of them', (workers) => {
    const blocks = blocksOf(2000, workers)
    expect(blocks.map(({ from }) => from)).toEqual([0, ...blocks.slice(0, -1).map(({ to }) => to)])
    expect(blocks.at(-1)?.to).toBe(2000)
    for (const { from, to, of } of blocks) {
      expect(of).toBe(2000)
      expect((to - from) % 2).toBe(0)
      expect(Math.abs(to - from - 2000 / workers)).toBeLessThan(2)
    }
  })
})
