import { CompiledQuery, sql } from 'kysely'
import PgBoss from 'pg-boss'
import type { Database, Store } from '../storage/open.js'

/** Questions are what somebody waits for; shards are parts of long ones and give way to them. */
export const QUEUES = ['questions', 'shards'] as const
export type QueueName = (typeof QUEUES)[number]

/** What is to be done. `round`: which asking of the computation it belongs to; a job of an earlier one is dropped. */
export type Work = {
  readonly computation: string
  readonly round: number
  /** of `shards`: which block of paths */
  readonly part?: number
  /** of `questions`: compute once more and compare, for whoever asked */
  readonly repeat?: { readonly by: string }
  /** of `shards`: what it has in common with others; whoever has done one of them does the next faster */
  readonly shares?: string
  /** how often a worker has died over it */
  readonly lapses?: number
}

/** Work that a worker has taken. `isLast`: one more failure and it is not tried again. */
export type Job = {
  readonly id: string
  readonly queue: QueueName
  readonly work: Work
  readonly isLast: boolean
}

/** A job queue in the store. Whatever takes a `db` takes part in the transaction that it is given. */
export type Queue = {
  readonly send: (db: Database, name: QueueName, works: readonly Work[]) => Promise<void>
  /** take the next job, questions first. @param shares what the shard taken before has in common with others */
  readonly take: (shares?: string) => Promise<Job | undefined>
  readonly done: (db: Database, job: Job) => Promise<void>
  /** try again later, each time twice as late */
  readonly retry: (db: Database, job: Job) => Promise<void>
  /** say that jobs are still being worked on */
  readonly keep: (jobs: readonly Job[]) => Promise<void>
  /** give jobs back undone, as if never taken */
  readonly release: (jobs: readonly Job[]) => Promise<void>
  /** put back jobs of which nobody has said for so long that they are worked on; their workers are dead */
  readonly takeOver: (silentSeconds: number) => Promise<number>
  /** send anew what is unfinished and has no job: a store that was restored comes without its queue */
  readonly resend: () => Promise<void>
  readonly stop: () => Promise<void>
}

export type QueueOptions = {
  /** tries after the first that failed */
  readonly retries?: number
  /** wait before the first of them, s; at least 1 */
  readonly retryDelay?: number
  readonly onFault?: (error: unknown) => void
}

/** pg-boss must not judge by a job's length whether its worker is dead: `keep` and `takeOver` do, within seconds. */
const LONGEST = { expireInHours: 23, retentionDays: 365 } as const

/** Open the queue, and make its tables where there are none. */
export async function openQueue(store: Store, options: QueueOptions = {}): Promise<Queue> {
  const { retries = 3, retryDelay = 2, onFault = () => undefined } = options
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => await store.query(text, values) },
    schedule: false,
    ...LONGEST,
  })
  boss.on('error', onFault)
  // Several at once would each make the tables, and all but one fail.
  await store.alone(async () => {
    await boss.start()
    for (const name of QUEUES) await boss.createQueue(name)
  })
  const { db } = store
  const settings = { retryLimit: retries, retryDelay, retryBackoff: true }
  const send: Queue['send'] = async (into, name, works) => {
    if (works.length === 0) return
    const jobs = works.map((data) => ({ name, data, ...settings }))
    await boss.insert(jobs, within(into))
  }
  return {
    send,
    take: async (shares) => {
      const [found] = await boss.fetch<Work>('questions', { includeMetadata: true })
      if (found === undefined) return takeShard(db, shares)
      const { id, data, retryCount, retryLimit } = found
      return { id, queue: 'questions', work: data, isLast: retryCount >= retryLimit }
    },
    done: async (into, { queue, id }) => boss.complete(queue, id, {}, within(into)),
    retry: async (into, { queue, id }) => boss.fail(queue, id, {}, within(into)),
    keep: async (jobs) => {
      if (jobs.length === 0) return
      await sql`update pgboss.job set started_on = now() where state = 'active' and ${among(jobs)}`.execute(db)
    },
    release: async (jobs) => {
      if (jobs.length === 0) return
      // Without a start the next to take it counts no new try.
      await sql`update pgboss.job set state = 'created', started_on = null where state = 'active' and ${among(jobs)}`.execute(
        db,
      )
    },
    takeOver: async (silentSeconds) => {
      const taken = await sql`
        update pgboss.job set state = 'created', started_on = null,
          data = data || jsonb_build_object('lapses', coalesce((data ->> 'lapses')::int, 0) + 1)
        where state = 'active' and name in (${sql.join(QUEUES)})
          and started_on < now() - ${silentSeconds}::float8 * interval '1 second'
        returning id`.execute(db)
      return taken.rows.length
    },
    resend: async () => {
      const lost = await sql<{ id: string; round: number }>`
        select id, round from computations where status in ('queued', 'running') and not exists (
          select 1 from pgboss.job where state < 'completed' and data ->> 'computation' = computations.id)`.execute(db)
      await send(
        db,
        'questions',
        lost.rows.map(({ id, round }) => ({ computation: id, round })),
      )
    },
    stop: async () => boss.stop({ graceful: false, wait: false }),
  }
}

/**
 * Take the shard that costs this worker least: one that has in common what it has made already, else one that nobody has
 * begun upon, else the oldest. pg-boss knows the age only; what is written is what its `fetch` writes.
 */
async function takeShard(db: Database, shares: string | undefined): Promise<Job | undefined> {
  const { rows } = await sql<{ id: string; data: Work; isLast: boolean }>`
    update pgboss.job set state = 'active', started_on = now(),
      retry_count = case when started_on is null then retry_count else retry_count + 1 end
    where name = 'shards' and id = (
      select id from pgboss.job where name = 'shards' and state < 'active' and start_after < now()
      order by coalesce(data ->> 'shares' = ${shares ?? null}::text, false) desc,
        coalesce(data ->> 'shares' = any(array(
          select data ->> 'shares' from pgboss.job where name = 'shards' and state = 'active')), false),
        created_on, id
      limit 1 for update skip locked)
    returning id, data, retry_count >= retry_limit as "isLast"`.execute(db)
  const [found] = rows
  return found && { id: found.id, queue: 'shards', work: found.data, isLast: found.isLast }
}

/** The option by which pg-boss writes in a transaction of ours. */
const within = (db: Database) => ({
  db: { executeSql: async (text: string, values: unknown[]) => await run(db, text, values) },
})

async function run(db: Database, text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
  return { rows }
}

/** The names let PostgreSQL look in the right part of the table only. */
const among = (jobs: readonly Job[]) =>
  sql`name in (${sql.join([...new Set(jobs.map(({ queue }) => queue))])}) and id in (${sql.join(
    jobs.map(({ id }) => sql`${id}::uuid`),
  )})`
