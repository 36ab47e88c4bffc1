import { describe, expect, it } from 'vitest'
import { fanValue } from '../../../src/model/fan-table.js'
import { normalQuantile } from '../../../src/model/normal.js'
import { sobolIndices } from '../../../src/model/studies/sobol-indices.js'
import { runScenario } from '../../../src/scenarios/run-scenario.js'
import { designedTarget } from '../../../src/scenarios/studies/designed-worlds.js'
import { groupDesign } from '../../../src/scenarios/studies/group-design.js'
import { type Sensitivity, sensitivityOf } from '../../../src/scenarios/studies/sensitivity.js'
import { figure, prepared, scenario } from './worlds.js'

const OPTIONS = { trajectories: 20, basePoints: 1024 }
const PATHS = 200

function study(plan: string, id: string, under: string, seed = 1, options = OPTIONS): Sensitivity {
  const whole = prepared(plan, PATHS, seed)
  const { target } = figure(whole, id)
  const answer = sensitivityOf(whole, scenario(under), runScenario(whole, scenario(under)), target, options)
  if (answer.kind !== 'studied') throw new Error(answer.kind)
  return answer
}

const STUDIED = [
  ['binh-dinh', 'binh-dinh-2030-dti-score', 'three-percent-from-2026'],
  ['binh-dinh', 'binh-dinh-2035-sti-share-budget', 'squeeze-20'],
  ['binh-dinh', 'binh-dinh-2040-digital-signature-adults', 'skills-and-services-first'],
  ['binh-thuan', 'binh-thuan-2030-dti-rank', 'skills-and-services-first'],
] as const

describe('sensitivity of a target', () => {
  it.each(STUDIED)('%s, %s under %s: first orders add to no more than one, totals to no less', (plan, id, under) => {
    const { whole, groups, screened } = study(plan, id, under)
    for (const output of ['attainment', 'value'] as const) {
      const found = whole[output]
      if (found.kind === 'constant') continue
      expect(found.sumFirst.low).toBeLessThanOrEqual(1)
      const totals = groups.reduce((sum, { indices }) => sum + (indices[output]?.total.high ?? 0), 0)
      expect(totals).toBeGreaterThanOrEqual(1)
      for (const { indices } of groups) {
        const { first, total } = indices[output] as NonNullable<(typeof indices)['value']>
        expect(first.low).toBeLessThanOrEqual(first.value)
        expect(first.value).toBeLessThanOrEqual(first.high)
        expect(first.low).toBeLessThanOrEqual(total.high)
        expect(total.low).toBeGreaterThanOrEqual(0)
      }
    }
    // Every input is in exactly one group, so that the groups hold all the variance there is.
    const members = groups.flatMap(({ inputs }) => inputs.map(({ stream }) => stream))
    expect([...members].sort()).toEqual(screened.map(({ input }) => input.stream).sort())
  })

  it('covers the known shares of a sum: a forecast and a stand-in’s level, on the link scale', () => {
    for (const id of ['binh-dinh-2025-dti-score', 'binh-dinh-2030-rd-share-grdp']) {
      const resolved = figure(prepared('binh-dinh', PATHS), id)
      if (resolved.kind !== 'series') throw new Error(resolved.kind)
      const { model } = resolved.fitted
      const h = Number(id.slice(10, 14)) - model.table.lastYear
      const ofForecast = variance((u) => fanValue(model.table, h, normalQuantile(u)))
      const truth = ofForecast / (ofForecast + model.place.spread ** 2)
      let held = 0
      for (const seed of [1, 2, 3, 4]) {
        const { groups, whole } = study('binh-dinh', id, 'baseline', seed)
        expect(groups.map(({ group }) => group)).toEqual(expect.arrayContaining(['forecast']))
        const of = (group: string) => groups.find((one) => one.group.startsWith(group))?.indices.value
        const [forecast, place] = [of('forecast'), of('place/')]
        expect(Math.abs((forecast?.first.value ?? 0) - truth)).toBeLessThan(0.05)
        expect(Math.abs((place?.total.value ?? 0) - (1 - truth))).toBeLessThan(0.05)
        const inside = [
          [forecast?.first, truth],
          [forecast?.total, truth],
          [place?.first, 1 - truth],
          [place?.total, 1 - truth],
        ] as const
        held += inside.filter(([one, t]) => one !== undefined && one.low <= t && t <= one.high).length
        expect(whole.value).toMatchObject({ kind: 'indices', tooFewPoints: false })
      }
      // 16 intervals of 95 %, wider than they need be on scrambled points: no more than one may miss.
      expect(held, id).toBeGreaterThanOrEqual(15)
    }
  })

  it('gives exactly 0 to an input that cannot move the target', () => {
    const whole = prepared('binh-dinh', PATHS)
    const id = 'binh-dinh-2030-dti-score'
    const { screened } = study('binh-dinh', id, 'three-percent-from-2026')
    const idle = screened.filter(({ input }) => input.group === 'driver/grdp')
    expect(idle.length).toBe(2)
    for (const { effects, inert, kept } of idle) {
      expect([inert, kept]).toEqual([true, false])
      for (const output of ['attainment', 'value'] as const)
        expect(effects[output]).toEqual({ mu: 0, muStar: 0, sigma: 0, muStarError: 0, sigmaError: 0 })
    }
    // And by itself in a design of its own, beside everything else.
    const { inputs, outcome } = designedTarget(whole, scenario('three-percent-from-2026'), figure(whole, id))
    const own = [...inputs.keys()].filter((j) => inputs[j]?.group === 'driver/grdp')
    const others = [...inputs.keys()].filter((j) => !own.includes(j))
    const { sample, reached } = outcome(groupDesign([others, own], 256, 1, 'idle'))
    for (const output of [sample, Float64Array.from(reached)]) {
      const found = sobolIndices(2, output, 1, 'idle')
      if (found.kind === 'constant') throw new Error('constant')
      const zero = { value: 0, low: 0, high: 0 }
      expect(found.factors[1]).toEqual({ first: zero, total: zero })
    }
  })

  it('under the baseline finds that money moves nothing', () => {
    const { screened } = study('binh-dinh', 'binh-dinh-2030-dti-score', 'baseline')
    const moving = screened.filter(({ inert }) => !inert).map(({ input }) => input.of.kind)
    expect(moving.sort()).toEqual(['forecast', 'place'])
  })

  it('says of a target that the scenario decides that it is constant, not who decides it', () => {
    const { whole, screened } = study('binh-dinh', 'binh-dinh-2035-sti-share-budget', 'three-percent-from-2026')
    expect(whole).toMatchObject({ attainment: { kind: 'constant' }, value: { kind: 'constant' } })
    expect(screened.every(({ inert }) => inert)).toBe(true)
  })

  it('is the same to the byte again, and another with another seed', () => {
    const ask = (seed: number): string =>
      JSON.stringify(
        study('binh-dinh', 'binh-dinh-2030-dti-score', 'rd-first', seed, { trajectories: 6, basePoints: 64 }),
      )
    expect(ask(1)).toBe(ask(1))
    expect(ask(2)).not.toBe(ask(1))
  })
})

describe('the design of groups', () => {
  it('takes from B exactly the columns of one group in each later block', () => {
    const n = 16
    const { values, dims } = groupDesign([[2], [0, 3], [1]], n, 5, 'groups')
    const cell = (block: number, k: number, j: number) => values[(block * n + k) * dims + j]
    for (let k = 0; k < n; k++)
      for (const [g, own] of [[2], [0, 3], [1]].entries())
        for (let j = 0; j < dims; j++) {
          expect(cell(2 + g, k, j)).toBe(cell(own.includes(j) ? 1 : 0, k, j))
          expect(cell(0, k, j)).not.toBe(cell(1, k, j))
        }
  })
})

/** Variance of a function of one uniform. */
function variance(f: (u: number) => number): number {
  const n = 20_000
  const values = Float64Array.from({ length: n }, (_, i) => f((i + 0.5) / n))
  const mean = values.reduce((sum, x) => sum + x, 0) / n
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n
}
