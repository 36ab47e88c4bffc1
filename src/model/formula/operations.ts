/**
 * A run of numbers: element p stands at `values[offset + p · stride]`. Stride 0 is one number for all paths, so
 * constants and figures known by year alone are never copied out.
 */
export type Strided = { values: Float64Array; offset: number; stride: number }

/**
 * One operation on n elements: `to[p] = operation(a[p], b[p], c[p])`; operands it does not need are not read. `to` is
 * written with stride 1, whatever it says, and must not share elements with an operand.
 *
 * What is not a finite number (x / 0, ln 0, √−1, overflow, any operation on NaN) is NaN; only `pick` passes over the
 * branch it does not take, and is NaN where its condition is.
 */
type Kernel = (n: number, to: Strided, a: Strided, b: Strided, c: Strided) => void

/** A number stays itself, ±∞ becomes NaN: what has no finite value must not come back as 1 / ∞ = 0 further on. */
const finite = (x: number): number => x + (x - x)

// Each kernel spells out its own loop: one loop shared by all, around a function handed in, runs several times slower.

const copy: Kernel = (n, { values: out, offset: k }, { values: x, offset: i, stride: dx }) => {
  for (let p = 0; p < n; p++) out[k + p] = finite(x[i + p * dx] as number)
}

const add: Kernel = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a
  for (let p = 0; p < n; p++) out[k + p] = finite((x[i + p * dx] as number) + (y[j + p * dy] as number))
}

const subtract: Kernel = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a
  for (let p = 0; p < n; p++) out[k + p] = finite((x[i + p * dx] as number) - (y[j + p * dy] as number))
}

const multiply: Kernel = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a
  for (let p = 0; p < n; p++) out[k + p] = finite((x[i + p * dx] as number) * (y[j + p * dy] as number))
}

const divide: Kernel = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a
  for (let p = 0; p < n; p++) out[k + p] = finite((x[i + p * dx] as number) / (y[j + p * dy] as number))
}

const power: Kernel = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a
  for (let p = 0; p < n; p++) out[k + p] = finite((x[i + p * dx] as number) ** (y[j + p * dy] as number))
}

const min: Kernel = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a
  for (let p = 0; p < n; p++) out[k + p] = Math.min(x[i + p * dx] as number, y[j + p * dy] as number)
}

const max: Kernel = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a
  for (let p = 0; p < n; p++) out[k + p] = Math.max(x[i + p * dx] as number, y[j + p * dy] as number)
}

const abs: Kernel = (n, { values: out, offset: k }, { values: x, offset: i, stride: dx }) => {
  for (let p = 0; p < n; p++) out[k + p] = Math.abs(x[i + p * dx] as number)
}

const exp: Kernel = (n, { values: out, offset: k }, { values: x, offset: i, stride: dx }) => {
  for (let p = 0; p < n; p++) out[k + p] = finite(Math.exp(x[i + p * dx] as number))
}

const ln: Kernel = (n, { values: out, offset: k }, { values: x, offset: i, stride: dx }) => {
  for (let p = 0; p < n; p++) out[k + p] = finite(Math.log(x[i + p * dx] as number))
}

const sqrt: Kernel = (n, { values: out, offset: k }, { values: x, offset: i, stride: dx }) => {
  for (let p = 0; p < n; p++) out[k + p] = Math.sqrt(x[i + p * dx] as number)
}

const less: Kernel = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a
  for (let p = 0; p < n; p++) {
    const left = x[i + p * dx] as number
    const right = y[j + p * dy] as number
    out[k + p] = left < right ? 1 : left >= right ? 0 : Number.NaN
  }
}

const lessEqual: Kernel = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }) => {
  const { values: x, offset: i, stride: dx } = a
  for (let p = 0; p < n; p++) {
    const left = x[i + p * dx] as number
    const right = y[j + p * dy] as number
    out[k + p] = left <= right ? 1 : left > right ? 0 : Number.NaN
  }
}

const pick: Kernel = (n, { values: out, offset: k }, a, { values: y, offset: j, stride: dy }, c) => {
  const { values: x, offset: i, stride: dx } = a
  const { values: z, offset: l, stride: dz } = c
  for (let p = 0; p < n; p++) {
    const holds = x[i + p * dx] as number
    const taken = holds === 1 ? y[j + p * dy] : z[l + p * dz]
    out[k + p] = Number.isNaN(holds) ? Number.NaN : (taken as number)
  }
}

/** What one instruction can do; `pick` is a ? b : c, `less` and `lessEqual` give 1 or 0. */
export const KERNELS = {
  copy,
  add,
  subtract,
  multiply,
  divide,
  power,
  min,
  max,
  abs,
  exp,
  ln,
  sqrt,
  less,
  lessEqual,
  pick,
} satisfies Record<string, Kernel>
export type Operation = keyof typeof KERNELS

/** The operations in the order of their codes in a program. */
export const OPERATIONS = Object.keys(KERNELS) as readonly Operation[]
