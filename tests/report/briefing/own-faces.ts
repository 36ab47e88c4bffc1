import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const FACES = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts/', import.meta.url))

/**
 * Return a Word file that asks for the metric-compatible face which travels with the product instead of Times New Roman:
 * what stands in for that one differs between machines, and on some of them lacks Vietnamese letters.
 */
export function inOwnFace(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([name, bytes]) => [
    name,
    /^word\/.*\.xml$/.test(name) ? strToU8(strFromU8(bytes).replaceAll('Times New Roman', 'Tinos')) : bytes,
  ])
  return zipSync(Object.fromEntries(parts))
}

/** Run something with the product's faces known to programs of the machine. */
export function withOwnFaces<T>(use: () => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-faces-'))
  const before = process.env.FONTCONFIG_FILE
  const file = join(folder, 'fonts.conf')
  const folders = [`${FACES}tinos`, `${FACES}arimo`, '/usr/share/fonts'].map((one) => `<dir>${one}</dir>`)
  writeFileSync(file, `<fontconfig>${folders.join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`)
  process.env.FONTCONFIG_FILE = file
  try {
    return use()
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE
    else process.env.FONTCONFIG_FILE = before
    rmSync(folder, { recursive: true, force: true })
  }
}
