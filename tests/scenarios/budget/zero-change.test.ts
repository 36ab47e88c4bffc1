import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/data/budget-schemas.js'
import type { Projection } from '../../../src/scenarios/run-scenario.js'
import { bytesOf, runOf, scenarioOf, shipped, spending, worldsOf } from './worlds.js'

const PLANS = ['binh-dinh', 'binh-phuoc', 'tinh-mau']
const policy = shipped('baseline').policy

/** Ways to say the baseline once more. */
const SAME: readonly Scenario[] = [
  scenarioOf('nothing'),
  scenarioOf('restated', { policy: { ...policy } }),
  scenarioOf('alone', { extends: undefined, policy: { ...policy } }),
  scenarioOf('in-spans', {
    policy: {
      envelope: [
        { from: 2026, to: 2030, factor: 1 },
        { from: 2031, factor: 1 },
      ],
      spending: (policy?.spending ?? []).flatMap((row) => [
        { ...row, from: 2027, to: 2029 },
        { ...row, from: 2030 },
      ]),
    },
  }),
  scenarioOf('same-world', {
    world: {
      drivers: [{ driver: 'total-expenditure', from: 2027, factor: 1 }],
      shocks: [{ kind: 'revenue', from: 2027, to: 2029, factor: 1, why: 'nothing happens' }],
    },
  }),
]

function expectSameBytes(got: Projection, wanted: Projection): void {
  expect([...got.draws.keys()].sort()).toEqual([...wanted.draws.keys()].sort())
  for (const [id, { values }] of wanted.draws)
    expect(bytesOf(got.draws.get(id)?.values as Float64Array).equals(bytesOf(values)), id).toBe(true)
  for (const [id, { draws }] of wanted.ranks)
    expect(bytesOf(got.ranks.get(id)?.draws.ranks as Float64Array).equals(bytesOf(draws.ranks)), id).toBe(true)
  expect(got.effects.size).toBe(0)
  expect(got.assessments).toEqual(wanted.assessments)
}

describe.each(PLANS)('%s under a scenario that changes nothing', (plan) => {
  const prepared = worldsOf(plan)
  const baseline = runOf(prepared, shipped('baseline'))

  it('is the forecast itself: every draw the same bytes', () => {
    for (const [id, { values }] of prepared.simulation.draws)
      expect(bytesOf(baseline.draws.get(id)?.values as Float64Array).equals(bytesOf(values)), id).toBe(true)
    expect(prepared.simulation.draws.size + prepared.simulation.ranks.size).toBeGreaterThan(4)
    expect(baseline.problems).toEqual([])
  })

  it.each(SAME.map((one) => [one.id, one] as const))(
    '%s: every draw and every assessment is the baseline’s',
    (_, one) => {
      expectSameBytes(runOf(prepared, one), baseline)
    },
  )

  it('differs by a thousandth of a tỷ đồng: the check can fail', () => {
    const more = runOf(
      prepared,
      spending('more', { programme: 'online-services', from: 2027, payer: 'centre', amount: 0.001 }),
    )
    const changed = [...more.draws].filter(
      ([id, { values }]) => !bytesOf(values).equals(bytesOf(baseline.draws.get(id)?.values as Float64Array)),
    )
    expect(more.effects.size).toBeGreaterThan(0)
    expect(changed.length).toBeGreaterThan(0)
    for (const [id] of changed) expect(more.effects.has(id), id).toBe(true)
  })

  it('keeps the bytes of what money does not move, whatever the budget', () => {
    const rich = runOf(prepared, scenarioOf('rich', { policy: { envelope: [{ from: 2026, factor: 5 }] } }))
    const unmoved = [...prepared.simulation.draws].filter(([id]) => !rich.effects.has(id))
    expect(unmoved.length).toBeGreaterThan(0)
    for (const [id, { values }] of unmoved)
      expect(bytesOf(rich.draws.get(id)?.values as Float64Array).equals(bytesOf(values)), id).toBe(true)
  })

  it('keeps every year before the money changes', () => {
    const late = runOf(prepared, scenarioOf('late', { policy: { envelope: [{ from: 2031, factor: 3 }] } }))
    expect(late.effects.size).toBeGreaterThan(0)
    for (const [id, { values, firstYear, nPaths }] of prepared.simulation.draws) {
      const until = (2031 - firstYear) * nPaths
      const after = late.draws.get(id)?.values as Float64Array
      expect(bytesOf(after.subarray(0, until)).equals(bytesOf(values.subarray(0, until))), id).toBe(true)
    }
  })
})
