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
  /** do what no other process may do at the same moment; an embedded store has no other */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** Where a store is: a folder of its own, or a database's address. */
export type StorePlace = { readonly folder: string } | { readonly url: string; readonly connections?: number }

const DEFAULT_CONNECTIONS = 10
/** Any number that nobody else takes for a lock of this database. */
const ALONE_LOCK = 7_261_001

/** Open a store as it stands; `migrate.ts` brings it up to date. @throws what the database says when it cannot be reached */
export async function openStore(place: StorePlace): Promise<Store> {
  const isEmbedded = 'folder' in place
  const pool = isEmbedded ? await openEmbedded(place.folder) : connected(place)
  const db: Database = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return {
    kind: isEmbedded ? 'embedded' : 'postgresql',
    db,
    query: (text, values) => pool.query(text, values === undefined ? undefined : [...values]),
    alone: (work) => (isEmbedded ? work() : locked(place.url, work)),
    close: () => db.destroy(),
  }
}

function connected({ url, connections = DEFAULT_CONNECTIONS }: { url: string; connections?: number }): Pool {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  // An idle connection that the database has closed is replaced by the next; unheard, it would end the process.
  pool.on('error', () => undefined)
  return pool as unknown as Pool
}

/** On a connection of its own: `work` may need all there are. It goes, and the lock with it, when the process does. */
async function locked<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  // Cut off, it holds nothing any more; what it was for says so itself.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [ALONE_LOCK])
    return await work()
  } finally {
    await client.end()
  }
}
