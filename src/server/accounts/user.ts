import { z } from 'zod'
import { Id, UNSEEN } from '../../data/schemas.js'
import { isSeen } from '../../text/seen.js'
import { ROLES, type Territories } from './person.js'

/** A name people go by: letters of any language, and a few marks between them. */
export const Name = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().replace(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .min(2)
      .max(80)
      .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@'’-]*$/u, { abort: true })
      .refine(isSeen, UNSEEN),
  )

/** Return what is compared at sign-in: the same for both ways of writing accents and for capitals. */
export const signInOf = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

/** Return a name from elsewhere in a form that can be kept and shown. */
export const shownName = (name: string): string =>
  [...name.normalize('NFKC').replace(/\p{C}/gu, '')].slice(0, 80).join('')

export const TerritoriesField = z.union([z.literal('*'), z.array(Id.max(200)).max(200)]).describe('"*": all of them')
export const RoleField = z.enum(ROLES)

/** Somebody with an account, as the API tells. */
export const UserItem = z.strictObject({
  id: z.string(),
  name: z.string(),
  signIn: z.enum(['password', 'oidc']),
  role: RoleField,
  territories: TerritoriesField,
  disabled: z.boolean(),
  version: z.int(),
  madeAt: z.iso.datetime(),
})
export type UserItem = z.infer<typeof UserItem>

/** In the database all territories are a list of one star. */
export const keptTerritories = (territories: Territories): string =>
  JSON.stringify(territories === '*' ? ['*'] : [...new Set(territories)].sort())

export const readTerritories = (kept: readonly string[]): Territories => (kept.includes('*') ? '*' : kept)

type Row = {
  readonly id: string
  readonly name: string
  readonly subject: string | null
  readonly role: UserItem['role']
  readonly territories: readonly string[]
  readonly disabled: boolean
  readonly version: number
  readonly made_at: Date
}

/** Return a row without anything secret. */
export const userItem = ({ id, name, subject, role, territories, disabled, version, made_at }: Row): UserItem => ({
  ...{ id, name, signIn: subject === null ? 'password' : 'oidc', role },
  territories: readTerritories(territories) as UserItem['territories'],
  ...{ disabled, version, madeAt: made_at.toISOString() },
})
