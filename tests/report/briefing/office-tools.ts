import { execFileSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe } from 'vitest'

/** Programs of the machine that look at a file from outside. */
export type Tool = 'soffice' | 'pdftotext' | 'pdftoppm' | 'pdffonts' | 'pdfinfo' | 'ooxml-validator'

const SPECIAL: Partial<Record<Tool, readonly (string | undefined)[]>> = {
  'ooxml-validator': [process.env.OOXML_VALIDATOR],
}

/** Return where a program is; undefined where it is not installed. */
export function placeOf(tool: Tool): string | undefined {
  const path = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, tool))
  return [...(SPECIAL[tool] ?? []), ...path].find((file) => file !== undefined && isProgram(file))
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Describe tests that need programs of the machine; left out, with the reason, where one is missing. */
export function describeWith(tools: readonly Tool[], name: string, tests: () => void): void {
  const missing = tools.filter((tool) => placeOf(tool) === undefined)
  if (missing.length === 0) {
    describe(name, tests)
    return
  }
  process.stderr.write(`${name}: not tested: ${missing.join(', ')} not installed\n`)
  describe.skip(`${name} (${missing.join(', ')} not installed)`, tests)
}

/** Run a program. @returns what it prints */
export function run(tool: Tool, args: readonly string[]): string {
  const place = placeOf(tool)
  if (place === undefined) throw new Error(`${tool} is not installed`)
  return execFileSync(place, args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20, stdio: ['ignore', 'pipe', 'ignore'] })
}

/** Write bytes to a file that is gone after `use`. */
export function withFile<T>(name: string, bytes: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-briefing-'))
  try {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    return use(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Return what the Open XML validator finds wrong with a file. */
export const schemaFaults = (name: string, bytes: Uint8Array): unknown[] =>
  withFile(name, bytes, (file) => {
    const place = placeOf('ooxml-validator') as string
    try {
      return JSON.parse(execFileSync(place, [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).errors
    } catch (error) {
      // It ends with 1 where it finds faults, and prints them all the same.
      return JSON.parse((error as { stdout: string }).stdout).errors
    }
  })

/** Convert an office file to PDF as LibreOffice shows it. */
export const asPdf = (name: string, bytes: Uint8Array): Uint8Array =>
  withFile(name, bytes, (file, folder) => {
    const own = `-env:UserInstallation=file://${join(folder, 'profile')}`
    run('soffice', ['--headless', own, '--convert-to', 'pdf', '--outdir', folder, file])
    return new Uint8Array(readFileSync(file.replace(/\.\w+$/, '.pdf')))
  })

/** Return the words of a PDF in the order they were written, without page numbers and contents: those are written last. */
export const textOfPdf = (pdf: Uint8Array): string =>
  withFile('a.pdf', pdf, (file) => run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']))
    .replace(/\n\d+\s*\f/g, '\n')
    .replace(/^.*\.{5,} \d+$/gm, '')
    .normalize('NFC')

/** Return pages as gray pictures, 40 dots an inch. */
export const grayPages = (pdf: Uint8Array, first: number, last: number): Uint8Array[] =>
  withFile('a.pdf', pdf, (file, folder) => {
    run('pdftoppm', ['-gray', '-r', '40', '-f', String(first), '-l', String(last), file, join(folder, 'p')])
    const digits = run('pdfinfo', [file]).match(/Pages:\s+(\d+)/)?.[1]?.length ?? 1
    return Array.from(
      { length: last - first + 1 },
      (_, i) => new Uint8Array(readFileSync(join(folder, `p-${String(first + i).padStart(digits, '0')}.pgm`))),
    )
  })
