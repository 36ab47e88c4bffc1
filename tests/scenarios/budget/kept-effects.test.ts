import { expect, test } from 'vitest'
import type { Scenario, Shock } from '../../../src/data/budget-schemas.js'
import type { PlanData } from '../../../src/data/load.js'
import { prepareRun } from '../../../src/scenarios/prepare.js'
import { type Projection, runScenario } from '../../../src/scenarios/run-scenario.js'
import { loadWorkspace } from '../../../src/scenarios/workspace.js'
import { wholeEffects } from '../whole-effects.js'

const workspace = loadWorkspace('data')
const OPTIONS = { paths: 60, seed: 3, boundary: 'old' } as const

const scenario = (spending: readonly [string, number][], shocks: readonly Shock[] = []): Scenario => ({
  ...{ id: 'other', name: { vi: 'Khác', en: 'Other' }, summary: { vi: 'Khác.', en: 'Other.' } },
  ...{ extends: 'three-percent-from-2026', assumptions: [] },
  policy: { spending: spending.map(([programme, share]) => ({ programme, from: 2027, share })) },
  world: { drivers: [], shocks: [...shocks] },
})

/** As if somebody dragged one slider, then another, went back, and changed the world in between. */
const STEPS: readonly Scenario[] = [
  scenario([['digital-skills', 15]]),
  scenario([['digital-skills', 18]]),
  scenario([
    ['digital-skills', 18],
    ['online-services', 30],
  ]),
  scenario([['online-services', 30]]),
  scenario([['online-services', 30]], [{ kind: 'revenue', from: 2028, factor: 0.7, why: 'test' }]),
  scenario([]),
  scenario([['digital-skills', 15]]),
]

const saidBy = ({ assessments, effects, reached, ranks, draws }: Projection) => ({
  assessments: assessments.map(({ resolved: _, ...said }) => said),
  effects: [...wholeEffects({ effects })].sort(([a], [b]) => (a < b ? -1 : 1)),
  draws: [...draws].map(([id, { values }]) => [id, values]),
  reached: [...reached],
  ranks: [...ranks].map(([id, { draws }]) => [id, draws.ranks, draws.aboveMean]),
})

test.each(['binh-thuan', 'tinh-mau'])('what the run before made changes no byte of the next: %s', (plan) => {
  const planData = workspace.plans.get(plan) as PlanData
  const prepared = prepareRun(workspace, planData, OPTIONS)
  const kinds = new Set<string>()
  for (const step of STEPS) {
    const afterOthers = runScenario(prepared, step)
    const alone = runScenario(prepareRun(workspace, planData, OPTIONS), step)
    expect(saidBy(afterOthers)).toEqual(saidBy(alone))
    kinds.add(
      JSON.stringify([...alone.effects.values()].map((effect) => effect.whole().reduce((sum, x) => sum + x, 0))),
    )
  }
  // The steps do differ, but for the one that comes twice.
  expect(kinds.size).toBe(STEPS.length - 1)
})
