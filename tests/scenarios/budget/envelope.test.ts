import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EnvelopeRow, Scenario, SpendingRow } from '../../../src/data/budget-schemas.js'
import { rowOf, settingsOf } from '../../../src/scenarios/budget/merge.js'
import { provincialMoney } from '../../../src/scenarios/budget/money.js'
import { shippedData } from '../../data-root.js'
import { farthest, ofYear, runOf, scenarioOf, shipped, spending, worldsOf } from './worlds.js'

const CLOSE = 1e-9
const prepared = worldsOf('binh-dinh')
const nPaths = prepared.options.paths
const moneyOf = (scenario: Scenario) => runOf(prepared, scenario).money
const envelopeOf = (...rows: EnvelopeRow[]) => moneyOf(scenarioOf('x', { policy: { envelope: rows } })).envelope
const lineOf = (key: string, ...rows: SpendingRow[]) => moneyOf(spending('x', ...rows)).lines.get(key) as Float64Array
const all = (value: number) => new Float64Array(nPaths).fill(value)

describe('the envelope', () => {
  const base = runOf(prepared, shipped('baseline'))

  it('is under the baseline the last known share of the total expenditure, path by path', () => {
    const total = base.drivers.paths.get('total-expenditure') as Float64Array
    const wanted = total.map((budget, i) => (budget * (prepared.lastShare[i % nPaths] as number)) / 100)
    expect(farthest(base.money.envelope, wanted)).toBeLessThan(CLOSE)
    expect(new Set(prepared.lastShare).size).toBe(nPaths)
  })

  it('is a share of the budget, an amount of a year’s prices, or so many times the baseline', () => {
    const got = envelopeOf(
      { from: 2027, to: 2027, shareOfBudget: 3 },
      { from: 2028, to: 2028, amount: 700 },
      { from: 2029, factor: 2.5 },
    )
    const total = base.drivers.paths.get('total-expenditure') as Float64Array
    expect(farthest(ofYear(got, 2026), ofYear(base.money.envelope, 2026))).toBe(0)
    expect(
      farthest(
        ofYear(got, 2027),
        ofYear(total, 2027).map((x) => 0.03 * x),
      ),
    ).toBeLessThan(CLOSE)
    expect(farthest(ofYear(got, 2028), all(700))).toBe(0)
    for (const year of [2029, 2045])
      expect(
        farthest(
          ofYear(got, year),
          ofYear(base.money.envelope, year).map((x) => 2.5 * x),
        ),
      ).toBeLessThan(CLOSE)
  })

  it('shrinks with the revenue in the years of a shock, and only then', () => {
    const short = runOf(prepared, shipped('world-revenue-shortfall')).money.envelope
    for (const [year, factor] of [
      [2026, 1],
      [2027, 0.85],
      [2029, 0.85],
      [2030, 1],
    ] as const)
      expect(
        farthest(
          ofYear(short, year),
          ofYear(base.money.envelope, year).map((x) => factor * x),
        ),
      ).toBeLessThan(CLOSE)
  })

  it('under the 3 % rule is 3 % of the budget: the share that is asked for is met for certain', () => {
    const ruled = runOf(prepared, shipped('three-percent-from-2026'))
    const share = ruled.draws.get('sti-dx-share-budget')
    if (share === undefined) throw new Error('no share')
    const at = (2030 - share.firstYear) * nPaths
    expect(farthest(share.values.subarray(at, at + nPaths), all(3))).toBeLessThan(CLOSE)
    expect(
      ruled.assessments.find(({ target }) => target.id === 'binh-dinh-2030-sti-dx-share-budget')?.raw?.probability,
    ).toBe(1)
  })
})

describe('a line of spending', () => {
  it('is a share of the envelope, an amount, or a ramp that stays at its end', () => {
    const { envelope } = moneyOf(shipped('baseline'))
    const line = lineOf(
      'rd-tasks|province',
      { programme: 'rd-tasks', from: 2027, share: 10 },
      { programme: 'rd-tasks', from: 2029, to: 2029, amount: 5 },
      { programme: 'rd-tasks', from: 2031, to: 2035, ramp: [20, 60] },
    )
    expect(
      farthest(
        ofYear(line, 2028),
        ofYear(envelope, 2028).map((x) => 0.1 * x),
      ),
    ).toBeLessThan(CLOSE)
    expect(farthest(ofYear(line, 2029), all(5))).toBe(0)
    expect(
      farthest(
        ofYear(line, 2030),
        ofYear(envelope, 2030).map((x) => 0.1 * x),
      ),
    ).toBeLessThan(CLOSE)
    for (const [year, amount] of [
      [2031, 20],
      [2032, 30],
      [2033, 40],
      [2035, 60],
      [2040, 60],
      [2045, 60],
    ] as const)
      expect(farthest(ofYear(line, year), all(amount)), `${year}`).toBeLessThan(CLOSE)
  })

  it('of a ramp within one year is its end', () => {
    const line = lineOf('rd-tasks|province', { programme: 'rd-tasks', from: 2030, to: 2030, ramp: [20, 60] })
    expect(farthest(ofYear(line, 2030), all(60))).toBe(0)
  })

  it('takes the last row that holds in a year, whatever rows are there', () => {
    const year = fc.integer({ min: 2025, max: 2045 })
    const row = fc.record({ from: year, to: fc.option(year, { nil: undefined }), amount: fc.nat(500) })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), year, (rows, asked) => {
        const holding = rows.filter(({ from, to }) => from <= asked && (to === undefined || asked <= to))
        expect(rowOf(rows, asked)).toBe(holding.at(-1))
      }),
    )
  })

  it('of a child stands before its parent’s, and the parent’s stays where the child says nothing', () => {
    const { scenarios } = shippedData().budget
    const child = spending('child', { programme: 'rd-tasks', from: 2030, share: 1 })
    const settings = settingsOf({ ...child, extends: 'rd-first' }, scenarios)
    expect(settings.chain).toEqual(['baseline', 'three-percent-from-2026', 'rd-first', 'child'])
    const rows = settings.spending.filter(({ programme, payer }) => programme === 'rd-tasks' && payer === undefined)
    expect([2026, 2028, 2031].map((year) => rowOf(rows, year)?.share)).toEqual([18, 32, 1])
  })
})

describe('a budget', () => {
  it('is valid in every shipped scenario, for every plan', () => {
    for (const plan of shippedData().plans.keys())
      for (const scenario of shippedData().budget.scenarios.values())
        expect(runOf(worldsOf(plan, 40), scenario).problems, `${plan} ${scenario.id}`).toEqual([])
  })

  it('that spends more than its envelope is named year by year, with what is allowed', () => {
    const over = runOf(prepared, spending('over', { programme: 'rd-tasks', from: 2030, to: 2032, share: 18.5 }))
    expect(over.problems.map(({ code, facts }) => [code, facts.id, facts.year])).toEqual([
      ['ENVELOPE_EXCEEDED', 'over', 2030],
      ['ENVELOPE_EXCEEDED', 'over', 2031],
      ['ENVELOPE_EXCEEDED', 'over', 2032],
    ])
    const median = [...ofYear(over.money.envelope, 2031)].sort((a, b) => a - b)[nPaths >> 1] as number
    expect(over.problems[1]?.facts.allowed).toBe(`≤ ${median.toFixed(1)} tỷ đồng`)
  })

  it('that spends its envelope to the đồng, or less, is valid', () => {
    expect(runOf(prepared, spending('all', { programme: 'rd-tasks', from: 2030, share: 18 })).problems).toEqual([])
    expect(runOf(prepared, spending('less', { programme: 'rd-tasks', from: 2030, share: 0 })).problems).toEqual([])
    const { money } = runOf(prepared, spending('all', { programme: 'rd-tasks', from: 2030, share: 18 }))
    expect(farthest(provincialMoney(money, nPaths), money.envelope)).toBeLessThan(CLOSE)
  })

  it('of amounts without an envelope of their own is measured against the baseline’s', () => {
    const rich = runOf(prepared, spending('rich', { programme: 'rd-tasks', from: 2035, amount: 1e5 }))
    expect(rich.problems).toHaveLength(11)
  })
})
