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
