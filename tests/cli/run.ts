import { setImmediate } from 'node:timers/promises'
import { expect, vi } from 'vitest'
import { runProgram } from '../../src/cli/program.js'
import type { Data } from '../../src/data/load.js'
import { DATA_ROOT } from '../data-root.js'

// Reading and checking data/ costs more than everything else here: each test file does it once per folder.
vi.mock('../../src/data/load.js', async (original) => {
  const real = await original<typeof import('../../src/data/load.js')>()
  const loaded = new Map<string, Data>()
  return {
    ...real,
    loadData: (root: string): Data => {
      const data = loaded.get(root) ?? real.loadData(root)
      loaded.set(root, data)
      return data
    },
  }
})

export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** Run one command line in this process. */
export async function run(
  args: readonly string[],
  { dataRoot = DATA_ROOT, colour = false }: { readonly dataRoot?: string; readonly colour?: boolean } = {},
): Promise<Ran> {
  // A test may run a hundred commands: let the runner have its turn in between (tests/breathe.ts).
  await setImmediate()
  let out = ''
  let err = ''
  const code = await runProgram(args, dataRoot, {
    out: (data) => {
      out += typeof data === 'string' ? data : Buffer.from(data).toString('utf8')
    },
    err: (text) => {
      err += text
    },
    colour,
  })
  return { code, out, err }
}

/** Run a command that has to succeed and return what it printed. */
export async function outOf(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await run(args)
  expect(code, err).toBe(0)
  return out
}

/** Run a command with `--json` and return the parsed answer; anything but JSON on stdout fails here. */
export async function jsonOf<T>(...args: readonly string[]): Promise<T> {
  return JSON.parse(await outOf(...args, '--json')) as T
}

/** Make a question about the shipped data be asked once per test file, whatever the number of tests that need it. */
export function once<A extends readonly string[], T>(ask: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (...args) => {
    const key = args.join(' ')
    const known = answers.get(key) ?? ask(...args)
    answers.set(key, known)
    return known
  }
}
