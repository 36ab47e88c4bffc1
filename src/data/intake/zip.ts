import { inflateRawSync } from 'node:zlib'

/** One part of a ZIP file as its directory tells it; nothing of it is unpacked yet. */
export type ZipPart = {
  readonly name: string
  readonly method: number
  readonly packed: Uint8Array
  readonly isEncrypted: boolean
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const MOST_COMMENT = 0xffff

/** @returns the parts of a ZIP file; undefined where its directory is missing or does not fit the file */
export function zipParts(bytes: Uint8Array, most: number): readonly ZipPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const parts: ZipPart[] = []
  for (let i = 0; i < Math.min(count, most + 1); i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return undefined
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ]
    const local = view.getUint32(at + 42, true)
    const size = view.getUint32(at + 20, true)
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return undefined
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + size > bytes.length) return undefined
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(from, from + size),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + extra + comment
  }
  return parts
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}

/**
 * Unpack one part. What the directory says of its size is not asked: it can say anything.
 * @param most bytes; one more and it is given up
 * @returns undefined where it is longer  @throws where it is damaged
 */
export function unpack({ method, packed }: ZipPart, most: number): Uint8Array | undefined {
  if (method === 0) return packed.length > most ? undefined : packed
  if (method !== 8) throw new RangeError(`method ${method}`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined
    throw error
  }
}
