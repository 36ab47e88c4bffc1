import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarioKnown } from '../../src/data/budget.js'
import { PAYERS, Scenario } from '../../src/data/budget-schemas.js'
import { checkScenario } from '../../src/data/check-scenario.js'
import type { PlanData } from '../../src/data/load.js'
import { settingsOf } from '../../src/scenarios/budget/merge.js'
import { moneyOf } from '../../src/scenarios/budget/money.js'
import { prepareFrame } from '../../src/scenarios/prepare.js'
import { type Cell, differences, gridOf, policyOf, withCells, YEARS } from '../../src/web/pages/scenario/grid.js'
import { shippedData } from '../data-root.js'

const PATHS = 8
const frame = prepareFrame(shippedData(), shippedData().plans.get('binh-dinh') as PlanData, {
  paths: PATHS,
  seed: 3,
  boundary: 'old',
})
const known = shippedData().budget.scenarios
const programmes = shippedData().budget.programmes

/** The engine's money of a scenario: the envelope and every line that has any. */
function moneyUnder(scenario: Scenario): unknown {
  const { drivers } = frame.policy.base
  const { envelope, lines } = moneyOf(settingsOf(scenario, known), {
    drivers,
    lastShare: frame.lastShare,
    programmes,
    nPaths: PATHS,
  })
  const spent = [...lines].filter(([, line]) => line.some((one) => one !== 0))
  return { envelope, lines: new Map(spent.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

const year = fc.integer({ min: 2025, max: 2045 })
const span = fc
  .tuple(year, fc.option(year, { nil: undefined }))
  .map(([a, b]) => (b === undefined ? { from: a } : { from: Math.min(a, b), to: Math.max(a, b) }))
const amount = fc.double({ min: 0, max: 5000, noNaN: true }).map((one) => one + 0)
const priceYear = fc.constantFrom({}, { priceYear: 2025 }, { priceYear: 2030 })

const spendingRow = fc.constantFrom(...programmes.values()).chain(({ id, payers }) =>
  fc
    .tuple(
      fc.constantFrom(...PAYERS.filter((one) => payers.includes(one))),
      span,
      fc.oneof(
        fc.record({ share: fc.double({ min: 0, max: 100, noNaN: true }) }),
        fc.tuple(amount, priceYear).map(([one, prices]) => ({ amount: one, ...prices })),
        fc.tuple(amount, amount, priceYear).map(([a, b, prices]) => ({ ramp: [a, b], ...prices })),
        fc.record({ match: fc.double({ min: 0.1, max: 5, noNaN: true }) }),
      ),
    )
    .map(([payer, own, how]) => {
      const fits = 'match' in how && payer !== 'centre' && payer !== 'society' ? { share: 5 } : how
      const to = 'ramp' in fits && !('to' in own) ? { to: 2045 } : {}
      return { programme: id, ...(payer === 'province' ? {} : { payer }), ...own, ...to, ...fits }
    }),
)
const envelopeRow = fc.tuple(
  span,
  fc.oneof(
    fc.record({ shareOfBudget: fc.double({ min: 0, max: 100, noNaN: true }) }),
    fc.record({ factor: fc.double({ min: 0, max: 100, noNaN: true }) }),
    fc.tuple(amount, priceYear).map(([one, prices]) => ({ amount: one, ...prices })),
  ),
)
const scenario = fc
  .record({
    parent: fc.constantFrom(undefined, ...known.keys()),
    envelope: fc.array(
      envelopeRow.map(([own, how]) => ({ ...own, ...how })),
      { maxLength: 4 },
    ),
    spending: fc.array(spendingRow, { maxLength: 12 }),
  })
  .map(({ parent, envelope, spending }) =>
    Scenario.parse({
      id: 'of-mine',
      name: { vi: 'Của tôi', en: 'Mine' },
      ...(parent === undefined ? {} : { extends: parent }),
      summary: { vi: 'Thử', en: 'A try' },
      policy: { envelope, spending },
      assumptions: [],
    }),
  )

describe('a scenario as cells', () => {
  it('gives the same money in the engine when it is written again from its cells', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        const parent = one.extends === undefined ? new Map() : gridOf(known.get(one.extends) as Scenario, known)
        const again = { ...one, policy: policyOf(gridOf(one, known), parent) }
        expect(Scenario.safeParse(again).success).toBe(true)
        expect(moneyUnder(again)).toEqual(moneyUnder(one))
      }),
      { numRuns: 150 },
    )
  })

  it.each([...known.keys()])('leaves %s, shipped, the money it has, and writes nothing where nothing differs', (id) => {
    const one = known.get(id) as Scenario
    const own = gridOf(one, known)
    expect(policyOf(own, own)).toEqual({})
    const parent = one.extends === undefined ? new Map() : gridOf(known.get(one.extends) as Scenario, known)
    expect(moneyUnder({ ...one, policy: policyOf(own, parent) })).toEqual(moneyUnder(one))
  })

  it('writes only the cells that were changed, equal years as one row', () => {
    const one = known.get('three-percent-from-2026') as Scenario
    const parent = gridOf(one, known)
    const cell: Cell = { as: 'amount', value: 12.5, priceYear: 2025 }
    const changed = withCells(
      parent,
      [2, 3, 4, 20].map((t) => ({ line: 'digital-skills|province', t, cell })),
    )
    expect(policyOf(changed, parent)).toEqual({
      spending: [
        { programme: 'digital-skills', from: 2027, to: 2029, amount: 12.5, priceYear: 2025 },
        { programme: 'digital-skills', from: 2045, amount: 12.5, priceYear: 2025 },
      ],
    })
    expect(differences(parent, changed).map(({ line, t }) => [line, YEARS[t]])).toEqual(
      [2027, 2028, 2029, 2045].map((of) => ['digital-skills|province', of]),
    )
  })

  it('is the same grid where every cell is there already', () => {
    const parent = gridOf(known.get('three-percent-from-2026') as Scenario, known)
    const there = [2, 3].map((t) => ({ line: 'envelope', t, cell: { as: 'share', value: 3 } as Cell }))
    expect(withCells(parent, there)).toBe(parent)
    expect(withCells(parent, [])).toBe(parent)
    const [first] = there as [(typeof there)[0]]
    const changed = withCells(parent, [first, { ...first, t: 4, cell: { as: 'share', value: 3.1 } }])
    expect(differences(parent, changed)).toHaveLength(1)
    expect(withCells(new Map(), [{ ...first, cell: undefined }]).has('envelope')).toBe(true)
  })

  it('takes money away with an amount of nothing, which the checks of a scenario accept', () => {
    const parent = gridOf(known.get('baseline') as Scenario, known)
    const cleared = withCells(parent, [{ line: 'rd-tasks|province', t: 0, cell: undefined }])
    const policy = policyOf(cleared, parent)
    expect(policy).toEqual({ spending: [{ programme: 'rd-tasks', from: 2025, to: 2025, amount: 0 }] })
    const value = { ...(known.get('baseline') as Scenario), id: 'of-mine', extends: 'baseline', policy }
    expect(checkScenario({ value, file: 'f', line: 1 }, scenarioKnown(shippedData()))).toEqual([])
  })
})
