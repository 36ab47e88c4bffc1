import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** What decides whether requests should be sent here. */
export type Readiness = {
  /** ask the store anything; whether it answers, and how soon, is what counts */
  readonly askStore: () => Promise<unknown>
  readonly isLoaded: () => boolean
}

/** How long the store may take to answer, ms. */
const PATIENCE_MS = 1000

const Ready = z.strictObject({ ready: z.boolean(), store: z.boolean(), data: z.boolean(), stopping: z.boolean() })

/**
 * Answer whether this process lives (always, while it can answer at all) and whether it is ready: its store answers within a
 * second, its data are loaded, and it is not stopping. Nobody has to sign in to ask.
 */
export function addHealth(app: FastifyInstance, { askStore, isLoaded }: Readiness): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const config = { needs: 'nobody' } as const
  const Live = z.strictObject({ live: z.literal(true) })
  typed.get(
    '/health/live',
    { config, schema: { tags: ['health'], summary: 'The process answers', response: { 200: Live } } },
    async () => ({ live: true as const }),
  )
  typed.get(
    '/health/ready',
    {
      config,
      schema: { tags: ['health'], summary: 'Requests may be sent here', response: { 200: Ready, 503: Ready } },
    },
    async (_, reply) => {
      const checks = { store: await answers(askStore), data: isLoaded(), stopping: isStopping(app) }
      const ready = checks.store && checks.data && !checks.stopping
      reply.header('cache-control', 'no-store')
      return reply.code(ready ? 200 : 503).send({ ready, ...checks })
    },
  )
}

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS)
  })
  const asked = Promise.resolve()
    .then(ask)
    .then(
      () => true,
      () => false,
    )
  const answered = await Promise.race([asked, late])
  clearTimeout(timer)
  return answered
}

const stopping = new WeakSet<object>()

/** Whether a server has been told to stop. Kept by the raw server, which every part of an app shares. */
export const isStopping = (app: FastifyInstance): boolean => stopping.has(app.server)

/** From now on the server is not ready. */
export function markStopping(app: FastifyInstance): void {
  stopping.add(app.server)
}
