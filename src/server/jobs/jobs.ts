import type { Store } from '../storage/open.js'
import { type Asked, type Asking, ask, type Basis } from './ask.js'
import { cancel, repeat } from './change.js'
import type { Computation } from './computations.js'
import { type Follower, isFinal, openFollower } from './follow.js'
import { openPool, type Pool } from './pool.js'
import { openQueue, type QueueOptions } from './queue.js'
import type { Deed, Outcome } from './tasks.js'
import { startWorker, type WorkerOptions } from './worker.js'

export type JobsOptions = QueueOptions &
  Partial<Omit<WorkerOptions, 'onEnd'>> & {
    /** folder of the shipped data */
    readonly dataRoot: string
    /** jobs at a time in this process, each in a thread of its own; 0: others do them */
    readonly concurrency: number
    /** what does them; threads by default */
    readonly pool?: Pool
  }

/** Questions, put and answered, in this process or in others on the same store. */
export type Jobs = {
  readonly ask: (asking: Asking) => Promise<Asked>
  readonly cancel: (id: string, actor: string) => Promise<Computation>
  readonly repeat: (id: string, actor: string) => Promise<Computation>
  readonly follow: Follower['follow']
  /** do something at once, in a thread of this process; nothing is stored */
  readonly compute: (basis: Basis, deed: Deed) => Promise<Outcome>
  /** wait until a computation has ended, or so many ms have passed. @returns whether it has ended */
  readonly settled: (id: string, waitMs: number) => Promise<boolean>
  /** give back what is being worked on, for others or for the next start */
  readonly stop: () => Promise<void>
}

/** Open the jobs of a store, and work on them where `concurrency` says so. */
export async function openJobs(store: Store, options: JobsOptions): Promise<Jobs> {
  const { dataRoot, concurrency, pool = openPool({ threads: Math.max(1, concurrency) }) } = options
  const { db } = store
  const queue = await openQueue(store, options)
  const follower = openFollower(db, undefined, options.onFault)
  if (concurrency > 0) {
    await queue.resend()
    // Nobody else can have the embedded store open: whatever was being worked on has lost its worker.
    if (store.kind === 'embedded') await queue.takeOver(0)
  }
  const worker =
    concurrency > 0
      ? startWorker({ db, queue, pool, dataRoot }, { ...options, concurrency, onEnd: follower.nudge })
      : undefined
  return {
    ask: async (asking) => {
      const asked = await ask(db, queue, asking)
      if (asked.isNew) worker?.nudge()
      return asked
    },
    cancel: async (id, actor) => {
      const computation = await cancel(db, id, actor)
      worker?.drop(id)
      follower.nudge()
      return computation
    },
    repeat: async (id, actor) => {
      const computation = await repeat(db, queue, id, actor)
      worker?.nudge()
      return computation
    },
    follow: follower.follow,
    compute: (basis, deed) => pool.run({ dataRoot, basis, deed }),
    settled: (id, waitMs) => settled(follower, id, waitMs),
    stop: async () => {
      follower.stop()
      await worker?.stop()
      await pool.close()
      await queue.stop()
    },
  }
}

function settled(follower: Follower, id: string, waitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (hasEnded: boolean): void => {
      clearTimeout(timer)
      leave()
      resolve(hasEnded)
    }
    const timer = setTimeout(() => end(false), waitMs)
    const leave = follower.follow(id, 0, ({ body }) => {
      if (isFinal(body)) end(true)
    })
  })
}
