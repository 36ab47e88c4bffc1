import fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addAccounts } from '../../../src/server/accounts/accounts.js'
import { ROLES, type Role } from '../../../src/server/accounts/person.js'
import type { Store } from '../../../src/server/storage/open.js'
import { describeOnStores } from '../stores.js'
import { accountsApp, cookieOf, makeUser, PASSWORD, send, type TestApp } from './app.js'

/** Every route of accounts that needs somebody: method, address, body, and the role it needs. */
const ID = '11111111-1111-4111-8111-111111111111'
const GUARDED: readonly (readonly ['GET' | 'POST' | 'PATCH' | 'DELETE', string, Role])[] = [
  ['GET', '/api/v1/me', 'viewer'],
  ['POST', '/api/v1/me/password', 'viewer'],
  ['GET', '/api/v1/tokens', 'viewer'],
  ['POST', '/api/v1/tokens', 'viewer'],
  ['DELETE', `/api/v1/tokens/${ID}`, 'viewer'],
  ['GET', '/api/v1/users', 'admin'],
  ['POST', '/api/v1/users', 'admin'],
  ['PATCH', `/api/v1/users/${ID}`, 'admin'],
  ...ROLES.map((role) => ['GET', `/api/probe/${role}`, role] as const),
  ...ROLES.map((role) => ['POST', `/api/probe/${role}`, role] as const),
]

await describeOnStores('the guard', (open) => {
  let store: Store
  let app: TestApp
  beforeEach(async () => {
    store = await open()
    app = await accountsApp(store)
  })
  afterEach(() => app.close())

  it('lets nobody in without a session, once there is an account', async () => {
    await makeUser(store, 'chief')
    for (const [method, url] of GUARDED) {
      for (const held of [undefined, 'lotrinh=x', 'lotrinh_x', 'lotrinh=']) {
        const answer = await send(app, method, url, held)
        expect([answer.status, answer.code()], `${method} ${url}`).toEqual([401, 'SIGN_IN_NEEDED'])
        expect(answer.headers['www-authenticate']).toBe('Bearer')
        expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      }
    }
    expect((await send(app, 'GET', '/api/probe/nobody', undefined)).status).toBe(200)
  })

  it('asks for the role a route needs', async () => {
    await makeUser(store, 'chief')
    for (const role of ROLES.slice(0, 3)) {
      await makeUser(store, role, role)
      const cookie = await cookieOf(app, role)
      for (const [method, url, needs] of GUARDED) {
        const isEnough = ROLES.indexOf(role) >= ROLES.indexOf(needs)
        const answer = await send(app, method, url, cookie)
        if (isEnough) expect([401, 403], `${role} ${method} ${url}`).not.toContain(answer.status)
        else expect([answer.status, answer.code()], `${role} ${method} ${url}`).toEqual([403, 'ROLE_TOO_LOW'])
      }
    }
  })

  it('asks for the territory, and does not tell unknown ids from others’', async () => {
    await makeUser(store, 'chief')
    await makeUser(store, 'bound', 'analyst', ['binh-dinh'])
    await makeUser(store, 'everywhere', 'analyst')
    const answers = async (name: string) => {
      const cookie = await cookieOf(app, name)
      const got: string[] = []
      for (const method of ['GET', 'POST'] as const) {
        for (const id of ['binh-dinh', 'gia-lai', 'none', 'x']) {
          const { status, text } = await send(app, method, `/api/probe/of/${id}`, cookie)
          got.push(status === 403 ? text : String(status))
        }
      }
      return got
    }
    const [g1, g2, g3, g4, p1, p2, p3, p4] = await answers('bound')
    expect([g1, g3, p1]).toEqual(['200', '200', '200'])
    for (const refusal of [g2, g4, p2, p3, p4]) expect(refusal).toBe(g2)
    expect(JSON.parse(g2 as string)).toMatchObject({ status: 403, code: 'TERRITORY_FORBIDDEN' })
    expect(new Set(await answers('everywhere'))).toEqual(new Set(['200']))
  })

  it('takes changes from this site alone', async () => {
    await makeUser(store, 'chief')
    const cookie = await cookieOf(app, 'chief')
    const post = async (
      headers: Record<string, string | undefined>,
      held: string | undefined = cookie,
      host?: string,
    ) => {
      const all = { cookie: held, ...(host === undefined ? {} : { host }), ...headers }
      const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
      const { statusCode } = await app.app.inject({ method: 'POST', url: '/api/probe/viewer', headers: sent })
      return statusCode
    }
    expect(await post({ origin: 'http://localhost' })).toBe(200)
    expect(await post({ 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(await post({ origin: 'http://10.0.0.5:8057' }, cookie, '10.0.0.5:8057')).toBe(200)
    for (const headers of [
      {},
      { origin: 'null' },
      { origin: 'http://localhost.example.org' },
      { origin: 'http://localhost:8058' },
      { origin: 'http://localhost', 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      expect(await post(headers), JSON.stringify(headers)).toBe(403)
    }
    const answer = await send(app, 'POST', '/api/v1/sign-in', undefined, {
      body: { name: 'chief', password: PASSWORD },
      headers: { origin: 'https://example.org' },
    })
    expect([answer.status, answer.code(), answer.cookies]).toEqual([403, 'ORIGIN_FOREIGN', []])
    expect(
      (await send(app, 'GET', '/api/probe/viewer', cookie, { headers: { origin: 'https://example.org' } })).status,
    ).toBe(200)
    for (const [method, url] of GUARDED.filter(([one]) => one !== 'GET')) {
      const refused = await send(app, method, url, cookie, { headers: { origin: 'https://example.org' } })
      expect([refused.status, refused.code()], `${method} ${url}`).toEqual([403, 'ORIGIN_FOREIGN'])
    }
  })

  it('knows the person at the machine until somebody has an account', async () => {
    const me = await send(app, 'GET', '/api/v1/me', undefined)
    expect([me.status, me.json()]).toEqual([
      200,
      { id: 'local', name: 'local', role: 'admin', territories: '*', via: 'local' },
    ])
    const post = (headers: Record<string, string>) =>
      app.app.inject({ method: 'POST', url: '/api/probe/admin', headers })
    expect((await post({})).statusCode).toBe(200)
    expect((await post({ origin: 'https://example.org' })).statusCode).toBe(403)
    // A name of somebody else's that leads here, and what a proxy passes on, are not the person at the machine.
    expect((await post({ host: 'example.org' })).statusCode).toBe(401)
    for (const header of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via']) {
      expect((await post({ [header]: 'x' })).statusCode, header).toBe(401)
    }
    for (const url of ['/api/v1/tokens', '/api/v1/me/password']) {
      const body = { name: 'x', current: 'x', next: 'x' }
      const { current, next, name } = body
      const refused = await send(app, 'POST', url, undefined, {
        body: url.endsWith('s') ? { name } : { current, next },
      })
      expect([refused.status, refused.code()], url).toEqual([403, 'ACCOUNT_NEEDED'])
    }
    const first = { name: 'chief', password: PASSWORD, role: 'viewer', territories: '*' }
    expect((await send(app, 'POST', '/api/v1/users', undefined, { body: first })).code()).toBe('LAST_ADMIN')
    expect((await send(app, 'GET', '/api/v1/me', undefined)).status).toBe(200)
    const made = await send(app, 'POST', '/api/v1/users', undefined, { body: { ...first, role: 'admin' } })
    expect(made.status).toBe(201)
    expect((await send(app, 'GET', '/api/v1/me', undefined)).status).toBe(401)
    expect((await send(app, 'GET', '/api/v1/me', await cookieOf(app, 'chief'))).status).toBe(200)
  })

  it('knows no person at the machine where others reach the server, and writes cookies for TLS there', async () => {
    for (const config of [{ host: '0.0.0.0' }, { origin: 'https://lotrinh.example.vn' }]) {
      const wide = await accountsApp(store, config)
      expect((await send(wide, 'GET', '/api/v1/me', undefined, { headers: { origin: 'x' } })).status).toBe(401)
      await wide.close()
    }
    await makeUser(store, 'chief')
    const wide = await accountsApp(store, { host: '127.0.0.1', origin: 'https://lotrinh.example.vn' })
    const sent = { body: { name: 'chief', password: PASSWORD } }
    expect((await send(wide, 'POST', '/api/v1/sign-in', undefined, sent)).code()).toBe('ORIGIN_FOREIGN')
    const own = { ...sent, headers: { origin: 'https://lotrinh.example.vn' } }
    const { cookies } = await send(wide, 'POST', '/api/v1/sign-in', undefined, own)
    expect(cookies[0]).toMatchObject({
      name: '__Host-lotrinh',
      secure: true,
      httpOnly: true,
      path: '/',
      sameSite: 'Lax',
    })
    expect(cookies[0]).not.toHaveProperty('domain')
    await wide.close()
  })

  it('answers in the caller’s language', async () => {
    await makeUser(store, 'chief')
    const title = async (language: string) =>
      (await send(app, 'GET', '/api/v1/me', undefined, { headers: { 'accept-language': language } })).json().title
    expect(await title('vi')).toBe('SIGN_IN_NEEDED: Cần đăng nhập')
    expect(await title('en')).toBe('SIGN_IN_NEEDED: Sign in first')
  })

  describe('guessing', () => {
    const guess = (name: string, password = 'wrong wrong wrong', remoteAddress = '10.0.0.1') =>
      app.app.inject({
        ...{ method: 'POST', url: '/api/v1/sign-in', remoteAddress },
        payload: { name, password },
      })
    beforeEach(() => makeUser(store, 'chief'))

    it('at an account becomes slow, from wherever it is done, and right passwords wait as well', async () => {
      for (let i = 0; i < 6; i++) expect((await guess('chief', undefined, `10.0.0.${i}`)).statusCode).toBe(401)
      let waited = 0
      for (const delay of [1, 2, 4, 8]) {
        const refused = await guess('Chief ', PASSWORD, '10.0.1.1')
        expect([refused.statusCode, refused.json().code]).toEqual([429, 'SIGN_IN_THROTTLED'])
        expect(refused.headers['retry-after']).toBe(String(delay))
        app.wait(delay)
        waited += delay
        if (delay < 8) expect((await guess('chief')).statusCode).toBe(401)
      }
      expect(waited).toBe(15)
      expect((await guess('somebody')).statusCode).toBe(401)
      expect((await guess('chief', PASSWORD)).statusCode).toBe(200)
      // A right password ends the story.
      for (let i = 0; i < 6; i++) expect((await guess('chief')).statusCode).toBe(401)
    })

    it('never waits longer than a quarter of an hour, and is forgotten after a day', async () => {
      const waits: number[] = []
      for (let i = 0; i < 30; i++) {
        const { headers } = await guess('nobody', undefined, `10.1.0.${i}`)
        waits.push(Number(headers['retry-after'] ?? 0))
        app.wait(waits.at(-1) as number)
      }
      expect(Math.max(...waits)).toBe(900)
      app.wait(25 * 3600)
      for (let i = 0; i < 6; i++) expect((await guess('nobody', undefined, `10.2.0.${i}`)).statusCode).toBe(401)
    })

    it('many at once are counted as well', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, (_, i) => guess('chief', undefined, `10.3.0.${i}`)))
      expect(all.filter(({ statusCode }) => statusCode === 401)).toHaveLength(6)
      expect(all.filter(({ statusCode }) => statusCode === 429)).toHaveLength(14)
    })

    it('at many accounts from one address becomes slow, and signing in does not reset it', async () => {
      let free = 0
      for (let i = 0; i < 40 && (await guess(`name ${i}`)).statusCode === 401; i++) {
        free++
        if (i % 10 === 5) expect((await guess('chief', PASSWORD)).statusCode).toBe(200)
      }
      expect(free).toBe(31)
      expect((await guess('chief', PASSWORD)).statusCode).toBe(429)
      expect((await guess('chief', PASSWORD, '10.0.0.2')).statusCode).toBe(200)
    })
  })

  it('stops a server with a route that does not say what it needs', async () => {
    const plain = fastify()
    await addAccounts(plain, { store, config: { host: '127.0.0.1' } })
    expect(() => plain.get('/api/v1/forgotten', () => ({}))).toThrow(/\/api\/v1\/forgotten does not say/)
    expect(() => plain.get('/health', () => ({}))).not.toThrow()
    await plain.close()
  })
})
