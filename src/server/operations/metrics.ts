import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../storage/open.js'
import { routeOf } from './log.js'

const STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
/** Seconds; a cached answer takes about a millisecond, a question seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * Count and time what the server does, and give it at `/metrics` in the text form of Prometheus. Every app has figures of its
 * own, and only an admin reads them (which on a server of one's own machine is whoever asks).
 */
export function addMetrics(app: FastifyInstance, { db }: { readonly db: Database }): void {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'lotrinh_http_request_duration_seconds',
    help: 'Time to answer a request, by method, route pattern and class of status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const computations = new Gauge({
    name: 'lotrinh_computations',
    help: 'Questions in the store, by status',
    labelNames: ['status'],
    registers,
  })
  const queue = new Gauge({ name: 'lotrinh_queue_length', help: 'Questions waiting to be answered', registers })
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: routeOf(request),
      status: `${Math.floor(reply.statusCode / 100)}xx`,
    }
    durations.observe(labels, reply.elapsedTime / 1000)
  })
  app.addHook('onClose', async () => registry.clear())
  app.get('/metrics', { config: { needs: 'admin' }, schema: { hide: true } }, async (_, reply) => {
    const counts = await countsOf(db)
    for (const status of STATUSES) computations.set({ status }, counts.get(status) ?? 0)
    queue.set(counts.get('queued') ?? 0)
    reply.type(registry.contentType).header('cache-control', 'no-store')
    return await registry.metrics()
  })
}

async function countsOf(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('computations')
    .select(({ fn }) => ['status', fn.countAll<string>().as('n')])
    .groupBy('status')
    .execute()
  return new Map(rows.map(({ status, n }) => [status, Number(n)]))
}
