import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../../../src/server/storage/open.js'
import { describeOnStores } from '../stores.js'
import { accountsApp, auditOf, cookieOf, keptText, makeUser, PASSWORD, send, type TestApp } from './app.js'

const DAY = 24 * 3600

await describeOnStores('API tokens', (open) => {
  let store: Store
  let app: TestApp
  let chief: string
  let chiefId: string
  beforeEach(async () => {
    store = await open()
    app = await accountsApp(store)
    chiefId = (await makeUser(store, 'chief')).id
    chief = await cookieOf(app, 'chief')
  })
  afterEach(() => app.close())

  const me = async (held: string) => (await send(app, 'GET', '/api/v1/me', held)).status
  const planner = { name: 'Trần Thị Bình', password: PASSWORD, role: 'analyst', territories: ['gia-lai', 'binh-dinh'] }
  const add = (body: object) => send(app, 'POST', '/api/v1/users', chief, { body })
  const patch = (id: string, version: number, body: object) =>
    send(app, 'PATCH', `/api/v1/users/${id}`, chief, { body, headers: { 'if-match': `"${version}"` } })
  const make = (body: object, held = chief) => send(app, 'POST', '/api/v1/tokens', held, { body })

  it('are shown once and kept hashed', async () => {
    const made = await make({ name: 'báo cáo tuần', role: 'analyst', territories: ['gia-lai'], days: 30 })
    expect([made.status, made.headers['cache-control']]).toEqual([201, 'no-store'])
    const { token, ...shown } = made.json() as unknown as { token: string; id: string }
    expect(token).toMatch(/^lotrinh_[\w-]{43}$/)
    expect(shown).toMatchObject({ role: 'analyst', territories: ['gia-lai'], revokedAt: null })
    const list = await send(app, 'GET', '/api/v1/tokens', chief)
    expect(list.json()).toMatchObject({ total: 1, items: [shown] })
    for (const text of [list.text, await keptText(store), app.logged()]) {
      expect(text).not.toContain(token)
      expect(text).not.toContain(token.slice('lotrinh_'.length))
    }
    const who = await send(app, 'GET', '/api/v1/me', token)
    expect(who.json()).toMatchObject({ id: chiefId, role: 'analyst', territories: ['gia-lai'], via: 'token' })
  })

  it('need no origin, as no browser sends them on its own', async () => {
    const { token } = (await make({ name: 'x', role: 'analyst' })).json()
    const headers = { authorization: `Bearer ${token}`, origin: 'https://example.org' }
    expect((await app.app.inject({ method: 'POST', url: '/api/probe/analyst', headers })).statusCode).toBe(200)
    const both = { ...headers, cookie: chief }
    // A wrong token is not made good by a cookie.
    const wrong = { ...both, authorization: `Bearer ${token}x` }
    expect((await app.app.inject({ method: 'GET', url: '/api/v1/me', headers: wrong })).statusCode).toBe(401)
  })

  it('end when they expire and when they are revoked, by their owner alone', async () => {
    const { token, id } = (await make({ name: 'x', days: 1 })).json()
    const { token: second, id: secondId } = (await make({ name: 'y', days: 2 })).json()
    await makeUser(store, 'other')
    const remove = (one: string, held: string) => send(app, 'DELETE', `/api/v1/tokens/${one}`, held)
    expect((await remove(id, await cookieOf(app, 'other'))).status).toBe(404)
    expect((await remove('11111111-1111-4111-8111-111111111111', chief)).status).toBe(404)
    expect((await remove('%00', chief)).status).toBe(400)
    app.wait(DAY - 1)
    expect(await me(token)).toBe(200)
    app.wait(1)
    expect([await me(token), await me(second)]).toEqual([401, 200])
    const again = await cookieOf(app, 'chief')
    expect((await remove(secondId, again)).status).toBe(204)
    expect(await me(second)).toBe(401)
    expect((await remove(secondId, again)).status).toBe(204)
    const rows = (await auditOf(store)).filter((row) => row.id === secondId)
    expect(rows.map(({ action }) => action)).toEqual(['add', 'revoke'])
  })

  it('hold no more than their maker, then and later', async () => {
    await add(planner)
    const cookie = await cookieOf(app, planner.name)
    for (const wide of [{ role: 'approver' }, { territories: '*' }, { territories: ['lao-cai'] }]) {
      const refused = await make({ name: 'x', ...wide }, cookie)
      expect([refused.status, refused.code()], JSON.stringify(wide)).toEqual([403, 'GRANT_TOO_WIDE'])
    }
    const { token } = (await make({ name: 'x', role: 'analyst' }, cookie)).json()
    const who = async () => (await send(app, 'GET', '/api/v1/me', token)).json()
    expect(await who()).toMatchObject({ role: 'analyst', territories: ['binh-dinh', 'gia-lai'] })
    const { id } = await who()
    await patch(id, 1, { role: 'viewer', territories: ['gia-lai'] })
    expect(await who()).toMatchObject({ role: 'viewer', territories: ['gia-lai'] })
  })

  it('make, list and revoke no tokens and change no password', async () => {
    const { token, id } = (await make({ name: 'x', role: 'admin' })).json()
    for (const [method, url, body] of [
      ['GET', '/api/v1/tokens', undefined],
      ['POST', '/api/v1/tokens', { name: 'y' }],
      ['DELETE', `/api/v1/tokens/${id}`, undefined],
      ['POST', '/api/v1/me/password', { current: PASSWORD, next: 'another long one' }],
    ] as const) {
      const refused = await send(app, method, url, token, { body })
      expect([refused.status, refused.code()], url).toEqual([403, 'ACCOUNT_NEEDED'])
    }
  })

  it('are refused when asked for wrongly', async () => {
    for (const wrong of [
      ...[{}, { name: '' }, { name: 'a\0' }, { name: 'x', days: 0 }, { name: 'x', days: 366 }],
      ...[
        { name: 'x', days: 1.5 },
        { name: 'x', role: 'king' },
        { name: 'x', more: 1 },
      ],
    ]) {
      expect((await make(wrong)).status, JSON.stringify(wrong)).toBe(400)
    }
    expect((await make({ name: 'x', territories: ['atlantis'] })).code()).toBe('TERRITORY_UNKNOWN')
    expect(await store.db.selectFrom('tokens').selectAll().execute()).toEqual([])
  })
})
