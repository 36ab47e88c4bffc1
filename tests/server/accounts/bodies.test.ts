import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../../../src/server/storage/open.js'
import { describeOnStores } from '../stores.js'
import { accountsApp, cookieOf, makeUser, PASSWORD, send, type TestApp } from './app.js'

/** A right body of each route that takes one. */
const BODIES = {
  'POST /api/v1/sign-in': { name: 'chief', password: 'wrong wrong wrong' },
  'POST /api/v1/me/password': { current: 'wrong wrong wrong', next: 'một mật khẩu khác' },
  'POST /api/v1/tokens': { name: 'x', role: 'viewer', territories: ['gia-lai'], days: 9 },
  'POST /api/v1/users': { name: 'new', password: PASSWORD, role: 'viewer', territories: '*' },
  'PATCH /api/v1/users/:id': { role: 'viewer', territories: ['gia-lai'], disabled: true, password: PASSWORD },
} as const

/** What people send when they send nonsense: other types, letters no database holds, other keys, nothing. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('\0', '\ud800', '*', ['*'], ['\0'], '__proto__', 1e308, -1, '', null),
)
const mutated = (body: object): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 1, arbitrary: value },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...Object.keys(body)), value)
        .map(([key, other]) => ({ ...body, [key]: other })),
    },
    { weight: 1, arbitrary: fc.dictionary(fc.string(), value, { maxKeys: 3 }).map((more) => ({ ...body, ...more })) },
  )

await describeOnStores('any body', (open) => {
  let store: Store
  let app: TestApp
  let chief: string
  let id: string
  beforeEach(async () => {
    store = await open()
    app = await accountsApp(store)
    id = (await makeUser(store, 'chief')).id
    chief = await cookieOf(app, 'chief')
  })
  afterEach(() => app.close())

  /** All rows that say who may do what. */
  const rights = async () =>
    JSON.stringify([
      await store.db.selectFrom('users').selectAll().orderBy('id').execute(),
      await store.db.selectFrom('tokens').selectAll().orderBy('id').execute(),
      await store.db.selectFrom('sessions').select(['hash', 'user_id']).orderBy('hash').execute(),
    ])

  it.each(Object.entries(BODIES))(
    'sent to %s never breaks the server, and refused changes nothing',
    async (route, body) => {
      const [method, url] = route.split(' ') as ['POST' | 'PATCH', string]
      await fc.assert(
        fc.asyncProperty(mutated(body), async (sent) => {
          const before = await rights()
          const headers = { 'content-type': 'application/json', 'if-match': '"1"' }
          const payload = { body: JSON.stringify(sent), headers }
          const answer = await send(app, method, url.replace(':id', id), chief, payload)
          app.wait(1000)
          expect(answer.status, answer.text).toBeLessThan(500)
          if (answer.status < 400) return
          expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
          expect(answer.text).not.toMatch(/ at |node_modules|\.ts/)
          expect(await rights()).toBe(before)
        }),
        { numRuns: 40 },
      )
    },
  )
})
