import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { setupError } from '../setup-error.js'
import type { Database } from './open.js'
import { byKey, migrationsOf, plainText, shapeOf, type TableShape } from './shape.js'

export const FORMAT = 'lotrinh-backup'
export const FORMAT_VERSION = 1

/** How many rows a table has, and the SHA-256 of its columns and rows as a backup writes them. */
export type TableSum = { readonly table: string; readonly rows: number; readonly sha256: string }

/** Rows fetched at a time: an answer's bytes may be large. */
const FETCHED = 20

/**
 * Read a whole store as it stands at one moment, whatever is written meanwhile, and hand it over line by line, JSON each:
 * what made it; for every table its columns and then its rows in the order of the key, every value as text; last the sums
 * of the tables and of all lines before. The same on every store that holds the same.
 * @param take is given the lines and has to read them to the end
 * @throws SetupError STORE_UNKNOWN when the store was never set up
 */
export async function backUp<T>(db: Database, take: (lines: AsyncIterable<string>) => Promise<T>): Promise<T> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => take(linesOf(trx)))
}

async function* linesOf(db: Database): AsyncGenerator<string> {
  const migrations = await migrationsOf(db)
  if (migrations.length === 0) throw setupError('STORE_UNKNOWN', { id: 'kysely_migration' })
  await plainText(db)
  const all = createHash('sha256')
  const counted = (line: string): string => {
    all.update(`${line}\n`)
    return line
  }
  yield counted(JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, migrations }))
  const tables: TableSum[] = []
  for (const shape of await shapeOf(db)) {
    const sum = sumOf(shape.name)
    for await (const line of tableLines(db, shape)) {
      sum.add(line)
      yield counted(line)
    }
    tables.push(sum.made())
  }
  yield JSON.stringify({ tables, sha256: all.digest('hex') })
}

/** A table's columns, then its rows. */
async function* tableLines(db: Database, shape: TableShape): AsyncGenerator<string> {
  const names = shape.columns.map(({ name }) => name)
  yield JSON.stringify({ table: shape.name, columns: names })
  const asText = sql.join(names.map((name) => sql`${sql.ref(name)}::text as ${sql.ref(name)}`))
  await sql`declare rows_of_table no scroll cursor for
    select ${asText} from ${sql.table(shape.name)} order by ${byKey(shape)}`.execute(db)
  for (;;) {
    const { rows } = await sql<
      Readonly<Record<string, string | null>>
    >`fetch ${sql.lit(FETCHED)} from rows_of_table`.execute(db)
    for (const row of rows) yield JSON.stringify(names.map((name) => row[name]))
    if (rows.length < FETCHED) break
  }
  await sql`close rows_of_table`.execute(db)
}

/** Count and hash one table's lines; the first names its columns. */
export function sumOf(table: string) {
  const hash = createHash('sha256')
  let lines = 0
  return {
    add: (line: string): void => {
      hash.update(`${line}\n`)
      lines++
    },
    made: (): TableSum => ({ table, rows: lines - 1, sha256: hash.digest('hex') }),
  }
}

/** Return the sums of every table as they stand; inside a transaction, of what it has written. */
export async function tableSums(db: Database): Promise<readonly TableSum[]> {
  await plainText(db)
  const sums: TableSum[] = []
  for (const shape of await shapeOf(db)) {
    const sum = sumOf(shape.name)
    for await (const line of tableLines(db, shape)) sum.add(line)
    sums.push(sum.made())
  }
  return sums
}
