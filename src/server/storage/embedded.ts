import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { openThread } from './embedded-link.js'
import { lockFolder } from './lock.js'

/** What the store needs of a PostgreSQL pool; `pg.Pool` has it, and so has what is made here. */
export type Pool = PostgresPool & {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>
}

/**
 * Open the embedded PostgreSQL in a folder, made there when it is empty. It has one session only, so whoever holds a
 * client holds it alone: a statement of one request must never fall into the transaction of another.
 * @throws SetupError STORE_IN_USE when another process has the folder open
 */
export async function openEmbedded(folder: string): Promise<Pool> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const release = lockFolder(folder)
  try {
    const files = filesIn(folder)
    if (!isStore(folder)) await createIn(files)
    const thread = await openThread(files)
    return poolOf(thread.run, async () => {
      await thread.end()
      release()
    })
  } catch (error) {
    release()
    throw error
  }
}

const filesIn = (folder: string): string => join(folder, 'postgres')

/** Return whether an embedded store has been made in a folder. */
export const isStore = (folder: string): boolean => existsSync(filesIn(folder))

/**
 * Copy the files of an empty store where the build has made one (scripts/build-store.js). Making them takes seconds and half a
 * gigabyte of memory that is never given back: another process does it. They get their name when they are whole: one killed
 * on the way leaves nothing that the next would open.
 */
async function createIn(files: string): Promise<void> {
  const making = `${files}.making`
  rmSync(making, { recursive: true, force: true })
  const library = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const made = emptyStore(library)
  if (existsSync(made)) await cp(made, making, { recursive: true })
  else {
    const script = `const { PGlite } = (await import(process.argv[1])); const one = await PGlite.create(process.argv[2]); await one.close()`
    const args = ['--input-type=module', '-e', script, pathToFileURL(library).href, making]
    await promisify(execFile)(process.execPath, args)
  }
  renameSync(making, files)
}

/** Return where the build puts an empty store: beside this code, by the version of the library that is to open it. */
function emptyStore(library: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(library), '../package.json'), 'utf8')) as { version: string }
  return fileURLToPath(new URL(`./empty-store/${version}`, import.meta.url))
}

type Run = (text: string, values: readonly unknown[]) => Promise<{ readonly rows: unknown[] }>

/** Statements by themselves: a text of several, as a library may send, opens and ends its transaction within. */
const OPENS = /^\s*(begin|start transaction)[^;]*;?\s*$/i
const ENDS = /^\s*(commit|rollback)\s*;?\s*$/i

/**
 * One turn after another, in the order they were asked for. A turn is a statement, or a transaction from its opening to its
 * end. The thread takes statements in the order they were sent, so nobody waits for another's answer, nor for an opening's:
 * the thread has the next statement before it has done the last.
 */
function poolOf(statement: Run, close: () => Promise<void>): Pool {
  let last: Promise<void> = Promise.resolve()
  const turn = async (): Promise<() => void> => {
    let leave = (): void => undefined
    const before = last
    last = new Promise((resolve) => {
      leave = resolve
    })
    await before
    return leave
  }
  const client = () => {
    let leave: (() => void) | undefined
    let isInside = false
    const release = (): void => {
      leave?.()
      leave = undefined
    }
    const query = async (text: unknown, values: readonly unknown[] = []) => {
      if (typeof text !== 'string') throw new Error('no cursors on the embedded store')
      if (!isInside) leave = await turn()
      const answer = statement(text, values)
      if (OPENS.test(text)) {
        isInside = true
        // What keeps it from opening keeps the next statement from being done.
        answer.catch(() => undefined)
        return { rows: [] }
      }
      if (ENDS.test(text)) isInside = false
      if (!isInside) release()
      return await answer
    }
    return { query, release }
  }
  return {
    connect: async () => client() as unknown as PostgresPoolClient,
    query: (text, values) => client().query(text, values),
    end: async () => {
      await last
      await close()
    },
  }
}
