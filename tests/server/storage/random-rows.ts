import fc from 'fast-check'
import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../../../src/server/storage/open.js'
import type { Tables } from '../../../src/server/storage/tables.js'

/** Text the databases take: no NUL, no half of a pair; with what trips line readers, quotes and orders. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('Lộ trình', 'a"b\\c', 'x\u2028y\r\nz', '{"end":true}', 'Ả', 'a', 'B', 'b', 'ă', '\\x00'),
  )
  .filter((one) => !one.includes('\u0000'))
const json = fc.jsonValue({ maxDepth: 2, noUnicodeString: true }).map((value) => JSON.stringify(value ?? null))
const bytes = fc.uint8Array({ maxLength: 300 })
/** To the microsecond, which no JavaScript date can hold. */
const stamp = fc
  .record({
    day: fc.date({ min: new Date('1900-01-01'), max: new Date('2300-01-01'), noInvalidDate: true }),
    micro: fc.nat(999),
  })
  .map(({ day, micro }) => `${day.toISOString().slice(0, -1)}${String(micro).padStart(3, '0')}Z` as unknown as Date)
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one)
const role = fc.constantFrom('viewer' as const, 'analyst' as const, 'approver' as const, 'admin' as const)
const int = fc.integer({ min: 1, max: 2_000_000_000 })

export type Rows = { readonly [T in keyof Tables]: readonly Insertable<Tables[T]>[] }

const many = <T>(row: fc.Arbitrary<T>, by: (row: T) => string): fc.Arbitrary<T[]> =>
  fc.uniqueArray(row, { maxLength: 5, selector: by })

/** Rows of every table; those that belong to a user or a computation are there only with it. */
export const rows: fc.Arbitrary<Rows> = fc
  .record({
    documents: many(
      fc.record({
        kind: text,
        id: text,
        version: int,
        territory: maybe(text),
        body: json,
        deleted: fc.boolean(),
        changed_at: stamp,
        changed_by: text,
      }),
      ({ kind, id }) => JSON.stringify([kind, id]),
    ),
    audit: many(
      fc.record({
        at: stamp,
        actor: text,
        action: text,
        kind: text,
        id: text,
        version: maybe(int),
        before: maybe(json),
        after: maybe(json),
      }),
      (row) => JSON.stringify(row),
    ),
    computations: many(
      fc.record({
        id: text,
        kind: text,
        question: json,
        territory: maybe(text),
        status: fc.constant('done' as const),
        progress: fc.double({ noNaN: true }),
        answer: bytes,
        answer_hash: text,
        problem: maybe(json),
        asked_by: text,
        asked_at: stamp,
        finished_at: maybe(stamp),
        frozen_at: maybe(stamp),
        frozen_by: maybe(text),
        basis: maybe(json),
      }),
      ({ id }) => id,
    ),
    shards: fc.array(fc.record({ bytes, made_at: stamp }), { maxLength: 5 }),
    events: fc.array(fc.record({ at: stamp, body: json }), { maxLength: 5 }),
    users: many(
      fc.record({
        id: text,
        name: text,
        password: maybe(text),
        role,
        territories: json,
        disabled: fc.boolean(),
        version: int,
        made_at: stamp,
      }),
      ({ id }) => id,
    ),
    sessions: many(fc.record({ hash: text, made_at: stamp, expires_at: stamp }), ({ hash }) => hash),
    tokens: many(
      fc.record({
        id: text,
        name: text,
        role,
        territories: json,
        made_at: stamp,
        expires_at: stamp,
        revoked_at: maybe(stamp),
      }),
      ({ id }) => id,
    ),
    attempts: many(fc.record({ key: text, failures: int, until: stamp }), ({ key }) => key),
    idempotency: many(
      fc.record({
        actor: text,
        key: text,
        request_hash: text,
        status: maybe(int),
        answer: maybe(text),
        made_at: stamp,
      }),
      ({ actor, key }) => JSON.stringify([actor, key]),
    ),
  })
  .map((all) => {
    const [user, computation] = [all.users[0]?.id, all.computations[0]?.id]
    const ofUser = <T>(list: readonly T[]) => (user === undefined ? [] : list.map((one) => ({ ...one, user_id: user })))
    const ofComputation = <T>(list: readonly T[]) =>
      computation === undefined ? [] : list.map((one) => ({ ...one, computation }))
    return {
      ...all,
      shards: ofComputation(all.shards).map((one, part) => ({ ...one, part })),
      events: ofComputation(all.events),
      sessions: ofUser(all.sessions),
      tokens: ofUser(all.tokens).map((one) => ({ ...one, hash: one.id })),
    }
  })

const ORDER = [
  'users',
  'computations',
  'documents',
  'audit',
  'shards',
  'events',
  'sessions',
  'tokens',
  'attempts',
  'idempotency',
] as const

/** Store rows as a server would, one table after another. */
export async function insertRows(db: Database, all: Rows): Promise<void> {
  for (const table of ORDER) {
    if (all[table].length > 0)
      await db
        .insertInto(table)
        .values(all[table] as never)
        .execute()
  }
}

/** Every row of every table as the database prints it, by another way than the backup's. */
export async function printed(db: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  return await db.transaction().execute(async (trx) => {
    await sql`set local timezone = 'UTC'`.execute(trx)
    const all: Record<string, readonly string[]> = {}
    for (const table of ORDER) {
      const { rows: found } = await sql<{
        row: string
      }>`select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(trx)
      all[table] = found.map(({ row }) => row).sort()
    }
    return all
  })
}
