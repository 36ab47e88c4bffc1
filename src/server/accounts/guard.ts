import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RequestError } from '../problem-json.js'
import { refuseForeign } from './origin.js'
import { can, type Person } from './person.js'

/** The pages that describe the API are made by a library, and say nothing about anybody. */
const DESCRIBED = '/api/docs'

export type Guard = {
  readonly identify: (request: FastifyRequest) => Promise<Person | undefined>
  /** the origin people reach the site by, when it is known */
  readonly origin: string | undefined
}

/**
 * Let nobody through who has not the role a route needs. Every route under /api/ has to say it: one that does not stops the
 * server from being made. Other routes need nobody unless they say so.
 */
export function addGuard(app: FastifyInstance, { identify, origin }: Guard): void {
  app.addHook('onRoute', ({ url, method, config }) => {
    const isApi = url === '/api' || url.startsWith('/api/')
    if (isApi && !url.startsWith(DESCRIBED) && config?.needs === undefined) {
      throw new Error(`${String(method)} ${url} does not say what role it needs (config: { needs })`)
    }
  })
  app.decorateRequest('person', undefined as unknown as Person)
  app.addHook('onRequest', async (request, reply) => {
    const needs = request.is404 ? 'nobody' : (request.routeOptions.config.needs ?? 'nobody')
    if (needs === 'nobody') return refuseForeign(request, undefined, origin)
    const person = (await identify(request)) ?? signInFirst(reply)
    refuseForeign(request, person.via, origin)
    if (!can(person, needs)) throw new RequestError(403, 'ROLE_TOO_LOW', { role: person.role, allowed: `≥ ${needs}` })
    request.person = person
  })
}

function signInFirst(reply: FastifyReply): never {
  reply.header('www-authenticate', 'Bearer')
  throw new RequestError(401, 'SIGN_IN_NEEDED', {})
}

/** Refuse a token, and who has no account: what this is about belongs to somebody signed in. @throws RequestError 403 */
export function requireAccount({ person }: FastifyRequest): void {
  if (person.via !== 'session') throw new RequestError(403, 'ACCOUNT_NEEDED', {})
}
