import { hashBytes } from '../../data/hash.js'
import type { Database } from '../storage/open.js'
import type { Begun } from './progress.js'
import type { Outcome, Refusal } from './tasks.js'

/** What came of computing an answer once more from what it rests on. */
export type Repetition = {
  readonly by: string
  readonly at: string
  /** the same bytes */
  readonly same: boolean
  readonly answerHash?: string
  /** why it could not be computed */
  readonly problem?: Refusal
}

/** Return an answered computation, to be computed once more. */
export function answered(db: Database, id: string): Promise<Begun | undefined> {
  return db
    .selectFrom('computations')
    .select(['kind', 'question', 'basis'])
    .where('id', '=', id)
    .where('status', '=', 'done')
    .executeTakeFirst() as Promise<Begun | undefined>
}

/** Store whether the same came out; the answer stays as it is. */
export async function storeRepetition(db: Database, id: string, by: string, outcome: Outcome): Promise<void> {
  const { answer_hash } = await db
    .selectFrom('computations')
    .select('answer_hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const at = new Date().toISOString()
  const found = 'bytes' in outcome ? { answerHash: hashBytes(outcome.bytes) } : { problem: outcome.refusal }
  const repetition: Repetition = { by, at, same: found.answerHash === answer_hash, ...found }
  await db
    .updateTable('computations')
    .set({ repeated: JSON.stringify(repetition) })
    .where('id', '=', id)
    .execute()
}
