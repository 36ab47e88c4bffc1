import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fastify from 'fastify'
import { afterAll, expect, it } from 'vitest'
import { addBackups } from '../../../src/server/operations/backups.js'
import { backUpWhenDue, backupName, scheduleBackups } from '../../../src/server/operations/scheduled-backups.js'
import { tableSums } from '../../../src/server/storage/backup.js'
import { verifyFile } from '../../../src/server/storage/backup-file.js'
import { describeOnStores } from '../stores.js'

const root = mkdtempSync(join(tmpdir(), 'lotrinh-backups-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const day = (n: number, hours = 0) => new Date(Date.UTC(2026, 10, n, hours))
const ENTRY = { actor: 'a', action: 'b', kind: 'c', id: 'd' }

await describeOnStores('scheduled backups', (open) => {
  it('are made when the last is old enough, and only the newest are kept', async () => {
    const { db } = await open()
    const folder = join(mkdtempSync(join(root, 's-')), 'made', 'for', 'it')
    const wanted = { folder, everyHours: 24, keep: 2 }
    expect(await backUpWhenDue(db, wanted, day(1))).toEqual({ made: backupName(day(1)), nextMs: 24 * 3_600_000 })
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(await backUpWhenDue(db, wanted, day(1, 20))).toEqual({ made: undefined, nextMs: 4 * 3_600_000 })
    writeFileSync(join(folder, 'notes.txt'), 'kept')
    writeFileSync(join(folder, `${backupName(day(1, 21))}.0a.part`), 'left over')
    for (const n of [2, 3]) {
      await db.insertInto('audit').values(ENTRY).execute()
      expect((await backUpWhenDue(db, wanted, day(n))).made).toBe(backupName(day(n)))
    }
    expect(readdirSync(folder)).toEqual([backupName(day(2)), backupName(day(3)), 'notes.txt'])
    expect(await verifyFile(join(folder, backupName(day(3))))).toEqual(await db.transaction().execute(tableSums))
  })

  it('that fail take no old one away, are told of, and are tried again', async () => {
    const { db } = await open()
    const folder = mkdtempSync(join(root, 's-'))
    writeFileSync(join(folder, backupName(day(1))), 'old')
    const broken = {
      transaction: () => {
        throw new Error('disk full')
      },
    } as unknown as typeof db
    const told: string[] = []
    const log = { info: () => void told.push('info'), error: () => void told.push('error') }
    const stop = scheduleBackups(broken, { folder, everyHours: 24, keep: 1 }, log, () => day(9))
    for (let n = 0; n < 100 && told.length === 0; n++) await wait(10)
    await stop()
    expect(told).toEqual(['error'])
    expect(readdirSync(folder)).toEqual([backupName(day(1))])
    const stopGood = scheduleBackups(db, { folder, everyHours: 24, keep: 1 }, log, () => day(9))
    for (let n = 0; n < 300 && told.length < 2; n++) await wait(10)
    await stopGood()
    expect(told).toEqual(['error', 'info'])
    expect(readdirSync(folder)).toEqual([backupName(day(9))])
  })
})

await describeOnStores('POST /api/v1/backups', (open) => {
  it('sends a whole backup of the running store and leaves nothing behind', async () => {
    const { db } = await open()
    await db.insertInto('audit').values(ENTRY).execute()
    const app = fastify()
    addBackups(app, { db })
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('lotrinh-sent-'))
    const before = left()
    const answer = await app.inject({ method: 'POST', url: '/api/v1/backups' })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/gzip'])
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="lotrinh-[\dTZ-]+\.backup"$/)
    const file = join(root, 'sent')
    writeFileSync(file, answer.rawPayload)
    expect(await verifyFile(file)).toEqual(await db.transaction().execute(tableSums))
    for (let n = 0; n < 100 && left().length > before.length; n++) await wait(10)
    expect(left()).toEqual(before)
    await app.close()
  })

  it('needs an admin', async () => {
    const { db } = await open()
    const app = fastify()
    const needs: unknown[] = []
    app.addHook('onRoute', ({ config }) => void needs.push(config?.needs))
    addBackups(app, { db })
    await app.ready()
    expect(needs).toEqual(['admin'])
    await app.close()
  })
})
