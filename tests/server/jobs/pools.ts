import { setTimeout as wait } from 'node:timers/promises'
import type { Pool, RunHooks } from '../../../src/server/jobs/pool.js'
import type { Deed, Outcome, Task } from '../../../src/server/jobs/tasks.js'

export type Asked = { readonly deed: Deed; readonly signal: AbortSignal | undefined; readonly at: number }

/** A pool without threads and engine: what it is asked is kept, what it answers is up to the test. */
export function poolThat(answer: (deed: Deed, hooks: RunHooks, task: Task) => Outcome | Promise<Outcome>) {
  const asked: Asked[] = []
  const pool: Pool = {
    threads: 1,
    run: async (task, hooks = {}) => {
      asked.push({ deed: task.deed, signal: hooks.signal, at: Date.now() })
      return answer(task.deed, hooks, task)
    },
    close: async () => undefined,
  }
  return { ...pool, asked }
}

export const bytesOf = (text: string): Outcome => ({ bytes: new TextEncoder().encode(text) })

/** What a deed comes to: a block is its paths, a merged run all of its blocks in order. */
export function wordsOf(deed: Deed): string {
  if (deed.type === 'block') return `[${deed.from}, ${deed.to}) of ${deed.run.plan};`
  if (deed.type === 'merge') return deed.blocks.map((one) => Buffer.from(one).toString()).join('')
  return JSON.stringify(deed)
}

/** Does as told, slowly; when told to stop it stops. */
export const slowPool = (ms: number) =>
  poolThat(async (deed, { signal }) => {
    await wait(ms, undefined, { ...(signal && { signal }) })
    return bytesOf(wordsOf(deed))
  })

/** Never comes to an end but by being told to stop. */
export const endlessPool = () =>
  poolThat(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('stopped')))
      }),
  )
