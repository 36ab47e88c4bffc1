import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openEmbedded } from '../../../src/server/storage/embedded.js'

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-embedded-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the embedded store keeps the thread free, says what PostgreSQL says, and is closed when it is closed', async () => {
  const pool = await openEmbedded(join(folder, 'store'))
  await pool.query('create table t (id int primary key, bytes bytea, at timestamptz, body jsonb)')
  const at = new Date('2026-01-02T03:04:05Z')
  await pool.query('insert into t values ($1, $2, $3, $4)', [1, Buffer.from('abc'), at, { a: ['ế', null] }])
  const { rows } = await pool.query('select * from t')
  expect(rows).toEqual([{ id: 1, bytes: new Uint8Array([97, 98, 99]), at, body: { a: ['ế', null] } }])
  await expect(pool.query('insert into t values (1)')).rejects.toMatchObject({ code: '23505', constraint: 't_pkey' })

  let turns = 0
  const turning = setInterval(() => turns++, 5)
  await pool.query('select count(*) from generate_series(1, 2000000)')
  clearInterval(turning)
  expect(turns).toBeGreaterThan(5)

  await pool.end()
  await expect(pool.query('select 1')).rejects.toThrow('the embedded store is closed')
})

test('transactions and single statements take turns, and none falls into another', async () => {
  const pool = await openEmbedded(join(folder, 'turns'))
  await pool.query('create table counter (n int)')
  await pool.query('create table notes (id int)')
  await pool.query('insert into counter values (0)')
  const client = async () => (await pool.connect()) as unknown as { query: typeof pool.query; release: () => void }
  /** Reads, lets others come between if they can, and writes what it read and one more. */
  const count = async (end: 'commit' | 'rollback'): Promise<void> => {
    const one = await client()
    await one.query('begin')
    const { rows } = await one.query('select n from counter')
    await new Promise((resolve) => setImmediate(resolve))
    await one.query('update counter set n = $1', [(rows[0] as { n: number }).n + 1])
    await one.query(end)
    one.release()
  }
  const fail = async (): Promise<void> => {
    const one = await client()
    await one.query('start transaction isolation level serializable')
    await one.query('update counter set n = -1')
    await expect(one.query('select 1 / 0')).rejects.toMatchObject({ code: '22012' })
    await one.query('rollback')
    one.release()
  }
  const note = (id: number) => pool.query('insert into notes values ($1)', [id])
  const work = Array.from({ length: 30 }, (_, i) => [note(i), count(i % 3 === 0 ? 'rollback' : 'commit'), fail()])
  await Promise.all(work.flat())
  expect((await pool.query('select n from counter')).rows).toEqual([{ n: 20 }])
  expect((await pool.query('select count(*)::int as n from notes')).rows).toEqual([{ n: 30 }])
  // A library's text of several statements, which opens and ends a transaction by itself.
  await pool.query('begin; insert into notes values (30); commit')
  expect((await pool.query('select count(*)::int as n from notes')).rows).toEqual([{ n: 31 }])
  await pool.end()
})
