import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Selectable } from 'kysely'
import type { Territories } from '../accounts/person.js'
import type { Database } from '../storage/open.js'
import type { Computations } from '../storage/tables.js'
import type { Basis } from './ask.js'
import { BRIEFING, type BriefingWork, fileOf } from './briefing-job.js'

const unzip = promisify(gunzip)

/** A question put to the engine, and how far it has come; its answer is asked for by itself. */
export type Computation = {
  readonly id: string
  readonly kind: string
  readonly question: unknown
  readonly territory: string | null
  readonly status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  /** share done, 0 to 1 */
  readonly progress: number
  /** first 32 hexadecimal digits of the SHA-256 of the answer */
  readonly answerHash: string | null
  /** `Refusal`: why there is no answer */
  readonly problem: unknown
  readonly askedBy: string
  readonly askedAt: string
  readonly finishedAt: string | null
  readonly frozenAt: string | null
  readonly frozenBy: string | null
  /** `Repetition` of it: what came of computing it once more */
  readonly repeated: unknown
}

/** What is read of a computation: all but its answer and what that rests on. */
export const COLUMNS = [
  ...(['id', 'kind', 'question', 'territory', 'status', 'progress', 'answer_hash', 'problem'] as const),
  ...(['asked_by', 'asked_at', 'finished_at', 'frozen_at', 'frozen_by', 'repeated'] as const),
] as const

export type ComputationRow = Pick<Selectable<Computations>, (typeof COLUMNS)[number]>

/** @param row with `COLUMNS` */
export function computationOf(row: ComputationRow): Computation {
  const { id, kind, question, territory, status, progress, problem, repeated } = row
  return {
    ...{ id, kind, question, territory, status, progress, answerHash: row.answer_hash, problem },
    ...{ askedBy: row.asked_by, askedAt: row.asked_at.toISOString() },
    finishedAt: row.finished_at?.toISOString() ?? null,
    ...{ frozenAt: row.frozen_at?.toISOString() ?? null, frozenBy: row.frozen_by, repeated },
  }
}

export async function computationById(db: Database, id: string): Promise<Computation | undefined> {
  const row = await db.selectFrom('computations').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : computationOf(row)
}

export async function computationsById(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Computation>> {
  const rows = await db
    .selectFrom('computations')
    .select(COLUMNS)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, computationOf(row)]))
}

/** Which computations to list: the newest first. `territories`: whose the reader may see; nobody's are everybody's. */
export type ListQuery = {
  readonly limit: number
  readonly offset: number
  readonly status?: Computation['status'] | undefined
  readonly kind?: string | undefined
  readonly territories: Territories
}

export async function listComputations(db: Database, query: ListQuery) {
  const { limit, offset, status, kind, territories } = query
  let found = db.selectFrom('computations')
  if (status !== undefined) found = found.where('status', '=', status)
  if (kind !== undefined) found = found.where('kind', '=', kind)
  if (territories !== '*') {
    found = found.where((eb) =>
      eb.or([
        eb('territory', 'is', null),
        ...(territories.length > 0 ? [eb('territory', 'in', [...territories])] : []),
      ]),
    )
  }
  const { total } = await found.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select(COLUMNS)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: Number(total), offset, items: rows.map(computationOf) }
}

/** An answer that is there: its exact bytes, and whose it is. It never changes. `file`: what it is, where it is no JSON. */
export type Answer = {
  readonly bytes: Buffer
  readonly hash: string
  readonly territory: string | null
  readonly file?: { readonly type: string; readonly name: string }
}

export async function answerOf(db: Database, id: string): Promise<Answer | undefined> {
  const row = await db
    .selectFrom('computations')
    .select(['answer', 'answer_hash', 'territory', 'kind', 'question'])
    .where('id', '=', id)
    .where('status', '=', 'done')
    .executeTakeFirst()
  if (row === undefined || row.answer === null) return undefined
  const answer = { bytes: await unzip(row.answer), hash: row.answer_hash as string, territory: row.territory }
  return row.kind === BRIEFING ? { ...answer, file: fileOf(row.question as BriefingWork) } : answer
}

/** Return what an answer that is there rests on: enough to compute from it again. */
export async function basisById(db: Database, id: string): Promise<Basis> {
  const row = await db.selectFrom('computations').select('basis').where('id', '=', id).executeTakeFirstOrThrow()
  return row.basis as Basis
}
