import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { NoAnswer } from '../no-answer.js'
import type { Accounts } from './accounts.js'
import { clearSession, secretIn, setSession } from './cookie.js'
import { requireAccount } from './guard.js'
import type { Person } from './person.js'
import { record } from './record.js'
import { endSession } from './sessions.js'
import { changePassword, signIn } from './sign-in.js'
import { RoleField, TerritoriesField } from './user.js'

const Me = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: RoleField,
  territories: TerritoriesField,
  via: z.enum(['local', 'session', 'token']),
})

const meOf = ({ id, name, role, territories, via }: Person): z.infer<typeof Me> => ({
  ...{ id, name, role, via },
  territories: territories === '*' ? '*' : [...territories],
})

/** What is typed is not told back when it is wrong: it may be a password in the wrong field. */
const Typed = z.string()

/** Signing in and out, who one is, and one's own password. */
export function addSignIn(app: FastifyInstance, { db, cookies, now, oidc }: Accounts): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['accounts']
  const byNobody = { config: { needs: 'nobody' as const } }
  const byAll = { config: { needs: 'viewer' as const } }

  api.get(
    '/api/v1/sign-in',
    {
      ...byNobody,
      schema: { tags, summary: 'How to sign in', response: { 200: z.strictObject({ oidc: z.boolean() }) } },
    },
    () => ({ oidc: oidc !== undefined }),
  )

  api.post(
    '/api/v1/sign-in',
    { ...byNobody, schema: { tags, body: z.strictObject({ name: Typed, password: Typed }), response: { 200: Me } } },
    async (request, reply) => {
      const { person, secret } = await signIn(db, { ...request.body, address: request.ip }, now())
      const earlier = secretIn(request, cookies)
      if (earlier !== undefined) await endSession(db, earlier)
      setSession(reply, cookies, secret)
      return meOf(person)
    },
  )

  api.post(
    '/api/v1/sign-out',
    { ...byNobody, schema: { tags, response: { 204: NoAnswer } } },
    async (request, reply) => {
      const secret = secretIn(request, cookies)
      const id = secret === undefined ? undefined : await endSession(db, secret)
      if (id !== undefined) await record(db, { at: now(), actor: id, action: 'sign-out', kind: 'session', id })
      clearSession(reply, cookies)
      return reply.code(204).send()
    },
  )

  api.get('/api/v1/me', { ...byAll, schema: { tags, response: { 200: Me } } }, (request) => meOf(request.person))

  api.post(
    '/api/v1/me/password',
    {
      ...byAll,
      schema: { tags, body: z.strictObject({ current: Typed, next: Typed }), response: { 204: NoAnswer } },
    },
    async (request, reply) => {
      requireAccount(request)
      const { person, body, ip } = request
      setSession(reply, cookies, await changePassword(db, person, { ...body, address: ip }, now()))
      return reply.code(204).send()
    },
  )
}
