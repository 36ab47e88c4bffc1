import { type RawBuilder, sql } from 'kysely'
import type { Database } from './open.js'

export type Column = { readonly name: string; readonly type: string; readonly isCounter: boolean }

/** A table as the database itself describes it. */
export type TableShape = {
  readonly name: string
  readonly columns: readonly Column[]
  /** columns of the primary key, in its order */
  readonly key: readonly string[]
}

/**
 * Return every table that holds what people did, those another refers to before it. Asked of the database, so that no new
 * table is forgotten; the names of the migrations are no such table.
 */
export async function shapeOf(db: Database): Promise<readonly TableShape[]> {
  const { rows } = await sql<TableShape & { needs: readonly string[] }>`
    select c.relname::text as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
          'isCounter', a.attidentity <> '') order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key,
      (select coalesce(json_agg(distinct f.confrelid::regclass::text), '[]'::json)
        from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as needs
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname not like 'kysely%'
    order by c.relname::text collate "C"`.execute(db)
  const ordered: (typeof rows)[number][] = []
  const add = (table: (typeof rows)[number]): void => {
    if (ordered.includes(table)) return
    for (const other of rows) if (table.needs.includes(other.name)) add(other)
    ordered.push(table)
  }
  for (const table of rows) add(table)
  return ordered.map(({ name, columns, key }) => ({ name, columns, key }))
}

/** Return the names of the migrations a store has had, in order; none for one that was never opened. */
export async function migrationsOf(db: Database): Promise<readonly string[]> {
  const { rows: made } = await sql<{ is: boolean }>`select to_regclass('kysely_migration') is not null as is`.execute(
    db,
  )
  if (made[0]?.is !== true) return []
  const { rows } = await sql<{ name: string }>`select name::text from kysely_migration
    order by name::text collate "C"`.execute(db)
  return rows.map(({ name }) => name)
}

/** Every value as text in a form that does not hang on a database's settings; call first in a transaction. */
export async function plainText(db: Database): Promise<void> {
  await sql`set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local bytea_output = 'hex';
    set local extra_float_digits = 1; set local intervalstyle = 'iso_8601'`.execute(db)
}

/** Return the order of a table's rows: by its key, text by code point, which no database's language changes. */
export function byKey({ columns, key }: TableShape): RawBuilder<unknown> {
  return sql.join(
    key.map((name) => {
      const isText = columns.find((column) => column.name === name)?.type === 'text'
      return isText ? sql`${sql.ref(name)} collate "C"` : sql.ref(name)
    }),
  )
}
