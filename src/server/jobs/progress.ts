import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { sql } from 'kysely'
import { hashBytes } from '../../data/hash.js'
import type { Database } from '../storage/open.js'
import type { Basis } from './ask.js'
import type { Refusal } from './tasks.js'

const zip = promisify(gzip)

/** What a worker needs of a computation. */
export type Begun = { readonly kind: string; readonly question: unknown; readonly basis: Basis }

/** A computation in one of its rounds: what was begun for an earlier one changes nothing any more. */
export type Round = { readonly computation: string; readonly round: number }

/*
 * Each of these is one statement that takes the computation's row before it adds an event: events of one computation are
 * stored in the order of their numbers, so whoever follows by number misses none.
 */

/** Take a computation up. @returns undefined when there is nothing to do for it any more */
export async function begin(db: Database, { computation, round }: Round): Promise<Begun | undefined> {
  const { rows } = await sql<Begun>`
    with old as (select id, status from computations
        where id = ${computation} and round = ${round} and status in ('queued', 'running') for update),
      now as (update computations set status = 'running' from old where computations.id = old.id
        returning kind, question, basis),
      said as (insert into events (computation, body) select id, '{"status":"running"}' from old where status = 'queued')
    select * from now`.execute(db)
  return rows[0]
}

/** Say how far a computation is. */
export async function tell(db: Database, { computation, round }: Round, progress: number): Promise<void> {
  const body = JSON.stringify({ status: 'running', progress })
  await sql`
    with now as (update computations set progress = ${progress}
        where id = ${computation} and round = ${round} and status = 'running' and progress < ${progress} returning id)
    insert into events (computation, body) select id, ${body}::jsonb from now`.execute(db)
}

/** An answer as it is stored. */
export type Packed = { readonly hash: string; readonly answer: Uint8Array }

/** Pack an answer. It takes a while: not while a transaction keeps others waiting. */
export const packed = async (bytes: Uint8Array): Promise<Packed> => ({
  hash: hashBytes(bytes),
  answer: await zip(bytes),
})

/** Store an answer; the same answer stored twice is stored once. */
export async function finish(db: Database, { computation, round }: Round, { hash, answer }: Packed): Promise<void> {
  const body = JSON.stringify({ status: 'done', answerHash: hash })
  await sql`
    with now as (update computations set status = 'done', progress = 1, answer = ${answer}, answer_hash = ${hash},
          finished_at = now()
        where id = ${computation} and round = ${round} and status = 'running' returning id),
      swept as (delete from shards using now where computation = now.id)
    insert into events (computation, body) select id, ${body}::jsonb from now`.execute(db)
}

/** Store why there is no answer. */
export async function giveUp(db: Database, { computation, round }: Round, problem: Refusal): Promise<void> {
  const body = JSON.stringify({ status: 'failed', problem })
  await sql`
    with now as (update computations set status = 'failed', problem = ${JSON.stringify(problem)}::jsonb, finished_at = now()
        where id = ${computation} and round = ${round} and status in ('queued', 'running') returning id),
      swept as (delete from shards using now where computation = now.id)
    insert into events (computation, body) select id, ${body}::jsonb from now`.execute(db)
}

/** Return those of some rounds that nobody wants any more. */
export async function unwanted(db: Database, rounds: readonly Round[]): Promise<ReadonlySet<string>> {
  if (rounds.length === 0) return new Set()
  const ids = rounds.map(({ computation }) => computation)
  const { rows } = await sql<{ id: string; round: number; status: string }>`
    select id, round, status from computations where id in (${sql.join(ids)})`.execute(db)
  const live = new Map(rows.map((row) => [row.id, row]))
  const isGone = ({ computation, round }: Round): boolean => {
    const row = live.get(computation)
    return row === undefined || row.round !== round || row.status === 'cancelled' || row.status === 'failed'
  }
  return new Set(rounds.filter(isGone).map(({ computation }) => computation))
}
