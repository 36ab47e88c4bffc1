import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import type { Tables } from '../storage/tables.js'
import { checkPassword, hashPassword } from './password.js'
import type { Role, Territories } from './person.js'
import { record } from './record.js'
import { keptTerritories, signInOf, type UserItem, userItem } from './user.js'

export type NewUser = {
  readonly name: string
  readonly password: string
  readonly role: Role
  readonly territories: Territories
}

/** What may change of an account; what is left out stays. */
export type UserChange = {
  readonly role?: Role | undefined
  readonly territories?: Territories | undefined
  readonly disabled?: boolean | undefined
  readonly password?: string | undefined
}

/** Who does it, and when. */
export type Doing = { readonly actor: string; readonly now: Date }

/** Say whether anybody has an account: then nobody does anything without signing in. */
export async function hasAccounts(db: Database): Promise<boolean> {
  return (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined
}

/**
 * Make a local account.
 * @throws RequestError 409 NAME_TAKEN, 422 for the password, or LAST_ADMIN when the first is not an admin: nobody could make more
 */
export async function addUser(db: Database, user: NewUser, { actor, now }: Doing): Promise<UserItem> {
  const { name, role, territories } = user
  checkPassword(user.password, name)
  const password = await hashPassword(user.password)
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto('users')
      .values({
        ...{ id: randomUUID(), name, sign_in: signInOf(name), password, subject: null, role, made_at: now },
        territories: keptTerritories(territories),
      })
      .onConflict((conflict) => conflict.column('sign_in').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw new RequestError(409, 'NAME_TAKEN', { id: name })
    await requireAdmin(trx)
    const after = userItem(row)
    await record(trx, { at: now, actor, action: 'add', kind: 'user', id: row.id, version: 1, after })
    return after
  })
}

/**
 * Change an account. Who is disabled loses sessions and tokens at once; a new password ends sessions.
 * @param version the one that was seen; left out, whatever stands is changed
 * @param mayChange throws when the actor has no right to what stands or to what would
 * @throws RequestError 404, 409 ACCOUNT_STALE with both versions, 409 LAST_ADMIN, 422 for the password
 */
export async function changeUser(
  db: Database,
  id: string,
  change: UserChange,
  { actor, now }: Doing,
  version?: number,
  mayChange: (user: UserItem) => void = () => undefined,
): Promise<UserItem> {
  const { password, ...shown } = change
  const before = await userOf(db, id)
  mayChange(before)
  const wanted = { ...before, ...definedOf(shown) } as UserItem
  mayChange(wanted)
  if (version !== undefined && version !== before.version) throw stale(before, version, shown)
  if (password !== undefined) checkNewPassword(before, password)
  // Hashed before the transaction: the embedded store has one session, which must not wait for it.
  const hashed = password === undefined ? {} : { password: await hashPassword(password) }
  return db.transaction().execute(async (trx) => {
    // Two admins who take each other's role away at once must not both succeed.
    await trx.selectFrom('users').select('id').where('role', '=', 'admin').orderBy('id').forUpdate().execute()
    const { role, disabled } = wanted
    const row = await trx
      .updateTable('users')
      .set({ role, disabled, territories: keptTerritories(wanted.territories), version: before.version + 1, ...hashed })
      .where('id', '=', id)
      .where('version', '=', before.version)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw stale(await userOf(trx, id), version ?? before.version, shown)
    await requireAdmin(trx)
    if (disabled || password !== undefined) await trx.deleteFrom('sessions').where('user_id', '=', id).execute()
    if (disabled) await revokeAll(trx, id, now)
    const after = userItem(row)
    const action = password === undefined ? 'change' : 'password'
    await record(trx, { at: now, actor, action, kind: 'user', id, version: row.version, before, after })
    return after
  })
}

const definedOf = (change: object): object =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

/** Return an account. @throws RequestError 404 */
export async function userOf(db: Database, id: string): Promise<UserItem> {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new RequestError(404, 'ACCOUNT_UNKNOWN', { id })
  return userItem(row)
}

/** Return the local account somebody means by a name, with the hash of its password. */
export function userNamed(db: Database, name: string) {
  return db.selectFrom('users').selectAll().where('sign_in', '=', signInOf(name)).executeTakeFirst()
}

export async function allUsers(db: Database): Promise<readonly UserItem[]> {
  const rows = await db.selectFrom('users').selectAll().orderBy('made_at').orderBy('id').execute()
  return rows.map(userItem)
}

function checkNewPassword(user: UserItem, password: string): void {
  if (user.signIn !== 'password') throw new RequestError(422, 'ACCOUNT_ELSEWHERE', { id: user.name })
  checkPassword(password, user.name)
}

function stale(current: UserItem, version: number, yours: object): RequestError {
  const facts = { id: current.name, current: current.version, yours: version }
  return new RequestError(409, 'ACCOUNT_STALE', facts, { current, yours })
}

/** @throws RequestError 409 LAST_ADMIN when nobody is left who can manage every account */
async function requireAdmin(trx: Transaction<Tables>): Promise<void> {
  const admins = await trx
    .selectFrom('users')
    .select('territories')
    .where('role', '=', 'admin')
    .where('disabled', '=', false)
    .execute()
  if (!admins.some(({ territories }) => territories.includes('*'))) throw new RequestError(409, 'LAST_ADMIN', {})
}

async function revokeAll(trx: Transaction<Tables>, userId: string, now: Date): Promise<void> {
  await trx
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute()
}
