import { KERNELS, OPERATIONS, type Operation, type Strided } from './operations.js'
import type { FormulaProgram } from './program.js'

/** One value of a formula: a number, a series `lag` years back, or an operation on values made before it. */
type Value =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'series'; readonly name: string; readonly lag: number }
  | { readonly kind: 'operation'; readonly operation: Operation; readonly of: readonly number[] }

/** A formula while it is built: every value once, so that what is written twice is computed once. */
export type FormulaGraph = { readonly values: Value[]; readonly known: Map<string, number> }

export function makeGraph(): FormulaGraph {
  return { values: [], known: new Map() }
}

function place(graph: FormulaGraph, key: string, value: Value): number {
  const known = graph.known.get(key)
  if (known !== undefined) return known
  graph.known.set(key, graph.values.length)
  return graph.values.push(value) - 1
}

/** Place a number and return its index. */
export function placeConstant(graph: FormulaGraph, value: number): number {
  return place(graph, `${value}`, { kind: 'constant', value })
}

/** Place a series, read `lag` years back, and return its index. */
export function placeSeries(graph: FormulaGraph, name: string, lag: number): number {
  return place(graph, `${name}@${lag}`, { kind: 'series', name, lag })
}

/** Return the number at an index, or undefined when it is known only on the paths. */
export function constantAt(graph: FormulaGraph, index: number): number | undefined {
  const value = graph.values[index]
  return value?.kind === 'constant' ? value.value : undefined
}

/** Place an operation and return its index. Numbers are folded (by the same code as on paths): NaN where undefined. */
export function placeOperation(graph: FormulaGraph, operation: Operation, of: readonly number[]): number {
  const numbers = of.map((index) => constantAt(graph, index))
  if (operation === 'pick' && numbers[0] !== undefined) return of[numbers[0] === 1 ? 1 : 2] as number
  if (numbers.every((number) => number !== undefined)) return placeConstant(graph, fold(operation, numbers))
  const commutes = operation === 'add' || operation === 'multiply'
  const ordered = commutes ? [...of].sort((a, b) => a - b) : of
  return place(graph, `${operation}(${ordered.join()})`, { kind: 'operation', operation, of: ordered })
}

function fold(operation: Operation, numbers: readonly number[]): number {
  const [a, b, c] = [0, 1, 2].map((i): Strided => ({ values: Float64Array.of(numbers[i] ?? 0), offset: 0, stride: 0 }))
  const to = { values: new Float64Array(1), offset: 0, stride: 1 }
  KERNELS[operation](1, to, a as Strided, b as Strided, c as Strided)
  return to.values[0] as number
}

/** Turn what the value at `root` needs into a program: registers are used again as soon as nothing reads them. */
export function assemble(graph: FormulaGraph, root: number): FormulaProgram {
  const lastUse = usesOf(graph, root)
  const needed = [...lastUse.keys()].sort((a, b) => a - b)
  const ofKind = (kind: Value['kind']) => needed.filter((index) => graph.values[index]?.kind === kind)
  const slots = new Map<number, number>()
  for (const index of [...ofKind('constant'), ...ofKind('series')]) slots.set(index, slots.size)
  const nFixed = slots.size
  const series = ofKind('series').map((index) => graph.values[index] as Value & { kind: 'series' })
  const inputs = [...new Set(series.map(({ name }) => name))].sort()
  const free: number[] = []
  let nRegisters = 0
  const code = ofKind('operation').flatMap((index) => {
    const { operation, of } = graph.values[index] as Value & { kind: 'operation' }
    const operands = of.map((part) => slots.get(part) as number)
    const to = free.pop() ?? nFixed + nRegisters++
    slots.set(index, to)
    for (const part of new Set(of)) {
      const slot = slots.get(part) as number
      if (slot >= nFixed && lastUse.get(part) === index) free.push(slot)
    }
    const [a, b = a, c = a] = operands as [number, number?, number?]
    return [OPERATIONS.indexOf(operation), to, a, b, c]
  })
  return {
    inputs,
    constants: Float64Array.from(ofKind('constant'), (index) => constantAt(graph, index) as number),
    loads: series.map(({ name, lag }) => ({ input: inputs.indexOf(name), lag })),
    code: Int32Array.from(code),
    nRegisters,
    result: slots.get(root) as number,
  }
}

/** Everything the value at `root` is made of, with the index of its last reader (the root is read at the end). */
function usesOf(graph: FormulaGraph, root: number): Map<number, number> {
  const lastUse = new Map([[root, graph.values.length]])
  for (let index = root; index >= 0; index--) {
    const value = graph.values[index] as Value
    if (value.kind !== 'operation' || !lastUse.has(index)) continue
    for (const part of value.of) lastUse.set(part, Math.max(index, lastUse.get(part) ?? 0))
  }
  return lastUse
}
