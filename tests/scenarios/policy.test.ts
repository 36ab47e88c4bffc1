import { describe, expect, it } from 'vitest'
import { fromLink, toLink } from '../../src/model/link.js'
import { drawsOfYear } from '../../src/model/simulate.js'
import { BUDGET_YEARS } from '../../src/scenarios/budget/years.js'
import { narrowTo, worldsFor } from '../../src/scenarios/narrow.js'
import { isSimulated } from '../../src/scenarios/outcomes.js'
import { runScenario } from '../../src/scenarios/run-scenario.js'
import { shippedData } from '../data-root.js'
import {
  farthest,
  ofYear,
  preparedPlan,
  probabilities,
  runOf,
  scenarioOf,
  shipped,
  withBudget,
  worldsOf,
} from './budget/worlds.js'

const CLOSE = 1e-9
const RICH = scenarioOf('rich', { policy: { envelope: [{ from: 2027, factor: 6 }] } })

describe('a scenario', () => {
  const prepared = worldsOf('binh-dinh')
  const rich = runOf(prepared, RICH)

  it('is the baseline draw moved on the link scale by the effect, path by path and year by year', () => {
    let checked = 0
    for (const one of prepared.resolved) {
      if (one.kind !== 'series') continue
      const { link } = one.fitted.model
      const effect = rich.effects.get(one.indicator.id)?.whole()
      const before = prepared.simulation.draws.get(one.indicator.id)
      const after = rich.draws.get(one.indicator.id)
      if (effect === undefined || before === undefined || after === undefined) continue
      for (const year of [2028, 2035, 2045]) {
        const moved = ofYear(effect, year)
        const wanted = drawsOfYear(before, year).map((y, p) =>
          moved[p] === 0 ? y : fromLink(link, toLink(link, y) + (moved[p] as number)),
        )
        expect(farthest(drawsOfYear(after, year), wanted), one.target.id).toBeLessThan(CLOSE)
        checked++
      }
    }
    expect(checked).toBeGreaterThan(5)
  })

  it('reshuffles nothing: another programme in the data leaves every draw the same bytes', () => {
    const { programmes } = shippedData().budget
    const extra = {
      ...(programmes.get('smart-city') as NonNullable<ReturnType<typeof programmes.get>>),
      id: 'something-new',
    }
    const other = preparedPlan('binh-dinh', {
      workspace: withBudget({ programmes: new Map([...programmes, ['something-new', extra]]) }),
    })
    const again = runOf(other, RICH)
    for (const [id, { values }] of rich.draws) expect(again.draws.get(id)?.values, id).toEqual(values)
  })

  it('reshuffles nothing: fewer paths are the first of more', () => {
    const few = runOf(preparedPlan('binh-dinh', { paths: 50 }), RICH)
    for (const [id, draws] of rich.draws)
      expect(drawsOfYear(few.draws.get(id) as never, 2035), id).toEqual(drawsOfYear(draws, 2035).slice(0, 50))
  })

  it.each(['binh-dinh', 'binh-phuoc'])(
    'run on the targets and responses that matter alone gives the same (%s)',
    (plan) => {
      const whole = worldsOf(plan)
      const wanted = runOf(whole, RICH)
      let fewer = 0
      for (const one of whole.resolved.filter(isSimulated)) {
        const narrow = narrowTo(whole, [one])
        const alone = runScenario(narrow, RICH)
        const id = one.indicator.score ?? one.indicator.id
        expect(alone.effects.get(id)?.whole(), one.target.id).toEqual(wanted.effects.get(id)?.whole())
        expect(probabilities(alone).get(one.target.id), one.target.id).toBe(probabilities(wanted).get(one.target.id))
        if (narrow.policy.responses.length < whole.policy.responses.length) fewer++
      }
      expect(fewer).toBeGreaterThan(3)
    },
  )

  it('does not care whether the world or the budget is asked first', () => {
    const fresh = preparedPlan('binh-dinh')
    runOf(fresh, shipped('world-revenue-shortfall'))
    runOf(fresh, shipped('squeeze-20'))
    expect(runOf(fresh, RICH).assessments).toEqual(rich.assessments)
  })
})

describe('money for a ranked province', () => {
  const prepared = worldsOf('binh-thuan')
  const rank = 'dti-rank'
  const [base, rich] = [runOf(prepared, shipped('baseline')), runOf(prepared, RICH)]

  it('lifts it by its score, and nothing before the money acts', () => {
    const [before, after] = [base.ranks.get(rank)?.draws, rich.ranks.get(rank)?.draws]
    if (before === undefined || after === undefined) throw new Error('no rank')
    const year = (of: typeof before, y: number) =>
      of.ranks.subarray((y - of.firstYear) * of.nPaths, (y - of.firstYear + 1) * of.nPaths)
    expect(year(after, 2026)).toEqual(year(before, 2026))
    const mean = (of: Float64Array) => of.reduce((a, b) => a + b, 0) / of.length
    expect(mean(year(after, 2032))).toBeLessThan(mean(year(before, 2032)) - 2)
    for (const [i, place] of year(after, 2032).entries()) {
      expect(place).toBeGreaterThanOrEqual(1)
      expect(Number.isInteger(place)).toBe(true)
      expect(place).toBeLessThanOrEqual(year(before, 2032)[i] as number)
    }
  })
})

describe('shocks', () => {
  const prepared = worldsOf('tinh-mau', 100)
  const base = runOf(prepared, shipped('baseline'))
  const of = (run: typeof base, id: string, year: number) => drawsOfYear(run.draws.get(id) as never, year)

  it('"already achieved" leaves no path below the value from its year on, and no year before it changed', () => {
    const achieved = runOf(prepared, shipped('world-5g-achieved'))
    const id = '5g-coverage-population'
    expect(of(achieved, id, 2026)).toEqual(of(base, id, 2026))
    for (const year of [2027, 2040]) {
      expect(Math.min(...of(achieved, id, year))).toBeGreaterThanOrEqual(99)
      expect(of(achieved, id, year)).toEqual(of(base, id, year).map((y) => Math.max(99, y)))
    }
  })

  it('a change of method moves every path by so much, inside the bounds', () => {
    const changed = runOf(prepared, shipped('world-method-change'))
    expect(of(changed, 'dti-score', 2027)).toEqual(of(base, 'dti-score', 2027))
    expect(of(changed, 'dti-score', 2030)).toEqual(
      of(base, 'dti-score', 2030).map((y) => Math.min(1, Math.max(0, y - 0.03))),
    )
  })

  it('of the world leave the policy’s money as it is, but for the revenue it is a share of', () => {
    for (const id of ['world-5g-achieved', 'world-method-change'])
      expect(runOf(prepared, shipped(id)).money.envelope, id).toEqual(base.money.envelope)
  })

  it('a merger reads the plan on the successor, as the boundary does', () => {
    const old = preparedPlan('binh-thuan', { paths: 100 })
    const merged = runOf(old, shipped('world-merger'))
    expect(merged.recipe.boundary).toBe('successor')
    expect(worldsFor(old, shipped('world-merger')).options.boundary).toBe('successor')
    expect(worldsFor(old, shipped('baseline'))).toBe(old)
    expect(merged.assessments).not.toEqual(runOf(old, shipped('baseline')).assessments)
  })
})

describe('effects', () => {
  it('are finite, and as long as the years in which money acts', () => {
    for (const plan of ['binh-dinh', 'binh-phuoc', 'tinh-mau']) {
      const { effects } = runOf(
        worldsOf(plan, 100),
        scenarioOf('flood', { policy: { envelope: [{ from: 2026, amount: 1e7 }] } }),
      )
      expect(effects.size).toBeGreaterThan(3)
      for (const [id, effect] of effects) {
        expect(effect.whole().length, id).toBe(BUDGET_YEARS * 100)
        expect(effect.whole().every(Number.isFinite), id).toBe(true)
      }
    }
  })

  it('of no money at all are finite too, and of the other sign', () => {
    for (const plan of ['binh-dinh', 'tinh-mau']) {
      const { effects, assessments } = runOf(
        worldsOf(plan, 100),
        scenarioOf('none', { policy: { envelope: [{ from: 2026, amount: 0 }] } }),
      )
      for (const [id, effect] of effects) {
        expect(
          effect.whole().every((z) => Number.isFinite(z)),
          id,
        ).toBe(true)
        if (shippedData().indicators.get(id)?.better !== 'lower')
          expect(Math.max(...effect.whole()), id).toBeLessThanOrEqual(CLOSE)
      }
      for (const { raw } of assessments)
        if (raw !== undefined) expect(raw.probability >= 0 && raw.probability <= 1).toBe(true)
    }
  })
})
