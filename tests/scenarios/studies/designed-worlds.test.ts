import { describe, expect, it } from 'vitest'
import { stream, uniform } from '../../../src/model/random.js'
import { sobolPoints } from '../../../src/model/studies/sobol-points.js'
import { contextOf, outcomeOf } from '../../../src/scenarios/outcomes.js'
import type { Projection } from '../../../src/scenarios/run-scenario.js'
import { runScenario } from '../../../src/scenarios/run-scenario.js'
import { designedTarget } from '../../../src/scenarios/studies/designed-worlds.js'
import { figure, prepared, scenario } from './worlds.js'

const PATHS = 2000
const ROWS = 2048

/** Plan, target, scenario: a series, one over years, an identity, two ranks. */
const CASES = [
  ['binh-dinh', 'binh-dinh-2030-dti-score', 'three-percent-from-2026'],
  ['binh-dinh', 'binh-dinh-2040-digital-signature-adults', 'skills-and-services-first'],
  ['binh-dinh', 'binh-dinh-2030-rd-share-grdp', 'world-revenue-shortfall'],
  ['binh-dinh', 'binh-dinh-2025-sti-dx-share-budget', 'baseline'],
  ['binh-thuan', 'binh-thuan-2030-dti-rank', 'three-percent-from-2026'],
  ['binh-thuan', 'binh-thuan-2045-dti-rank', 'world-merger'],
  ['tinh-mau', 'tinh-mau-2030-patent-applications-growth', 'rd-first'],
] as const

const runs = new Map<string, Projection>()
function engine(plan: string, id: string): Projection {
  const key = `${plan} ${id}`
  const run = runs.get(key) ?? runScenario(prepared(plan, PATHS), scenario(id))
  runs.set(key, run)
  return run
}

describe('a target as a function of its inputs', () => {
  it.each(CASES)('%s, %s under %s has the distribution of the engine’s own paths', (plan, id, under) => {
    const whole = prepared(plan, PATHS)
    const worlds = under === 'world-merger' ? whole.merged() : whole
    const resolved = figure(worlds, id)
    const { inputs, outcome } = designedTarget(whole, scenario(under), resolved)
    const found = outcome(sobolPoints(ROWS, inputs.length, 7, 'test'))
    const context = contextOf(whole.planData, whole.workspace.asOf, engine(plan, under))
    const own = outcomeOf(resolved, context)
    // Two samples of one distribution: Kolmogorov's distance, 5 sd of a point of it (a half over √n each).
    expect(distance(found.sample, own.sample)).toBeLessThan(5 * 0.5 * Math.sqrt(1 / PATHS + 1 / ROWS))
    const share = (marks: Uint8Array): number => marks.reduce((sum, one) => sum + one, 0) / marks.length
    const p = share(own.reached)
    const error = Math.sqrt((p * (1 - p) + 1e-4) * (1 / PATHS + 1 / ROWS))
    expect(Math.abs(share(found.reached) - p)).toBeLessThan(5 * error)
  })

  it.each([
    ['binh-dinh', 'binh-dinh-2030-dti-score', 'three-percent-from-2026'],
    ['binh-dinh', 'binh-dinh-2030-sti-dx-share-budget', 'squeeze-20'],
    // moved by a spillover
    ['tinh-mau', 'tinh-mau-2030-dossiers-online-processed', 'skills-and-services-first'],
  ])('%s, %s leaves no uniform to chance: another seed gives the same bytes', (plan, id, under) => {
    const [one, other] = [1, 2].map((seed) => {
      const whole = prepared(plan, 20, seed)
      const { inputs, outcome } = designedTarget(whole, scenario(under), figure(whole, id))
      return outcome(sobolPoints(64, inputs.length, 3, 'test'))
    })
    expect(other).toEqual(one)
    expect(new Set(one?.sample).size).toBeGreaterThan(32)
  })

  it('is the engine itself: its own uniforms give its own figures', () => {
    // Where no own forecast is involved every input is one keyed uniform of the engine.
    const whole = prepared('binh-dinh', 300)
    const id = 'binh-dinh-2030-sti-dx-share-budget'
    const resolved = figure(whole, id)
    const { inputs, outcome } = designedTarget(whole, scenario('squeeze-20'), resolved)
    const values = new Float64Array(300 * inputs.length)
    inputs.forEach(({ stream: name }, j) => {
      for (let p = 0; p < 300; p++) values[p * inputs.length + j] = uniform(stream(1, name), p)
    })
    const context = contextOf(whole.planData, whole.workspace.asOf, runScenario(whole, scenario('squeeze-20')))
    expect(outcome({ n: 300, dims: inputs.length, values })).toEqual(outcomeOf(resolved, context))
  })

  it('names every input once, and each has a value that rises with its quantile', () => {
    const whole = prepared('binh-dinh', 50)
    for (const id of ['binh-dinh-2030-dti-score', 'binh-dinh-2030-rd-share-grdp']) {
      const { inputs } = designedTarget(whole, scenario('rd-first'), figure(whole, id))
      expect(new Set(inputs.map(({ stream: name }) => name)).size).toBe(inputs.length)
      for (const { valueAt, stream: name } of inputs) {
        const at = [0.1, 0.5, 0.9].map((u) => valueAt?.(u) as number)
        expect(at, name).toEqual([...at].sort((a, b) => a - b))
      }
    }
  })
})

/** Largest distance of two empirical distribution functions. */
function distance(a: Float64Array, b: Float64Array): number {
  const [x, y] = [a.slice().sort(), b.slice().sort()]
  const below = (sorted: Float64Array, v: number): number => sorted.filter((one) => one <= v).length / sorted.length
  const marks = [...new Set([...x, ...y])].filter((_, i) => i % 16 === 0)
  return Math.max(...marks.map((v) => Math.abs(below(x, v) - below(y, v))))
}
