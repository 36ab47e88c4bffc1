import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { SetupError } from '../setup-error.js'
import type { Outcome, Reply, Task } from './tasks.js'

/** Threads that answer questions; they start when first needed and go when there is nothing to do. */
export type Pool = {
  /** most tasks at a time */
  readonly threads: number
  /**
   * @param onProgress share done, 0 … 1
   * @throws AbortError when told to stop: the thread ends, whatever it was doing
   */
  readonly run: (task: Task, hooks?: RunHooks) => Promise<Outcome>
  readonly close: () => Promise<void>
}

export type RunHooks = { readonly onProgress?: (share: number) => void; readonly signal?: AbortSignal }

export type PoolOptions = {
  readonly threads?: number
  /** how long a thread with nothing to do keeps the loaded data, ms */
  readonly idleMs?: number
}

const IDLE_MS = 60_000

/** As many as there are processors, but for one: somebody has to answer requests. */
export const usualThreads = (): number => Math.max(1, availableParallelism() - 1)

export function openPool({ threads = usualThreads(), idleMs = IDLE_MS }: PoolOptions = {}): Pool {
  let pool: Piscina | undefined
  return {
    threads,
    run: async (task, { onProgress, signal } = {}) => {
      pool ??= new Piscina({ ...threadFile(), minThreads: 0, maxThreads: threads, idleTimeout: idleMs })
      const { port1, port2 } = new MessageChannel()
      port1.on('message', (share: number) => onProgress?.(share))
      port1.unref()
      try {
        const options = { transferList: [port2], ...(signal && { signal }) }
        const reply: Reply = await pool.run({ ...task, port: port2 }, options)
        return reply instanceof Uint8Array ? { bytes: reply } : { refusal: reply }
      } finally {
        port1.close()
      }
    },
    close: async () => {
      await pool?.destroy()
    },
  }
}

/** Start all threads and let them load the data. @throws SetupError with everything that is wrong in the data */
export async function warm(pool: Pool, dataRoot: string): Promise<void> {
  const task: Task = { dataRoot, basis: { engine: '', data: '', documents: [] }, deed: { type: 'load' } }
  const outcomes = await Promise.all(Array.from({ length: pool.threads }, () => pool.run(task)))
  for (const outcome of outcomes) {
    if (!('refusal' in outcome)) continue
    const { errors = [] } = outcome.refusal
    throw new SetupError(errors.map(({ in: place, code, facts }) => ({ place, code, facts })))
  }
}

/** In `dist/` the thread is bundled beside this code; from the sources it is loaded as they are. */
function threadFile(): { readonly filename: string; readonly execArgv: string[] } {
  if (!import.meta.url.endsWith('.ts')) return { filename: new URL('./thread.js', import.meta.url).href, execArgv: [] }
  const api = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
  ).href
  // The plain `--import tsx` reads nothing that a thread imports on demand.
  const hook = `data:text/javascript,import{register}from${JSON.stringify(api)};register()`
  return { filename: new URL('./thread.ts', import.meta.url).href, execArgv: ['--import', hook] }
}
