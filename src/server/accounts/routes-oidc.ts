import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { RequestError } from '../problem-json.js'
import type { Accounts } from './accounts.js'
import { secretIn, setSession } from './cookie.js'
import { Underway } from './oidc.js'
import { record } from './record.js'
import { beginSession, endSession } from './sessions.js'
import { vouchedUser } from './vouched-user.js'

/** Long enough to look for the other telephone. */
const UNDERWAY_SECONDS = 10 * 60

/** A place of this site and no other's: `//host` and `/\host` are addresses elsewhere to a browser. */
const OwnPath = z
  .string()
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
  .max(500)

/** Providers add parameters of their own; openid-client reads those that count. */
const CallbackQuery = z.looseObject({ code: z.string().optional(), state: z.string().optional() })

/** Signing in at an identity provider: to it, and back. */
export function addOidc(app: FastifyInstance, { db, cookies, now, oidc, defaultRole }: Accounts): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['accounts']
  const byNobody = { config: { needs: 'nobody' as const } }
  const provider = (url: string) => {
    if (oidc === undefined) throw new RequestError(404, 'ROUTE_UNKNOWN', { id: url })
    return oidc
  }

  api.get(
    '/api/v1/sign-in/oidc',
    {
      ...byNobody,
      schema: { tags, summary: 'To the identity provider', querystring: z.strictObject({ to: OwnPath.default('/') }) },
    },
    async (request, reply) => {
      const { address, underway } = await provider(request.url).begin(request.query.to)
      const text = Buffer.from(JSON.stringify(underway)).toString('base64url')
      reply.setCookie(cookies.signIn, text, { ...cookies.options, maxAge: UNDERWAY_SECONDS })
      return reply.redirect(address.href, 303)
    },
  )

  api.get(
    '/api/v1/sign-in/oidc/callback',
    { ...byNobody, schema: { tags, summary: 'Back from it', querystring: CallbackQuery } },
    async (request, reply) => {
      const { finish } = provider(request.url)
      const underway = underwayIn(request.cookies[cookies.signIn])
      // One sign-in, one try: what is left of it must not be used again.
      reply.clearCookie(cookies.signIn, cookies.options)
      const vouched = await finish(underway, request.url.slice(request.url.indexOf('?') + 1))
      const user = await vouchedUser(db, vouched, defaultRole, now())
      const earlier = secretIn(request, cookies)
      if (earlier !== undefined) await endSession(db, earlier)
      setSession(reply, cookies, await beginSession(db, user.id, now()))
      await record(db, { at: now(), actor: user.id, action: 'sign-in', kind: 'session', id: user.id })
      return reply.redirect(underway.to, 303)
    },
  )
}

/** @throws RequestError 401 for whoever comes back without having left from this browser */
function underwayIn(cookie: string | undefined): Underway {
  try {
    const underway = Underway.parse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()))
    return { ...underway, to: OwnPath.parse(underway.to) }
  } catch {
    throw new RequestError(401, 'SIGN_IN_ELSEWHERE_FAILED', {})
  }
}
