import { verify } from '@node-rs/argon2'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Store } from '../../../src/server/storage/open.js'
import { describeOnStores } from '../stores.js'
import { accountsApp, auditOf, cookieIn, cookieOf, keptText, makeUser, PASSWORD, send, type TestApp } from './app.js'

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})

await describeOnStores('signing in', (open) => {
  let store: Store
  let app: TestApp
  beforeEach(async () => {
    store = await open()
    app = await accountsApp(store)
    await makeUser(store, 'Nguyễn Văn An')
    vi.mocked(verify).mockClear()
  })
  afterEach(() => app.close())
  const signIn = (name: string, password: string, headers: Record<string, string> = {}) =>
    send(app, 'POST', '/api/v1/sign-in', undefined, { body: { name, password }, headers })

  it('answers who one is and sets a cookie no script and no other site can use', async () => {
    const answer = await signIn('Nguyễn Văn An', PASSWORD)
    expect(answer.status).toBe(200)
    expect(answer.json()).toMatchObject({ name: 'Nguyễn Văn An', role: 'admin', territories: '*', via: 'session' })
    expect(answer.cookies).toHaveLength(1)
    expect(answer.cookies[0]).toMatchObject({ name: 'lotrinh', httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(answer.headers['cache-control']).toBe('no-store')
    const secret = answer.cookies[0]?.value ?? ''
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(await keptText(store)).not.toContain(secret)
    const me = await send(app, 'GET', '/api/v1/me', cookieIn(answer))
    expect([me.status, me.json()]).toEqual([200, answer.json()])
  })

  it('takes a name and a password in either way of writing accents, and a name in capitals', async () => {
    expect((await signIn('NGUYỄN VĂN AN'.normalize('NFD'), PASSWORD.normalize('NFD'))).status).toBe(200)
  })

  it('gives unknown, foreign, disabled and wrong the same answer after the same work', async () => {
    const off = await makeUser(store, 'gone', 'viewer')
    await store.db.updateTable('users').set({ disabled: true }).where('id', '=', off.id).execute()
    await store.db
      .insertInto('users')
      .values({ id: 'o', name: 'oidc', sign_in: 'oidc', subject: 's', role: 'viewer', territories: '["*"]' })
      .execute()
    const answers = []
    for (const [name, password] of [
      ['nobody at all', PASSWORD],
      ['nul\0', PASSWORD],
      ['oidc', PASSWORD],
      ['gone', PASSWORD],
      ['Nguyễn Văn An', 'wrong wrong wrong'],
    ] as const) {
      vi.mocked(verify).mockClear()
      const { status, text, cookies } = await signIn(name, password)
      answers.push({ status, text, cookies })
      expect(verify).toHaveBeenCalledTimes(1)
      // The parameters decide the work: they are the same for a hash nobody has.
      expect(String(vi.mocked(verify).mock.calls[0]?.[0])).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    }
    expect(answers[0]).toMatchObject({ status: 401, cookies: [] })
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it('never takes over a session a browser brings along, and ends the one it had', async () => {
    const planted = 'lotrinh=planted-by-somebody-else-0000000000000000000'
    const first = await signIn('Nguyễn Văn An', PASSWORD, { cookie: planted })
    expect(cookieIn(first)).not.toBe(planted)
    expect((await send(app, 'GET', '/api/v1/me', planted)).status).toBe(401)
    const second = await signIn('Nguyễn Văn An', PASSWORD, { cookie: cookieIn(first) })
    expect((await send(app, 'GET', '/api/v1/me', cookieIn(first))).status).toBe(401)
    expect((await send(app, 'GET', '/api/v1/me', cookieIn(second))).status).toBe(200)
  })

  it('ends a session at sign-out, once and for all', async () => {
    const cookie = await cookieOf(app, 'Nguyễn Văn An')
    const out = await send(app, 'POST', '/api/v1/sign-out', cookie)
    expect(out.status).toBe(204)
    expect(out.cookies[0]).toMatchObject({ name: 'lotrinh', value: '' })
    expect((await send(app, 'GET', '/api/v1/me', cookie)).status).toBe(401)
    expect((await send(app, 'POST', '/api/v1/sign-out', cookie)).status).toBe(204)
    expect((await send(app, 'POST', '/api/v1/sign-out', undefined)).status).toBe(204)
  })

  it('lets a session last half a day from its last use, and a week at most', async () => {
    const cookie = await cookieOf(app, 'Nguyễn Văn An')
    const me = async () => (await send(app, 'GET', '/api/v1/me', cookie)).status
    app.wait(12 * 3600 - 1)
    expect(await me()).toBe(200)
    app.wait(12 * 3600 - 1)
    expect(await me()).toBe(200)
    for (let hours = 24; hours < 168; hours += 11) {
      expect(await me()).toBe(200)
      app.wait(11 * 3600)
    }
    expect(await me()).toBe(401)
    const fresh = await cookieOf(app, 'Nguyễn Văn An')
    app.wait(12 * 3600)
    expect((await send(app, 'GET', '/api/v1/me', fresh)).status).toBe(401)
  })

  it('changes a password: other sessions end, the old password is no longer taken', async () => {
    const [mine, other] = [await cookieOf(app, 'Nguyễn Văn An'), await cookieOf(app, 'Nguyễn Văn An')]
    const change = (current: string, next: string) =>
      send(app, 'POST', '/api/v1/me/password', mine, { body: { current, next } })
    expect((await change('not my password', 'một mật khẩu khác')).code()).toBe('PASSWORD_WRONG')
    expect((await change(PASSWORD, 'ngắn quá')).code()).toBe('PASSWORD_TOO_SHORT')
    expect((await change(PASSWORD, 'nguyễn văn an')).code()).toBe('PASSWORD_IS_NAME')
    expect((await send(app, 'GET', '/api/v1/me', other)).status).toBe(200)
    const changed = await change(PASSWORD, 'một mật khẩu khác')
    expect(changed.status).toBe(204)
    for (const old of [mine, other]) expect((await send(app, 'GET', '/api/v1/me', old)).status).toBe(401)
    expect((await send(app, 'GET', '/api/v1/me', cookieIn(changed))).status).toBe(200)
    expect((await signIn('Nguyễn Văn An', PASSWORD)).status).toBe(401)
    expect((await signIn('Nguyễn Văn An', 'một mật khẩu khác')).status).toBe(200)
  })

  it('is written down without anything secret, in the audit as in the log', async () => {
    await signIn('Nguyễn Văn An', 'a wrong secret here')
    const cookie = await cookieOf(app, 'Nguyễn Văn An')
    await send(app, 'POST', '/api/v1/me/password', cookie, { body: { current: PASSWORD, next: 'another secret here' } })
    const again = await cookieOf(app, 'Nguyễn Văn An', 'another secret here')
    await send(app, 'POST', '/api/v1/sign-out', again)
    const rows = await auditOf(store)
    expect(rows.map(({ action }) => action)).toEqual([
      ...['add', 'sign-in-failed', 'sign-in', 'password', 'sign-in', 'sign-out'],
    ])
    const kept = await keptText(store)
    for (const secret of ['a wrong secret here', 'another secret here', PASSWORD, cookie.split('=')[1] as string]) {
      expect(kept).not.toContain(secret)
      expect(app.logged()).not.toContain(secret)
    }
    expect(JSON.stringify(rows)).not.toContain('argon2')
  })

  it('refuses a malformed body without telling what was typed', async () => {
    for (const body of [
      {},
      { name: 'a' },
      { name: 1, password: PASSWORD },
      { name: 'a', password: 'b', more: 1 },
      [],
    ]) {
      expect((await send(app, 'POST', '/api/v1/sign-in', undefined, { body })).status).toBe(400)
    }
    const headers = { 'content-type': 'application/json' }
    expect((await send(app, 'POST', '/api/v1/sign-in', undefined, { body: '{"name"', headers })).status).toBe(400)
    const long = { name: 'a', password: 'p'.repeat(20_000) }
    expect((await send(app, 'POST', '/api/v1/sign-in', undefined, { body: long })).status).toBe(413)
  })
})
