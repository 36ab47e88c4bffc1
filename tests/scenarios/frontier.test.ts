import { describe, expect, it } from 'vitest'
import { costToReach } from '../../src/scenarios/cost.js'
import { type Aim, type Frontier, frontierOf } from '../../src/scenarios/frontier.js'
import { judgedOf, numberMet } from '../../src/scenarios/joint.js'
import { expectClose } from '../close-to.js'
import { preparedPlan, probabilities, runOf, scenarioOf, shipped, worldsOf } from './budget/worlds.js'

const TARGET = 'binh-dinh-2030-dti-score'
const prepared = worldsOf('binh-dinh', 400)
const frontier = (aim: Aim, points = 5): Frontier => frontierOf(prepared, shipped('baseline'), aim, points)

describe('the frontier of one target', () => {
  const one = frontier({ target: TARGET }, 9)

  it('goes from a quarter to four times the money, the scenario’s own in the middle', () => {
    expect(one.points.map(({ factor }) => factor)).toHaveLength(9)
    expectClose(one.points[0]?.factor as number, 0.25, { rel: 1e-12 })
    expect(one.points[4]?.factor).toBe(1)
    expectClose(one.points[8]?.factor as number, 4, { rel: 1e-12 })
    expect(one.span).toEqual({ from: 2027, to: 2030 })
    expect(one.judged).toBe(1)
  })

  it('says so when the target’s budgets are decided', () => {
    expect(one.tooLate).toBe(false)
    expect(frontier({ target: 'binh-dinh-2025-dti-score' }, 2).tooLate).toBe(true)
  })

  it('has the scenario’s own probability in the middle', () => {
    expect(one.points[4]?.mean).toBe(probabilities(runOf(prepared, shipped('baseline'))).get(TARGET))
  })

  it('never falls, and is what a scenario with that envelope gives', () => {
    for (const [i, { mean, factor, change }] of one.points.entries()) {
      const scenario = scenarioOf('scaled', { policy: { envelope: [{ from: 2027, to: 2030, factor }] } })
      expectClose(probabilities(runOf(prepared, scenario)).get(TARGET) as number, mean, { abs: 1 / 400 })
      if (i === 0) expect(change).toBeUndefined()
      else {
        expect(mean).toBeGreaterThanOrEqual(one.points[i - 1]?.mean as number)
        expectClose(change?.difference as number, mean - (one.points[i - 1]?.mean as number), { abs: 1e-12 })
      }
    }
    expect(one.points[8]?.mean).toBeGreaterThan((one.points[0]?.mean as number) + 0.05)
  })

  it('counts money in proportion, and the slope for 100 tỷ đồng', () => {
    for (const [i, { money, factor, per100, change }] of one.points.entries()) {
      expectClose(money, factor * (one.points[4]?.money as number), { rel: 1e-9 })
      if (i > 0) {
        const more = money - (one.points[i - 1]?.money as number)
        expectClose(per100 as number, (100 * (change?.difference as number)) / more, { rel: 1e-9, abs: 1e-12 })
      }
    }
  })

  it('agrees with what it costs', () => {
    const target = prepared.planData.targets.find(({ id }) => id === TARGET)
    if (target === undefined) throw new Error('no target')
    const last = one.points[6]
    const question = { target, probability: (last?.mean as number) - 0.01, scope: 'envelope' as const }
    const { answer } = costToReach(prepared, shipped('baseline'), question)
    if (answer.kind !== 'reached') throw new Error(answer.kind)
    expect(answer.factor.value).toBeLessThanOrEqual((last?.factor as number) * (1 + 1e-3))
    expect(answer.factor.value).toBeGreaterThan(1)
  })
})

describe('the frontier of several targets', () => {
  it('counts those of a group, and the groups add up to all', () => {
    const all = frontier('all')
    const groups = prepared.planData.plan.groups.map(({ id }) => frontier({ group: id }))
    expect(groups.reduce((sum, { judged }) => sum + judged, 0)).toBe(all.judged)
    // The targets of a group may end before the plan does: only money until then counts for them.
    const middle = (of: Frontier) => of.points[2]?.mean ?? 0
    expectClose(
      groups.reduce((sum, one) => sum + middle(one), 0),
      middle(all),
      { abs: 1e-9 },
    )
  })

  it('is the number of targets met, published ones left out', () => {
    const all = frontier('all', 3)
    const base = runOf(prepared, shipped('baseline'))
    const judged = judgedOf(base).filter(({ assessment }) => assessment.status === 'assessed')
    expect(all.judged).toBe(judged.length)
    const number = numberMet(judged, 400)
    expectClose(all.points[1]?.mean as number, number.reduce((a, b) => a + b, 0) / 400, { abs: 1e-9 })
  })

  it('carries the weakest evidence of its targets', () => {
    expect(frontier('all', 2).grade).toBe('D')
    expect(frontier({ target: 'binh-dinh-2030-hdi' }, 2).grade).toBe('C')
  })

  it('gives the same bytes again', () => {
    const fresh = preparedPlan('binh-dinh', { paths: 400 })
    expect(frontierOf(fresh, shipped('baseline'), 'all', 3)).toEqual(frontier('all', 3))
  })

  it('of a plan that cannot be judged counts nothing', () => {
    expect(frontierOf(worldsOf('ninh-thuan', 50), shipped('baseline'), 'all', 2)).toMatchObject({ judged: 0 })
  })
})

describe('the frontier against the whole budget', () => {
  it('knows how many times the money the province could spend, and says which envelopes are beyond', () => {
    const made = worldsOf('tinh-mau', 200)
    const { affordable, points } = frontierOf(made, shipped('three-percent-from-2026'), 'all', 5)
    // 3 % of the budget goes to the programmes: all of it would be some 33 times as much.
    expect(affordable).toBeGreaterThan(20)
    expect(affordable).toBeLessThan(40)
    expect(points.every(({ factor }) => factor < affordable)).toBe(true)
  })
})
