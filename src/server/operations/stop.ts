import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { markStopping } from './health.js'

export type Stopping = {
  /** how long requests under way may take to finish, ms; then their connections are cut */
  readonly deadlineMs?: number
  /** how long to go on listening while not ready any more, so that a proxy notices, ms */
  readonly noticeMs?: number
  /** bring the jobs of this process back into the queue */
  readonly stopJobs?: () => Promise<void>
  /** last of all */
  readonly closeStore?: () => Promise<void>
}

const DEADLINE_MS = 20_000
const SWEEP_MS = 50

/**
 * Stop a server without losing what is under way: not ready any more, new requests are refused, those under way finish, then
 * the jobs go back to the queue, then the store is closed. Each step is done though one before it has failed.
 * @throws the first failure, when everything has been done
 */
export async function stopGracefully(
  app: FastifyInstance,
  { deadlineMs = DEADLINE_MS, noticeMs = 0, stopJobs, closeStore }: Stopping = {},
): Promise<void> {
  markStopping(app)
  if (noticeMs > 0) await wait(noticeMs)
  const cut = setTimeout(() => app.server.closeAllConnections(), deadlineMs)
  // A connection kept alive behind its last answer would be waited for.
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS)
  const failures: unknown[] = []
  for (const step of [() => app.close(), stopJobs, closeStore]) {
    try {
      await step?.()
    } catch (error) {
      failures.push(error)
    }
    clearTimeout(cut)
    clearInterval(sweep)
  }
  if (failures.length > 0) throw failures[0]
}

/** Wait for SIGTERM or SIGINT and stop; a second signal ends the process at once, with exit code 1. */
export async function untilSignal(stop: () => Promise<void>): Promise<void> {
  const force = (): never => process.exit(1)
  const signals = ['SIGTERM', 'SIGINT'] as const
  await new Promise<void>((resolve) => {
    const begin = (): void => {
      for (const signal of signals) process.off(signal, begin).on(signal, force)
      resolve()
    }
    for (const signal of signals) process.on(signal, begin)
  })
  try {
    await stop()
  } finally {
    for (const signal of signals) process.off(signal, force)
  }
}
