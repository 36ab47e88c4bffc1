import { describe, expect, it } from 'vitest'
import type { Scenario, SpendingRow } from '../../../src/data/budget-schemas.js'
import { costToReach } from '../../../src/scenarios/cost.js'
import { jointOf } from '../../../src/scenarios/joint.js'
import { marginalValues } from '../../../src/scenarios/marginal.js'
import { expectClose } from '../../close-to.js'
import { shippedData } from '../../data-root.js'
import { wholeEffects } from '../whole-effects.js'
import { cutInTwo, farthest, preparedPlan, runOf, scenarioOf, shipped, withBudget, worldsOf } from './worlds.js'

const CLOSE = 1e-9
/** Cut programmes: recurrent and capital, one paid by society too. */
const CUT = ['rd-tasks', 'online-services', 'digital-skills']

/** Return a row of a programme as two rows of half the money in the lines inside it; what matches it follows both. */
function halves(row: SpendingRow, id: string): SpendingRow[] {
  if (row.programme !== id || row.match !== undefined) return [row]
  const { share, amount, ramp } = row
  const half: SpendingRow = {
    ...row,
    ...(share !== undefined && { share: share / 2 }),
    ...(amount !== undefined && { amount: amount / 2 }),
    ...(ramp !== undefined && { ramp: [ramp[0] / 2, ramp[1] / 2] }),
  }
  return ['a', 'b'].map((letter) => ({ ...half, programme: `${id}-${letter}` }))
}

const cutScenario = (scenario: Scenario, id: string): Scenario => ({
  ...scenario,
  policy: {
    ...scenario.policy,
    spending: (scenario.policy?.spending ?? []).flatMap((row) => halves(row, id)),
  },
})

/** The shipped workspace in which a programme is two lines inside it, in every scenario. */
function cutWorkspace(id: string) {
  const scenarios = new Map([...shippedData().budget.scenarios].map(([key, one]) => [key, cutScenario(one, id)]))
  return withBudget({ programmes: cutInTwo(id), scenarios })
}

const rich = (id: string): Scenario =>
  scenarioOf('rich', {
    policy: {
      envelope: [{ from: 2027, factor: 4 }],
      spending: [
        { programme: id, from: 2028, to: 2031, ramp: [5, 40], priceYear: 2025 },
        { programme: id, payer: 'centre', from: 2027, amount: 30 },
      ],
    },
  })

describe.each(CUT)('%s cut in two equal halves', (id) => {
  const plan = 'binh-phuoc'
  const whole = worldsOf(plan)
  const cut = preparedPlan(plan, { workspace: cutWorkspace(id) })
  const ofWhole = runOf(whole, rich(id))
  const ofHalves = runOf(cut, cutScenario(rich(id), id))

  it('moves every indicator as before', () => {
    expect([...ofHalves.effects.keys()].sort()).toEqual([...ofWhole.effects.keys()].sort())
    expect(ofWhole.effects.size).toBeGreaterThan(2)
    for (const [indicator, effect] of wholeEffects(ofWhole))
      expect(farthest(wholeEffects(ofHalves).get(indicator) as Float64Array, effect), indicator).toBeLessThan(CLOSE)
  })

  it('leaves every forecast draw and rank as before', () => {
    const computed = new Set(
      ofWhole.assessments.filter((one) => one.resolved.kind === 'identity').map((one) => one.target.indicator),
    )
    for (const [indicator, { values }] of ofWhole.draws) {
      if (computed.has(indicator)) continue
      expect(farthest(ofHalves.draws.get(indicator)?.values as Float64Array, values), indicator).toBeLessThan(CLOSE)
    }
    for (const [indicator, { draws }] of ofWhole.ranks)
      expect(ofHalves.ranks.get(indicator)?.draws.ranks, indicator).toEqual(draws.ranks)
  })

  it('adds up to the same envelope and the same total', () => {
    const total = (lines: ReadonlyMap<string, Float64Array>) =>
      [...lines.values()].reduce((sum, line) => sum.map((x, i) => x + (line[i] as number)))
    expect(farthest(ofHalves.money.envelope, ofWhole.money.envelope)).toBeLessThan(CLOSE)
    expect(farthest(total(ofHalves.money.lines), total(ofWhole.money.lines))).toBeLessThan(CLOSE)
  })

  it('or paid in one line again changes nothing of the baseline', () => {
    expect(runOf(cut, scenarioOf('same')).effects.size).toBe(0)
    const later = scenarioOf('later', {
      policy: {
        spending: [
          { programme: `${id}-a`, from: 2027, amount: 0 },
          { programme: `${id}-b`, from: 2027, amount: 0 },
          { programme: id, from: 2027, share: shareOf(id) },
        ],
      },
    })
    for (const [indicator, effect] of wholeEffects(runOf(cut, later)))
      expect(farthest(effect, new Float64Array(effect.length)), indicator).toBeLessThan(CLOSE)
  })

  it('is worth as much at the margin', () => {
    const before = marginalValues(whole, shipped('baseline'), 20)
    const after = marginalValues(cut, cutWorkspaceScenario(id), 20)
    const value = (of: typeof before) => of.values.find(({ programme }) => programme === id)
    expect(after.values.map(({ programme }) => programme).sort()).toEqual(
      before.values.map(({ programme }) => programme).sort(),
    )
    expect(value(after)?.number).toEqual(value(before)?.number)
  })
})

function cutWorkspaceScenario(id: string): Scenario {
  return cutScenario(shipped('baseline'), id)
}

function shareOf(id: string): number {
  const row = shipped('baseline').policy?.spending?.find(
    ({ programme, payer }) => programme === id && payer === undefined,
  )
  return row?.share ?? Number.NaN
}

describe('what is asked of a programme cut in two', () => {
  it('costs the same', () => {
    const whole = worldsOf('binh-dinh')
    const target = whole.planData.targets.find(({ id }) => id === 'binh-dinh-2045-digital-signature-adults')
    if (target === undefined) throw new Error('no target')
    const cut = preparedPlan('binh-dinh', { workspace: cutWorkspace('digital-skills') })
    for (const scope of ['envelope', { programme: 'digital-skills' }] as const) {
      const question = { target, probability: 0.2, scope }
      const before = costToReach(whole, shipped('baseline'), question).answer
      const after = costToReach(cut, cutWorkspaceScenario('digital-skills'), question).answer
      if (after.kind !== 'reached' || before.kind !== 'reached') throw new Error(`${before.kind}, ${after.kind}`)
      expectClose(after.factor.value, before.factor.value, { rel: 1e-6 })
      expectClose(after.extra.value, before.extra.value, { rel: 1e-6 })
    }
  })

  it('is answered alike of the plan as a whole', () => {
    const cut = preparedPlan('binh-dinh', { workspace: cutWorkspace('online-services') })
    const joint = (prepared: typeof cut, scenario: Scenario) => jointOf(prepared.planData, runOf(prepared, scenario))
    expect(joint(cut, cutScenario(rich('online-services'), 'online-services'))).toEqual(
      joint(worldsOf('binh-dinh'), rich('online-services')),
    )
  })

  // spending(rd_tasks) of an identity counts the programme's own line alone, not the lines inside it.
  it('leaves what is arithmetic of its money as before', () => {
    const cut = preparedPlan('binh-dinh', { workspace: cutWorkspace('rd-tasks') })
    const share = (prepared: typeof cut, scenario: Scenario) =>
      runOf(prepared, scenario).draws.get('rd-nonstate-share')?.values as Float64Array
    const wanted = share(worldsOf('binh-dinh'), shipped('baseline'))
    expect(farthest(share(cut, cutWorkspaceScenario('rd-tasks')), wanted)).toBeLessThan(CLOSE)
  })
})
