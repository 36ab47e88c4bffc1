const SIGNATURE_AND_HEADER = 8 + 25

/** Return a PNG with texts inside: `iTXt` chunks behind the header (PNG, third edition, 11.3.3.4), UTF-8. */
export async function withPngText(png: Blob, texts: Readonly<Record<string, string>>): Promise<Blob> {
  const bytes = new Uint8Array(await png.arrayBuffer())
  const chunks = Object.entries(texts).map(([keyword, text]) => chunk(keyword, text))
  return new Blob([bytes.slice(0, SIGNATURE_AND_HEADER), ...chunks, bytes.slice(SIGNATURE_AND_HEADER)] as BlobPart[], {
    type: 'image/png',
  })
}

/** Keyword, then: not compressed, no language, no translated keyword, text. */
function chunk(keyword: string, text: string): Uint8Array {
  const data = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`)
  const made = new Uint8Array(data.length + 8)
  const view = new DataView(made.buffer)
  view.setUint32(0, data.length - 4)
  made.set(data, 4)
  view.setUint32(4 + data.length, crc32(data))
  return made
}

/** CRC-32 of ISO 3309, as every PNG chunk ends with. @returns 0 … 2³² − 1 */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
