import { RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import { checkPassword, hashPassword, isPassword } from './password.js'
import type { Person } from './person.js'
import { NOBODY, record } from './record.js'
import { beginSession } from './sessions.js'
import { attemptSucceeded, countAttempt } from './throttle.js'
import { readTerritories, signInOf, userItem } from './user.js'
import { userNamed } from './users.js'

/** Who signed in, and the secret of the session that has begun. */
export type SignedIn = { readonly person: Person; readonly secret: string }

/**
 * Sign in by name and password. An unknown name, a disabled account, one that signs in elsewhere and a wrong password all take
 * as long and get the same answer.
 * @throws RequestError 401 SIGN_IN_WRONG, 429 SIGN_IN_THROTTLED, 503 SIGN_IN_BUSY
 */
export async function signIn(
  db: Database,
  { name, password, address }: { readonly name: string; readonly password: string; readonly address: string },
  now: Date,
): Promise<SignedIn> {
  const aim = { name: signInOf(name), address }
  await countAttempt(db, aim, now)
  // A name with a character no text can hold in the database is nobody's.
  const user = aim.name.includes('\0') ? undefined : await userNamed(db, name)
  const isRight = (await isPassword(password, user?.password ?? null)) && user?.disabled === false
  const signedIn = isRight && user !== undefined ? await begin(db, user.id, user.password as string, now) : undefined
  if (signedIn === undefined) {
    await record(db, { at: now, actor: NOBODY, action: 'sign-in-failed', kind: 'session', id: user?.id ?? NOBODY })
    throw new RequestError(401, 'SIGN_IN_WRONG', {})
  }
  await attemptSucceeded(db, aim, now)
  return signedIn
}

/** Begin a session unless the account was disabled or got another password since its password was looked at. */
function begin(db: Database, id: string, password: string, now: Date): Promise<SignedIn | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('users')
      .selectAll()
      .where('id', '=', id)
      .where('password', '=', password)
      .where('disabled', '=', false)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) return undefined
    const secret = await beginSession(trx, id, now)
    await record(trx, { at: now, actor: id, action: 'sign-in', kind: 'session', id })
    const { name, role } = row
    return { secret, person: { id, name, role, territories: readTerritories(row.territories), via: 'session' } }
  })
}

/**
 * Change one's own password: all sessions end, and a new one begins for who changed it.
 * @returns the secret of the new session
 * @throws RequestError 403 PASSWORD_WRONG, 422 for the new one or an account without, 429 SIGN_IN_THROTTLED
 */
export async function changePassword(
  db: Database,
  person: Person,
  { current, next, address }: { readonly current: string; readonly next: string; readonly address: string },
  now: Date,
): Promise<string> {
  const user = await db.selectFrom('users').selectAll().where('id', '=', person.id).executeTakeFirstOrThrow()
  if (user.password === null) throw new RequestError(422, 'ACCOUNT_ELSEWHERE', { id: user.name })
  const aim = { name: signInOf(user.name), address }
  await countAttempt(db, aim, now)
  if (!(await isPassword(current, user.password))) throw new RequestError(403, 'PASSWORD_WRONG', {})
  await attemptSucceeded(db, aim, now)
  checkPassword(next, user.name)
  const hashed = await hashPassword(next)
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('users')
      .set((eb) => ({ password: hashed, version: eb('version', '+', 1) }))
      .where('id', '=', user.id)
      .where('password', '=', user.password)
      .where('disabled', '=', false)
      .returningAll()
      .executeTakeFirst()
    // Somebody else was faster: the current password is another by now.
    if (row === undefined) throw new RequestError(403, 'PASSWORD_WRONG', {})
    await trx.deleteFrom('sessions').where('user_id', '=', user.id).execute()
    const after = userItem(row)
    const { id, version } = after
    await record(trx, {
      at: now,
      actor: id,
      action: 'password',
      kind: 'user',
      id,
      version,
      before: userItem(user),
      after,
    })
    return beginSession(trx, id, now)
  })
}
