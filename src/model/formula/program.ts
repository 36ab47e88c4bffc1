import { KERNELS, OPERATIONS, type Operation, type Strided } from './operations.js'

/**
 * A compiled formula: plain data, safe to send to a worker. Slots are numbered constants first, then loads, then
 * registers; `code` holds five integers an instruction: operation, register written, three slots read (never the one
 * written). The last instruction gives the value of the formula.
 */
export type FormulaProgram = {
  /** Names of the series read, ascending; their values are handed to `evaluateFormula` in this order. */
  readonly inputs: readonly string[]
  readonly constants: Float64Array
  /** Series read: position in `inputs`, and how many years back (0 is the year itself). */
  readonly loads: readonly { readonly input: number; readonly lag: number }[]
  readonly code: Int32Array
  readonly nRegisters: number
  /** Slot holding the value of the formula. */
  readonly result: number
}

/**
 * One series handed to a formula: year t of path p stands at `values[t · perYear + p · perPath]`. Values are finite,
 * or NaN where unknown. Draws are (nPaths, 1), a figure known by year (1, 0), a parameter drawn once per path (0, 1).
 */
export type FormulaInput = {
  readonly values: Float64Array
  readonly perYear: number
  readonly perPath: 0 | 1
}

/** Paths worked on at a time: a register is 4 KiB, so a formula's registers stay in the first cache. */
const CHUNK = 512

let registers = new Float64Array(0)

/**
 * Compute year t of paths [from, to): `out[t · nPaths + p]` is written for these, everything else is left alone, so
 * any split into blocks gives the same bytes. `out` may be one of the inputs when the formula reads it with a lag.
 * What has no value (see `KERNELS`), or lies before year 0 of a series, is NaN.
 * @param inputs in the order of `program.inputs`
 * @param out [nYears × nPaths], one year contiguous
 * @returns number of paths without a value
 * @throws RangeError when the number of inputs differs from the program's
 */
export function evaluateFormula(
  program: FormulaProgram,
  inputs: readonly FormulaInput[],
  out: Float64Array,
  nPaths: number,
  t: number,
  from: number,
  to: number,
): number {
  if (inputs.length !== program.inputs.length) throw new RangeError(`formula reads ${program.inputs.join(', ')}`)
  if (registers.length < program.nRegisters * CHUNK) registers = new Float64Array(program.nRegisters * CHUNK)
  const slots = makeSlots(program, inputs, t, from)
  const into: Strided = { values: out, offset: t * nPaths + from, stride: 1 }
  const loads = slots.slice(program.constants.length, program.constants.length + program.loads.length)
  let nUndefined = 0
  for (let start = from; start < to; start += CHUNK) {
    const n = Math.min(CHUNK, to - start)
    runCode(program, slots, n, into)
    nUndefined += countUndefined(out, into.offset, into.offset + n)
    into.offset += n
    for (const load of loads) load.offset += n * load.stride
  }
  return nUndefined
}

function countUndefined(values: Float64Array, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) if (Number.isNaN(values[i] as number)) n++
  return n
}

const NOTHING = Float64Array.of(Number.NaN)

function makeSlots(program: FormulaProgram, inputs: readonly FormulaInput[], t: number, from: number): Strided[] {
  const slots: Strided[] = []
  for (let i = 0; i < program.constants.length; i++) slots.push({ values: program.constants, offset: i, stride: 0 })
  for (const { input, lag } of program.loads) {
    const { values, perYear, perPath } = inputs[input] as FormulaInput
    const known = t >= lag || perYear === 0
    slots.push(
      known
        ? { values, offset: (t - lag) * perYear + from * perPath, stride: perPath }
        : { values: NOTHING, offset: 0, stride: 0 },
    )
  }
  for (let i = 0; i < program.nRegisters; i++) slots.push({ values: registers, offset: i * CHUNK, stride: 1 })
  return slots
}

/**
 * Run a program over n paths; its value goes to `into`. What is the same on all paths is computed once: an instruction
 * that reads only stride 0 writes one number, of stride 0. The last instruction writes `into` itself, not a register.
 */
function runCode({ code, result }: FormulaProgram, slots: readonly Strided[], n: number, into: Strided): void {
  const slot = (at: number) => slots[code[at] as number] as Strided
  for (let at = 0; at < code.length; at += 5) {
    const kernel = KERNELS[OPERATIONS[code[at] as number] as Operation]
    const [a, b, c] = [slot(at + 2), slot(at + 3), slot(at + 4)]
    const isUniform = a.stride + b.stride + c.stride === 0
    if (!isUniform && at + 5 === code.length) {
      kernel(n, into, a, b, c)
      return
    }
    const to = slot(at + 1)
    to.stride = isUniform ? 0 : 1
    kernel(isUniform ? 1 : n, to, a, b, c)
  }
  const value = slots[result] as Strided
  KERNELS.copy(n, into, value, value, value)
}
