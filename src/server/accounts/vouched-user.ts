import { randomUUID } from 'node:crypto'
import { isSeen } from '../../text/seen.js'
import { RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import type { Vouched } from './oidc.js'
import type { Role } from './person.js'
import { record } from './record.js'
import { keptTerritories, shownName, type UserItem, userItem } from './user.js'

/**
 * Return the account of somebody an identity provider vouches for, made at the first sign-in. What the provider decides
 * (name, and by configuration role and territories) follows it at every sign-in; the rest stays as an admin has set it.
 * @throws RequestError 403 when the account has been disabled here
 */
export function vouchedUser(db: Database, vouched: Vouched, defaultRole: Role, now: Date): Promise<UserItem> {
  const { subject } = vouched
  const shown = shownName(vouched.name)
  const name = isSeen(shown) ? shown : subject
  return db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto('users')
      .values({
        ...{ id: randomUUID(), name, sign_in: null, password: null, subject, made_at: now },
        role: vouched.role ?? defaultRole,
        territories: keptTerritories(vouched.territories ?? '*'),
      })
      .onConflict((conflict) => conflict.column('subject').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (made !== undefined) {
      const after = userItem(made)
      await record(trx, { at: now, actor: made.id, action: 'add', kind: 'user', id: made.id, version: 1, after })
      return after
    }
    const row = await trx
      .selectFrom('users')
      .selectAll()
      .where('subject', '=', subject)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const before = userItem(row)
    if (before.disabled) throw new RequestError(403, 'ACCOUNT_DISABLED', {})
    const role = vouched.role ?? before.role
    const territories = keptTerritories(vouched.territories ?? before.territories)
    const isSame = name === before.name && role === before.role && territories === keptTerritories(before.territories)
    if (isSame) return before
    const version = before.version + 1
    const changed = await trx
      .updateTable('users')
      .set({ name, role, territories, version })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    const after = userItem(changed)
    await record(trx, { at: now, actor: row.id, action: 'change', kind: 'user', id: row.id, version, before, after })
    return after
  })
}
