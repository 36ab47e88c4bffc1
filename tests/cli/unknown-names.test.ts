import { expect, it } from 'vitest'
import { run } from './run.js'

it.each([
  [
    ['compare', 'ha-noi', 'paradise', 'baseline'],
    ['PLAN_UNKNOWN: Plan "ha-noi"', 'SCENARIO_UNKNOWN: Scenario "paradise"'],
  ],
  [
    ['marginal', 'ha-noi', '--scenario', 'paradise'],
    ['PLAN_UNKNOWN: Plan "ha-noi"', 'SCENARIO_UNKNOWN: Scenario "paradise"'],
  ],
  [
    ['frontier', 'ha-noi', '--scenario', 'paradise'],
    ['PLAN_UNKNOWN: Plan "ha-noi"', 'SCENARIO_UNKNOWN: Scenario "paradise"'],
  ],
  [
    ['robust', 'ha-noi', 'paradise', '--worlds', 'hell'],
    ['PLAN_UNKNOWN', '"paradise"', '"hell"'],
  ],
  [
    ['cost', 'nothing', '--scenario', 'paradise'],
    ['TARGET_UNKNOWN', 'SCENARIO_UNKNOWN'],
  ],
  [
    ['sensitivity', 'nothing', '--scenario', 'paradise'],
    ['TARGET_UNKNOWN', 'SCENARIO_UNKNOWN'],
  ],
] as const)('%j is told every name that nobody knows at once', async (args, wanted) => {
  const { code, out, err } = await run([...args, '--lang=en'])
  expect([code, out]).toEqual([2, ''])
  for (const part of wanted) expect(err).toContain(part)
})
