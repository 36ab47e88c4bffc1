import type { Database } from '../storage/open.js'
import type { Person } from './person.js'
import { hashOf, newSecret } from './secret.js'
import { readTerritories } from './user.js'

const HOUR_MS = 3600_000
/** A session ends when it has not been used for half a day, and after a week whatever happens. */
const UNUSED_MS = 12 * HOUR_MS
export const LONGEST_MS = 7 * 24 * HOUR_MS
/** A use is written down only when it moves the end by this much: not every request writes. */
const WORTH_WRITING_MS = HOUR_MS / 4

const endOf = (madeAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + UNUSED_MS, madeAt.getTime() + LONGEST_MS))

/** Begin a session. Its secret is always new: what a browser brought along is never taken over. @returns the secret */
export async function beginSession(db: Database, userId: string, now: Date): Promise<string> {
  const secret = newSecret()
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
  await db
    .insertInto('sessions')
    .values({ hash: hashOf(secret), user_id: userId, made_at: now, expires_at: endOf(now, now) })
    .execute()
  return secret
}

/** Return whose session a secret is, if it has not ended. */
export async function personOfSession(db: Database, secret: string, now: Date): Promise<Person | undefined> {
  const hash = hashOf(secret)
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['users.id', 'users.name', 'users.role', 'users.territories', 'sessions.made_at', 'sessions.expires_at'])
    .where('sessions.hash', '=', hash)
    .where('sessions.expires_at', '>', now)
    .where('users.disabled', '=', false)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const end = endOf(row.made_at, now)
  if (end.getTime() - row.expires_at.getTime() >= WORTH_WRITING_MS) {
    await db.updateTable('sessions').set({ expires_at: end }).where('hash', '=', hash).execute()
  }
  const { id, name, role } = row
  return { id, name, role, territories: readTerritories(row.territories), via: 'session' }
}

/** End one session. @returns whose it was */
export async function endSession(db: Database, secret: string): Promise<string | undefined> {
  const row = await db.deleteFrom('sessions').where('hash', '=', hashOf(secret)).returning('user_id').executeTakeFirst()
  return row?.user_id
}
