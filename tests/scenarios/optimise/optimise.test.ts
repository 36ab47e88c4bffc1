import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/data/problem.js'
import {
  type Constraints,
  NO_CONSTRAINTS,
  type PlacedConstraints,
} from '../../../src/scenarios/optimise/constraints.js'
import { UNITS } from '../../../src/scenarios/optimise/decision.js'
import { type Optimised, optimise } from '../../../src/scenarios/optimise/optimise.js'
import type { Aim } from '../../../src/scenarios/optimise/scoring.js'
import { opened, scenario } from './opened.js'

const given = (value: Constraints): PlacedConstraints => ({ value, placeOf: () => ({ file: 'own.yaml', line: 7 }) })

function ask(
  plan: string,
  paths: number,
  aim: Aim,
  constraints = NO_CONSTRAINTS,
  id = 'baseline',
  signal?: AbortSignal,
) {
  return optimise(opened(plan, paths), scenario(id), { aim, constraints, signal })
}

/** Σ of the lines of the only pot, by year, in units. */
function yearSums({ decision }: Optimised, plan: Float64Array): number[] {
  const { nYears, lines } = decision
  return Array.from({ length: nYears }, (_, t) =>
    Math.round(lines.reduce((sum, _, l) => sum + (plan[l * nYears + t] as number), 0) * UNITS),
  )
}

describe('a recommended allocation', () => {
  it('keeps every limit that is set', async () => {
    const value: Constraints = {
      envelope: [{ from: 2027, amount: 300 }],
      keep: 20,
      natures: [{ nature: 'capital', least: 30, most: 45 }],
      programmes: [
        { programme: 'cyber-security', floor: 3 },
        { programme: 'digital-skills', cap: 12 },
        { programme: 'smart-city', committed: 9 },
        { programme: 'sme-digital', absorption: 15 },
        { programme: 'official-training', growth: 20, from: 2028 },
      ],
    }
    const { decision, recommended, start, binding } = await ask('binh-dinh', 60, 'expected', given(value))
    const { nYears, lines } = decision
    const of = (id: string, t: number): number =>
      recommended.amounts[lines.findIndex(({ programme }) => programme === id) * nYears + t] as number
    for (let t = 0; t < nYears; t++) {
      const sum = (nature?: string): number =>
        lines.reduce(
          (total, line, l) =>
            total +
            (nature === undefined || line.nature === nature ? (recommended.amounts[l * nYears + t] as number) : 0),
          0,
        )
      expect(sum()).toBeLessThanOrEqual(300 + 1e-6)
      expect(sum('capital') / sum()).toBeGreaterThan(0.3 - 0.004)
      expect(sum('capital') / sum()).toBeLessThan(0.45 + 0.004)
      expect(of('cyber-security', t)).toBeGreaterThanOrEqual(9 - 1e-9)
      expect(of('digital-skills', t)).toBeLessThanOrEqual(36 + 1e-9)
      expect(of('smart-city', t)).toBeGreaterThanOrEqual(9 - 1e-9)
      expect(of('sme-digital', t)).toBeLessThanOrEqual(15 + 1e-9)
      for (const l of lines.keys()) {
        const cell = l * nYears + t
        expect(recommended.amounts[cell] as number).toBeGreaterThanOrEqual(0.2 * (start[cell] as number) - 0.1)
      }
      if (t > 0)
        expect(of('official-training', t)).toBeLessThanOrEqual(1.2 * of('official-training', t - 1) + 0.22 + 1e-9)
    }
    expect([...binding.keys()].map(({ name }) => name)).toContain('programmes.1.cap (digital-skills)')
  })

  it('gives a programme nothing, or at least its least size', async () => {
    const value: Constraints = {
      programmes: ['hi-tech-park', 'cyber-security', 'sme-digital'].map((programme) => ({
        programme,
        minimumSize: 25,
      })),
    }
    const { decision, recommended, shadow } = await ask('binh-thuan', 60, 'shortfall', given(value))
    const sized = decision.lines.flatMap(({ programme }, l) =>
      value.programmes?.some((one) => one.programme === programme)
        ? [...recommended.amounts.subarray(l * decision.nYears, (l + 1) * decision.nYears)]
        : [],
    )
    expect(sized.filter((amount) => amount > 0 && amount < 25)).toEqual([])
    expect(sized.some((amount) => amount >= 25)).toBe(true)
    expect(shadow).toBeUndefined()
  })

  it('counts only what has weight', async () => {
    const prepared = opened('binh-thuan', 60)
    const [first] = prepared.planData.plan.groups
    const rest = prepared.planData.plan.groups.slice(1).map(({ id }) => ({ group: id, weight: 0 }))
    const found = await ask('binh-thuan', 60, 'expected', given({ weights: rest }))
    const own = found.goals.flatMap(({ resolved }, i) => (resolved.target.group === first?.id ? [i] : []))
    const mean = (marks: Uint8Array | undefined): number => (marks ?? new Uint8Array(0)).reduce((a, b) => a + b, 0) / 60
    expect(own.length).toBeGreaterThan(0)
    expect(own.length).toBeLessThan(found.goals.length)
    expect(found.after.score).toBeCloseTo(
      own.reduce((sum, i) => sum + mean(found.after.reached[i]), 0),
      9,
    )
  })

  it('allocates another payer’s money where the user names an envelope of it', async () => {
    const value: Constraints = { envelope: [{ payer: 'centre', from: 2027, amount: 40 }] }
    const { decision, recommended, after, before } = await ask('binh-dinh', 60, 'expected', given(value))
    const { nYears, lines } = decision
    expect(decision.pots).toEqual(['province', 'centre'])
    for (let t = 0; t < nYears; t++) {
      const sum = lines.reduce(
        (all, { payer }, l) => (payer === 'centre' ? all + (recommended.amounts[l * nYears + t] as number) : all),
        0,
      )
      expect(sum).toBeLessThanOrEqual(40 + 1e-9)
    }
    expect(after.score).toBeGreaterThan(before.score)
  })

  it('names the constraints that cannot hold together, and no others', async () => {
    const value: Constraints = {
      keep: 10,
      programmes: [
        { programme: 'cyber-security', floor: 60, from: 2030 },
        { programme: 'digital-skills', cap: 50 },
        { programme: 'sme-digital', floor: 50 },
      ],
    }
    const error = await ask('binh-dinh', 20, 'expected', given(value)).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(InputError)
    const { problems } = error as InputError
    expect(problems.map(({ code }) => code)).toEqual(problems.map(() => 'CONSTRAINTS_CONFLICT'))
    expect(problems.map(({ facts }) => facts.id).sort()).toEqual([
      'envelope',
      'programmes.0.floor (cyber-security)',
      'programmes.2.floor (sme-digital)',
    ])
    expect(problems[0]).toMatchObject({ file: 'own.yaml', line: 7, facts: { year: 2030 } })
  })

  it('can be had at once when it is asked to stop: the best so far', async () => {
    const stop = new AbortController()
    stop.abort()
    const found = await ask('binh-dinh', 40, 'expected', NO_CONSTRAINTS, 'baseline', stop.signal)
    expect(found.interrupted).toBe(true)
    expect(found.after.score).toBeGreaterThanOrEqual(found.before.score)
    expect(yearSums(found, found.recommended.amounts)).toEqual(yearSums(found, found.start))
  })

  it('is the same for the same seed', async () => {
    const [one, two] = [await ask('binh-thuan', 50, 'worst-group'), await ask('binh-thuan', 50, 'worst-group')]
    expect([...one.recommended.amounts]).toEqual([...two.recommended.amounts])
    expect(one.fresh.map(({ score }) => score)).toEqual(two.fresh.map(({ score }) => score))
  })
})
