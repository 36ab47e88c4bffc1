import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RequestError } from './problem-json.js'
import type { Database } from './storage/open.js'

/** A key is kept for a day; whoever began and never answered is given up after a minute. */
const KEPT_MS = 24 * 3600_000
const GIVEN_UP_MS = 60_000

/** The key of a request that is being answered for the first time. */
const begun = new WeakMap<FastifyRequest, string>()

/**
 * Answer a POST that carries an `Idempotency-Key` once: the same person, key and request get the first answer again, another
 * request with the key is refused. Failures of ours are not kept, so that they can be tried again.
 */
export function addIdempotency(app: FastifyInstance, db: Database, now: () => Date = () => new Date()): void {
  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers['idempotency-key']
    const { keepsNoAnswer = false } = request.routeOptions.config
    if (request.method !== 'POST' || key === undefined || keepsNoAnswer) return
    if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) throw new RequestError(400, 'KEY_WRONG', {})
    const actor = request.person.id
    const request_hash = hashOf(request)
    const made_at = now()
    const fresh = await db
      .insertInto('idempotency')
      .values({ actor, key, request_hash, status: null, answer: null, made_at })
      .onConflict((conflict) =>
        conflict
          .columns(['actor', 'key'])
          .doUpdateSet({ request_hash, status: null, answer: null, made_at })
          .where(({ or, and, eb }) =>
            or([
              eb('idempotency.made_at', '<', new Date(made_at.getTime() - KEPT_MS)),
              and([
                eb('idempotency.status', 'is', null),
                eb('idempotency.made_at', '<', new Date(made_at.getTime() - GIVEN_UP_MS)),
              ]),
            ]),
          ),
      )
      .returning('key')
      .executeTakeFirst()
    if (fresh !== undefined) {
      begun.set(request, key)
      return
    }
    const row = await db
      .selectFrom('idempotency')
      .selectAll()
      .where('actor', '=', actor)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    if (row.request_hash !== request_hash) throw new RequestError(422, 'KEY_REUSED', {})
    if (row.status === null) throw new RequestError(409, 'KEY_IN_USE', {}, {}, 1)
    const { headers, body } = JSON.parse(row.answer ?? '{}') as { headers: Record<string, string>; body: string }
    return reply.code(row.status).headers(headers).header('idempotent-replayed', 'true').send(body)
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const key = begun.get(request)
    if (key === undefined) return payload
    begun.delete(request)
    const mine = db.updateTable('idempotency').where('actor', '=', request.person.id).where('key', '=', key)
    if (reply.statusCode >= 500 || !(typeof payload === 'string' || payload == null)) {
      await db.deleteFrom('idempotency').where('actor', '=', request.person.id).where('key', '=', key).execute()
      return payload
    }
    const answer = JSON.stringify({ headers: keptHeaders(reply.getHeaders()), body: payload ?? '' })
    await mine.set({ status: reply.statusCode, answer }).execute()
    return payload
  })
}

/** Headers that belong to the answer and not to its sending. */
function keptHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept = ['content-type', 'etag', 'location', 'cache-control', 'content-language', 'preference-applied']
  return Object.fromEntries(
    kept.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  )
}

const hashOf = ({ method, url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex')
