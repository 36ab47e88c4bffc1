import { sql } from 'kysely'
import { RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import { hashOf } from './secret.js'

/** Failures without a delay. An address may be a whole department behind one router. */
const FREE = { name: 5, address: 30 } as const
const MOST_SECONDS = 15 * 60
const FORGOTTEN_MS = 24 * 3600_000

/** What is being guessed at: an account by the name typed, and from where. */
export type Aim = { readonly name: string; readonly address: string }

const keysOf = ({ name, address }: Aim) => [
  // Hashed: what people type into a name field by mistake is sometimes their password.
  { key: `address:${hashOf(address)}`, free: FREE.address },
  { key: `name:${hashOf(name)}`, free: FREE.name },
]

/**
 * Count an attempt before it is made, as if it had failed: a hundred made at once are counted as well. After the free ones each
 * failure doubles the wait: 1 s, 2 s … 15 min.
 * @throws RequestError 429 with Retry-After while an earlier failure's delay lasts
 */
export async function countAttempt(db: Database, aim: Aim, now: Date): Promise<void> {
  for (const { key, free } of keysOf(aim)) {
    const failures = sql<number>`case when attempts.until < ${new Date(now.getTime() - FORGOTTEN_MS)}::timestamptz
      then 1 else attempts.failures + 1 end`
    const delay = sql`least(${MOST_SECONDS}::float8, power(2, least(${failures} - ${free}::integer - 1, 20)))`
    const counted = await db
      .insertInto('attempts')
      .values({ key, failures: 1, until: now })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({
            failures,
            until: sql<Date>`${now}::timestamptz + case when ${failures} <= ${free}::integer then interval '0'
              else make_interval(secs => ${delay}) end`,
          })
          .where('attempts.until', '<=', now),
      )
      .returning('key')
      .executeTakeFirst()
    if (counted === undefined) throw await tooMany(db, key, now)
  }
}

async function tooMany(db: Database, key: string, now: Date): Promise<RequestError> {
  const row = await db.selectFrom('attempts').select('until').where('key', '=', key).executeTakeFirst()
  const seconds = Math.max(1, Math.ceil(((row?.until ?? now).getTime() - now.getTime()) / 1000))
  return new RequestError(429, 'SIGN_IN_THROTTLED', { seconds }, {}, seconds)
}

/**
 * Take back what was counted for an attempt that succeeded. The name starts anew; the address loses only this one, or whoever
 * has an account could guess at the others' without end.
 */
export async function attemptSucceeded(db: Database, aim: Aim, now: Date): Promise<void> {
  const [address, name] = keysOf(aim).map(({ key }) => key) as [string, string]
  await db.deleteFrom('attempts').where('key', '=', name).execute()
  await db
    .updateTable('attempts')
    .set({ failures: sql<number>`greatest(failures - 1, 0)`, until: now })
    .where('key', '=', address)
    .execute()
  await db
    .deleteFrom('attempts')
    .where('until', '<', new Date(now.getTime() - FORGOTTEN_MS))
    .execute()
}
