import { describe, expect, it } from 'vitest'
import {
  assemble,
  constantAt,
  makeGraph,
  placeConstant,
  placeOperation,
  placeSeries,
} from '../../../src/model/formula/graph.js'

describe('the graph of a formula', () => {
  it('holds every value once, whichever way round a sum or product is written', () => {
    const graph = makeGraph()
    const [x, y] = [placeSeries(graph, 'x', 0), placeSeries(graph, 'y', 0)]
    const sum = placeOperation(graph, 'add', [x, y])
    expect(placeOperation(graph, 'add', [y, x])).toBe(sum)
    expect(placeSeries(graph, 'x', 0)).toBe(x)
    expect(placeSeries(graph, 'x', 1)).not.toBe(x)
    expect(placeOperation(graph, 'subtract', [x, y])).not.toBe(placeOperation(graph, 'subtract', [y, x]))
    const program = assemble(graph, placeOperation(graph, 'multiply', [sum, sum]))
    expect(program.code.length / 5).toBe(2)
  })

  it('folds numbers, by the rules that hold on paths', () => {
    const graph = makeGraph()
    const number = (value: number) => placeConstant(graph, value)
    expect(constantAt(graph, placeOperation(graph, 'multiply', [number(6), number(7)]))).toBe(42)
    expect(constantAt(graph, placeOperation(graph, 'divide', [number(1), number(0)]))).toBeNaN()
    const x = placeSeries(graph, 'x', 0)
    expect(constantAt(graph, x)).toBeUndefined()
    expect(placeOperation(graph, 'pick', [number(1), x, number(2)])).toBe(x)
    expect(constantAt(graph, placeOperation(graph, 'pick', [number(0), x, number(2)]))).toBe(2)
  })

  it('keeps nothing that the result does not need', () => {
    const graph = makeGraph()
    const x = placeSeries(graph, 'x', 0)
    placeOperation(graph, 'exp', [placeSeries(graph, 'y', 2)])
    const program = assemble(graph, placeOperation(graph, 'abs', [x]))
    expect(program).toMatchObject({ inputs: ['x'], nRegisters: 1, loads: [{ input: 0, lag: 0 }] })
    expect(program.constants.length).toBe(0)
  })

  it('uses registers again: a sum of a thousand products takes three', () => {
    const graph = makeGraph()
    let sum = placeConstant(graph, 0)
    for (let k = 0; k < 1000; k++) {
      const term = placeOperation(graph, 'multiply', [placeSeries(graph, 'x', k % 31), placeConstant(graph, k)])
      sum = placeOperation(graph, 'add', [sum, term])
    }
    expect(assemble(graph, sum).nRegisters).toBe(3)
  })
})
