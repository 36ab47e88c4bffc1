import { expect, it } from 'vitest'
import { addAccounts } from '../../../src/server/accounts/accounts.js'
import { bareApp } from '../../../src/server/bare-app.js'
import { addIdempotency } from '../../../src/server/idempotency.js'
import { describeOnStores } from '../stores.js'
import { makeUser, PASSWORD } from './app.js'

await describeOnStores('answers kept for repeated requests', (open) => {
  it('are none that hold a secret', async () => {
    const store = await open()
    const app = bareApp()
    // In the order of the server.
    await addAccounts(app, { store, config: { host: '127.0.0.1' } })
    addIdempotency(app, store.db)
    app.post('/api/v1/others', { config: { needs: 'viewer' } }, () => ({ kept: true }))
    await makeUser(store, 'chief')
    const headers: Record<string, string> = { origin: 'http://localhost', 'idempotency-key': 'key-0001' }
    const post = (url: string, payload: object = {}) => app.inject({ method: 'POST', url, headers, payload })
    const signedIn = await post('/api/v1/sign-in', { name: 'chief', password: PASSWORD })
    headers.cookie = `lotrinh=${signedIn.cookies[0]?.value}`
    const token = await post('/api/v1/tokens', { name: 'x' })
    expect([signedIn.statusCode, token.statusCode]).toEqual([200, 201])
    expect(await store.db.selectFrom('idempotency').selectAll().execute()).toEqual([])
    expect((await post('/api/v1/others')).statusCode).toBe(200)
    expect(await store.db.selectFrom('idempotency').select('key').execute()).toEqual([{ key: 'key-0001' }])
    await app.close()
  })
})
