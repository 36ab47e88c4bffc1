import { z } from 'zod'
import { hashBytes } from '../../data/hash.js'
import { InputError } from '../../data/problem.js'
import { yearlyOf } from '../../model/yearly.js'
import { BUDGET_YEARS } from '../budget/years.js'
import type { BlockResult } from './block.js'

/** First bytes of a packed block: what it is, and the version of its layout. */
const MAGIC = 'LTB1'
/** Bytes before the header: the magic, and the header's length. */
const START = MAGIC.length + 4
/** Bytes of the hash at the end. */
const HASH = 16

const Window = z.strictObject({ id: z.string(), firstYear: z.int(), nYears: z.int().min(1).max(1000) })

const Header = z
  .strictObject({
    worlds: z.string().regex(/^[0-9a-f]{32}$/),
    from: z.int().min(0),
    to: z.int().min(1),
    draws: z.array(Window),
    effects: z.array(z.string()),
    ranks: z.array(Window),
  })
  .refine(({ from, to }) => from < to)
type Header = z.infer<typeof Header>

/**
 * Pack a block: `LTB1`, the header's length (uint32) and the header (JSON), values year by year: draws and effects
 * (float64), ranks (uint16), above the mean (uint8); last, half of the sha256 of all this. Little-endian, as the machines
 * that run this are. Equal blocks have equal bytes.
 */
export function packBlock({ worlds, from, to, draws, ranks, effects }: BlockResult): Uint8Array {
  const windows = (values: BlockResult['draws'] | BlockResult['ranks']) =>
    [...values].map(([id, { firstYear, nYears }]) => ({ id, firstYear, nYears }))
  const effectIds = [...effects.keys()]
  const header: Header = { worlds, from, to, draws: windows(draws), effects: effectIds, ranks: windows(ranks) }
  const text = Buffer.from(JSON.stringify(header))
  const start = Buffer.alloc(START)
  start.write(MAGIC, 'latin1')
  start.writeUInt32LE(text.length, MAGIC.length)
  const values = [
    ...[...draws.values()].map((one) => one.values),
    ...[...effects.values()].map((one) => one.whole()),
    ...[...ranks.values()].map((one) => Uint16Array.from(one.ranks)),
    ...[...ranks.values()].map((one) => one.aboveMean),
  ]
  const bytes = values.map((one) => new Uint8Array(one.buffer, one.byteOffset, one.byteLength))
  const all = Buffer.concat([start, text, ...bytes, Buffer.alloc(HASH)])
  all.write(hashBytes(all.subarray(0, -HASH)), all.length - HASH, 'hex')
  return all
}

/**
 * Read a packed block.
 * @param name what the block is called in a problem
 * @throws InputError BLOCK_UNREADABLE for anything but a whole, undamaged block
 */
export function unpackBlock(bytes: Uint8Array, name = 'block'): BlockResult {
  const split = splitBlock(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (split === undefined) {
    throw new InputError([{ file: name, line: 1, code: 'BLOCK_UNREADABLE', facts: { got: `${bytes.length} byte` } }])
  }
  const { worlds, from, to } = split.header
  const nPaths = to - from
  let at = 0
  /** The next bytes as an array of its own: they may lie anywhere, numbers may not. */
  const take = (length: number): ArrayBuffer => {
    at += length
    return new Uint8Array(split.values.subarray(at - length, at)).buffer
  }
  const draws = split.header.draws.map(({ id, firstYear, nYears }) => {
    return [id, { firstYear, nYears, nPaths, values: new Float64Array(take(8 * nYears * nPaths)) }] as const
  })
  const effects = split.header.effects.map((id) => {
    return [id, yearlyOf(new Float64Array(take(8 * BUDGET_YEARS * nPaths)), nPaths)] as const
  })
  const places = split.header.ranks.map(({ nYears }) => Float64Array.from(new Uint16Array(take(2 * nYears * nPaths))))
  const ranks = split.header.ranks.map(({ id, firstYear, nYears }, i) => {
    const aboveMean = new Uint8Array(take(nYears * nPaths))
    return [id, { firstYear, nYears, nPaths, ranks: places[i] as Float64Array, aboveMean }] as const
  })
  return { worlds, from, to, draws: new Map(draws), ranks: new Map(ranks), effects: new Map(effects) }
}

/** Check and cut a packed block in header and values; undefined where it is none. */
function splitBlock(all: Buffer): { readonly header: Header; readonly values: Buffer } | undefined {
  if (all.length < START + HASH || all.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined
  const end = START + all.readUInt32LE(MAGIC.length)
  const last = all.length - HASH
  if (end > last || hashBytes(all.subarray(0, last)) !== all.toString('hex', last)) return undefined
  const header = headerOf(all.toString('utf8', START, end))
  if (header === undefined) return undefined
  const sizes = [
    ...header.draws.map(({ nYears }) => 8 * nYears),
    ...header.effects.map(() => 8 * BUDGET_YEARS),
    ...header.ranks.map(({ nYears }) => 3 * nYears),
  ]
  const length = sizes.reduce((sum, size) => sum + size, 0) * (header.to - header.from)
  return length === last - end ? { header, values: all.subarray(end, last) } : undefined
}

function headerOf(text: string): Header | undefined {
  try {
    return Header.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
