import type { Database } from '../storage/open.js'

/** One line of the audit about accounts. `before` and `after` never hold a password, a hash or a token. */
export type Entry = {
  readonly at: Date
  readonly actor: string
  readonly action: string
  readonly kind: 'user' | 'token' | 'session'
  readonly id: string
  readonly version?: number | undefined
  readonly before?: object | undefined
  readonly after?: object | undefined
}

/** Who acts where nobody is signed in: at the command line, and at the sign-in itself. */
export const COMMAND_LINE = 'command-line'
export const NOBODY = 'nobody'

/** Write a line of the audit, in the transaction of what it tells. */
export async function record(db: Database, { version, before, after, ...entry }: Entry): Promise<void> {
  const text = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value))
  await db
    .insertInto('audit')
    .values({ ...entry, version: version ?? null, before: text(before), after: text(after) })
    .execute()
}
