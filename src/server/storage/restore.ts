import { sql } from 'kysely'
import { setupError } from '../setup-error.js'
import { type TableSum, tableSums } from './backup.js'
import { MIGRATIONS, migrate, migratorOf } from './migrate.js'
import type { Database } from './open.js'
import { type Part, readBackup } from './read-backup.js'
import { shapeOf, type TableShape } from './shape.js'

/** Rows are sent together until they are this many characters. */
const SENT_TOGETHER = 1_000_000

/**
 * Fill an empty store from a backup's lines, in one transaction, and read it back before that ends: every table's count and
 * hash has to be the backup's. A backup of an earlier version is brought up to date afterwards.
 * @returns the sums of the tables, as the backup and the store have them
 * @throws SetupError STORE_NOT_EMPTY, BACKUP_NEWER, BACKUP_UNKNOWN, BACKUP_DAMAGED, BACKUP_DIFFERS; nothing is stored then
 */
export async function restore(db: Database, lines: AsyncIterable<string>): Promise<readonly TableSum[]> {
  const parts = readBackup(lines)
  const first = await parts.next()
  if (first.done === true || first.value.is !== 'header') throw setupError('BACKUP_UNKNOWN')
  await checkEmpty(db)
  await migrateLike(db, first.value.migrations)
  const sums = await db.transaction().execute(async (trx) => {
    for (const { name } of await shapeOf(trx)) await sql`lock table ${sql.table(name)} in exclusive mode`.execute(trx)
    await checkEmpty(trx)
    const expected = await load(trx, parts)
    await advanceCounters(trx)
    await compare(trx, expected)
    return expected
  })
  await migrate(db)
  return sums
}

async function checkEmpty(db: Database): Promise<void> {
  for (const { name } of await shapeOf(db)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (rows.length > 0) throw setupError('STORE_NOT_EMPTY', { table: name })
  }
}

/** Give an empty store the tables the backup was made of, be they older than today's. */
async function migrateLike(db: Database, migrations: readonly string[]): Promise<void> {
  const known = Object.keys(MIGRATIONS)
  const unknown = migrations.filter((name, i) => name !== known[i])
  if (unknown.length > 0) throw setupError('BACKUP_NEWER', { got: unknown.join(', '), allowed: known.join(', ') })
  const { error } = await migratorOf(db).migrateTo(migrations.at(-1) as string)
  if (error !== undefined) throw error
}

async function load(db: Database, parts: AsyncIterable<Part>): Promise<readonly TableSum[]> {
  const shapes = await shapeOf(db)
  let into: { readonly shape: TableShape; readonly columns: readonly string[] } | undefined
  let rows: string[] = []
  let length = 0
  let sums: readonly TableSum[] = []
  const send = async (): Promise<void> => {
    if (into !== undefined && rows.length > 0) await insert(db, into.shape, into.columns, rows)
    rows = []
    length = 0
  }
  for await (const part of parts) {
    if (part.is === 'row') {
      rows.push(part.json)
      length += part.json.length
      if (length >= SENT_TOGETHER) await send()
      continue
    }
    await send()
    if (part.is === 'footer') sums = part.sums
    if (part.is === 'table') {
      const shape = shapes.find(({ name }) => name === part.table)
      if (shape === undefined) throw setupError('BACKUP_UNKNOWN', { got: part.table })
      into = { shape, columns: part.columns }
    }
  }
  return sums
}

/** The database takes the rows apart itself: JSON in, text to each column's type. */
async function insert(db: Database, shape: TableShape, columns: readonly string[], rows: readonly string[]) {
  const typed = columns.map((name, i) => {
    const type = shape.columns.find((column) => column.name === name)?.type
    if (type === undefined) throw setupError('BACKUP_UNKNOWN', { got: `${shape.name}.${name}` })
    return sql`(row ->> ${sql.lit(i)})::${sql.raw(type)}`
  })
  await sql`insert into ${sql.table(shape.name)} (${sql.join(columns.map((name) => sql.ref(name)))})
    overriding system value select ${sql.join(typed)}
    from json_array_elements(${`[${rows.join(',')}]`}::text::json) as row`.execute(db)
}

/** What is numbered goes on behind the greatest number there is. */
async function advanceCounters(db: Database): Promise<void> {
  for (const { name, columns } of await shapeOf(db)) {
    for (const { name: column } of columns.filter(({ isCounter }) => isCounter)) {
      await sql`select setval(pg_get_serial_sequence(${name}, ${column}), max(${sql.ref(column)}))
        from ${sql.table(name)} having max(${sql.ref(column)}) is not null`.execute(db)
    }
  }
}

async function compare(db: Database, expected: readonly TableSum[]): Promise<void> {
  const found = await tableSums(db)
  for (const { table, rows, sha256 } of found) {
    const one = expected.find((sum) => sum.table === table)
    if (one?.rows !== rows || one.sha256 !== sha256) throw setupError('BACKUP_DIFFERS', { table })
  }
  if (found.length !== expected.length) throw setupError('BACKUP_DIFFERS', { table: '*' })
}
