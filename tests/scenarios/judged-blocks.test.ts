import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../src/data/budget-schemas.js'
import type { PlanData } from '../../src/data/load.js'
import { prepareRun } from '../../src/scenarios/prepare.js'
import { judgeScenario } from '../../src/scenarios/run-scenario.js'
import { shippedData } from '../data-root.js'

const PATHS = 24
const BLOCK = 2

/** The same world with other prices. */
const dear = (id: string, factor: number): Scenario => ({
  id,
  name: { vi: id, en: id },
  extends: 'three-percent-from-2026',
  summary: { vi: id, en: id },
  world: { drivers: [{ driver: 'price-level', from: 2027, factor }] },
  assumptions: [],
})

describe('a block that is judged by itself', () => {
  const data = shippedData()
  // The amount that a gate waits for is in prices of a year to come: how high they will be, paths say differently.
  const schedules = new Map(
    [...data.schedules].map(([id, all]) => [
      id,
      all.map((one) =>
        one.gate === undefined ? one : { ...one, gate: { ...one.gate, amount: 3000, priceYear: 2040 } },
      ),
    ]),
  )
  const workspace = { ...data, schedules }
  const planData = workspace.plans.get('tinh-mau') as PlanData
  const options = { seed: 1, boundary: 'old' as const }
  const whole = prepareRun(workspace, planData, { ...options, paths: PATHS })
  const blocks = Array.from({ length: PATHS / BLOCK }, (_, k) =>
    prepareRun(workspace, planData, { ...options, paths: BLOCK, firstPath: k * BLOCK, of: PATHS }),
  )

  it.each([
    workspace.budget.scenarios.get('three-percent-from-2026') as Scenario,
    dear('dear', 1.4),
    dear('cheap', 0.7),
  ])(
    'finishes what is scheduled when the whole run does: its amounts are restated at the median of all paths ($id)',
    (scenario) => {
      const finishes = judgeScenario(whole, scenario).milestones ?? new Map()
      const parts = blocks.map((block) => judgeScenario(block, scenario).milestones)
      expect(finishes.size).toBeGreaterThan(0)
      for (const [id, { finish }] of finishes)
        expect(
          parts.flatMap((part) => [...(part?.get(id)?.finish ?? [])]),
          id,
        ).toEqual([...finish])
      expect(new Set([...finishes.values()].flatMap(({ finish }) => [...finish])).size).toBeGreaterThan(PATHS)
    },
  )
})
