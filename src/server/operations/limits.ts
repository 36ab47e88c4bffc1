import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Person } from '../accounts/person.js'
import type { Settings } from '../config/schema.js'
import { RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import { isStopping } from './health.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** a file that is handed out as it lies on the disk: given also while the server is busy */
    isFile?: true
  }
}

type Limits = Settings['limits']

/** When to come back to a server that is overloaded, seconds. */
const BUSY_SECONDS = 5
const MINUTE_MS = 60_000

/**
 * Refuse what would be too much: requests of one person (of one address, where nobody signs in), and any request while the
 * event loop is late or the server stops. Health and metrics are answered all the same, files of the workbench while it is
 * late. Who has the machine to themselves takes nothing from others and is not counted. Call it before the routes and before
 * the hook that finds out who asks: what is refused for want of time costs no look into the store, and requests are counted
 * when that hook has run. The size of a body is limited by the server's own option (`server-options.ts`).
 */
export async function addLimits(app: FastifyInstance, { requestsPerMinute, eventLoopDelayMs }: Limits): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    if (!isStopping(app) || isWatched(request)) return
    reply.header('connection', 'close')
    throw new RequestError(503, 'SERVER_STOPPING', { seconds: BUSY_SECONDS }, {}, BUSY_SECONDS)
  })
  await app.register(underPressure, {
    maxEventLoopDelay: eventLoopDelayMs,
    pressureHandler: async (request: FastifyRequest) => {
      if (!isWatched(request) && !isFile(request)) throw busy()
    },
  })
  if (requestsPerMinute === 0) return
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: keyOf,
    allowList: (request) => isWatched(request) || isAlone(personOf(request)),
    errorResponseBuilder: (_, { max, ttl }) => {
      const seconds = Math.ceil(ttl / 1000)
      return new RequestError(429, 'TOO_MANY_REQUESTS', { most: max, seconds }, {}, seconds)
    },
  })
}

const busy = () => new RequestError(503, 'SERVER_BUSY', { seconds: BUSY_SECONDS }, {}, BUSY_SECONDS)

/** Who watches over the server has to see it at its worst. */
const isWatched = ({ routeOptions: { url = '' } }: FastifyRequest): boolean =>
  url.startsWith('/health/') || url === '/metrics'

/** The workbench's own files cost next to nothing, and a page without one of its parts is broken where a late one is not. */
const isFile = ({ routeOptions: { config } }: FastifyRequest): boolean => config?.isFile === true

/** Persons are counted apart; who has not signed in (a public route) by address. */
function keyOf(request: FastifyRequest): string {
  const person = personOf(request)
  return person === undefined ? `address ${request.ip}` : `person ${person.id}`
}

const personOf = (request: FastifyRequest): Person | undefined => request.person as Person | undefined

/** Whether nobody else uses this server. */
const isAlone = (person: Pick<Person, 'via'> | undefined): boolean => person?.via === 'local'

/** Refuse a question of more paths than the settings allow; its schema has a bound of its own. @throws RequestError 422 */
export function checkPaths({ paths = 0 }: { readonly paths?: number }, limits: Pick<Limits, 'paths'>): void {
  if (paths <= limits.paths) return
  throw new RequestError(422, 'VALUE_OUT_OF_RANGE', { field: 'paths', got: paths, allowed: `≤ ${limits.paths}` })
}

/**
 * Let a person put one more question, or refuse. Call it before storing a new question. Who is alone has the whole queue.
 * @throws RequestError 429 TOO_MANY_QUESTIONS when too many of theirs are unanswered, 503 SERVER_BUSY when too many wait
 */
export async function checkQuestionAllowed(
  db: Database,
  person: Pick<Person, 'id' | 'via'>,
  { questionsInFlight, queueLength }: Pick<Limits, 'questionsInFlight' | 'queueLength'>,
): Promise<void> {
  const { own, waiting } = await db
    .selectFrom('computations')
    .select(({ fn, eb }) => [
      fn.countAll<string>().filterWhere('asked_by', '=', person.id).as('own'),
      fn
        .countAll<string>()
        .filterWhere(eb('status', '=', 'queued'))
        .as('waiting'),
    ])
    .where('status', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow()
  const n = Number(own)
  if (n >= questionsInFlight && !isAlone(person)) {
    throw new RequestError(429, 'TOO_MANY_QUESTIONS', { n, most: questionsInFlight }, {}, BUSY_SECONDS)
  }
  if (Number(waiting) >= queueLength) throw busy()
}
