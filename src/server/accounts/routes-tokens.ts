import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Collection } from '../collections.js'
import { listQuery, pageOf, pageSchema } from '../list.js'
import { NoAnswer } from '../no-answer.js'
import { RequestError } from '../problem-json.js'
import type { Accounts } from './accounts.js'
import { requireAccount } from './guard.js'
import { makeToken, NewToken, revokeToken, TokenItem, tokensOf } from './tokens.js'

const TOKENS: Collection = { name: 'tokens', hasId: true, item: TokenItem, items: () => [], filters: ['role'] }

/** One's own API tokens. A token makes and sees no tokens: who finds one must not be able to keep the door open. */
export function addTokens(app: FastifyInstance, { db, now, knowsTerritory }: Accounts): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['accounts']
  const byAll = { config: { needs: 'viewer' as const } }
  const page = pageSchema(TokenItem)
  const made = TokenItem.extend({ token: z.string().describe('shown this once') })

  api.get(
    '/api/v1/tokens',
    { ...byAll, schema: { tags, querystring: listQuery(TOKENS), response: { 200: page } } },
    async (request) => {
      requireAccount(request)
      const tokens = await tokensOf(db, request.person.id)
      return pageOf(TOKENS, tokens, request.query as never) as unknown as z.infer<typeof page>
    },
  )

  api.post(
    '/api/v1/tokens',
    { ...byAll, schema: { tags, body: NewToken, response: { 201: made } } },
    async (request, reply) => {
      requireAccount(request)
      const { territories } = request.body
      const unknown = Array.isArray(territories) ? territories.find((one) => !knowsTerritory(one)) : undefined
      if (unknown !== undefined) throw new RequestError(422, 'TERRITORY_UNKNOWN', { id: unknown })
      return reply.code(201).send(await makeToken(db, request.person, request.body, now()))
    },
  )

  api.delete(
    '/api/v1/tokens/:id',
    { ...byAll, schema: { tags, params: z.strictObject({ id: z.uuid() }), response: { 204: NoAnswer } } },
    async (request, reply) => {
      requireAccount(request)
      await revokeToken(db, request.person.id, request.params.id, now())
      return reply.code(204).send()
    },
  )
}
