import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { OidcConfig } from '../../../src/server/accounts/oidc.js'
import type { Store } from '../../../src/server/storage/open.js'
import { describeOnStores } from '../stores.js'
import { accountsApp, auditOf, cookieIn, keptText, makeUser, send, type TestApp } from './app.js'
import { CLAIMS, goThrough, startProvider } from './provider.js'

let provider: Awaited<ReturnType<typeof startProvider>>
beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.stop())

await describeOnStores('signing in at an identity provider', (open) => {
  let store: Store
  let app: TestApp
  beforeEach(async () => {
    store = await open()
    CLAIMS.an = { name: 'Nguyễn Văn An', roles: ['staff', 'analyst', 'viewer'], areas: ['gia-lai'] }
    app = await withProvider({ roleClaim: 'roles', territoriesClaim: 'areas' })
  })
  afterEach(() => app.close())
  const withProvider = (oidc: Partial<OidcConfig>) => accountsApp(store, { oidc: { ...provider.config, ...oidc } })

  /** Leave for the provider. @returns where to, and the cookie that remembers it */
  const leave = async (query = '', from = app) => {
    const answer = await send(from, 'GET', `/api/v1/sign-in/oidc${query}`, undefined)
    expect(answer.status).toBe(303)
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({ name: 'lotrinh-sign-in', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 600 })
    return { to: String(answer.headers.location), cookie: `${cookie?.name}=${cookie?.value}` }
  }
  const back = ({ pathname, search }: URL, cookie: string | undefined, from = app) =>
    send(from, 'GET', `${pathname}${search}`, cookie)
  const signIn = async (login: string, query = '', from = app) => {
    const { to, cookie } = await leave(query, from)
    return back(await goThrough(to, login), cookie, from)
  }
  const who = async (cookie: string, from = app) => (await send(from, 'GET', '/api/v1/me', cookie)).json()

  it('makes an account at the first sign-in, with what the provider says', async () => {
    expect((await send(app, 'GET', '/api/v1/sign-in', undefined)).json()).toEqual({ oidc: true })
    expect((await send(app, 'GET', '/api/v1/me', undefined)).status).toBe(401)
    const done = await signIn('an', '?to=/plans/binh-dinh%3Fyear=2030')
    expect([done.status, done.headers.location]).toEqual([303, '/plans/binh-dinh?year=2030'])
    const me = await who(cookieIn(done))
    expect(me).toMatchObject({ name: 'Nguyễn Văn An', role: 'analyst', territories: ['gia-lai'], via: 'session' })
    const rows = await auditOf(store)
    expect(rows.map(({ actor, action }) => [actor, action])).toEqual([
      [me.id, 'add'],
      [me.id, 'sign-in'],
    ])
    const [user] = await store.db.selectFrom('users').selectAll().execute()
    expect(user).toMatchObject({ subject: `${provider.config.issuer}|an`, password: null, sign_in: null })
  })

  it('asks for a code with PKCE, state and nonce, anew every time', async () => {
    const [one, two] = [new URL((await leave()).to), new URL((await leave()).to)]
    expect(Object.fromEntries(one.searchParams)).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', client_id: 'lotrinh' },
      redirect_uri: provider.config.redirectUri,
    })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)).toMatch(/^[\w-]{43}$/)
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name))
    }
  })

  it('is the same account the next time, with what the provider says by then', async () => {
    const first = await who(cookieIn(await signIn('an')))
    await signIn('an')
    expect((await auditOf(store)).filter(({ kind }) => kind === 'user')).toHaveLength(1)
    CLAIMS.an = { name: 'Nguyễn Văn An', roles: 'approver' }
    const next = await who(cookieIn(await signIn('an')))
    expect(next).toMatchObject({ id: first.id, role: 'approver', territories: [] })
    CLAIMS.an = { name: 'Nguyễn Văn An', roles: ['somebody', 7], areas: ['*'] }
    expect(await who(cookieIn(await signIn('an')))).toMatchObject({ id: first.id, role: 'viewer', territories: '*' })
    const changes = (await auditOf(store)).filter(({ action }) => action === 'change')
    expect(changes[0]).toMatchObject({ before: { role: 'analyst' }, after: { role: 'approver' }, version: 2 })
    expect(await store.db.selectFrom('users').select('id').execute()).toHaveLength(1)
  })

  it('leaves to the admins here what the provider does not decide', async () => {
    const plain = await withProvider({ defaultRole: 'analyst' })
    const { id, ...me } = await who(cookieIn(await signIn('an', '', plain)), plain)
    expect(me).toMatchObject({ role: 'analyst', territories: '*' })
    await store.db.updateTable('users').set({ role: 'approver' }).where('id', '=', id).execute()
    expect(await who(cookieIn(await signIn('an', '', plain)), plain)).toMatchObject({ id, role: 'approver' })
    await plain.close()
  })

  it('takes nobody back who did not leave from this browser, and none twice', async () => {
    const { to, cookie } = await leave()
    const arrived = await goThrough(to, 'an')
    const altered = (change: object) => {
      const [name, value] = cookie.split('=') as [string, string]
      const underway = { ...JSON.parse(Buffer.from(value, 'base64url').toString()), ...change }
      return `${name}=${Buffer.from(JSON.stringify(underway)).toString('base64url')}`
    }
    const elsewhere = new URL(arrived)
    elsewhere.searchParams.set('iss', 'https://example.org')
    for (const [address, held] of [
      [arrived, undefined],
      [arrived, 'lotrinh-sign-in=x'],
      [arrived, (await leave()).cookie],
      [arrived, altered({ state: 'x' })],
      [arrived, altered({ to: '//example.org' })],
      [elsewhere, cookie],
      [new URL('?error=access_denied', arrived), cookie],
      [new URL('?', arrived), cookie],
    ] as const) {
      const refused = await back(address, held)
      expect([refused.status, refused.code()]).toEqual([401, 'SIGN_IN_ELSEWHERE_FAILED'])
    }
    const wrongVerifier = await back(arrived, altered({ verifier: 'v'.repeat(43) }))
    expect(wrongVerifier.code()).toBe('SIGN_IN_ELSEWHERE_FAILED')
    const second = await leave()
    const secondBack = await goThrough(second.to, 'an')
    expect((await back(secondBack, second.cookie)).status).toBe(303)
    expect((await back(secondBack, second.cookie)).code()).toBe('SIGN_IN_ELSEWHERE_FAILED')
    const third = await leave()
    const nonce = new URL(third.to)
    nonce.searchParams.set('nonce', 'another')
    expect((await back(await goThrough(nonce.href, 'an'), third.cookie)).code()).toBe('SIGN_IN_ELSEWHERE_FAILED')
    expect(await store.db.selectFrom('sessions').select('hash').execute()).toHaveLength(1)
  })

  it('is refused to who has been disabled here', async () => {
    const { id } = await who(cookieIn(await signIn('an')))
    await store.db.updateTable('users').set({ disabled: true }).where('id', '=', id).execute()
    const refused = await signIn('an')
    expect([refused.status, refused.code()]).toEqual([403, 'ACCOUNT_DISABLED'])
    expect(refused.cookies.filter(({ name }) => name === 'lotrinh')).toEqual([])
  })

  it('cleans names, and keeps no secret', async () => {
    CLAIMS.an = { name: `An\u0000\n${'x'.repeat(200)}` }
    const done = await signIn('an')
    expect((await who(cookieIn(done))) as unknown as { name: string }).toMatchObject({ name: `An${'x'.repeat(78)}` })
    const secret = cookieIn(done).split('=')[1] as string
    for (const text of [await keptText(store), app.logged()]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(provider.config.clientSecret)
    }
  })

  it('leads back to this site alone', async () => {
    for (const to of ['//example.org', 'https://example.org', '/\\example.org', '/a\nb', 'x', '']) {
      const refused = await send(app, 'GET', `/api/v1/sign-in/oidc?to=${encodeURIComponent(to)}`, undefined)
      expect(refused.status, to).toBe(400)
    }
  })

  it('has passwords beside it only for local accounts', async () => {
    const done = await signIn('an')
    const change = { body: { current: 'x', next: 'một mật khẩu khác' } }
    expect((await send(app, 'POST', '/api/v1/me/password', cookieIn(done), change)).code()).toBe('ACCOUNT_ELSEWHERE')
    const { id } = await makeUser(store, 'chief')
    expect(await store.db.selectFrom('users').select('id').where('id', '=', id).execute()).toHaveLength(1)
  })

  it('says when there is no provider, or none is reached, and speaks without TLS to this machine alone', async () => {
    const none = await accountsApp(store)
    const paths = ['/api/v1/sign-in/oidc', '/api/v1/sign-in/oidc/callback?code=x']
    for (const path of paths) expect((await send(none, 'GET', path, undefined)).code()).toBe('ROUTE_UNKNOWN')
    await none.close()
    for (const issuer of ['http://127.0.0.1:1', 'http://example.org']) {
      const lost = await withProvider({ issuer })
      const answer = await send(lost, 'GET', paths[0] as string, undefined)
      expect([answer.status, answer.code(), answer.headers['retry-after']]).toEqual([503, 'PROVIDER_UNREACHABLE', '10'])
      await lost.close()
    }
  })
})
