import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect } from 'vitest'

const FOLDER = new URL('golden/', import.meta.url)
/** How much of a page's ground may differ clearly: letters of another version of the drawing program lie a little elsewhere. */
export const MOST_DIFFERENT = 0.012
const CLEARLY = 80

type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

function pictureOf(pgm: Uint8Array): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(pgm.subarray(0, 40)).toString('latin1'))
  if (head === null) throw new Error('not a gray picture')
  return { width: Number(head[1]), height: Number(head[2]), pixels: pgm.subarray(head[0].length) }
}

/** Return which part of two pictures' pixels differs clearly, 1 where they are of different sizes. */
export function difference(a: Uint8Array, b: Uint8Array): number {
  const [one, other] = [pictureOf(a), pictureOf(b)]
  if (one.width !== other.width || one.height !== other.height) return 1
  const clear = one.pixels.reduce(
    (sum, pixel, i) => sum + (Math.abs(pixel - (other.pixels[i] ?? 0)) > CLEARLY ? 1 : 0),
    0,
  )
  return clear / one.pixels.length
}

/** Compare a page with the picture that is kept of it; `LOTRINH_GOLDEN=write` keeps this one, to be looked at by a person. */
export function expectGolden(name: string, pgm: Uint8Array): void {
  const file = new URL(`${name}.pgm.gz`, FOLDER)
  if (process.env.LOTRINH_GOLDEN === 'write') {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(file, gzipSync(pgm, { level: 9 }))
  }
  expect(existsSync(file), `${name}: no picture is kept`).toBe(true)
  expect(difference(pgm, new Uint8Array(gunzipSync(readFileSync(file)))), name).toBeLessThan(MOST_DIFFERENT)
}
