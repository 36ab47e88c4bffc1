import type { Database } from '../storage/open.js'
import type { Bench } from './perform.js'
import { tell } from './progress.js'
import type { Job } from './queue.js'

/** Store a shard that is done. The last one of a run asks for all of them to be put together. */
export async function storeShard(
  { db, queue }: Pick<Bench, 'db' | 'queue'>,
  job: Job,
  part: number,
  parts: number,
  bytes: Uint8Array,
): Promise<void> {
  const { computation, round } = job.work
  await db.transaction().execute(async (trx) => {
    // Shards of one run are stored one after another: two at a time would each miss the other and none be the last.
    const wanted = await trx
      .selectFrom('computations')
      .select('id')
      .where('id', '=', computation)
      .where('round', '=', round)
      .where('status', '=', 'running')
      .forUpdate()
      .executeTakeFirst()
    if (wanted !== undefined) {
      const stored = await trx
        .insertInto('shards')
        .values({ computation, part, bytes })
        .onConflict((conflict) => conflict.doNothing())
        .returning('part')
        .executeTakeFirst()
      const { done } = await trx
        .selectFrom('shards')
        .select((eb) => eb.fn.countAll<string>().as('done'))
        .where('computation', '=', computation)
        .executeTakeFirstOrThrow()
      // Putting together is the last step.
      await tell(trx, job.work, Number(done) / (parts + 1))
      if (stored !== undefined && Number(done) === parts) await queue.send(trx, 'questions', [{ computation, round }])
    }
    await queue.done(trx, job)
  })
}

/** Return the shards of a computation that are done, by part, in order. */
export async function storedBlocks(db: Database, computation: string): Promise<ReadonlyMap<number, Uint8Array>> {
  const rows = await db
    .selectFrom('shards')
    .select(['part', 'bytes'])
    .where('computation', '=', computation)
    .orderBy('part')
    .execute()
  return new Map(rows.map(({ part, bytes }) => [part, bytes]))
}
