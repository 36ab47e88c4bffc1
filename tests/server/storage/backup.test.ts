import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { SetupError } from '../../../src/server/setup-error.js'
import { backUp, tableSums } from '../../../src/server/storage/backup.js'
import { backUpToFile, restoreFromFile, verifyFile } from '../../../src/server/storage/backup-file.js'
import { move } from '../../../src/server/storage/move.js'
import { openStore, type Store } from '../../../src/server/storage/open.js'
import { describeOnStores, type Open } from '../stores.js'
import { insertRows, printed, type Rows, rows } from './random-rows.js'

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const opens: Open[] = []

/** One row or more in every table. */
const FULL = fc.sample(
  rows.filter((all) => Object.values(all).every((list) => list.length > 0)),
  { numRuns: 1, seed: 5 },
)[0] as Rows

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error === undefined) return 'done'
  if (!(error instanceof SetupError)) throw error
  return error.problems.map(({ code }) => code).join()
}
const sumsOf = (store: Store) => store.db.transaction().execute(tableSums)
const isEmpty = async (store: Store) => Object.values(await printed(store.db)).every((list) => list.length === 0)

await describeOnStores('backup and restore', (open) => {
  opens.push(open)
  /** The store of the other kind where there is one, else none. */
  const openOther = async (): Promise<Store | undefined> => await opens.find((one) => one !== open)?.()

  it('bring whatever is stored into the other kind of store and back, row by row, with the same counts and hashes', async (context) => {
    const other = await openOther().catch(() => undefined)
    if (other === undefined) return context.skip()
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const store = await open()
        await insertRows(store.db, all)
        const before = await printed(store.db)
        const there = (await opens.find((one) => one !== open)?.()) as Store
        const sums = await move(store.db, there.db)
        expect(await printed(there.db)).toEqual(before)
        expect(sums).toEqual(await sumsOf(there))
        expect(sums).toEqual(await sumsOf(store))
        expect(Object.fromEntries(sums.map((sum) => [sum.table, sum.rows]))).toEqual(
          Object.fromEntries(Object.entries(all).map(([table, list]) => [table, list.length])),
        )
        const back = await open()
        expect(await move(there.db, back.db)).toEqual(sums)
        expect(await printed(back.db)).toEqual(before)
      }),
      { numRuns: 5 },
    )
  })

  it('write a file only its owner can read, and nothing beside it', async () => {
    const store = await open()
    await insertRows(store.db, FULL)
    const file = join(folder, `${store.kind}.backup`)
    const sums = await backUpToFile(store.db, file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
    expect(await verifyFile(file)).toEqual(sums)
    const before = await printed(store.db)
    const empty = await open()
    expect(await restoreFromFile(empty.db, file)).toEqual(sums)
    expect(await printed(empty.db)).toEqual(before)
  })

  it('say why a file cannot be written', async () => {
    const store = await open()
    const taken = mkdtempSync(join(folder, 'taken-'))
    expect(await codeOf(backUpToFile(store.db, join(folder, 'nowhere', 'x')))).toBe('FILE_UNWRITABLE')
    expect(await codeOf(backUpToFile(store.db, taken))).toBe('FILE_UNWRITABLE')
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })

  it('refuse a store that holds anything, and leave it as it is', async () => {
    const store = await open()
    await insertRows(store.db, FULL)
    const file = join(folder, `${store.kind}-full.backup`)
    await backUpToFile(store.db, file)
    const before = await printed(store.db)
    expect(await codeOf(restoreFromFile(store.db, file))).toBe('STORE_NOT_EMPTY')
    expect(await printed(store.db)).toEqual(before)
  })

  it('go on counting behind the rows restored, and the audit stays append-only', async () => {
    const store = await open()
    await insertRows(store.db, FULL)
    const file = join(folder, `${store.kind}-counted.backup`)
    await backUpToFile(store.db, file)
    const empty = await open()
    await restoreFromFile(empty.db, file)
    const entry = { actor: 'a', action: 'b', kind: 'c', id: 'd' }
    const { seq } = await empty.db.insertInto('audit').values(entry).returning('seq').executeTakeFirstOrThrow()
    expect(seq).toBe(FULL.audit.length + 1)
    await expect(sql`delete from audit`.execute(empty.db)).rejects.toThrow('append-only')
  })

  it('store nothing of a backup that is cut off or changed anywhere', async () => {
    const store = await open()
    await insertRows(store.db, FULL)
    const file = join(folder, `${store.kind}-whole.backup`)
    const sums = await backUpToFile(store.db, file)
    const bytes = readFileSync(file)
    const plain = gunzipSync(bytes)
    const empty = await open()
    const at = (length: number) => fc.integer({ min: 0, max: length - 1 })
    const broken = fc.oneof(
      at(bytes.length).map((n) => ({ how: 'cut', file: bytes.subarray(0, n) })),
      fc
        .tuple(at(bytes.length), fc.integer({ min: 1, max: 255 }))
        .map(([n, bits]) => ({ how: 'flip', file: flipped(bytes, n, bits) })),
      at(plain.length).map((n) => ({ how: 'cut inside', file: gzipSync(plain.subarray(0, n)) })),
      fc
        .tuple(at(plain.length), fc.integer({ min: 1, max: 127 }))
        .map(([n, bits]) => ({ how: 'flip inside', file: gzipSync(flipped(plain, n, bits)) })),
    )
    const bad = join(folder, `${store.kind}-bad.backup`)
    await fc.assert(
      fc.asyncProperty(broken, async ({ how, file: content }) => {
        writeFileSync(bad, content)
        // Some bits of the compressed form mean nothing (the time in its head): then the content is whole.
        const read = await verifyFile(bad).catch((error: unknown) => {
          if (!(error instanceof SetupError)) throw error
          return undefined
        })
        if (read !== undefined) {
          expect([how, read]).toEqual(['flip', sums])
          return
        }
        expect(await codeOf(restoreFromFile(empty.db, bad))).toMatch(/^BACKUP_(DAMAGED|UNKNOWN|NEWER)$/)
        expect(await isEmpty(empty)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('store nothing when the lines end early though they are read only once', async () => {
    const store = await open()
    await insertRows(store.db, FULL)
    const lines: string[] = []
    await backUp(store.db, async (all) => {
      for await (const line of all) lines.push(line)
    })
    const { restore } = await import('../../../src/server/storage/restore.js')
    const empty = await open()
    for (const end of [lines.length - 1, lines.length >> 1, 2, 1, 0]) {
      expect(await codeOf(restore(empty.db, from(lines.slice(0, end))))).toMatch(/^BACKUP_/)
      expect(await isEmpty(empty)).toBe(true)
    }
  })

  it('take one moment of a store that is being written to', async () => {
    const store = await open()
    const entry = (n: number) => ({ actor: 'a', action: 'b', kind: 'c', id: String(n) })
    for (let n = 0; n < 60; n++) await store.db.insertInto('audit').values(entry(n)).execute()
    let writing: Promise<unknown> = Promise.resolve()
    const seen = await backUp(store.db, async (lines) => {
      let count = 0
      for await (const line of lines) {
        // The embedded store lets the writer wait; PostgreSQL lets it write beside.
        if (count++ === 0) writing = store.db.insertInto('audit').values(entry(60)).execute()
        if (count === 2 && store.kind === 'postgresql') await writing
        if (line.startsWith('{"tables"')) return JSON.parse(line).tables as { table: string; rows: number }[]
      }
      return []
    })
    await writing
    expect(seen.find(({ table }) => table === 'audit')?.rows).toBe(60)
    expect((await sumsOf(store)).find(({ table }) => table === 'audit')?.rows).toBe(61)
  })
})

describe('what is no backup', () => {
  const refused = async (content: string | Uint8Array): Promise<string> => {
    const file = join(folder, 'other')
    writeFileSync(file, content)
    return await codeOf(verifyFile(file))
  }
  it('is refused by name', async () => {
    expect(await codeOf(verifyFile(join(folder, 'nowhere')))).toBe('FILE_MISSING')
    expect(await refused('plain text')).toBe('BACKUP_DAMAGED')
    expect(await refused('')).toBe('BACKUP_DAMAGED')
    expect(await refused(gzipSync(''))).toBe('BACKUP_UNKNOWN')
    expect(await refused(gzipSync('{"format":"other"}\n'))).toBe('BACKUP_UNKNOWN')
    expect(await refused(gzipSync('{"format":"lotrinh-backup","version":2,"migrations":["0001-first"]}\n'))).toBe(
      'BACKUP_NEWER',
    )
  })

  it('made after migrations this version does not know is refused before the store is touched', async () => {
    const { restore } = await import('../../../src/server/storage/restore.js')
    const place = { folder: mkdtempSync(join(folder, 'store-')) }
    const store = await openStore(place)
    const header = JSON.stringify({ format: 'lotrinh-backup', version: 1, migrations: ['0001-first', '9999-later'] })
    expect(await codeOf(restore(store.db, from([header])))).toBe('BACKUP_NEWER')
    const { rows: tables } = await sql`select 1 from pg_tables where schemaname = 'public'`.execute(store.db)
    expect(tables).toEqual([])
    expect(await codeOf(backUpToFile(store.db, join(folder, 'none')))).toBe('STORE_UNKNOWN')
    expect(await codeOf(openStore(place))).toBe('STORE_IN_USE')
    await store.close()
  })
})

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

function flipped(bytes: Uint8Array, at: number, bits: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] as number) ^ bits
  return copy
}
