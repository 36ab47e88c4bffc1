import { describe, expect, it } from 'vitest'
import { attainmentOf } from '../../src/model/attain.js'
import { headlineOf } from '../../src/model/verdict.js'
import {
  commonTo,
  type Judged,
  jointOf,
  judgedOf,
  noneLost,
  numberMet,
  spreadOfNumber,
} from '../../src/scenarios/joint.js'
import { contextOf, isSimulated, outcomeOf } from '../../src/scenarios/outcomes.js'
import type { Prepared } from '../../src/scenarios/prepare.js'
import type { Projection } from '../../src/scenarios/run-scenario.js'
import { expectClose } from '../close-to.js'
import { preparedPlan, probabilities, runOf, shipped, worldsOf } from './budget/worlds.js'

/** Judge a plan by hand: of every target that can be judged, whether it is reached on a path. */
function byHand({ planData, workspace, options }: Prepared, projection: Projection) {
  const context = contextOf(planData, workspace.asOf, projection)
  return projection.assessments
    .filter(({ status }) => status !== 'not-assessable')
    .map(({ resolved, status, target, grade }) => ({
      target,
      grade,
      reached: isSimulated(resolved)
        ? [...outcomeOf(resolved, context).reached].map((mark) => mark === 1)
        : Array.from({ length: options.paths }, () => status === 'met'),
    }))
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
const worst = (grades: readonly string[]): string => [...grades].sort().at(-1) as string

describe.each(['binh-dinh', 'binh-phuoc', 'tinh-mau'])('%s as a whole', (plan) => {
  const prepared = worldsOf(plan)
  const { paths: nPaths } = prepared.options
  const rich = runOf(prepared, shipped('three-percent-from-2026'))
  const marks = byHand(prepared, rich)
  const joint = jointOf(prepared.planData, rich)
  const counts = Array.from({ length: nPaths }, (_, p) => marks.filter(({ reached }) => reached[p]).length)

  it('counts the targets met on every path', () => {
    expect(joint.number.judged).toBe(marks.length)
    expectClose(joint.number.mean, mean(counts), { abs: 1e-9 })
    const shares = Array.from({ length: marks.length + 1 }, (_, k) => counts.filter((n) => n === k).length / nPaths)
    shares.forEach((share, k) => {
      expectClose(joint.number.shares[k] as number, share, { abs: 1e-9 })
    })
    expectClose(mean([...joint.number.shares].map((share) => share * joint.number.shares.length)), 1, { abs: 1e-9 })
    for (const [level, got] of [
      [0.1, joint.number.p10],
      [0.5, joint.number.p50],
      [0.9, joint.number.p90],
    ] as const) {
      expect(counts.filter((n) => n <= got).length / nPaths).toBeGreaterThanOrEqual(level - 1 / nPaths)
      expect(counts.filter((n) => n < got).length / nPaths).toBeLessThanOrEqual(level + 1 / nPaths)
    }
    const sd = Math.sqrt(counts.reduce((sum, n) => sum + (n - mean(counts)) ** 2, 0) / (nPaths - 1))
    expectClose(joint.number.mcse, sd / Math.sqrt(nPaths), { abs: 1e-12, rel: 1e-9 })
  })

  it('expects as many as the probabilities add up to, and no path says more than there are targets', () => {
    const sum = [...probabilities(rich).values()].reduce((a, b) => a + b, 0)
    expectClose(joint.number.mean, sum + joint.met, { abs: 1e-9 })
    expect(Math.max(...counts)).toBeLessThanOrEqual(joint.number.judged)
    expect(joint.leftOut + joint.number.judged).toBe(rich.assessments.length)
  })

  it('says of a group what holds of all its targets on the same paths', () => {
    expect(joint.groups.length).toBeGreaterThan(0)
    for (const { group, judged, leftOut, mean: got, all } of joint.groups) {
      const own = marks.filter(({ target }) => target.group === group)
      expect(judged).toBe(own.length)
      expect(leftOut + judged).toBe(rich.assessments.filter(({ target }) => target.group === group).length)
      const every = Array.from({ length: nPaths }, (_, p) => own.every(({ reached }) => reached[p]))
      const share = every.filter((one) => one).length
      expectClose(all.probability, share / nPaths, { abs: 1e-12 })
      expectClose(all.mcse, attainmentOf(share, nPaths).mcse, { abs: 1e-12 })
      expect(all.headline).toEqual(headlineOf(all.probability, worst(own.map(({ grade }) => grade)) as never))
      expectClose(got, mean(Array.from({ length: nPaths }, (_, p) => own.filter(({ reached }) => reached[p]).length)), {
        abs: 1e-9,
      })
      for (const { reached } of own)
        expect(all.probability).toBeLessThanOrEqual(reached.filter((one) => one).length / nPaths + 1e-12)
    }
    const groups = joint.groups.reduce((sum, one) => sum + one.mean, 0)
    expectClose(groups, joint.number.mean, { abs: 1e-9 })
  })

  it('says "no target lost" of the same paths and the same targets', () => {
    const base = runOf(prepared, shipped('baseline'))
    const before = byHand(prepared, base)
    const [one = [], other = []] = commonTo([judgedOf(base), judgedOf(rich)])
    const { probability } = noneLost(one, other, nPaths)
    const kept = Array.from({ length: nPaths }, (_, p) =>
      before.every(({ reached }, i) => !reached[p] || marks[i]?.reached[p]),
    )
    expectClose(probability, kept.filter((one) => one).length / nPaths, { abs: 1e-12 })
    expect(noneLost(one, one, nPaths).probability).toBe(1)
    if (plan === 'tinh-mau') expect(probability).toBeLessThan(1)
  })
})

describe('targets that hang together', () => {
  it('are not multiplied: two years of one measure', () => {
    const prepared = preparedPlan('binh-dinh', { paths: 1000 })
    const projection = runOf(prepared, shipped('baseline'))
    const judged = judgedOf(projection).filter(({ assessment }) =>
      ['binh-dinh-2030-dti-score', 'binh-dinh-2035-dti-score'].includes(assessment.target.id),
    )
    expect(judged).toHaveLength(2)
    const number = numberMet(judged, 1000)
    const both = number.filter((n) => n === 2).length / 1000
    const [p = 0, q = 0] = judged.map(({ reached }) => mean([...reached]))
    expect(both - p * q).toBeGreaterThan(5 * Math.sqrt((p * q * (1 - p * q)) / 1000))
  })
})

describe('the spread of a number', () => {
  it('is that of a list counted by hand', () => {
    const { mean: got, shares, p10, p50, p90, mcse } = spreadOfNumber(Float64Array.of(0, 1, 1, 3), 3)
    expect([got, [...shares]]).toEqual([1.25, [0.25, 0.5, 0, 0.25]])
    expect(p10).toBeGreaterThanOrEqual(0)
    expect(p50).toBe(1)
    expect(p90).toBeLessThanOrEqual(3)
    expectClose(mcse, Math.sqrt((1.5625 + 0.0625 + 0.0625 + 3.0625) / 3 / 4), { abs: 1e-12 })
  })

  it('of no target is 0 for certain', () => {
    const none: Judged[] = []
    expect(spreadOfNumber(numberMet(none, 5), 0)).toMatchObject({ judged: 0, mean: 0, p90: 0 })
  })
})
