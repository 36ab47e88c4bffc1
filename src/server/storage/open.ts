import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { openEmbedded, type Pool } from './embedded.js'
import type { Tables } from './tables.js'

export type Database = Kysely<Tables>

/** Where everything that people change is kept: PostgreSQL, in its own processes or embedded in this one. */
export type Store = {
  readonly kind: 'embedded' | 'postgresql'
  readonly db: Database
  /** for a library that writes its own statements */
  readonly query: Pool['query']
  readonly close: () => Promise<void>
}

/** Where a store is: a folder of its own, or a database's address. */
export type StorePlace = { readonly folder: string } | { readonly url: string; readonly connections?: number }

const DEFAULT_CONNECTIONS = 10

/** Open a store as it stands; `migrate.ts` brings it up to date. @throws what the database says when it cannot be reached */
export async function openStore(place: StorePlace): Promise<Store> {
  const isEmbedded = 'folder' in place
  const pool = isEmbedded ? await openEmbedded(place.folder) : connected(place)
  const db: Database = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return {
    kind: isEmbedded ? 'embedded' : 'postgresql',
    db,
    query: (text, values) => pool.query(text, values === undefined ? undefined : [...values]),
    close: () => db.destroy(),
  }
}

function connected({ url, connections = DEFAULT_CONNECTIONS }: { url: string; connections?: number }): Pool {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  // An idle connection that the database has closed is replaced by the next; unheard, it would end the process.
  pool.on('error', () => undefined)
  return pool as unknown as Pool
}
