import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { SetupError } from '../../../src/server/setup-error.js'
import { tableSums } from '../../../src/server/storage/backup.js'
import { MIGRATIONS, type Migrations } from '../../../src/server/storage/migrate.js'
import { type Migrated, migrateTo } from '../../../src/server/storage/migrate-to.js'
import { openStore, type Store } from '../../../src/server/storage/open.js'
import { describeOnStores } from '../stores.js'

/** The shipped ones and one more, as a later version may bring it. */
const LATER: Migrations = {
  ...MIGRATIONS,
  '0002-later': {
    up: async (db) => {
      await sql`create table notes (id integer primary key)`.execute(db)
      await sql`alter table users add column phone text`.execute(db)
    },
    down: async (db) => {
      await sql`drop table notes`.execute(db)
      await sql`alter table users drop column phone`.execute(db)
    },
  },
}
const migrations = LATER

const refused = async (work: Promise<Migrated>) => {
  const error = await work.catch((one: unknown) => one)
  expect(error).toBeInstanceOf(SetupError)
  return (error as SetupError).problems.map(({ code, facts }) => [code, facts])
}

const sumsOf = ({ db }: Store) => db.transaction().execute(tableSums)
const user = (id: string) => ({ id, name: id, role: 'viewer' as const, territories: '["*"]' })

await describeOnStores('going to a version', (_, newPlace) => {
  it('goes up and down, and loses nothing it was not told to', async () => {
    const place = await newPlace()
    const store = await openStore(place)
    try {
      expect(await migrateTo(store, 2, { migrations })).toEqual({
        ...{ from: 0, to: 2, migrations: ['0001-first', '0002-later'], lost: [] },
      })
      await addRows(store)
      const before = await sumsOf(store)
      expect(await refused(migrateTo(store, 1, { migrations }))).toEqual([
        ['MIGRATION_LOSES', { id: 'notes', n: 2 }],
        ['MIGRATION_LOSES', { id: 'users.phone', n: 1 }],
      ])
      expect(await sumsOf(store)).toEqual(before)

      const lost = [
        { table: 'notes', column: null, rows: 2 },
        { table: 'users', column: 'phone', rows: 1 },
      ]
      const down = await migrateTo(store, 1, { migrations, force: true })
      expect(down).toEqual({ from: 2, to: 1, migrations: ['0002-later'], lost })
      const users = await store.db.selectFrom('users').selectAll().orderBy('id').execute()
      expect(users.map(({ id }) => id)).toEqual(['a', 'b'])
      expect(users[0]).not.toHaveProperty('phone')

      // Where nothing is lost, nobody has to say so.
      await migrateTo(store, 2, { migrations })
      expect((await migrateTo(store, 1, { migrations })).migrations).toEqual(['0002-later'])
      expect((await migrateTo(store, 1, { migrations })).migrations).toEqual([])
      expect(await refused(migrateTo(store, 0))).toEqual([['MIGRATION_LOSES', { id: 'users', n: 2 }]])
      expect((await migrateTo(store, 0, { force: true })).migrations).toEqual(['0001-first'])
      expect((await migrateTo(store, 1)).from).toBe(0)
    } finally {
      await store.close()
    }
  })

  it('refuses a store of a later version, and one that somebody else works on', async () => {
    const place = await newPlace()
    const store = await openStore(place)
    try {
      await migrateTo(store, 2, { migrations })
      expect(await refused(migrateTo(store, 1))).toEqual([
        ['STORE_NEWER', { got: '0002-later', allowed: Object.keys(MIGRATIONS).join(', ') }],
      ])
      if (store.kind === 'embedded') {
        await expect(openStore(place)).rejects.toThrow('STORE_IN_USE')
        return
      }
      const other = await openStore(place)
      await sql`select 1`.execute(other.db)
      expect(await refused(migrateTo(store, 1, { migrations, force: true }))).toEqual([['STORE_BUSY', { n: 1 }]])
      await other.close()
      expect((await migrateTo(store, 1, { migrations })).to).toBe(1)
    } finally {
      await store.close()
    }
  })
})

async function addRows({ db }: Store): Promise<void> {
  await db
    .insertInto('users')
    .values([user('a'), user('b')])
    .execute()
  await sql`update users set phone = '1' where id = 'a'`.execute(db)
  await sql`insert into notes values (1), (2)`.execute(db)
}
