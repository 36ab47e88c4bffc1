import { type Migration, type MigrationResultSet, Migrator } from 'kysely'
import * as first from './migrations/0001-first.js'
import type { Database } from './open.js'

/** In the order they are applied; a name once used stays. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-first': first }

const migratorOf = (db: Database): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })

/** Bring a store up to date; all or nothing. @returns names of what was applied */
export async function migrate(db: Database): Promise<readonly string[]> {
  return named(await migratorOf(db).migrateToLatest())
}

/** Take the last migration back, with what it holds. @returns its name */
export async function migrateDown(db: Database): Promise<readonly string[]> {
  return named(await migratorOf(db).migrateDown())
}

function named({ error, results }: MigrationResultSet): readonly string[] {
  if (error !== undefined) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}
