import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../../../src/server/storage/open.js'
import { unseen } from '../../text/unseen.js'
import { describeOnStores } from '../stores.js'
import { accountsApp, cookieOf, keptText, makeUser, PASSWORD, send, type TestApp } from './app.js'

await describeOnStores('names of which nothing is seen', (open) => {
  let store: Store
  let app: TestApp
  let chief: string
  beforeEach(async () => {
    store = await open()
    app = await accountsApp(store)
    await makeUser(store, 'chief')
    chief = await cookieOf(app, 'chief')
  })
  afterEach(() => app.close())

  it('are refused for people and for tokens, and nothing is kept', async () => {
    const before = await keptText(store)
    await fc.assert(
      fc.asyncProperty(unseen, async (name) => {
        const user = { name, password: PASSWORD, role: 'viewer', territories: '*' }
        const made = [
          await send(app, 'POST', '/api/v1/users', chief, { body: user }),
          await send(app, 'POST', '/api/v1/tokens', chief, { body: { name, role: 'viewer' } }),
        ]
        expect(made.map((answer) => [answer.status, answer.code()])).toEqual([
          [400, 'QUERY_WRONG'],
          [400, 'QUERY_WRONG'],
        ])
      }),
      { numRuns: 40 },
    )
    expect(await keptText(store)).toBe(before)
    const filler = await send(app, 'POST', '/api/v1/tokens', chief, { body: { name: '\u3164', role: 'viewer' } })
    expect(filler.json()).toMatchObject({ errors: [{ code: 'TEXT_UNSEEN', facts: { field: 'name', got: 'U+3164' } }] })
  })
})
