import { expect, it } from 'vitest'
import type { Scenario } from '../../src/data/budget-schemas.js'
import type { Fan } from '../../src/model/quantile.js'
import { answerQuestion } from '../../src/report/answers/index.js'
import { packWorkspace, unpackWorkspace } from '../../src/scenarios/portable-workspace.js'
import { openSimulator } from '../../src/web/simulation/answer.js'
import { FULL_PATHS, SEED } from '../../src/web/simulation/protocol.js'
import { shippedData } from '../data-root.js'

/** Scenarios as somebody would go through them: what one leaves behind must not be seen in the next. */
const THROUGH = ['three-percent-from-2026', 'rd-first', 'squeeze-20', 'world-revenue-shortfall', 'rd-first', 'baseline']

it.each([...shippedData().plans.keys()])(
  'the workbench simulates what the server answers, every figure of every target: %s',
  async (plan) => {
    const workspace = shippedData()
    // As the browser has it: through the text that is sent.
    const sent = unpackWorkspace(JSON.parse(JSON.stringify(packWorkspace(workspace, plan))))
    const simulator = openSimulator(sent, plan, FULL_PATHS)
    const scenarioOf = (id: string) => sent.budget.scenarios.get(id) as Scenario
    let compared = 0
    let charts = 0
    let drawn = ''
    let drawable = 0
    for (const [i, id] of THROUGH.entries()) {
      const asking = { scenario: scenarioOf(id), against: scenarioOf('baseline'), target: drawn }
      const here = simulator.answer({ kind: 'ask', id: i, lines: [], ...asking })
      if (!('targets' in here)) throw new Error(`${id}: ${JSON.stringify(here.problems)}`)
      const question = { plan, scenario: id, paths: FULL_PATHS, seed: SEED, boundary: 'old' as const }
      const there = (await answerQuestion(workspace, 'projection', question as never)) as {
        readonly targets: readonly (Record<string, unknown> & { readonly quantiles: Fan | null })[]
      }
      expect(here.targets.length).toBe(there.targets.length)
      for (const [k, one] of here.targets.entries()) expect(there.targets[k]).toMatchObject(one)
      compared += here.targets.length
      // The chart of another target each time.
      const at = there.targets.find((one) => one.id === drawn)
      const band = here.chart?.facts.fan.find(({ year }) => year === at?.year)
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
  },
)
