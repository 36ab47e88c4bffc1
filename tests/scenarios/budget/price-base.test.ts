import { describe, expect, it } from 'vitest'
import type { Response, SpendingRow } from '../../../src/data/budget-schemas.js'
import type { ResponseDraws } from '../../../src/scenarios/budget/drawn-responses.js'
import { policyEffects } from '../../../src/scenarios/budget/effects.js'
import { priceAt } from '../../../src/scenarios/budget/money.js'
import { BUDGET_YEARS, yearAt } from '../../../src/scenarios/budget/years.js'
import { plusMoney, realSum } from '../../../src/scenarios/changed-money.js'
import { runMoney } from '../../../src/scenarios/run-scenario.js'
import { shippedData } from '../../data-root.js'
import { wholeEffects } from '../whole-effects.js'
import {
  farthest,
  preparedPlan,
  runOf,
  scenarioOf,
  shipped,
  spending,
  steadyPrices,
  withBudget,
  worldsOf,
} from './worlds.js'

const CLOSE = 1e-9
const GROWTH = 3.2
const KEY = 'rd-tasks|province'
/** What an amount of 2025 is in prices of another year. */
const inPricesOf = (year: number, amount: number): number => amount * (1 + GROWTH / 100) ** (year - 2025)

const steady = preparedPlan('binh-dinh', { workspace: withBudget({ drivers: steadyPrices(GROWTH) }) })
const drawn = worldsOf('binh-dinh')

describe('an amount restated in prices of another year', () => {
  const wanted = runOf(steady, spending('real', { programme: 'rd-tasks', from: 2027, amount: 80, priceYear: 2025 }))

  it.each([2015, 2024, 2026, 2030, 2045])('of %i is the same money and moves the same', (year) => {
    const got = runOf(
      steady,
      spending('real', { programme: 'rd-tasks', from: 2027, amount: inPricesOf(year, 80), priceYear: year }),
    )
    expect(
      farthest(got.money.lines.get(KEY) as Float64Array, wanted.money.lines.get(KEY) as Float64Array),
    ).toBeLessThan(CLOSE)
    expect(wanted.effects.size).toBeGreaterThan(0)
    for (const [id, effect] of wholeEffects(wanted))
      expect(farthest(wholeEffects(got).get(id) as Float64Array, effect), id).toBeLessThan(CLOSE)
    for (const [id, { values }] of wanted.draws)
      expect(farthest(got.draws.get(id)?.values as Float64Array, values), id).toBeLessThan(CLOSE)
  })

  it('year by year at current prices is the same money', () => {
    const rows = Array.from({ length: 2045 - 2027 + 1 }, (_, i): SpendingRow => {
      const year = 2027 + i
      return { programme: 'rd-tasks', from: year, to: year, amount: inPricesOf(year, 80) }
    })
    const got = runOf(steady, spending('nominal', ...rows))
    expect(
      farthest(got.money.lines.get(KEY) as Float64Array, wanted.money.lines.get(KEY) as Float64Array),
    ).toBeLessThan(CLOSE)
    for (const [id, effect] of wholeEffects(wanted))
      expect(farthest(wholeEffects(got).get(id) as Float64Array, effect), id).toBeLessThan(CLOSE)
  })

  it('is another amount when the price year is forgotten', () => {
    const got = runOf(steady, spending('real', { programme: 'rd-tasks', from: 2027, amount: 80 }))
    expect(
      farthest(got.money.lines.get(KEY) as Float64Array, wanted.money.lines.get(KEY) as Float64Array),
    ).toBeGreaterThan(0.05)
  })

  it('holds for a ramp and for the envelope as well', () => {
    const made = (year: number) =>
      runOf(
        steady,
        scenarioOf('ramp', {
          policy: {
            envelope: [{ from: 2027, amount: inPricesOf(year, 500), priceYear: year }],
            spending: [
              {
                programme: 'rd-tasks',
                from: 2027,
                to: 2031,
                ramp: [inPricesOf(year, 10), inPricesOf(year, 90)],
                priceYear: year,
              },
            ],
          },
        }),
      )
    const [one, other] = [made(2025), made(2033)]
    expect(farthest(other.money.envelope, one.money.envelope)).toBeLessThan(CLOSE)
    expect(farthest(other.money.lines.get(KEY) as Float64Array, one.money.lines.get(KEY) as Float64Array)).toBeLessThan(
      CLOSE,
    )
  })
})

describe('money where prices are drawn', () => {
  const { paths: nPaths } = drawn.options
  const base = runOf(drawn, shipped('baseline'))

  it('comes back: 80 of 2025 is 80 of 2025 in every year of every path, and other money in each year’s prices', () => {
    const { money, drivers } = runOf(
      drawn,
      spending('real', { programme: 'rd-tasks', from: 2025, amount: 80, priceYear: 2025 }),
    )
    const real = realSum(money, [KEY], drivers, nPaths)
    expect(farthest(real, new Float64Array(real.length).fill(80))).toBeLessThan(CLOSE)
    const nominal = money.lines.get(KEY)?.subarray(yearAt(2035) * nPaths, (yearAt(2035) + 1) * nPaths)
    expect(new Set(nominal).size).toBe(nPaths)
  })

  it('comes back on each path from any price year', () => {
    const year = 2034
    const { money, drivers } = runOf(
      drawn,
      spending('real', { programme: 'rd-tasks', from: 2025, amount: 80, priceYear: year }),
    )
    const real = realSum(money, [KEY], drivers, nPaths)
    const wanted = Float64Array.from(
      { length: BUDGET_YEARS * nPaths },
      (_, i) => 80 / priceAt(drivers, yearAt(year), i % nPaths, nPaths),
    )
    expect(farthest(real, wanted)).toBeLessThan(CLOSE)
  })

  it('added as so much of 2025 is what a scenario adds', () => {
    const span = { from: 2028, to: 2045 }
    const added = plusMoney(base.money, 'online-services|centre', 12, span, base.drivers, nPaths)
    const got = runMoney(drawn, base.settings, added, base.drivers)
    const wanted = runOf(
      drawn,
      spending('more', { programme: 'online-services', payer: 'centre', from: 2028, amount: 12, priceYear: 2025 }),
    )
    expect(wanted.effects.size).toBeGreaterThan(0)
    for (const [id, effect] of wholeEffects(wanted))
      expect(farthest(wholeEffects(got).get(id) as Float64Array, effect), id).toBeLessThan(CLOSE)
  })
})

describe('a response restated in prices of another year', () => {
  const MONEY = ['half', 'base', 'cost']
  const restated = (row: Response, year: number): Response => ({
    ...row,
    priceYear: year,
    parameters: Object.fromEntries(
      Object.entries(row.parameters).map(([name, { low, mode, high }]) => {
        const to = (x: number) => (MONEY.includes(name) ? inPricesOf(year, x) : x)
        return [name, { low: to(low), mode: to(mode), high: to(high) }]
      }),
    ),
  })

  const { paths: nPaths } = steady.options
  const rich = runOf(steady, scenarioOf('rich', { policy: { envelope: [{ from: 2026, factor: 5 }] } }))

  it.each([2019, 2031])('of %i moves its indicator as before', (year) => {
    const responses = shippedData().budget.responses.map((row) => restated(row, year))
    const other = preparedPlan('binh-dinh', { workspace: withBudget({ drivers: steadyPrices(GROWTH), responses }) })
    let moved = 0
    for (const [i, draws] of steady.policy.responses.entries()) {
      const twin = other.policy.responses[i]
      if (twin === undefined) throw new Error('no twin')
      expect(twin.response.id).toBe(draws.response.id)
      const effect = (of: typeof steady, one: ResponseDraws) =>
        policyEffects({ ...of.policy, responses: [one], spillovers: [] }, rich.money, rich.drivers)
          .get(one.response.indicator)
          ?.whole()
      const [got, wanted] = [effect(other, twin), effect(steady, draws)]
      if (got === undefined || wanted === undefined) {
        expect(got).toBe(wanted)
        continue
      }
      // A draw held at its least amount (1e-6 in the response's own prices) is another amount in other prices.
      const free = (values: Float64Array) => values.filter((_, k) => !isHeld(draws, k % nPaths))
      expect(free(wanted).length / wanted.length).toBeGreaterThan(0.85)
      expect(farthest(free(got), free(wanted)), draws.response.id).toBeLessThan(CLOSE)
      if (wanted.some((z) => z !== 0)) moved++
    }
    expect(moved).toBeGreaterThan(5)
  })
})

/** Return whether a path drew no money at all: half, base or cost stands at its least. */
function isHeld({ response, drawn }: ResponseDraws, path: number): boolean {
  const columns = drawn()
  if (columns.form === 'formula') return true
  const { form } = columns
  const money = form === 'elasticity' ? columns.base : form === 'unit-cost' ? columns.cost : columns.half
  return (money[path] as number) < (response.per === 'person' ? 1e-2 : 1e-5)
}
