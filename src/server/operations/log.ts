import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify'
import type { Settings } from '../config/schema.js'

/** An id a caller gave, so that a trail can be followed through several servers: nothing but signs of an id. */
const GIVEN = /^[A-Za-z0-9._-]{8,64}$/

/** Where log lines go; by default to standard output. */
export type LogStream = { readonly write: (line: string) => void }

/** What stands in quotes in an error's words may be somebody's input. */
const withoutQuoted = (text: string): string => text.replace(/"[^"\n]*"|'[^'\n]*'|`[^`\n]*`/g, '"…"')

/** An error as it may be kept: its name, code and where it was thrown, of a database's error what it is about, no values. */
function keptError(error: Error) {
  const { name, message, stack = '' } = error
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown }
  const where = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return { type: name, message: withoutQuoted(message), code, table, constraint, stack: where.join('\n') }
}

/** Without a message the log would take the error's own, values and all. */
function inOwnWords(this: unknown, words: unknown[], write: (...words: never[]) => void): void {
  const isBare = words.length === 1 && typeof words[0] === 'object'
  write.apply(this, (isBare ? [...words, 'fault'] : words) as never[])
}

/**
 * Return the options of the server that make its log: JSON lines without personal data. Addresses, cookies, names, queries
 * and bodies are never written; a request is its method and its route's pattern.
 */
export function logOptions(level: Settings['log']['level'], stream?: LogStream) {
  return {
    logger:
      level === 'silent'
        ? false
        : {
            level,
            base: null,
            hooks: { logMethod: inOwnWords },
            serializers: { err: keptError, error: keptError, req: () => ({}), res: () => ({}) },
            redact: [
              'headers',
              'cookie',
              'authorization',
              'password',
              'token',
              'body',
              '*.headers',
              '*.body',
              '*.password',
            ],
            ...(stream === undefined ? {} : { stream }),
          },
    // `addRequestLog` writes the line of a request.
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false as const,
    genReqId: ({ headers }: IncomingMessage): string => {
      const given = headers['x-request-id']
      return typeof given === 'string' && GIVEN.test(given) ? given : randomUUID()
    },
  } satisfies FastifyServerOptions
}

/** Say every request's id to its caller, and write one line when it has been answered. Needs `logOptions`. */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode: status, elapsedTime } = reply
    const ms = Math.round(elapsedTime * 10) / 10
    request.log.info({ method: request.method, route: routeOf(request), status, ms }, 'answered')
  })
}

/** Return a request's route as it is written in the program, without anything of the caller's. */
export const routeOf = ({ routeOptions, is404 }: FastifyRequest): string =>
  is404 ? 'none' : (routeOptions.url ?? 'none')
