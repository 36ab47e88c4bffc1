import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of one test file, removed afterwards. */
export function scratch(name: string): {
  readonly file: (name: string, text?: string) => string
  readonly read: (name: string) => string
  readonly exists: (name: string) => boolean
  readonly names: () => string[]
} {
  const folder = mkdtempSync(join(tmpdir(), `lotrinh-${name}-`))
  afterAll(() => rmSync(folder, { recursive: true }))
  return {
    file: (file, text) => {
      const path = join(folder, file)
      if (text !== undefined) writeFileSync(path, text)
      return path
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    exists: (file) => existsSync(join(folder, file)),
    names: () => readdirSync(folder).sort(),
  }
}
