import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readScenario } from '../../../src/data/budget.js'
import type { Scenario, SpendingRow } from '../../../src/data/budget-schemas.js'
import { InputError } from '../../../src/data/problem.js'
import { lineKey, type Money, provincialMoney } from '../../../src/scenarios/budget/money.js'
import { BUDGET_YEARS } from '../../../src/scenarios/budget/years.js'
import { linesIn, plusMoney, timesMoney } from '../../../src/scenarios/changed-money.js'
import { decisionOf, scaleOf, withAmounts } from '../../../src/scenarios/optimise/decision.js'
import { shippedData } from '../../data-root.js'
import { bytesOf, farthest, ofYear, runOf, scenarioOf, shipped, spending, worldsOf, YEARS_AHEAD } from './worlds.js'

const nPaths = 60
const prepared = worldsOf('binh-dinh', nPaths)
const { programmes, scenarios } = prepared.workspace.budget
const base = runOf(prepared, shipped('baseline'))
const match = (row: Partial<SpendingRow>): SpendingRow => ({
  programme: 'rd-tasks',
  payer: 'society',
  from: 2027,
  ...row,
})
const lineOf = ({ lines }: Money, payer: 'province' | 'centre' | 'society', programme = 'rd-tasks'): Float64Array =>
  lines.get(lineKey(programme, payer)) ?? new Float64Array(BUDGET_YEARS * nPaths)
const times = (values: Float64Array, by: number): Float64Array => values.map((one) => by * one)

describe('matching money', () => {
  it('is so many đồng for each of the province, year by year, whatever the province pays by', () => {
    const own = fc.oneof(
      fc.record({ share: fc.double({ min: 0, max: 30, noNaN: true }) }),
      fc.record({ amount: fc.double({ min: 0, max: 500, noNaN: true }) }),
    )
    fc.assert(
      fc.property(own, fc.double({ min: 0.01, max: 5, noNaN: true }), (money, by) => {
        const row = { programme: 'rd-tasks', from: 2028, ...money }
        const run = runOf(prepared, spending('matched', row, match({ match: by })))
        for (const year of [2027, 2028, 2040])
          expect(
            farthest(
              ofYear(lineOf(run.money, 'society'), year),
              times(ofYear(lineOf(run.money, 'province'), year), by),
            ),
          ).toBe(0)
      }),
      { numRuns: 15 },
    )
  })

  it('may grow by a ramp that stays at its end, and gives way to an amount and comes back', () => {
    const { money } = runOf(
      prepared,
      spending('ramp', match({ match: [0.5, 1.5], to: 2029 }), match({ from: 2032, to: 2033, amount: 7 })),
    )
    for (const [year, by] of [
      [2026, 1],
      [2027, 0.5],
      [2028, 1],
      [2029, 1.5],
      [2031, 1.5],
      [2034, 1.5],
    ] as const)
      expect(
        farthest(ofYear(lineOf(money, 'society'), year), times(ofYear(lineOf(money, 'province'), year), by)),
        `${year}`,
      ).toBeLessThan(1e-12)
    expect(new Set(ofYear(lineOf(money, 'society'), 2033))).toEqual(new Set([7]))
  })

  it('đồng for đồng is, in the shipped scenarios, the share of the envelope that was written before', () => {
    for (const [id, share] of [
      ['baseline', 18],
      ['infrastructure-first', 9],
      ['rd-first', 32],
      ['skills-and-services-first', 7],
    ] as const) {
      const { money } = runOf(prepared, shipped(id))
      const from = id === 'baseline' ? 2025 : 2027
      for (const year of [from, 2035, 2045])
        expect(
          bytesOf(ofYear(lineOf(money, 'society'), year)).equals(
            bytesOf(times(ofYear(money.envelope, year), share / 100)),
          ),
          `${id} ${year}`,
        ).toBe(true)
    }
  })

  it('is neither in the envelope nor in what the province spends', () => {
    const rows = ['rd-tasks', 'sme-digital'].flatMap((programme) =>
      (['centre', 'society'] as const)
        .filter((payer) => programmes.get(programme)?.payers.includes(payer))
        .map((payer) => match({ programme, payer, match: 4 })),
    )
    const gift = runOf(prepared, spending('gift', ...rows))
    expect(gift.problems).toEqual([])
    expect(bytesOf(gift.money.envelope).equals(bytesOf(base.money.envelope))).toBe(true)
    expect(bytesOf(provincialMoney(gift.money, nPaths)).equals(bytesOf(provincialMoney(base.money, nPaths)))).toBe(true)
  })
})

describe('money changed by a tool', () => {
  const mixed = runOf(
    prepared,
    spending(
      'mixed',
      match({ match: 0.7 }),
      match({ payer: 'centre', amount: 12 }),
      match({ programme: 'rd-facilities', match: 2, from: 2030 }),
    ),
  ).money
  const followed = (money: Money): void => {
    expect(farthest(ofYear(lineOf(money, 'society'), 2035), times(ofYear(lineOf(money, 'province'), 2035), 0.7))).toBe(
      0,
    )
    const labs = (payer: 'province' | 'society') => ofYear(lineOf(money, payer, 'rd-facilities'), 2035)
    expect(farthest(labs('society'), times(labs('province'), 2))).toBe(0)
    expect(bytesOf(lineOf(money, 'centre')).equals(bytesOf(lineOf(mixed, 'centre')))).toBe(true)
  }

  it('carries what is matched with it, and nothing that is not', () => {
    const keys = linesIn('envelope', mixed, programmes)
    for (const factor of [0, 0.3, 1, 4]) followed(timesMoney(mixed, keys, factor, YEARS_AHEAD, nPaths))
    followed(plusMoney(mixed, lineKey('rd-tasks', 'province'), 10, YEARS_AHEAD, base.drivers, nPaths))
    followed(
      timesMoney(
        mixed,
        keys,
        Float64Array.from({ length: nPaths }, (_, p) => p / 10),
        YEARS_AHEAD,
        nPaths,
      ),
    )
  })

  it('not at all is the same bytes', () => {
    const same = timesMoney(mixed, linesIn('envelope', mixed, programmes), 1, YEARS_AHEAD, nPaths)
    for (const [key, line] of mixed.lines)
      expect(bytesOf(same.lines.get(key) as Float64Array).equals(bytesOf(line)), key).toBe(true)
  })

  it('on a line of its own stands, and follows nothing any more', () => {
    const more = plusMoney(mixed, lineKey('rd-tasks', 'society'), 10, YEARS_AHEAD, base.drivers, nPaths)
    expect(lineOf(more, 'society')[40 * 1 + nPaths * 10]).toBeGreaterThan(
      lineOf(mixed, 'society')[40 + nPaths * 10] ?? 0,
    )
    const later = timesMoney(more, [lineKey('rd-tasks', 'province')], 3, YEARS_AHEAD, nPaths)
    expect(bytesOf(lineOf(later, 'society')).equals(bytesOf(lineOf(more, 'society')))).toBe(true)
  })

  it('by the optimiser carries it as well, unless the payer’s own money is decided', () => {
    for (const constraints of [{}, { envelope: [{ payer: 'society' as const, from: 2027, amount: 90 }] }]) {
      const decision = decisionOf({
        programmes,
        moving: new Set(),
        money: mixed,
        nPaths,
        firstYear: 2027,
        lastYear: 2040,
        constraints,
      })
      const scales = decision.pots.map((_, pot) => scaleOf(decision, pot, mixed, constraints, nPaths))
      const amounts = decision.own.map((one, c) => one * (0.5 + (c % 3)))
      const money = withAmounts(mixed, decision, scales, amounts, nPaths)
      if (decision.pots.length === 1) followed(money)
      else expect([...money.matches.keys()]).toEqual([])
    }
  })
})

describe('a match that means nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-match-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const problemsOf = (parts: Partial<Scenario>): string[] => {
    writeFileSync(join(folder, 'mine.yaml'), JSON.stringify({ ...scenarioOf('mine'), ...parts }))
    try {
      readScenario(folder, 'mine.yaml', shippedData())
      return []
    } catch (error) {
      if (error instanceof InputError) return error.problems.map(({ code, facts }) => `${code} ${facts.field}`)
      throw error
    }
  }
  const rows = (...given: SpendingRow[]) => ({ policy: { spending: given } })
  const AT = 'policy.spending.0'

  it('is told with its place', () => {
    expect(problemsOf(rows(match({ match: 1.5 })))).toEqual([])
    expect(problemsOf(rows(match({ match: [0.5, 2], to: 2030 })))).toEqual([])
    expect(problemsOf(rows(match({ match: -1 })))).toEqual([`VALUE_OUT_OF_RANGE ${AT}.match`])
    expect(problemsOf(rows(match({ match: 0 })))).toEqual([`VALUE_OUT_OF_RANGE ${AT}.match`])
    expect(problemsOf(rows(match({ match: [1, 2] })))).toEqual([`FIELD_MISSING ${AT}.to`])
    expect(problemsOf(rows(match({ match: 1, share: 3 })))).toEqual([`FIELD_ONE_OF ${AT}`])
    expect(problemsOf(rows(match({ match: 1, priceYear: 2025 })))).toEqual([`FIELD_UNKNOWN ${AT}.priceYear`])
  })

  it('by the province itself is refused', () => {
    expect(problemsOf(rows({ programme: 'rd-tasks', from: 2027, match: 1 }))).toEqual([`VALUE_NOT_ALLOWED ${AT}.match`])
  })

  it('by operators is refused everywhere: provincial money is never credited with what they pay', () => {
    for (const programme of programmes.keys())
      expect(problemsOf(rows(match({ programme, payer: 'operators', match: 1 })))).toContain(
        `VALUE_NOT_ALLOWED ${AT}.match`,
      )
  })

  it('of a programme on which the province spends nothing is refused', () => {
    const alone = { extends: undefined, ...rows(match({ match: 1 })) }
    expect(problemsOf(alone)).toEqual([`MATCH_OF_NOTHING ${AT}.match`])
    const own = { programme: 'rd-tasks', from: 2027, amount: 5 }
    expect(problemsOf({ extends: undefined, ...rows(match({ match: 1 }), own) })).toEqual([])
    for (const { policy, id } of scenarios.values())
      for (const row of policy?.spending ?? []) if (row.match !== undefined) expect(id).toBe('baseline')
  })
})
