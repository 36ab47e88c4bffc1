import fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { type AccountsConfig, addAccounts } from '../../../src/server/accounts/accounts.js'
import { type Role, requireTerritory } from '../../../src/server/accounts/person.js'
import { COMMAND_LINE } from '../../../src/server/accounts/record.js'
import { addUser } from '../../../src/server/accounts/users.js'
import { answerError, validatorOf } from '../../../src/server/problem-json.js'
import type { Store } from '../../../src/server/storage/open.js'

export const PASSWORD = 'một mật khẩu đủ dài'
const START = Date.parse('2026-11-21T08:00:00Z')
const OWN = 'http://localhost'

/** An app with accounts and a few routes to try them on; its clock moves only when told to. */
export async function accountsApp(store: Store, config: Partial<AccountsConfig> = {}) {
  let time = START
  const lines: string[] = []
  const app = fastify({ logger: { level: 'trace', stream: { write: (line: string) => void lines.push(line) } } })
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => validatorOf(schema, httpPart ?? 'request'))
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  const now = () => new Date(time)
  const knowsTerritory = (id: string) => ['binh-dinh', 'gia-lai', 'lao-cai'].includes(id)
  await addAccounts(app, { store, config: { host: '127.0.0.1', ...config }, knowsTerritory, now })
  addProbes(app)
  await app.ready()
  return {
    app,
    now,
    /** all that was logged */
    logged: () => lines.join(''),
    /** let time pass, in seconds */
    wait: (seconds: number) => {
      time += seconds * 1000
    },
    close: () => app.close(),
  }
}
export type TestApp = Awaited<ReturnType<typeof accountsApp>>

/** Routes of every role, and one that reads and one that changes something of a territory; `none` is nobody's, `x` unknown. */
function addProbes(app: FastifyInstance): void {
  for (const needs of ['viewer', 'analyst', 'approver', 'admin', 'nobody'] as const) {
    app.get(`/api/probe/${needs}`, { config: { needs } }, () => ({ ok: true }))
    app.post(`/api/probe/${needs}`, { config: { needs } }, () => ({ ok: true }))
  }
  const territory = (request: Parameters<typeof requireTerritory>[0]) => {
    const { id } = request.params as { id: string }
    requireTerritory(request, id === 'none' ? null : id === 'x' ? undefined : id)
    return { ok: true }
  }
  app.get('/api/probe/of/:id', { config: { needs: 'viewer' } }, territory)
  app.post('/api/probe/of/:id', { config: { needs: 'analyst' } }, territory)
}

type Method = NonNullable<InjectOptions['method']>
export type Sent = { readonly body?: unknown; readonly headers?: Record<string, string> }

/** What answers are asked for by name in these tests. */
type Answer = { readonly id: string; readonly token: string; readonly code: string; readonly title: string }

/** Send a request as a browser of this site does, with what it holds: a cookie or a token. */
export async function send({ app }: TestApp, method: Method, url: string, held: string | undefined, sent: Sent = {}) {
  const answer = await app.inject({
    method,
    url,
    ...(sent.body === undefined ? {} : { payload: sent.body as object }),
    headers: { origin: OWN, ...authOf(held), ...sent.headers },
  })
  const json = (): Answer => answer.json()
  const code = (): string | undefined => (answer.body === '' ? undefined : json().code)
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, json, code, cookies: answer.cookies }
}

function authOf(held: string | undefined): Record<string, string> {
  if (held === undefined) return {}
  return held.startsWith('lotrinh_') ? { authorization: `Bearer ${held}` } : { cookie: held }
}

/** Make an account as the command line does. */
export function makeUser(
  { db }: Store,
  name: string,
  role: Role = 'admin',
  territories: '*' | readonly string[] = '*',
  password = PASSWORD,
) {
  return addUser(db, { name, password, role, territories }, { actor: COMMAND_LINE, now: new Date(START) })
}

/** Sign in. @returns the cookie as a browser sends it */
export async function cookieOf(app: TestApp, name: string, password = PASSWORD): Promise<string> {
  const answer = await send(app, 'POST', '/api/v1/sign-in', undefined, { body: { name, password } })
  if (answer.status !== 200) throw new Error(answer.text)
  return cookieIn(answer)
}

export function cookieIn({ cookies }: { readonly cookies: readonly { name: string; value: string }[] }): string {
  const cookie = cookies.find(({ name }) => /^(__Host-)?lotrinh$/.test(name))
  if (cookie === undefined) throw new Error('no cookie')
  return `${cookie.name}=${cookie.value}`
}

/** Everything the store holds about accounts and what was done, as text. */
export async function keptText({ db }: Store): Promise<string> {
  const tables = ['users', 'sessions', 'tokens', 'attempts', 'audit'] as const
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows)
}

export const auditOf = ({ db }: Store) => db.selectFrom('audit').selectAll().orderBy('seq').execute()
