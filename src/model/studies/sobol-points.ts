import { philox, type Stream, stream, uniform } from '../random.js'
import { JOE_KUO } from './joe-kuo.js'

/** Points of a design, row-major: `values[row * dims + column]`, each in (0, 1). */
export type Points = { readonly n: number; readonly dims: number; readonly values: Float64Array }

/** Dimensions that have Sobol' direction numbers here. Later columns are filled with Philox uniforms. */
export const SOBOL_DIMENSIONS = JOE_KUO.length + 1

const BITS = 32

/**
 * Return n scrambled Sobol' points. Direction numbers: Joe & Kuo 2008. Scrambling: a random lower-triangular matrix and
 * a random shift per dimension (Matoušek 1998), which gives unbiased means with the variance of nested uniform
 * scrambling (Owen 2003). Every point stays, the first too (Owen 2020, "On dropping the first Sobol' point").
 *
 * One scrambling gives no error estimate: take 8 to 16 of them, each under its own name. A shorter design is the start
 * of a longer one of the same name, and a column does not depend on how many stand beside it.
 * @param n a power of two, at most 2³⁰  @param dims ≥ 1; columns past SOBOL_DIMENSIONS are plain uniforms
 */
export function sobolPoints(n: number, dims: number, seed: number, name: string): Points {
  if (!Number.isInteger(Math.log2(n)) || n < 1 || n > 2 ** 30) throw new RangeError(`${n} points: not a power of two`)
  if (!Number.isInteger(dims) || dims < 1) throw new RangeError(`${dims} dimensions`)
  const values = new Float64Array(n * dims)
  const column = new Uint32Array(n)
  for (let j = 0; j < dims; j++) {
    const source = stream(seed, `${name}/sobol/${j}`)
    if (j < SOBOL_DIMENSIONS) {
      fillColumn(column, source, j)
      // The middle of a cell of side 2⁻³²: never 0, never 1, so that quantile functions stay finite.
      for (let i = 0; i < n; i++) values[i * dims + j] = ((column[i] as number) + 0.5) / 2 ** BITS
    } else for (let i = 0; i < n; i++) values[i * dims + j] = uniform(source, i)
  }
  return { n, dims, values }
}

/** Fill a column in natural order: point i is the shift plus (XOR) the direction vectors of the set bits of i. */
function fillColumn(column: Uint32Array, source: Stream, dimension: number): void {
  const words = randomWords(source)
  const vectors = directionVectors(dimension).map((v) => multiply(words, v))
  column[0] = words[BITS] as number
  for (let half = 1, bit = 0; half < column.length; half *= 2, bit++) {
    const v = vectors[bit] as number
    for (let i = 0; i < half; i++) column[half + i] = (column[i] as number) ^ v
  }
}

/**
 * Return the 32 direction vectors of one dimension, as 32-bit fractions: vector k flips with bit k of the index.
 * Recurrence of Bratley & Fox 1988 (algorithm 659). @param dimension 0 … SOBOL_DIMENSIONS − 1
 */
export function directionVectors(dimension: number): Uint32Array {
  const vectors = new Uint32Array(BITS)
  if (dimension === 0) return vectors.map((_, k) => 1 << (BITS - 1 - k))
  const [a, ...m] = JOE_KUO[dimension - 1] as readonly [number, ...number[]]
  const degree = m.length
  for (let k = 0; k < BITS; k++) {
    if (k < degree) vectors[k] = (m[k] as number) << (BITS - 1 - k)
    else {
      const oldest = vectors[k - degree] as number
      let v = oldest ^ (oldest >>> degree)
      for (let i = 1; i < degree; i++) if ((a >>> (degree - 1 - i)) & 1) v ^= vectors[k - i] as number
      vectors[k] = v
    }
  }
  return vectors
}

/** Return 33 random words of a stream: the rows of the scrambling matrix, then the shift. */
function randomWords(source: Stream): Uint32Array {
  const words = new Uint32Array(36)
  for (let at = 0; at < words.length; at += 4)
    philox(words.subarray(at, at + 4), at >>> 2, 0, source.tag0, source.tag1, source.key0, source.key1)
  return words
}

/** Multiply by the lower-triangular matrix over GF(2) whose row i has ones on the diagonal, random bits left of it. */
function multiply(words: Uint32Array, v: number): number {
  let product = 0
  for (let i = 0; i < BITS; i++) {
    const diagonal = 0x80000000 >>> i
    const left = ~(0xffffffff >>> i)
    if (oddBits((((words[i] as number) & left) | diagonal) & v)) product |= diagonal
  }
  return product
}

function oddBits(word: number): boolean {
  let x = word ^ (word >>> 16)
  x ^= x >>> 8
  x ^= x >>> 4
  return ((0x6996 >>> (x & 15)) & 1) === 1
}
