/**
 * Counter-based random numbers: Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as
 * 1, 2, 3"). A draw is a pure function of (seed, stream, path, step): any worker can make any draw, in any order, and
 * adding an indicator, a year or a path changes no other draw.
 */

/** One source of randomness of one series: its key is (seed, hash of the name), its counter is (first + path, step). */
export type Stream = {
  readonly key0: number
  readonly key1: number
  readonly tag0: number
  readonly tag1: number
  /** paths handed in are counted from this one of the run */
  readonly first: number
}

/**
 * Make the stream of a named source of randomness.
 * @param seed integer in [0, 2⁵³)
 * @param name for example `binh-dinh/dti-score/innovation`; equal names are equal streams
 * @param first path of the run that is called path 0 here: a block of paths is simulated as if it stood alone
 */
export function stream(seed: number, name: string, first = 0): Stream {
  const [tag0, tag1] = hash64(name)
  return { key0: seed >>> 0, key1: Math.floor(seed / 4294967296) >>> 0, tag0, tag1, first }
}

/** Return 64 bits of a name: two FNV-1a hashes with different starts, mixed (not for secrets). */
function hash64(name: string): [number, number] {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
    b ^= b >>> 13
  }
  return [mix(a), mix(b ^ name.length)]
}

function mix(x: number): number {
  let h = x ^ (x >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const M0 = 0xd2511f53
const M1 = 0xcd9e8d57
const W0 = 0x9e3779b9
const W1 = 0xbb67ae85
const ROUNDS = 10

/** High 32 bits of a 32 × 32 bit product. */
function mulHigh(a: number, b: number): number {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const low = aLow * bLow
  const middle = aHigh * bLow + (low >>> 16)
  const middleLow = (middle & 0xffff) + aLow * bHigh
  return (aHigh * bHigh + Math.floor(middle / 65536) + (middleLow >>> 16)) >>> 0
}

/**
 * Fill `out[0..3]` with the four 32-bit words of one Philox block.
 * @param out length ≥ 4, overwritten
 */
export function philox(
  out: Uint32Array,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
): void {
  let c0 = counter0
  let c1 = counter1
  let c2 = counter2
  let c3 = counter3
  let k0 = key0
  let k1 = key1
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = mulHigh(M0, c0 >>> 0)
    const low0 = Math.imul(M0, c0)
    const high1 = mulHigh(M1, c2 >>> 0)
    const low1 = Math.imul(M1, c2)
    c0 = high1 ^ c1 ^ k0
    c1 = low1
    c2 = high0 ^ c3 ^ k1
    c3 = low0
    k0 = (k0 + W0) | 0
    k1 = (k1 + W1) | 0
  }
  out[0] = c0
  out[1] = c1
  out[2] = c2
  out[3] = c3
}

const block = new Uint32Array(4)

/**
 * Fill `out[from … from+n−1]` with the uniforms of one path: steps 0 … n−1 of a stream, each in (0, 1), 53 bits.
 * Step `t` of path `p` is the same number whatever n, from, or the order of calls.
 */
export function fillUniforms(out: Float64Array, from: number, n: number, source: Stream, path: number): void {
  for (let t = 0; t < n; t += 2) {
    philox(block, source.first + path, t >>> 1, source.tag0, source.tag1, source.key0, source.key1)
    out[from + t] = toUnit(block[0] as number, block[1] as number)
    if (t + 1 < n) out[from + t + 1] = toUnit(block[2] as number, block[3] as number)
  }
}

/** Return the single uniform of a path: step 0 of its stream. */
export function uniform(source: Stream, path: number): number {
  philox(block, source.first + path, 0, source.tag0, source.tag1, source.key0, source.key1)
  return toUnit(block[0] as number, block[1] as number)
}

/** Two words → (k + ½) / 2⁵² with k in [0, 2⁵²): never 0, never 1, symmetric about ½. */
function toUnit(high: number, low: number): number {
  return ((high >>> 0) * 1048576 + (low >>> 12) + 0.5) / 4503599627370496
}
