import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../../../src/server/storage/open.js'
import { describeOnStores } from '../stores.js'
import { accountsApp, auditOf, cookieOf, keptText, makeUser, PASSWORD, send, type TestApp } from './app.js'

await describeOnStores('accounts', (open) => {
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

  const add = (body: object, held = chief) => send(app, 'POST', '/api/v1/users', held, { body })
  const patch = (id: string, version: number | undefined, body: object, held = chief) =>
    send(app, 'PATCH', `/api/v1/users/${id}`, held, {
      body,
      headers: version === undefined ? {} : { 'if-match': `"${version}"` },
    })
  const me = async (held: string) => (await send(app, 'GET', '/api/v1/me', held)).status
  const planner = { name: 'Trần Thị Bình', password: PASSWORD, role: 'analyst', territories: ['gia-lai', 'binh-dinh'] }

  it('are made and listed without anything secret', async () => {
    const made = await add(planner)
    expect([made.status, made.headers.etag, made.headers['cache-control']]).toEqual([201, '"1"', 'no-store'])
    const { id } = made.json()
    expect(made.json()).toEqual({
      ...{ id, name: 'Trần Thị Bình', signIn: 'password', role: 'analyst', territories: ['binh-dinh', 'gia-lai'] },
      ...{ disabled: false, version: 1, madeAt: app.now().toISOString() },
    })
    const list = await send(app, 'GET', '/api/v1/users?sort=-name', chief)
    expect(list.json()).toMatchObject({ total: 2, items: [{ name: 'chief' }, made.json()] })
    expect((await send(app, 'GET', '/api/v1/users?role=analyst', chief)).json()).toMatchObject({ total: 1 })
    expect(list.text).not.toMatch(/argon2|password":\s*"[^"]*\$/)
    expect(await me(await cookieOf(app, 'trần thị bình'))).toBe(200)
  })

  it('are refused for what is wrong with them, and nothing is kept', async () => {
    const before = await keptText(store)
    const refused = async (change: object) => {
      const { status, code } = await add({ ...planner, ...change })
      return [status, code()]
    }
    expect(await refused({ name: 'Chief' })).toEqual([409, 'NAME_TAKEN'])
    expect(await refused({ password: 'short' })).toEqual([422, 'PASSWORD_TOO_SHORT'])
    expect(await refused({ territories: ['atlantis'] })).toEqual([422, 'TERRITORY_UNKNOWN'])
    for (const wrong of [
      ...[{ name: 'x' }, { name: 'a\0b' }, { name: ' '.repeat(9) }, { name: 7 }, { role: 'king' }, { more: 1 }],
      ...[{ territories: 'all' }, { territories: [''] }, { territories: [7] }, { password: undefined }],
    ]) {
      expect(await refused(wrong), JSON.stringify(wrong)).toEqual([400, 'QUERY_WRONG'])
    }
    expect(await keptText(store)).toBe(before)
  })

  it('change under the version that was seen; else both versions are told', async () => {
    const { id } = (await add(planner)).json()
    expect((await patch(id, undefined, { role: 'viewer' })).status).toBe(428)
    const changed = await patch(id, 1, { role: 'approver' })
    expect([changed.status, changed.headers.etag]).toEqual([200, '"2"'])
    expect(changed.json()).toMatchObject({ role: 'approver', territories: ['binh-dinh', 'gia-lai'], version: 2 })
    const stale = await patch(id, 1, { role: 'viewer' })
    expect([stale.status, stale.code()]).toEqual([409, 'ACCOUNT_STALE'])
    expect(stale.json()).toMatchObject({ current: { version: 2, role: 'approver' }, yours: { role: 'viewer' } })
    const unknown = '11111111-1111-4111-8111-111111111111'
    expect((await patch(unknown, 1, {})).status).toBe(404)
    for (const wrong of [{ role: 'king' }, { name: 'new' }, { disabled: 'yes' }]) {
      expect((await patch(id, 2, wrong)).status, JSON.stringify(wrong)).toBe(400)
    }
    expect((await patch('not-an-id%00', 2, {})).status).toBe(400)
  })

  it('let one of two changes at once through', async () => {
    const { id } = (await add(planner)).json()
    const both = await Promise.all([patch(id, 1, { role: 'viewer' }), patch(id, 1, { role: 'approver' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('end all they opened at once when they are disabled, and open it no more', async () => {
    const { id } = (await add(planner)).json()
    const cookie = await cookieOf(app, planner.name)
    const { token } = (await send(app, 'POST', '/api/v1/tokens', cookie, { body: { name: 'R' } })).json()
    expect([await me(cookie), await me(token)]).toEqual([200, 200])
    expect((await patch(id, 1, { disabled: true })).status).toBe(200)
    expect([await me(cookie), await me(token)]).toEqual([401, 401])
    await expect(cookieOf(app, planner.name)).rejects.toThrow(/SIGN_IN_WRONG/)
    expect((await patch(id, 2, { disabled: false })).status).toBe(200)
    expect([await me(cookie), await me(token)]).toEqual([401, 401])
    expect(await me(await cookieOf(app, planner.name))).toBe(200)
  })

  it('get a new password from an admin, which ends their sessions', async () => {
    const { id } = (await add(planner)).json()
    const cookie = await cookieOf(app, planner.name)
    expect((await patch(id, 1, { password: 'short' })).code()).toBe('PASSWORD_TOO_SHORT')
    expect((await patch(id, 1, { password: 'một mật khẩu do quản trị đặt' })).status).toBe(200)
    expect(await me(cookie)).toBe(401)
    await expect(cookieOf(app, planner.name)).rejects.toThrow(/SIGN_IN_WRONG/)
    expect(await me(await cookieOf(app, planner.name, 'một mật khẩu do quản trị đặt'))).toBe(200)
  })

  it('count the rights that stand, not those at sign-in', async () => {
    const { id } = (await add({ ...planner, role: 'admin', territories: '*' })).json()
    const cookie = await cookieOf(app, planner.name)
    expect((await send(app, 'GET', '/api/v1/users', cookie)).status).toBe(200)
    expect((await patch(id, 1, { role: 'viewer' })).status).toBe(200)
    expect((await send(app, 'GET', '/api/v1/users', cookie)).status).toBe(403)
  })

  it('always keep an admin of everything', async () => {
    await add({ ...planner, role: 'admin' })
    for (const change of [{ disabled: true }, { role: 'approver' }, { territories: ['gia-lai'] }]) {
      const refused = await patch(chiefId, 1, change)
      expect([refused.status, refused.code()], JSON.stringify(change)).toEqual([409, 'LAST_ADMIN'])
    }
    expect(await me(chief)).toBe(200)
  })

  it('keep one even when two admins disable each other at once', async () => {
    const other = await makeUser(store, 'other')
    const cookie = await cookieOf(app, 'other')
    const asked = await store.db.transaction().execute(async (trx) => {
      await trx.updateTable('users').set({ disabled: true }).where('id', '=', chiefId).execute()
      const answer = patch(other.id, 1, { disabled: true }, cookie)
      // Long enough to be decided by what stood before this transaction, were it not waited for.
      await setTimeout(300)
      return { answer }
    })
    expect((await asked.answer).code()).toBe('LAST_ADMIN')
  })

  it('count for nothing once disabled by whatever process', async () => {
    await add(planner)
    const cookie = await cookieOf(app, planner.name)
    const { token } = (await send(app, 'POST', '/api/v1/tokens', cookie, { body: { name: 'R' } })).json()
    const set = (disabled: boolean) =>
      store.db.updateTable('users').set({ disabled }).where('name', '=', planner.name).execute()
    expect([await me(cookie), await me(token)]).toEqual([200, 200])
    await set(true)
    expect([await me(cookie), await me(token)]).toEqual([401, 401])
  })

  it('of other territories are neither seen nor changed nor given by an admin of some', async () => {
    const other = (await add({ ...planner, name: 'other', territories: ['lao-cai'] })).json()
    const own = (await add({ ...planner, name: 'own', territories: ['gia-lai'] })).json()
    await add({ ...planner, role: 'admin' })
    const bound = await cookieOf(app, planner.name)
    const list = (await send(app, 'GET', '/api/v1/users', bound)).json() as unknown as { items: { name: string }[] }
    expect(list.items.map(({ name }) => name).sort()).toEqual(['Trần Thị Bình', 'own'].sort())
    const unknown = await patch('11111111-1111-4111-8111-111111111111', 1, { role: 'viewer' }, bound)
    expect([unknown.status, unknown.code()]).toEqual([403, 'TERRITORY_FORBIDDEN'])
    for (const id of [other.id, chiefId]) {
      expect((await patch(id, 9, { role: 'viewer' }, bound)).text).toBe(unknown.text)
    }
    expect((await patch(own.id, 1, { territories: '*' }, bound)).code()).toBe('GRANT_TOO_WIDE')
    expect((await patch(own.id, 1, { territories: ['lao-cai'] }, bound)).code()).toBe('GRANT_TOO_WIDE')
    expect((await add({ ...planner, name: 'new', territories: '*' }, bound)).code()).toBe('GRANT_TOO_WIDE')
    expect((await patch(own.id, 1, { territories: ['binh-dinh'] }, bound)).status).toBe(200)
  })

  it('are written down: who, when, from what to what', async () => {
    const { id } = (await add(planner)).json()
    app.wait(60)
    await patch(id, 1, { role: 'approver' })
    await patch(id, 2, { password: 'một mật khẩu do quản trị đặt' })
    const rows = (await auditOf(store)).filter((row) => row.id === id)
    expect(rows.map(({ actor, action, kind, version }) => [actor, action, kind, version])).toEqual([
      [chiefId, 'add', 'user', 1],
      [chiefId, 'change', 'user', 2],
      [chiefId, 'password', 'user', 3],
    ])
    expect(rows[1]).toMatchObject({ at: app.now(), before: { role: 'analyst' }, after: { role: 'approver' } })
    expect(JSON.stringify(rows)).not.toMatch(/mật khẩu|argon2/)
  })
})
