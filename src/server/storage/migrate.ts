import { type Migration, type MigrationResultSet, Migrator } from 'kysely'
import * as first from './migrations/0001-first.js'
import type { Database } from './open.js'

/** In the order they are applied; a name once used stays. */
export const MIGRATIONS: Migrations = { '0001-first': first }
export type Migrations = Readonly<Record<string, Migration>>

export const migratorOf = (db: Database, migrations = MIGRATIONS): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })

/** Bring a store up to date; all or nothing. @returns names of what was applied */
export async function migrate(db: Database): Promise<readonly string[]> {
  return named(await migratorOf(db).migrateToLatest())
}

/** Return the names of what was done. @throws what the database says */
export function named({ error, results }: MigrationResultSet): readonly string[] {
  if (error !== undefined) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}
