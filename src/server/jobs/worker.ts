import { type Bench, giveUpJob, perform } from './perform.js'
import { unwanted } from './progress.js'
import type { Job } from './queue.js'

export type WorkerOptions = {
  /** jobs at a time */
  readonly concurrency: number
  /** a worker that says nothing for so long is taken for dead and its jobs are done by another, s */
  readonly leaseSeconds?: number
  /** how often the store is asked for jobs that another process has sent, ms */
  readonly pollMs?: number
  /** something went wrong that is no fault of a question */
  readonly onFault?: (error: unknown) => void
  /** a job has come to an end, of whatever kind */
  readonly onEnd?: (computation: string) => void
}

export type Worker = {
  /** there may be something to do */
  readonly nudge: () => void
  /** stop what cannot wait for others to see it: a computation was cancelled here */
  readonly drop: (computation: string) => void
  /** give jobs back and end */
  readonly stop: () => Promise<void>
}

const LEASE_S = 20
const POLL_MS = 1000

type Running = { readonly job: Job; readonly abort: AbortController; readonly ended: Promise<void> }

/** Do jobs of the queue, as they come, until told to stop. */
export function startWorker(bench: Bench, options: WorkerOptions): Worker {
  const { concurrency, leaseSeconds = LEASE_S, pollMs = POLL_MS, onFault = () => undefined, onEnd } = options
  const { db, queue } = bench
  const running = new Map<string, Running>()
  let isStopping = false
  let isTaking: Promise<void> | undefined
  let isCalled = false
  let shares: string | undefined

  /** Take as many jobs as there is room for. One at a time does so: who calls meanwhile makes it look once more. */
  const nudge = (): void => {
    isCalled = true
    isTaking ??= takeAll()
      .catch(onFault)
      .finally(() => {
        isTaking = undefined
        // Called between the last look and here.
        if (isCalled && !isStopping) nudge()
      })
  }
  const takeAll = async (): Promise<void> => {
    while (isCalled) {
      isCalled = false
      while (!isStopping && running.size < concurrency) {
        const job = await queue.take(shares)
        if (job === undefined) break
        start(job)
      }
    }
  }
  const start = (job: Job): void => {
    const abort = new AbortController()
    const ended = perform(bench, job, abort.signal)
      .catch((error) => undo(job, error, abort.signal))
      .catch(onFault)
      .finally(() => {
        running.delete(job.id)
        shares = job.work.shares ?? shares
        onEnd?.(job.work.computation)
        if (!isStopping) nudge()
      })
    running.set(job.id, { job, abort, ended })
  }
  const undo = async (job: Job, error: unknown, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return isStopping ? queue.release([job]) : queue.done(db, job)
    onFault(error)
    await db.transaction().execute(async (trx) => {
      if (job.isLast) await giveUpJob(trx, job, { code: 'COMPUTATION_FAILED', facts: {} })
      await queue.retry(trx, job)
    })
  }

  const beat = async (): Promise<void> => {
    const jobs = [...running.values()].map(({ job }) => job)
    await queue.keep(jobs)
    const gone = await unwanted(
      db,
      // A repetition is of what has ended, and is wanted all the same.
      jobs.map(({ work }) => work).filter(({ repeat }) => repeat === undefined),
    )
    for (const computation of gone) drop(computation)
    await queue.takeOver(leaseSeconds)
  }
  const drop = (computation: string): void => {
    for (const { job, abort } of running.values()) if (job.work.computation === computation) abort.abort()
  }

  let isBeating = false
  const beating = setInterval(
    () => {
      if (isBeating) return
      isBeating = true
      beat()
        .catch(onFault)
        .finally(() => {
          isBeating = false
        })
    },
    (1000 * leaseSeconds) / 10,
  )
  const polling = setInterval(nudge, pollMs)
  nudge()
  return {
    nudge,
    drop,
    stop: async () => {
      isStopping = true
      clearInterval(beating)
      clearInterval(polling)
      await isTaking
      for (const { abort } of running.values()) abort.abort()
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}
