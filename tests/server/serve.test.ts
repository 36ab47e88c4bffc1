import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { serve } from '../../src/server/main.js'
import { shippedData } from '../data-root.js'
import { testConfig } from './open-app.js'
import { copyEmptyStore } from './stores.js'

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-serve-'))
const store = join(folder, 'store')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('serve', () => {
  it('listens where it is told to, answers, and stops', async () => {
    await copyEmptyStore(store)
    const { address, stop } = await serve(testConfig({ port: 0, store: { folder: store } }))
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const answer = await fetch(`${address}/api/v1`)
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as { data: string }).data).toBe(shippedData().hash)
    await stop()
    // Nobody else looks after an embedded store.
    const [backup] = readdirSync(`${store}-backups`)
    expect(backup).toMatch(/^lotrinh-.*\.backup$/)
    await expect(fetch(`${address}/api/v1`)).rejects.toThrow()
  })

  it('does not listen where anybody can call while nobody has to sign in, and lets go of the store', async () => {
    const open = testConfig({ port: 0, host: '0.0.0.0', store: { folder: store } })
    await expect(serve(open)).rejects.toThrow(/ACCOUNTS_NEEDED/)
    const { stop } = await serve(testConfig({ port: 0, store: { folder: store } }))
    await stop()
  })
})
