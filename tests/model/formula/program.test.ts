import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble, makeGraph, placeConstant, placeOperation, placeSeries } from '../../../src/model/formula/graph.js'
import type { OPERATIONS } from '../../../src/model/formula/operations.js'
import { evaluateFormula, type FormulaInput, type FormulaProgram } from '../../../src/model/formula/program.js'

const N_YEARS = 4
const N_PATHS = 1500

const byPath = (f: (t: number, p: number) => number): FormulaInput => ({
  values: Float64Array.from({ length: N_YEARS * N_PATHS }, (_, i) => f(Math.floor(i / N_PATHS), i % N_PATHS)),
  perYear: N_PATHS,
  perPath: 1,
})

/** (x lagged + 2 · y) / z, with x by year and path, y by year, z by path. */
function example(): FormulaProgram {
  const graph = makeGraph()
  const twice = placeOperation(graph, 'multiply', [placeConstant(graph, 2), placeSeries(graph, 'y', 0)])
  const sum = placeOperation(graph, 'add', [placeSeries(graph, 'x', 1), twice])
  return assemble(graph, placeOperation(graph, 'divide', [sum, placeSeries(graph, 'z', 3)]))
}

const INPUTS: readonly FormulaInput[] = [
  byPath((t, p) => 100 * t + p),
  { values: Float64Array.of(1, 2, 3, 4), perYear: 1, perPath: 0 },
  { values: Float64Array.from({ length: N_PATHS }, (_, p) => (p === 7 ? 0 : p + 1)), perYear: 0, perPath: 1 },
]

describe('evaluateFormula', () => {
  const program = example()

  it('reads figures by year and path, by year, and by path, with their lags', () => {
    const out = new Float64Array(N_YEARS * N_PATHS)
    expect(program.inputs).toEqual(['x', 'y', 'z'])
    expect(evaluateFormula(program, INPUTS, out, N_PATHS, 2, 0, N_PATHS)).toBe(1)
    for (const p of [0, 6, 8, 511, 512, 1023, 1024, 1499]) {
      expect(out[2 * N_PATHS + p]).toBe((100 + p + 2 * 3) / (p + 1))
    }
    expect(out[2 * N_PATHS + 7]).toBeNaN()
  })

  it('writes only its year and its paths', () => {
    const out = new Float64Array(N_YEARS * N_PATHS).fill(-1)
    evaluateFormula(program, INPUTS, out, N_PATHS, 1, 600, 1200)
    out.forEach((value, i) => {
      const isIts = i >= N_PATHS + 600 && i < N_PATHS + 1200
      expect(value !== -1).toBe(isIts)
    })
  })

  it('gives the same bytes for any split into blocks', () => {
    const whole = new Float64Array(N_YEARS * N_PATHS)
    const nUndefined = evaluateFormula(program, INPUTS, whole, N_PATHS, 3, 0, N_PATHS)
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: N_PATHS - 1 }), { maxLength: 6 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), N_PATHS]
        const out = new Float64Array(N_YEARS * N_PATHS)
        let n = 0
        for (let i = 1; i < edges.length; i++) {
          n += evaluateFormula(program, INPUTS, out, N_PATHS, 3, edges[i - 1] as number, edges[i] as number)
        }
        expect(n).toBe(nUndefined)
        expect(Buffer.compare(Buffer.from(out.buffer), Buffer.from(whole.buffer))).toBe(0)
      }),
    )
  })

  it('has no value before the first year of a series, but a parameter has no years', () => {
    const out = new Float64Array(N_YEARS * N_PATHS)
    expect(evaluateFormula(program, INPUTS, out, N_PATHS, 0, 0, N_PATHS)).toBe(N_PATHS)
    expect(evaluateFormula(program, INPUTS, out, N_PATHS, 1, 0, N_PATHS)).toBe(1)
  })

  it('may read with a lag what it writes', () => {
    const graph = makeGraph()
    const kept = placeOperation(graph, 'multiply', [placeConstant(graph, 0.5), placeSeries(graph, 'stock', 1)])
    const stock = assemble(graph, placeOperation(graph, 'add', [kept, placeConstant(graph, 8)]))
    const out = new Float64Array(N_YEARS * 3).fill(100, 0, 3)
    const itself: FormulaInput = { values: out, perYear: 3, perPath: 1 }
    for (let t = 1; t < N_YEARS; t++) evaluateFormula(stock, [itself], out, 3, t, 0, 3)
    expect([...out]).toEqual([100, 100, 100, 58, 58, 58, 37, 37, 37, 26.5, 26.5, 26.5])
  })

  it('gives a bare series or number as it is', () => {
    const graph = makeGraph()
    const out = new Float64Array(3)
    evaluateFormula(assemble(graph, placeConstant(graph, 5)), [], out, 3, 0, 0, 3)
    expect([...out]).toEqual([5, 5, 5])
    const series: FormulaInput = { values: Float64Array.of(1, Number.NaN, 3), perYear: 3, perPath: 1 }
    expect(evaluateFormula(assemble(graph, placeSeries(graph, 'x', 0)), [series], out, 3, 0, 0, 3)).toBe(1)
    expect([...out]).toEqual([1, Number.NaN, 3])
  })

  it('refuses another number of inputs than it reads', () => {
    expect(() => evaluateFormula(program, INPUTS.slice(1), new Float64Array(9), 1, 0, 0, 1)).toThrow('x, y, z')
  })

  it('survives the way to a worker', () => {
    const out = [0, 1].map(() => new Float64Array(N_YEARS * N_PATHS))
    evaluateFormula(program, INPUTS, out[0] as Float64Array, N_PATHS, 2, 0, N_PATHS)
    evaluateFormula(structuredClone(program), INPUTS, out[1] as Float64Array, N_PATHS, 2, 0, N_PATHS)
    expect(out[0]).toEqual(out[1])
  })
})

describe('what has no value', () => {
  const nan = Number.NaN

  it.each<[(typeof OPERATIONS)[number], number[], number]>([
    ['divide', [1, 0], nan],
    ['divide', [0, 0], nan],
    ['ln', [0], nan],
    ['ln', [-1], nan],
    ['sqrt', [-1], nan],
    ['power', [-8, 1 / 3], nan],
    ['power', [0, -1], nan],
    ['exp', [800], nan],
    ['multiply', [1e200, 1e200], nan],
    ['add', [1.7e308, 1.7e308], nan],
    ['subtract', [-1.7e308, 1.7e308], nan],
    ['min', [nan, 1], nan],
    ['max', [1, nan], nan],
    ['abs', [nan], nan],
    ['less', [nan, 1], nan],
    ['lessEqual', [1, nan], nan],
    ['pick', [nan, 1, 2], nan],
    ['pick', [1, 1, nan], 1],
    ['pick', [0, nan, 2], 2],
    ['pick', [1, nan, 2], nan],
  ])('%s of %j is %s', (operation, of, wanted) => {
    const graph = makeGraph()
    const series = of.map((_, i) => placeSeries(graph, `x${i}`, 0))
    const inputs = of.map((value): FormulaInput => ({ values: Float64Array.of(value), perYear: 1, perPath: 0 }))
    const out = new Float64Array(1)
    const program = assemble(graph, placeOperation(graph, operation, series))
    expect(evaluateFormula(program, inputs, out, 1, 0, 0, 1)).toBe(Number.isNaN(wanted) ? 1 : 0)
    expect(out[0]).toBe(wanted)
  })

  it('does not come back as a number further on: 1 / (x / 0) is not 0', () => {
    const graph = makeGraph()
    const one = placeConstant(graph, 1)
    const broken = placeOperation(graph, 'divide', [placeSeries(graph, 'x', 0), placeSeries(graph, 'zero', 0)])
    const capped = placeOperation(graph, 'min', [placeOperation(graph, 'divide', [one, broken]), one])
    const inputs = [5, 0].map((value): FormulaInput => ({ values: Float64Array.of(value), perYear: 1, perPath: 0 }))
    const out = new Float64Array(1)
    expect(evaluateFormula(assemble(graph, capped), inputs, out, 1, 0, 0, 1)).toBe(1)
  })
})
