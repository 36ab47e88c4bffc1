import { setTimeout } from 'node:timers/promises'
import { NO_MIGRATIONS, sql } from 'kysely'
import { SetupError, setupError } from '../setup-error.js'
import { MIGRATIONS, type Migrations, migratorOf, named } from './migrate.js'
import type { Database, Store } from './open.js'
import { migrationsOf, shapeOf } from './shape.js'

/** How many migrations there are: the number of the newest version of a store; 0 has nothing. */
export const NEWEST = Object.keys(MIGRATIONS).length

const MOST_WAIT_MS = 1000
const LOOK_EVERY_MS = 50

/** What going back destroys: a table, or a column of one that stays; `rows` that hold something in it. */
export type Loss = { readonly table: string; readonly column: string | null; readonly rows: number }

export type Migrated = {
  readonly from: number
  readonly to: number
  /** names of migrations, in the order in which they were made or taken back */
  readonly migrations: readonly string[]
  readonly lost: readonly Loss[]
}

export type MigrateOptions = { readonly force?: boolean; readonly migrations?: Migrations }

/**
 * Bring a store to a version, forward or back; all or nothing.
 * @param force go back even where rows are lost
 * @throws SetupError STORE_NEWER, and going back STORE_BUSY, MIGRATION_LOSES for every table or column that holds something
 */
export async function migrateTo(
  { db, kind }: Store,
  to: number,
  { force = false, migrations = MIGRATIONS }: MigrateOptions = {},
): Promise<Migrated> {
  const names = Object.keys(migrations)
  const from = await versionOf(db, names)
  let lost: readonly Loss[] = []
  if (to < from) {
    if (kind === 'postgresql') await checkAlone(db)
    lost = await lossOf(db, names.slice(to, from).reverse(), migrations)
    if (!force && lost.length > 0) throw refusalOf(lost)
  }
  const target = to === 0 ? NO_MIGRATIONS : (names[to - 1] as string)
  return { from, to, migrations: named(await migratorOf(db, migrations).migrateTo(target)), lost }
}

async function versionOf(db: Database, names: readonly string[]): Promise<number> {
  const made = await migrationsOf(db)
  const unknown = made.filter((name, i) => name !== names[i])
  if (unknown.length > 0) throw setupError('STORE_NEWER', { got: unknown.join(', '), allowed: names.join(', ') })
  return made.length
}

/**
 * Nobody may work on what is taken away. The embedded store is held by a lock; PostgreSQL knows who is connected. A connection
 * that was just ended takes a moment to be gone.
 */
async function checkAlone(db: Database): Promise<void> {
  const until = Date.now() + MOST_WAIT_MS
  let n = await others(db)
  while (n > 0 && Date.now() < until) {
    await setTimeout(LOOK_EVERY_MS)
    n = await others(db)
  }
  if (n > 0) throw setupError('STORE_BUSY', { n })
}

async function others(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`.execute(db)
  return rows[0]?.n ?? 0
}

/** Found by going back in a transaction that is then undone: no list of what a migration made can be forgotten. */
async function lossOf(db: Database, names: readonly string[], migrations: Migrations): Promise<readonly Loss[]> {
  const before = await shapeOf(db)
  const trx = await db.startTransaction().execute()
  try {
    for (const name of names) await migrations[name]?.down?.(trx)
    const after = new Map((await shapeOf(trx)).map(({ name, columns }) => [name, columns.map((one) => one.name)]))
    await trx.rollback().execute()
    const losses: Loss[] = []
    for (const { name: table, columns } of before) {
      const kept = after.get(table)
      const gone = kept === undefined ? [null] : columns.map(({ name }) => name).filter((name) => !kept.includes(name))
      for (const column of gone) losses.push({ table, column, rows: await rowsIn(db, table, column) })
    }
    return losses.filter(({ rows }) => rows > 0)
  } catch (error) {
    if (!trx.isRolledBack) await trx.rollback().execute()
    throw error
  }
}

async function rowsIn(db: Database, table: string, column: string | null): Promise<number> {
  const what = column === null ? sql`*` : sql.ref(column)
  const { rows } = await sql<{ n: number }>`select count(${what})::int as n from ${sql.table(table)}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Name of what is lost, as people write it. */
export const lossName = ({ table, column }: Loss): string => (column === null ? table : `${table}.${column}`)

const refusalOf = (lost: readonly Loss[]): SetupError =>
  new SetupError(lost.map((one) => ({ code: 'MIGRATION_LOSES', facts: { id: lossName(one), n: one.rows } })))
