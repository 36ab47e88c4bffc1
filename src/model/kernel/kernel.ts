import { once } from '../once.js'
import type { Stream } from '../random.js'
import { CODE } from './code.js'

/**
 * The innermost loops of the simulation in WebAssembly (./assembly, compiled into ./code.ts by `npm run make-kernel`): the
 * bytes of the same arithmetic in JavaScript, and plans are simulated in half the time. Numbers go through the kernel's own
 * memory, a block of paths at a time.
 */
type Exports = {
  readonly memory: WebAssembly.Memory
  readonly fillNormals: (at: number, first: number, paths: number, start: number, end: number, ...key: Key) => void
  readonly simulate: Loop
  readonly effectiveStock: Loop
  readonly saturating: Loop
  readonly unitCost: Loop
  readonly moveOnLink: Loop
  readonly markMoved: Loop
  readonly normalQuantile: (p: number) => number
  readonly exp: (x: number) => number
  readonly log: (x: number) => number
  readonly mapPairs: (which: number, at: number, n: number) => void
}
/** Takes places of arrays in the kernel's memory, then numbers. */
type Loop = (...places: readonly number[]) => void
type Key = readonly [tag0: number, tag1: number, key0: number, key1: number]

const bytesOf = (code: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(code), (one) => one.charCodeAt(0))

/** The kernel of this thread, made when somebody first asks. */
export const kernel = once(() => {
  const made = new WebAssembly.Instance(new WebAssembly.Module(bytesOf(CODE)))
  return made.exports as unknown as Exports
})

/** Below this the kernel keeps what is its own. */
const FIRST_BYTE = 65_536
const PAGE = 65_536

/** Make sure of room for so many numbers. @returns the kernel's memory */
function roomIn({ memory }: Exports, length: number): ArrayBuffer {
  const missing = FIRST_BYTE + 8 * length - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
  return memory.buffer
}

/** Lay out arrays of so many numbers each in the kernel's memory. @returns them, and the byte on which each begins */
export function layOut<const N extends readonly number[]>(lengths: N) {
  const buffer = roomIn(
    kernel(),
    lengths.reduce((sum, one) => sum + one, 0),
  )
  let at = FIRST_BYTE
  const places: number[] = []
  const arrays = lengths.map((length) => {
    places.push(at)
    const array = new Float64Array(buffer, at, length)
    at += 8 * length
    return array
  })
  return { arrays: arrays as { [K in keyof N]: Float64Array }, places: places as { [K in keyof N]: number } }
}

/** The kernel's memory as numbers: another array only when it has grown. */
let heap = new Float64Array(0)

/**
 * Run a loop of the kernel that takes two paths at a time. @param columns numbers, one a path, all as long; the first is
 * changed in place  @param numbers what the loop takes after the count of paths
 */
export function runPairs(
  loop: 'saturating' | 'unitCost' | 'moveOnLink',
  columns: readonly [Float64Array, ...Float64Array[]],
  ...numbers: readonly number[]
): void {
  const [out] = columns
  const { places, even } = laidIn(columns)
  kernel()[loop](...places, even, ...numbers)
  out.set(heap.subarray(FIRST, FIRST + out.length))
}

/** Run the loop that marks paths: takes columns and numbers as `runPairs` does. @returns marks, a byte a path */
export function runMarks(
  columns: readonly [Float64Array, ...Float64Array[]],
  ...numbers: readonly number[]
): Uint8Array {
  const { places, even } = laidIn(columns, 1)
  const at = 8 * (FIRST + columns.length * even)
  kernel().markMoved(at, ...places, even, ...numbers)
  return new Uint8Array(heap.buffer, at, columns[0].length).slice()
}

const FIRST = FIRST_BYTE / 8

/** Lay columns side by side, each an even count of numbers long. @param more columns' room after them */
function laidIn(columns: readonly [Float64Array, ...Float64Array[]], more = 0) {
  const { length } = columns[0]
  const even = length + (length % 2)
  const buffer = roomIn(kernel(), (columns.length + more) * even)
  if (heap.buffer !== buffer) heap = new Float64Array(buffer)
  const places = columns.map((column, i) => {
    const at = FIRST + i * even
    heap.set(column, at)
    return 8 * at
  })
  return { places, even }
}

/**
 * Put standard normal variates into the kernel's memory: at `place`, path by path, Φ⁻¹ of steps start … end − 1 of a stream
 * (src/model/random.ts), of paths `path` … `path + nPaths − 1`. @param start even
 */
export function normalsAt(place: number, source: Stream, path: number, nPaths: number, end: number, start = 0): void {
  const { first, tag0, tag1, key0, key1 } = source
  kernel().fillNormals(place, first + path, nPaths, start, end, tag0, tag1, key0, key1)
}

/** Numbers that are drawn in one go. */
const MOST = 32_768

/** Fill `out` with standard normal variates, laid out as `normalsAt` does. @param out `[nPaths × (end − start)]` or longer */
export function fillNormals(
  out: Float64Array,
  source: Stream,
  path: number,
  nPaths: number,
  end: number,
  start = 0,
): void {
  const each = end - start
  const block = Math.max(1, Math.floor(MOST / Math.max(1, each)))
  for (let from = 0; from < nPaths && each > 0; from += block) {
    const n = Math.min(block, nPaths - from)
    const { arrays, places } = layOut([n * each])
    normalsAt(places[0], source, path + from, n, end, start)
    out.set(arrays[0], from * each)
  }
}
