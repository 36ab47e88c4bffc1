import { describe, expect, it } from 'vitest'
import { lineKey } from '../../src/scenarios/budget/money.js'
import { plusMoney } from '../../src/scenarios/changed-money.js'
import { judgedOf, numberMet } from '../../src/scenarios/joint.js'
import { type Marginal, marginalValues } from '../../src/scenarios/marginal.js'
import { runMoney } from '../../src/scenarios/run-scenario.js'
import { expectClose } from '../close-to.js'
import { preparedPlan, runOf, shipped, worldsOf } from './budget/worlds.js'

const STEP = 30

describe.each(['binh-dinh', 'binh-phuoc'])('the next money in %s', (plan) => {
  const prepared = worldsOf(plan, 400)
  const { paths: nPaths } = prepared.options
  const { programmes } = prepared.workspace.budget
  const base = runOf(prepared, shipped('baseline'))
  const marginal = marginalValues(prepared, shipped('baseline'), STEP)
  const before = judgedOf(base)

  it('of each programme is what a run with that much more gives, target by target', () => {
    expect(marginal.values.length).toBeGreaterThan(3)
    for (const { programme, number, targets, groups } of marginal.values) {
      const money = plusMoney(base.money, lineKey(programme, 'province'), STEP, marginal.span, base.drivers, nPaths)
      const after = judgedOf(runMoney(prepared, base.settings, money, base.drivers))
      const gained = (of: typeof after, were: typeof after): number => {
        const [now, then] = [numberMet(of, nPaths), numberMet(were, nPaths)]
        return now.reduce((sum, n, p) => sum + n - (then[p] as number), 0) / nPaths
      }
      expectClose(number.difference, gained(after, before), { abs: 1e-9 })
      for (const group of prepared.planData.plan.groups) {
        const own = (of: typeof after) => of.filter(({ assessment }) => assessment.target.group === group.id)
        expectClose(groups.get(group.id)?.difference ?? 0, gained(own(after), own(before)), { abs: 1e-9 })
      }
      for (const [i, { assessment, reached }] of after.entries()) {
        const was = before[i]?.reached as Uint8Array
        const difference = reached.reduce((sum, mark, p) => sum + mark - (was[p] as number), 0) / nPaths
        expectClose(targets.get(assessment.target.id)?.difference ?? 0, difference, { abs: 1e-12 })
      }
    }
  })

  it('is ranked, and the first may be the best', () => {
    const gains = marginal.values.map(({ number }) => number.difference)
    expect(gains).toEqual([...gains].sort((a, b) => b - a))
    expect(marginal.values[0]?.mayBeBest).toBe(true)
    for (const gain of gains) expect(gain).toBeGreaterThanOrEqual(0)
    expect(gains[0]).toBeGreaterThan(0)
  })

  it('speaks of every programme of the province once: of those that move a target, and of the others', () => {
    const said = [...marginal.values.map(({ programme }) => programme), ...marginal.unmoving]
    const own = [...programmes.values()].filter(
      ({ payers, partOf }) => payers.includes('province') && partOf === undefined,
    )
    expect(said.sort()).toEqual(own.map(({ id }) => id).sort())
  })

  it('is given in the years that are still free', () => {
    expect(marginal.span).toEqual({ from: 2027, to: 2045 })
    expect(marginal.step).toBe(STEP)
  })

  it('adds up by group', () => {
    for (const { number, groups } of marginal.values) {
      const sum = [...groups.values()].reduce((total, { difference }) => total + difference, 0)
      expectClose(sum, number.difference, { abs: 1e-9 })
    }
  })
})

describe('a larger step', () => {
  const prepared = worldsOf('binh-dinh', 400)
  const value = ({ values }: Marginal, id: string) =>
    values.find(({ programme }) => programme === id)?.number.difference ?? Number.NaN
  const [small, large] = [5, 200].map((step) => marginalValues(prepared, shipped('baseline'), step)) as [
    Marginal,
    Marginal,
  ]

  it('never gives less', () => {
    for (const { programme } of small.values)
      expect(value(large, programme), programme).toBeGreaterThanOrEqual(value(small, programme))
  })

  it('gives less for each đồng, all in all: responses are concave', () => {
    const sum = (of: Marginal) => of.values.reduce((total, { number }) => total + number.difference, 0)
    expect(sum(large) / 200).toBeLessThan(sum(small) / 5)
  })

  it('on other paths ranks by other numbers, on the same paths by the same', () => {
    const again = marginalValues(preparedPlan('binh-dinh', { paths: 400 }), shipped('baseline'), 5)
    expect(again).toEqual(small)
    const other = marginalValues(preparedPlan('binh-dinh', { paths: 400, seed: 8 }), shipped('baseline'), 5)
    expect(other.values.map(({ number }) => number.difference)).not.toEqual(
      small.values.map(({ number }) => number.difference),
    )
  })
})

describe('a plan that cannot be judged', () => {
  it('has no programme that is known to move it', () => {
    const { values, unmoving } = marginalValues(worldsOf('ninh-thuan', 50), shipped('baseline'), 10)
    expect(values).toEqual([])
    expect(unmoving.length).toBeGreaterThan(10)
  })
})
