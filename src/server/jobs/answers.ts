import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { requireTerritory } from '../accounts/person.js'
import { RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import { type Answer, answerOf, computationById } from './computations.js'

/** Answers kept at hand, bytes. An answer never changes, so it is never out of date. */
const MOST_BYTES = 32 * 1024 ** 2

/** Keeps what was used last, as long as there is room. */
export class AnswerCache {
  readonly #answers = new Map<string, Answer>()
  #bytes = 0

  constructor(readonly mostBytes = MOST_BYTES) {}

  get(id: string): Answer | undefined {
    const found = this.#answers.get(id)
    if (found === undefined) return undefined
    this.#answers.delete(id)
    this.#answers.set(id, found)
    return found
  }

  set(id: string, answer: Answer): void {
    this.#drop(id)
    if (answer.bytes.length > this.mostBytes) return
    this.#answers.set(id, answer)
    this.#bytes += answer.bytes.length
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.mostBytes) return
      this.#drop(oldest)
    }
  }

  #drop(id: string): void {
    this.#bytes -= this.#answers.get(id)?.bytes.length ?? 0
    this.#answers.delete(id)
  }
}

/** `GET …/:id/answer`: the exact bytes that the command line prints. */
export function addAnswers(app: FastifyInstance, db: Database): void {
  const cache = new AnswerCache()
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/computations/:id/answer',
    {
      config: { needs: 'viewer' },
      schema: {
        tags: ['computations'],
        summary: 'The answer, as the command line prints it; of a briefing the file',
        params: z.strictObject({ id: z.string().min(1).max(200) }),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const found = cache.get(id) ?? (await answerOf(db, id))
      if (found === undefined) {
        const computation = await computationById(db, id)
        requireTerritory(request, computation?.territory)
        if (computation === undefined) throw new RequestError(404, 'ITEM_UNKNOWN', { id, list: 'computations' })
        throw new RequestError(409, 'COMPUTATION_NOT_DONE', { id, status: computation.status })
      }
      requireTerritory(request, found.territory)
      cache.set(id, found)
      return sendAnswer(reply, found, request.headers['if-none-match'])
    },
  )
}

function sendAnswer(reply: FastifyReply, { bytes, hash, file }: Answer, held = ''): FastifyReply {
  const tag = `"${hash}"`
  reply.header('etag', tag).header('cache-control', 'no-cache')
  const tags = held.split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (tags.includes(tag) || tags.includes('*')) return reply.code(304).send()
  if (file === undefined) return reply.type('application/json; charset=utf-8').send(bytes)
  return reply.type(file.type).header('content-disposition', `attachment; filename="${file.name}"`).send(bytes)
}
