import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { beginSession } from '../../src/server/accounts/sessions.js'
import { addUser } from '../../src/server/accounts/users.js'
import type { Store } from '../../src/server/storage/open.js'
import { openApp } from './open-app.js'

/** A route as the description of the API names it: whatever is added there is tried here. */
type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly needs: 'nobody' | 'viewer' | 'analyst' | 'approver' | 'admin'
  readonly takesBody: boolean
}
type Operation = { 'x-needs'?: Route['needs']; requestBody?: unknown }

const ROLES = ['viewer', 'analyst', 'approver', 'admin'] as const
let app: FastifyInstance
let store: Store
let routes: readonly Route[]
const cookies = new Map<string, string>()

beforeAll(async () => {
  ;({ app, store } = await openApp(undefined, { concurrency: 0 }))
  const { paths } = (await app.inject('/api/openapi.json')).json() as {
    paths: Record<string, Record<string, Operation>>
  }
  routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, one]) => ({
      method: method.toUpperCase() as Route['method'],
      path,
      needs: one['x-needs'] ?? 'nobody',
      takesBody: one.requestBody !== undefined,
    })),
  )
  const now = new Date()
  // The first account has to be an admin's.
  for (const role of [...ROLES].reverse()) {
    const doing = { actor: 'test', now }
    const account = { name: role, password: 'mật khẩu dài đủ dùng', role, territories: '*' as const }
    const { id } = await addUser(store.db, account, doing)
    cookies.set(role, await beginSession(store.db, id, now))
  }
  const bound = {
    name: 'elsewhere',
    password: 'mật khẩu dài đủ dùng',
    role: 'analyst',
    territories: ['ninh-thuan'],
  } as const
  const { id } = await addUser(store.db, bound, { actor: 'test', now })
  cookies.set('elsewhere', await beginSession(store.db, id, now))
})

const filled = (path: string, id = 'no-such-thing'): string =>
  path.replace('{kind}', 'scenario').replace(/\{[^}]+\}/g, id)

async function ask(
  { method, path }: Pick<Route, 'method' | 'path'>,
  role?: string,
  more: { body?: unknown; raw?: string; headers?: object } = {},
) {
  const { body, raw, headers = {} } = more
  const cookie = role === undefined ? {} : { cookie: `${cookieName}=${cookies.get(role)}`, origin: 'http://localhost' }
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const answer = await app.inject({
    method,
    url: filled(path),
    headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...cookie, ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: answer.statusCode, text: answer.body, headers: answer.headers }
}
const cookieName = 'lotrinh'

/** Everything anybody can change, counted and summed. */
async function state(): Promise<string> {
  const tables = ['documents', 'audit', 'computations', 'users', 'tokens']
  const sums: unknown[] = []
  for (const table of tables) {
    const { rows } =
      await sql`select count(*)::int as n, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum
      from ${sql.table(table)} t`.execute(store.db)
    sums.push(rows[0])
  }
  return JSON.stringify(sums)
}

describe('every route', () => {
  it('is described with the role it needs, and there are as many as there are', () => {
    expect(routes.length).toBeGreaterThan(60)
    for (const { path, method } of routes) expect(path, method).toMatch(/^\/(api\/v1|health)/)
    const open = routes.filter(({ needs }) => needs === 'nobody').map(({ method, path }) => `${method} ${path}`)
    expect(open.sort()).toEqual([
      'GET /api/v1/sign-in',
      'GET /api/v1/sign-in/oidc',
      'GET /api/v1/sign-in/oidc/callback',
      'GET /health/live',
      'GET /health/ready',
      'POST /api/v1/sign-in',
      'POST /api/v1/sign-out',
    ])
  })

  it('asks who has not signed in to do so', async () => {
    for (const route of routes.filter(({ needs }) => needs !== 'nobody')) {
      const { status, text } = await ask(route)
      expect([status, JSON.parse(text).code], `${route.method} ${route.path}`).toEqual([401, 'SIGN_IN_NEEDED'])
    }
  })

  it('refuses who has too little a role', async () => {
    const before = await state()
    for (const route of routes) {
      const at = ROLES.indexOf(route.needs as (typeof ROLES)[number])
      if (at <= 0) continue
      const { status, text } = await ask(route, ROLES[at - 1], { body: {} })
      expect([status, JSON.parse(text).code], `${route.method} ${route.path}`).toEqual([403, 'ROLE_TOO_LOW'])
    }
    expect(await state()).toBe(before)
  })

  it('does not stumble over an id nobody knows', async () => {
    for (const route of routes.filter(({ path }) => path.includes('{'))) {
      const { status, text } = await ask(route, 'admin', {
        headers: { 'if-match': '"1"' },
        ...(route.takesBody ? { body: {} } : {}),
      })
      expect([400, 404, 422], `${route.method} ${route.path} ${status} ${text}`).toContain(status)
      expect(JSON.parse(text).code, route.path).toBeTypeOf('string')
    }
  })

  it('says what is wrong with a body that is no JSON, and with one too long', async () => {
    const before = await state()
    for (const route of routes.filter(({ takesBody }) => takesBody)) {
      const headers = { 'if-match': '"1"' }
      const broken = await ask(route, 'admin', { raw: '{"a":', headers })
      expect(broken.status, `${route.method} ${route.path}`).toBe(400)
      const long = await ask(route, 'admin', { raw: `{"a":"${'x'.repeat(17 * 1024 * 1024)}"}`, headers })
      expect([long.status, JSON.parse(long.text).code], `${route.method} ${route.path}`).toEqual([
        413,
        'BODY_TOO_LARGE',
      ])
    }
    expect(await state()).toBe(before)
  })

  it('never faults over any body, tells no stack, and changes nothing that it refuses', async () => {
    const bodies = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.dictionary(fc.constantFrom(...FIELDS), fc.jsonValue({ maxDepth: 2 })),
    )
    for (const route of routes.filter(({ takesBody }) => takesBody)) {
      const before = await state()
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => {
          const { status, text } = await ask(route, 'admin', {
            raw: JSON.stringify(body),
            headers: { 'if-match': '"1"' },
          })
          expect(status, `${route.method} ${route.path} ${JSON.stringify(body)} ${text}`).toBeGreaterThanOrEqual(400)
          expect(status, `${route.method} ${route.path} ${JSON.stringify(body)} ${text}`).toBeLessThan(500)
          expect(text).not.toMatch(/\n\s+at |node_modules|\.ts:/)
        }),
        { numRuns: 25 },
      )
      expect(await state(), `${route.method} ${route.path}`).toBe(before)
    }
  })

  it('refuses a question about a territory that is not the asker’s', async () => {
    const cookie = `${cookieName}=${cookies.get('elsewhere')}`
    for (const [url, payload] of Object.entries(QUESTIONS)) {
      const headers = { cookie, origin: 'http://localhost' }
      const answer = await app.inject({ method: 'POST', url, headers, payload: payload as object })
      expect([answer.statusCode, answer.json().code], url).toEqual([403, 'TERRITORY_FORBIDDEN'])
    }
  })

  it('that starts work answers a repeated key with the same answer', async () => {
    const starts = routes.filter(({ method, path }) => method === 'POST' && QUESTIONS[path] !== undefined)
    expect(starts.length).toBe(Object.keys(QUESTIONS).length)
    for (const route of starts) {
      const headers = { 'idempotency-key': `key of ${route.path}`.replaceAll(' ', '-') }
      const first = await ask(route, 'analyst', { body: QUESTIONS[route.path], headers })
      expect(first.status, `${route.path} ${first.text}`).toBe(202)
      const count = await state()
      const again = await ask(route, 'analyst', { body: QUESTIONS[route.path], headers })
      expect([again.status, again.text, again.headers['idempotent-replayed']]).toEqual([202, first.text, 'true'])
      expect(await state()).toBe(count)
      const other = await ask(route, 'analyst', { body: { ...(QUESTIONS[route.path] as object), seed: 9 }, headers })
      expect([other.status, JSON.parse(other.text).code]).toEqual([422, 'KEY_REUSED'])
    }
  })
})

const FIELDS = [
  'plan',
  'scenario',
  'paths',
  'seed',
  'name',
  'password',
  'role',
  'territories',
  'changes',
  'target',
  'id',
  'policies',
]

const TARGET = 'binh-dinh-2030-dti-score'
/** A question of every kind; nobody works on them here. */
const QUESTIONS: Readonly<Record<string, unknown>> = {
  '/api/v1/projections': { plan: 'binh-dinh', paths: 50 },
  '/api/v1/explanations': { target: TARGET, paths: 50 },
  '/api/v1/comparisons': { plan: 'binh-dinh', scenarios: ['baseline', 'rd-first'], paths: 50 },
  '/api/v1/costs': { target: TARGET, paths: 50 },
  '/api/v1/marginals': { plan: 'binh-dinh', paths: 50 },
  '/api/v1/frontiers': { plan: 'binh-dinh', paths: 50 },
  '/api/v1/optimisations': { plan: 'binh-dinh', paths: 50 },
  '/api/v1/sensitivities': { target: TARGET, paths: 50 },
  '/api/v1/robustness': { plan: 'binh-dinh', paths: 50 },
}
