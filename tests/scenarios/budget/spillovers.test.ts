import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Spillover } from '../../../src/data/budget-schemas.js'
import { checkSpillovers } from '../../../src/data/check-response.js'
import type { Problem } from '../../../src/data/problem.js'
import { policyEffects } from '../../../src/scenarios/budget/effects.js'
import { BUDGET_YEARS } from '../../../src/scenarios/budget/years.js'
import { BudgetFolder, shippedText } from '../../data/budget-folder.js'
import { shippedData } from '../../data-root.js'
import { wholeEffects } from '../whole-effects.js'
import { runOf, scenarioOf, worldsOf } from './worlds.js'

const FILE = 'priors/spillovers.yaml'
const { budget, indicators, programmes, territories, asOf } = { ...shippedData(), ...shippedData().budget }

type Matrix = readonly (readonly number[])[]

/** Return the spectral radius of a matrix without negative entries: growth of its powers. */
function spectralRadius(matrix: Matrix): number {
  let vector = matrix.map(() => 1)
  let log = 0
  const rounds = 400
  for (let i = 0; i < rounds; i++) {
    const next = matrix.map((row) => row.reduce((sum, x, j) => sum + x * (vector[j] as number), 0))
    const size = Math.max(...next)
    if (size === 0) return 0
    vector = next.map((x) => x / size)
    log += Math.log(size)
  }
  return Math.exp(log / rounds)
}

function matrixOf(rows: readonly Spillover[], strength: (row: Spillover) => number): Matrix {
  const ids = [...new Set(rows.flatMap(({ from, to }) => [from, to]))]
  return ids.map((to) =>
    ids.map((from) => {
      const row = rows.find((one) => one.from === from && one.to === to)
      return row === undefined ? 0 : strength(row)
    }),
  )
}

describe('spillovers between indicators', () => {
  it('as shipped die out, at the strongest that is thought likely and on every path that is drawn', () => {
    expect(budget.spillovers.length).toBeGreaterThan(3)
    expect(spectralRadius(matrixOf(budget.spillovers, ({ strength }) => strength.high))).toBeLessThan(1)
    const { policy, options } = worldsOf('binh-phuoc')
    const links = policy.spillovers.map(({ link }) => link)
    for (let p = 0; p < options.paths; p++)
      expect(
        spectralRadius(
          matrixOf(links, (row) => policy.spillovers.find(({ link }) => link === row)?.strength[p] as number),
        ),
      ).toBeLessThan(1)
  })

  it('the radius is that of a matrix worked out by hand', () => {
    expect(
      spectralRadius([
        [0, 4],
        [1, 0],
      ]),
    ).toBeCloseTo(2, 6)
    expect(
      spectralRadius([
        [2, 1],
        [1, 2],
      ]),
    ).toBeCloseTo(3, 2)
    expect(
      spectralRadius([
        [0, 5],
        [0, 0],
      ]),
    ).toBe(0)
  })
})

describe('spillovers on loading', () => {
  let folder: BudgetFolder
  beforeAll(() => {
    folder = new BudgetFolder()
  })
  afterAll(() => folder.remove())

  const BASIS = '{status: assumption, who: Lộ trình, why: "A circle that would feed itself.", "on": "2026-11-21"}'
  const row = (from: string, to: string, strength: string) =>
    `- from: ${from}\n  to: ${to}\n  strength: ${strength}\n  basis: ${BASIS}\n`

  it('refuses a circle that would grow, with place and allowed range', () => {
    const text =
      shippedText(FILE) +
      row('smart-cities', 'innovation-hubs', '{low: 0.5, mode: 0.9, high: 1.2}') +
      row('innovation-hubs', 'smart-cities', '{low: 0.5, mode: 0.9, high: 1.2}')
    const found = folder.problemsWith({ [FILE]: text })
    expect(found.map(({ file, code, facts }) => [file, code, facts.id, facts.got, facts.allowed])).toEqual([
      [FILE, 'SPILLOVER_TOO_STRONG', 'innovation-hubs', 1.2, '< 0.5'],
      [FILE, 'SPILLOVER_TOO_STRONG', 'smart-cities', 1.2, '< 0.5'],
    ])
    for (const { line } of found) expect(text.split('\n')[line - 1]).toContain('high: 1.2')
  })

  it('refuses many weak links into one indicator that add up', () => {
    const many = ['smart-cities', 'innovation-hubs', 'hdi']
    const text =
      shippedText(FILE) + many.map((from) => row(from, 'pii-score', '{low: 0, mode: 0.1, high: 0.14}')).join('')
    const found = folder.problemsWith({ [FILE]: text })
    expect(found.map(({ code, facts }) => [code, facts.id])).toEqual([['SPILLOVER_TOO_STRONG', 'pii-score']])
  })

  it('accepts no matrix whose radius is 1 or more', () => {
    const ids = ['smart-cities', 'innovation-hubs', 'hdi', 'pii-score']
    const strengths = fc.array(fc.double({ min: 0, max: 0.7, noNaN: true }), { minLength: 16, maxLength: 16 })
    let accepted = 0
    let refused = 0
    fc.assert(
      fc.property(strengths, fc.double({ min: 0.1, max: 1, noNaN: true }), (highs, scale) => {
        const rows = highs.flatMap((high, i): Spillover[] => {
          const [from, to] = [ids[i % 4] as string, ids[Math.floor(i / 4)] as string]
          const strength = { low: 0, mode: 0, high: high * scale }
          return from === to
            ? []
            : [{ from, to, strength, basis: { status: 'assumption', who: 'x', why: 'x', on: '2026-11-21' } }]
        })
        const problems: Problem[] = []
        const known = {
          programmes,
          indicators,
          territories,
          identities: new Set<string>(),
          evidence: new Set<string>(),
          asOf,
        }
        checkSpillovers(
          rows.map((value) => ({ value, file: FILE, line: 1 })),
          known,
          problems,
        )
        const radius = spectralRadius(matrixOf(rows, ({ strength }) => strength.high))
        if (problems.length === 0) {
          expect(radius).toBeLessThan(1)
          accepted++
        } else {
          expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['SPILLOVER_TOO_STRONG']))
          refused++
        }
      }),
    )
    expect(accepted).toBeGreaterThan(5)
    expect(refused).toBeGreaterThan(5)
  })
})

describe('a change passed on', () => {
  const prepared = worldsOf('binh-phuoc')
  const { policy, options } = prepared
  const nPaths = options.paths
  const rich = runOf(prepared, scenarioOf('rich', { policy: { envelope: [{ from: 2027, factor: 5 }] } }))

  it('is the sum worked out by hand: own change plus λ of last year’s, a year late', () => {
    const own = wholeEffects({ effects: policyEffects({ ...policy, spillovers: [] }, rich.money, rich.drivers) })
    const wanted = new Map<string, Float64Array>()
    const of = (id: string) => wanted.get(id) ?? new Float64Array(BUDGET_YEARS * nPaths)
    for (const id of new Set([...own.keys(), ...policy.spillovers.map(({ link }) => link.to)]))
      wanted.set(id, (own.get(id) ?? of(id)).slice())
    for (let t = 1; t < BUDGET_YEARS; t++)
      for (const { link, strength } of policy.spillovers)
        for (let p = 0; p < nPaths; p++) {
          const [to, from] = [of(link.to), of(link.from)]
          to[t * nPaths + p] =
            (to[t * nPaths + p] as number) + (strength[p] as number) * (from[(t - 1) * nPaths + p] as number)
        }
    let passed = 0
    for (const [id, effect] of wholeEffects(rich)) {
      const most = effect.reduce((worst, z, i) => Math.max(worst, Math.abs(z - (of(id)[i] as number))), 0)
      expect(most, id).toBeLessThan(1e-12)
      if (effect.some((z, i) => z !== (own.get(id)?.[i] ?? 0))) passed++
    }
    expect(passed).toBeGreaterThan(0)
  })

  it('never comes in the year in which the money changes', () => {
    const own = wholeEffects({ effects: policyEffects({ ...policy, spillovers: [] }, rich.money, rich.drivers) })
    const at = 2027 - 2025
    for (const [id, effect] of wholeEffects(rich))
      expect(effect.subarray(at * nPaths, (at + 1) * nPaths), id).toEqual(
        (own.get(id) ?? new Float64Array(effect.length)).subarray(at * nPaths, (at + 1) * nPaths),
      )
  })

  it('may not pull down: a negative strength is refused', () => {
    const rows = budget.spillovers.map((one) => ({ ...one, strength: { low: -0.2, mode: -0.1, high: -0.05 } }))
    const problems: Problem[] = []
    const known = {
      programmes,
      indicators,
      territories,
      identities: new Set<string>(),
      asOf,
      evidence: new Set(budget.evidence.map(({ id }) => id)),
    }
    checkSpillovers(
      rows.map((value) => ({ value, file: FILE, line: 1 })),
      known,
      problems,
    )
    expect(problems.map(({ code, facts }) => [code, facts.field])).toEqual(
      rows.map(() => ['VALUE_OUT_OF_RANGE', 'strength.low']),
    )
  })
})
