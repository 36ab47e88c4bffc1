import { sql } from 'kysely'
import type { Document } from '../../scenarios/overlay.js'
import type { Database } from '../storage/open.js'
import { COLUMNS, type Computation, type ComputationRow, computationOf } from './computations.js'
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

export type Asked =
  | { readonly status: Computation['status']; readonly isNew: false }
  | { readonly status: 'queued'; readonly isNew: true; readonly computation: Computation }

/**
 * Put a question. What has been answered is not computed again, what is under way is joined, what failed or was cancelled is
 * tried again. Row and jobs are stored together, so that what is acknowledged is not lost.
 * @returns the state it is in then, and whether there is new work: the computation, where there is
 */
export async function ask(db: Database, queue: Queue, asking: Asking): Promise<Asked> {
  const before = await statusOf(db, asking.id)
  if (before === 'done' || before === 'queued' || before === 'running') return { status: before, isNew: false }
  return db.transaction().execute(async (trx) => {
    const put = await store(trx, asking)
    // Somebody else asked between the look and the insertion.
    if (put === undefined) return { status: (await statusOf(trx, asking.id)) ?? 'queued', isNew: false }
    const { name, works } = worksOf(asking, put.round)
    await queue.send(trx, name, works)
    return { status: 'queued', isNew: true, computation: computationOf(put) }
  })
}

/** Store a question as waiting, where it is new or came to nothing before. Whoever follows hears of this asking only. */
async function store(db: Database, asking: Asking): Promise<(ComputationRow & { readonly round: number }) | undefined> {
  const { id, kind, territory, askedBy } = asking
  const [question, basis] = [JSON.stringify(asking.question), JSON.stringify(asking.basis)]
  const { rows } = await sql<ComputationRow & { readonly round: number }>`
    with put as (
        insert into computations (id, kind, territory, question, status, asked_by, asked_at, basis)
        values (${id}, ${kind}, ${territory}, ${question}::jsonb, 'queued', ${askedBy}, ${new Date()}, ${basis}::jsonb)
        on conflict (id) do update set question = excluded.question, status = 'queued', asked_by = excluded.asked_by,
          asked_at = excluded.asked_at, basis = excluded.basis, round = computations.round + 1, progress = 0,
          problem = null, finished_at = null
        where computations.status in ('failed', 'cancelled')
        returning ${sql.join(COLUMNS.map((name) => sql.ref(name)))}, round),
      swept as (delete from events using put where computation = put.id),
      said as (insert into events (computation, body) select id, '{"status":"queued"}' from put)
    select * from put`.execute(db)
  return rows[0]
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
