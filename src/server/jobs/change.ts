import { sql } from 'kysely'
import { RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import { type Computation, computationById } from './computations.js'
import type { Queue } from './queue.js'

/*
 * What people decide about a computation. Each is stored with its line in the audit, or not at all; deciding the same twice
 * changes nothing.
 */

/** Let a computation be; whoever works on it stops. @throws RequestError 404, 409 when it has ended otherwise */
export function cancel(db: Database, id: string, actor: string): Promise<Computation> {
  return decide(db, id, async (trx, before) => {
    if (before.status === 'cancelled') return
    if (before.status !== 'queued' && before.status !== 'running') {
      throw new RequestError(409, 'COMPUTATION_ENDED', { id, status: before.status })
    }
    const set = { status: 'cancelled', finished_at: new Date() } as const
    await trx.updateTable('computations').set(set).where('id', '=', id).execute()
    await trx.deleteFrom('shards').where('computation', '=', id).execute()
    const body = JSON.stringify({ status: 'cancelled' })
    await trx.insertInto('events').values({ computation: id, body }).execute()
    await note(trx, id, 'cancel', actor, { status: before.status }, { status: 'cancelled' })
  })
}

/**
 * Publish an answer: it is kept for ever, with everything that is needed to repeat it byte for byte; the database refuses
 * to change or delete it. @throws RequestError 404, 409 when there is no answer
 */
export function freeze(db: Database, id: string, actor: string): Promise<Computation> {
  return decide(db, id, async (trx, before) => {
    checkDone(before)
    if (before.frozenAt !== null) return
    const set = { frozen_at: new Date(), frozen_by: actor }
    await trx.updateTable('computations').set(set).where('id', '=', id).execute()
    await note(trx, id, 'freeze', actor, null, { answerHash: before.answerHash })
  })
}

/** Ask for an answer to be computed once more and compared. @throws RequestError 404, 409 when there is no answer */
export function repeat(db: Database, queue: Queue, id: string, actor: string): Promise<Computation> {
  return decide(db, id, async (trx, before) => {
    checkDone(before)
    await trx.updateTable('computations').set({ repeated: null }).where('id', '=', id).execute()
    await queue.send(trx, 'questions', [{ computation: id, round: 0, repeat: { by: actor } }])
  })
}

/** @returns the computation as it stands then */
function decide(
  db: Database,
  id: string,
  change: (trx: Database, before: Computation) => Promise<void>,
): Promise<Computation> {
  return db.transaction().execute(async (trx) => {
    await sql`select from computations where id = ${id} for update`.execute(trx)
    const before = await computationById(trx, id)
    if (before === undefined) throw new RequestError(404, 'ITEM_UNKNOWN', { id, list: 'computations' })
    await change(trx, before)
    return (await computationById(trx, id)) as Computation
  })
}

function checkDone({ id, status }: Computation): void {
  if (status !== 'done') throw new RequestError(409, 'COMPUTATION_NOT_DONE', { id, status })
}

async function note(db: Database, id: string, action: string, actor: string, before: object | null, after: object) {
  await db
    .insertInto('audit')
    .values({
      ...{ actor, action, kind: 'computation', id, version: null },
      before: before === null ? null : JSON.stringify(before),
      after: JSON.stringify(after),
    })
    .execute()
}
