import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadData } from '../../src/data/load.js'
import { InputError, type Problem } from '../../src/data/problem.js'
import { DATA_ROOT } from '../data-root.js'

const FIXTURES = fileURLToPath(new URL('../fixtures/broken', import.meta.url))

/** Files by path under the data folder; null stands for a file that is taken away. */
export type Changes = Readonly<Record<string, Uint8Array | null>>

/**
 * Left out of the copy, because a load without them takes a quarter of the time and no case is about them.
 * tests/data/load.test.ts loads them.
 */
const LEFT_OUT =
  /^plans\/binh-|^baselines\/tinh-mau-observations\.csv$|^schema\/|^progress\/|^schedules\/|^programmes|^scenarios/

/** A copy of the shipped data that can be broken and mended again. */
export class BrokenData {
  readonly root = mkdtempSync(join(tmpdir(), 'lotrinh-broken-'))

  constructor() {
    cpSync(DATA_ROOT, this.root, {
      recursive: true,
      filter: (from) => !LEFT_OUT.test(from.slice(DATA_ROOT.length + 1)),
    })
    writeFileSync(join(this.root, 'plans/tinh-mau/targets.yaml'), '[]\n')
  }

  /** Return what loading the changed data reports; the data are mended afterwards. */
  problemsWith(changes: Changes): readonly Problem[] {
    const before = Object.keys(changes).map((file) => [file, readOrNull(join(this.root, file))] as const)
    try {
      for (const [file, bytes] of Object.entries(changes)) this.put(file, bytes)
      loadData(this.root)
      return []
    } catch (error) {
      if (error instanceof InputError) return error.problems
      throw error
    } finally {
      for (const [file, bytes] of before) this.put(file, bytes)
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }

  private put(file: string, bytes: Uint8Array | null): void {
    const path = join(this.root, file)
    mkdirSync(dirname(path), { recursive: true })
    if (bytes === null) rmSync(path, { force: true })
    else writeFileSync(path, bytes)
  }
}

/**
 * Return the files of a fixture. They stand in place of the shipped ones, except in the catalogue: everything refers to
 * it, so there a fixture's rows are added at the end.
 */
export function fixtureChanges(name: string): Changes {
  return Object.fromEntries(
    fixtureFiles(name).map((file) => {
      const bytes = readFileSync(join(FIXTURES, name, file))
      return [file, isAdded(file) ? Buffer.concat([readFileSync(join(DATA_ROOT, file)), bytes]) : bytes]
    }),
  )
}

/** Return the line in the broken data of a line of a fixture's file. */
export function lineInData(file: string, line: number): number {
  return isAdded(file) ? readFileSync(join(DATA_ROOT, file), 'utf8').split('\n').length - 1 + line : line
}

export function fixtureNames(group: string): string[] {
  return readdirSync(join(FIXTURES, group)).sort()
}

function fixtureFiles(name: string): string[] {
  return readdirSync(join(FIXTURES, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(FIXTURES, name).length + 1))
}

function isAdded(file: string): boolean {
  return file.startsWith('catalogue/')
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
