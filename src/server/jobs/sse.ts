import { PassThrough } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { requireTerritory } from '../accounts/person.js'
import { languageOf, RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import { computationById } from './computations.js'
import { type Event, type EventBody, isFinal } from './follow.js'
import { inWords } from './item.js'
import type { Jobs } from './jobs.js'

/** A line without meaning is sent so often, so that nobody in between takes the connection for dead, ms. */
const HEARTBEAT_MS = 15_000
const GREATEST_ID = 2 ** 31 - 1

/** `GET …/:id/events`: what happens to a computation, as server-sent events, until it has ended. */
export function addEvents(app: FastifyInstance, db: Database, { follow }: Pick<Jobs, 'follow'>): void {
  const open = new Set<PassThrough>()
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end()
  })
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/computations/:id/events',
    {
      config: { needs: 'viewer' },
      schema: {
        tags: ['computations'],
        summary: 'Server-sent events from `Last-Event-ID` on; 204 when nothing more will come',
        params: z.strictObject({ id: z.string().min(1).max(200) }),
        headers: z.looseObject({ 'last-event-id': z.coerce.number().int().min(0).max(GREATEST_ID).default(0) }),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const computation = await computationById(db, id)
      requireTerritory(request, computation?.territory)
      if (computation === undefined) throw new RequestError(404, 'ITEM_UNKNOWN', { id, list: 'computations' })
      const after = request.headers['last-event-id'] as unknown as number
      // An EventSource that is told so does not come again.
      if (await isOver(db, id, after)) return reply.code(204).send()
      const stream = new PassThrough()
      open.add(stream)
      const leave = follow(id, after, (event) => {
        stream.write(textOf(event, request))
        if (isFinal(event.body)) stream.end()
      })
      const beating = setInterval(() => stream.write(':\n\n'), HEARTBEAT_MS)
      stream.on('close', () => {
        leave()
        clearInterval(beating)
        open.delete(stream)
      })
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(stream)
    },
  )
}

/** Whether the last event there will be is one that the reader has. */
async function isOver(db: Database, computation: string, after: number): Promise<boolean> {
  const last = await db
    .selectFrom('events')
    .select(['seq', 'body'])
    .where('computation', '=', computation)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last !== undefined && last.seq <= after && isFinal(last.body as EventBody)
}

function textOf({ seq, body }: Event, request: FastifyRequest): string {
  const told = body.problem === undefined ? body : { ...body, problem: inWords(body.problem, languageOf(request)) }
  return `id: ${seq}\nevent: ${body.status}\ndata: ${JSON.stringify(told)}\n\n`
}
