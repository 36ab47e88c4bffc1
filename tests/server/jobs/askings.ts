import type { Asking } from '../../../src/server/jobs/ask.js'
import type { Jobs } from '../../../src/server/jobs/jobs.js'
import { STUDY_RUN } from '../../../src/server/jobs/study-run.js'

export const BASIS = { engine: '0', data: 'd', documents: [] }
const ME = { territory: null, askedBy: 'me', basis: BASIS }

export const asking = (id: string): Asking => ({ id, kind: 'projection', question: { of: id }, ...ME })

export const longRun = (id: string, paths: number, block: number): Asking => ({
  ...{ id, kind: STUDY_RUN, ...ME },
  question: { plan: id, scenario: 'a', world: null, paths, seed: 1, boundary: 'old', block },
})

/** Settings of jobs that nobody wants to wait for. */
export const QUICK = { dataRoot: '', leaseSeconds: 1, pollMs: 50, retryDelay: 1, retries: 1 }

/** Ask and wait for the end. */
export async function settle(jobs: Jobs, ...askings: readonly Asking[]): Promise<void> {
  for (const one of askings) await jobs.ask(one)
  for (const { id } of askings) if (!(await jobs.settled(id, 30_000))) throw new Error(`${id} does not end`)
}
