import { sql } from 'kysely'
import type { Document } from '../../scenarios/overlay.js'
import type { Database } from '../storage/open.js'
import type { Computation } from './computations.js'
import type { Queue, Work } from './queue.js'
import { partsOf, STUDY_RUN, type StudyRun, sharedBy } from './study-run.js'

/** What an answer rests on beside the question: enough to compute it again, whatever has changed since. */
export type Basis = {
  /** version of the engine */
  readonly engine: string
  /** hash of the data, documents included */
  readonly data: string
  readonly documents: readonly Document[]
}

/** A question as it is put. `id`: hash of everything that decides the answer. */
export type Asking = {
  readonly id: string
  readonly kind: string
  readonly question: object
  /** of the plan it asks about, for the rights of whoever reads the answer; null: everybody's */
  readonly territory: string | null
  readonly askedBy: string
  readonly basis: Basis
}

/**
 * Put a question. What has been answered is not computed again, what is under way is joined, what failed or was cancelled is
 * tried again. Row and jobs are stored together, so that what is acknowledged is not lost.
 * @returns the state it is in then, and whether there is new work
 */
export async function ask(
  db: Database,
  queue: Queue,
  asking: Asking,
): Promise<{ readonly status: Computation['status']; readonly isNew: boolean }> {
  const before = await statusOf(db, asking.id)
  if (before === 'done' || before === 'queued' || before === 'running') return { status: before, isNew: false }
  return db.transaction().execute(async (trx) => {
    const row = {
      question: JSON.stringify(asking.question),
      status: 'queued' as const,
      asked_by: asking.askedBy,
      asked_at: new Date(),
      basis: JSON.stringify(asking.basis),
    }
    const put = await trx
      .insertInto('computations')
      .values({ id: asking.id, kind: asking.kind, territory: asking.territory, ...row })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ ...row, round: sql`computations.round + 1`, progress: 0, problem: null, finished_at: null })
          .where('computations.status', 'in', ['failed', 'cancelled']),
      )
      .returning('round')
      .executeTakeFirst()
    // Somebody else asked between the look and the insertion.
    if (put === undefined) return { status: (await statusOf(trx, asking.id)) ?? 'queued', isNew: false }
    // Whoever follows hears of this asking only.
    if (put.round > 1) await trx.deleteFrom('events').where('computation', '=', asking.id).execute()
    await trx
      .insertInto('events')
      .values({ computation: asking.id, body: JSON.stringify({ status: 'queued' }) })
      .execute()
    const { name, works } = worksOf(asking, put.round)
    await queue.send(trx, name, works)
    return { status: 'queued', isNew: true }
  })
}

async function statusOf(db: Database, id: string): Promise<Computation['status'] | undefined> {
  const row = await db.selectFrom('computations').select('status').where('id', '=', id).executeTakeFirst()
  return row?.status
}

/** A run of a study is its shards, and a job that puts them together where they are several; everything else is one job. */
function worksOf({ id, kind, question }: Asking, round: number): { name: 'questions' | 'shards'; works: Work[] } {
  const work = { computation: id, round }
  if (kind !== STUDY_RUN) return { name: 'questions', works: [work] }
  const run = question as StudyRun
  const parts = partsOf(run)
  const shards = Array.from({ length: parts }, (_, part) => ({ ...work, part, shares: sharedBy(run, part) }))
  const whole = { ...work, shares: sharedBy(run, 0) }
  return { name: 'shards', works: parts === 1 ? [whole] : shards }
}
