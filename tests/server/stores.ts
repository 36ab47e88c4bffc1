import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe } from 'vitest'
import { migrate } from '../../src/server/storage/migrate.js'
import { openStore, type Store, type StorePlace } from '../../src/server/storage/open.js'

type Kind = Store['kind']

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Return the file's store, up to date and empty as if just made. The helper closes it: `close` of what is returned does nothing. */
export type Open = () => Promise<Store>

/** Return a place where nothing has been made yet, for tests that open and close by themselves; taken away at the end. */
export type NewPlace = () => Promise<StorePlace>

/** The PostgreSQL to test on: each file makes databases of its own there and drops them. */
const SERVER = process.env.LOTRINH_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const WAIT_MS = 2000
const MOST_TRIES = 40
const IN_USE = '55006'

const undo: (() => Promise<void>)[] = []
const stores = new Map<Kind, Promise<Store>>()
let reachable: Promise<string | undefined> | undefined

afterAll(async () => {
  for (const store of stores.values()) await (await store).close()
  for (const one of undo.reverse()) await one()
})

/** Describe the same tests on the embedded store and on PostgreSQL; the latter is left out, with the reason, where none is reached. */
export async function describeOnStores(name: string, tests: (open: Open, newPlace: NewPlace) => void): Promise<void> {
  describe(`${name} (embedded)`, () => tests(openOf('embedded'), NEW_PLACE.embedded))
  reachable ??= whyNotReached()
  const reason = await reachable
  if (reason === undefined) describe(`${name} (postgresql)`, () => tests(openOf('postgresql'), NEW_PLACE.postgresql))
  else {
    process.stderr.write(`${name}: not tested on PostgreSQL: ${reason}\n`)
    describe.skip(`${name} (postgresql: ${reason})`, () => tests(openOf('postgresql'), NEW_PLACE.postgresql))
  }
}

const openOf =
  (kind: Kind): Open =>
  async () => {
    const made = stores.get(kind) ?? madePlace(kind).then(openMigrated)
    stores.set(kind, made)
    const store = await made
    await empty(store)
    return { ...store, close: async () => undefined }
  }

/** Making an embedded store costs seconds of a core: it is made once for this version of its library, and copied. */
async function madePlace(kind: Kind): Promise<StorePlace> {
  const place = await NEW_PLACE[kind]()
  if ('folder' in place) await copyEmptyStore(place.folder)
  return place
}

/** Put an embedded store with nothing in it into a folder: the one that the build makes. */
export async function copyEmptyStore(folder: string): Promise<void> {
  execFileSync(process.execPath, ['scripts/build-store.js'], { cwd: ROOT, stdio: 'ignore' })
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'))
  cpSync(join(ROOT, 'dist/empty-store', version), join(folder, 'postgres'), { recursive: true })
}

async function openMigrated(place: StorePlace): Promise<Store> {
  const store = await openStore(place)
  await migrate(store.db)
  return store
}

/** Take every row away, of the job queue its whole schema. Triggers sleep meanwhile: the audit would refuse. */
async function empty({ db }: Store): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    const { rows } = await sql<{ name: string }>`select quote_ident(tablename) as name from pg_tables
      where schemaname = 'public' and tablename not like 'kysely%'`.execute(trx)
    await sql.raw(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity`).execute(trx)
    await sql`set local client_min_messages = warning`.execute(trx)
    await sql`drop schema if exists pgboss cascade`.execute(trx)
  })
}

const NEW_PLACE: Readonly<Record<Kind, NewPlace>> = {
  embedded: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lotrinh-store-'))
    undo.push(async () => rmSync(folder, { recursive: true, force: true }))
    return { folder }
  },
  postgresql: async () => {
    const name = `lotrinh_test_${process.pid}_${randomBytes(6).toString('hex')}`
    await onServer(`create database ${name}`)
    undo.push(() => dropped(name))
    const url = new URL(SERVER)
    url.pathname = `/${name}`
    return { url: url.href, connections: 4 }
  },
}

/** Connections that have been ended take a moment to be gone. Cutting one off would be an error of the test that ended it. */
async function dropped(name: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      return await onServer(`drop database if exists ${name}`)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== IN_USE) throw error
      await setTimeout(WAIT_MS / MOST_TRIES)
    }
  }
  await onServer(`drop database if exists ${name} with (force)`)
}

async function onServer(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: WAIT_MS })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

async function whyNotReached(): Promise<string | undefined> {
  try {
    await onServer('select 1')
    return undefined
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code ?? message
  }
}
