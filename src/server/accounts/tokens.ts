import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { UNSEEN } from '../../data/schemas.js'
import { isSeen } from '../../text/seen.js'
import { RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import { bothOf, covers, hasRole, lesserRole, type Person } from './person.js'
import { record } from './record.js'
import { hashOf, newSecret } from './secret.js'
import { keptTerritories, RoleField, readTerritories, TerritoriesField } from './user.js'

/** Easily found in files where no token should stand. */
const PREFIX = 'lotrinh_'
const DAY_MS = 24 * 3600_000
const MOST_DAYS = 365

export const NewToken = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(80)
    .regex(/^\P{C}+$/u, { abort: true })
    .refine(isSeen, UNSEEN)
    .describe('what it is for'),
  role: RoleField.default('viewer'),
  territories: TerritoriesField.optional().describe('left out: the maker’s own'),
  days: z.int().min(1).max(MOST_DAYS).default(90).describe('until it expires'),
})

export const TokenItem = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: RoleField,
  territories: TerritoriesField,
  madeAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
})
type TokenItem = z.infer<typeof TokenItem>

type Row = {
  readonly id: string
  readonly name: string
  readonly role: TokenItem['role']
  readonly territories: readonly string[]
  readonly made_at: Date
  readonly expires_at: Date
  readonly revoked_at: Date | null
}

const tokenItem = ({ id, name, role, territories, made_at, expires_at, revoked_at }: Row): TokenItem => ({
  ...{ id, name, role, territories: readTerritories(territories) as TokenItem['territories'] },
  ...{ madeAt: made_at.toISOString(), expiresAt: expires_at.toISOString() },
  revokedAt: revoked_at?.toISOString() ?? null,
})

/** Make a token with no more rights than its maker's. @returns it with its secret, which nobody can be told again */
export async function makeToken(
  db: Database,
  person: Person,
  wanted: z.infer<typeof NewToken>,
  now: Date,
): Promise<TokenItem & { readonly token: string }> {
  const territories = wanted.territories ?? person.territories
  if (!hasRole(person.role, wanted.role) || !covers(person.territories, territories)) {
    throw new RequestError(403, 'GRANT_TOO_WIDE', {})
  }
  const token = `${PREFIX}${newSecret()}`
  const made = await db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto('tokens')
      .values({
        ...{ id: randomUUID(), hash: hashOf(token), user_id: person.id, name: wanted.name, role: wanted.role },
        ...{ territories: keptTerritories(territories), made_at: now, revoked_at: null },
        expires_at: new Date(now.getTime() + wanted.days * DAY_MS),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const after = tokenItem(row)
    await record(trx, { at: now, actor: person.id, action: 'add', kind: 'token', id: row.id, after })
    return after
  })
  return { ...made, token }
}

/** Return a person's tokens, the newest first. */
export async function tokensOf(db: Database, userId: string): Promise<readonly TokenItem[]> {
  const rows = await db
    .selectFrom('tokens')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(tokenItem)
}

/** Revoke one of a person's own tokens; once more changes nothing. @throws RequestError 404, for others' as well */
export async function revokeToken(db: Database, userId: string, id: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('tokens')
      .selectAll()
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw new RequestError(404, 'ITEM_UNKNOWN', { id, list: 'tokens' })
    if (row.revoked_at !== null) return
    await trx.updateTable('tokens').set({ revoked_at: now }).where('id', '=', id).execute()
    const [before, after] = [tokenItem(row), tokenItem({ ...row, revoked_at: now })]
    await record(trx, { at: now, actor: userId, action: 'revoke', kind: 'token', id, before, after })
  })
}

/** Return who a token speaks for: its maker, with no more rights than the maker still has. */
export async function personOfToken(db: Database, token: string, now: Date): Promise<Person | undefined> {
  if (!token.startsWith(PREFIX)) return undefined
  const row = await db
    .selectFrom('tokens')
    .innerJoin('users', 'users.id', 'tokens.user_id')
    .select(['users.id', 'users.name', 'users.role', 'users.territories'])
    .select(['tokens.role as tokenRole', 'tokens.territories as tokenTerritories'])
    .where('tokens.hash', '=', hashOf(token))
    .where('tokens.expires_at', '>', now)
    .where('tokens.revoked_at', 'is', null)
    .where('users.disabled', '=', false)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const territories = bothOf(readTerritories(row.territories), readTerritories(row.tokenTerritories))
  return { id: row.id, name: row.name, role: lesserRole(row.role, row.tokenRole), territories, via: 'token' }
}
