import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { type Site, startSite } from './site.js'

const BUILT = fileURLToPath(new URL('../../dist/empty-store', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-first-'))
const started: Site[] = []
const start = async (store: string): Promise<Site> => {
  const site = await startSite(store)
  started.push(site)
  return site
}
afterAll(async () => {
  // Also what a test that failed has left running: it would go on in a folder that is gone.
  for (const site of started) await site.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The number a cluster gets when it is made: a copy has that of its original. */
const identifier = (store: string): string =>
  readFileSync(join(store, 'global/pg_control')).readBigUInt64LE(0).toString()

it('the first start copies the store that the build has made, and keeps what it is given', async () => {
  const store = join(folder, 'store')
  const [version = ''] = readdirSync(BUILT)
  const before = identifier(join(BUILT, version))
  const site = await start(store)
  const document = '/api/v1/documents/source/first'
  const body = { id: 'first', title: 'Một', publisher: 'Sở', published: '2026-01-01', address: 'https://example.vn/1' }
  const put = await fetch(`${site.origin}${document}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-none-match': '*' },
    body: JSON.stringify(body),
  })
  expect(put.status, await put.text()).toBe(201)
  await site.stop()
  expect(readdirSync(store).filter((name) => name.includes('making'))).toEqual([])
  expect(identifier(join(store, 'postgres'))).toBe(before)
  expect(identifier(join(BUILT, version))).toBe(before)
  const again = await start(store)
  expect((await fetch(`${again.origin}${document}`)).status).toBe(200)
  await again.stop()
})
