import { Worker } from 'node:worker_threads'

type Reply = { readonly id: number; readonly result?: unknown; readonly error?: { readonly message: string } }
type Waiting = { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void }

export type StoreThread = {
  /** @throws what PostgreSQL says, with its `code` */
  readonly run: (text: string, values: readonly unknown[]) => Promise<{ readonly rows: unknown[] }>
  readonly end: () => Promise<void>
}

/** Start the thread of an embedded store (embedded-thread.js). @param files folder of a store that is there */
export async function openThread(files: string): Promise<StoreThread> {
  const worker = new Worker(new URL('./embedded-thread.js', import.meta.url), { workerData: { files } })
  const waiting = new Map<number, Waiting>()
  let ids = 0
  let gone: Error | undefined
  const fail = (error: Error): void => {
    gone ??= error
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }
  const opened = new Promise<void>((resolve, reject) => {
    worker.once('message', ({ error }: Partial<Reply>) => (error ? reject(errorOf(error)) : resolve()))
    worker.once('error', reject)
  })
  worker.on('error', fail)
  worker.once('exit', () => fail(new Error('the embedded store is closed')))
  await opened
  worker.on('message', ({ id, result, error }: Reply) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) one?.resolve(result as never)
    else one?.reject(errorOf(error))
  })
  const send = <Result>(message: object): Promise<Result> =>
    new Promise((resolve, reject) => {
      if (gone !== undefined) return reject(gone)
      const id = ids++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...message, id })
    })
  return {
    run: (text, values) => send({ text, values }),
    end: async () => {
      const exited = new Promise((resolve) => worker.once('exit', resolve))
      await send({ end: true })
      await exited
    },
  }
}

const errorOf = ({ message, ...facts }: { readonly message: string }): Error => Object.assign(new Error(message), facts)
