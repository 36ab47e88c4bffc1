import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Id } from '../data/schemas.js'
import { packWorkspace } from '../scenarios/portable-workspace.js'
import type { Workspace } from '../scenarios/workspace.js'
import type { Library } from './documents/library.js'
import { tagOf } from './etag.js'
import { RequestError } from './problem-json.js'

const Query = z.strictObject({
  plan: Id.describe('the only plan that is sent; absent: all of them').optional(),
})

/** The text as it is and compressed: each is an entity of its own, with a tag of its own (RFC 9110, 8.8.3.3). */
type Packed = { readonly text: string; readonly zipped: Buffer; readonly tag: string }

const zip = promisify(gzip)

/**
 * `GET /api/v1/workspace`: data and engine as one JSON, from which the workbench runs the same simulation by itself. The same
 * for everybody who sees the same; asked anew each time, and sent only when it is other than what the caller holds.
 */
export function addWorkspace(app: FastifyInstance, library: Library): void {
  const kept = new WeakMap<Workspace, Map<string, Promise<Packed>>>()
  const packedOf = (workspace: Workspace, plan: string | undefined): Promise<Packed> => {
    const plans = kept.get(workspace) ?? new Map<string, Promise<Packed>>()
    kept.set(workspace, plans)
    const found = plans.get(plan ?? '') ?? pack(workspace, plan)
    plans.set(plan ?? '', found)
    return found
  }
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/v1/workspace',
      { config: { needs: 'viewer' }, schema: { tags: ['workspace'], querystring: Query } },
      async (request, reply) => {
        const { plan } = request.query
        const { workspace } = await library.current(request.person.territories)
        if (plan !== undefined && !workspace.plans.has(plan))
          throw new RequestError(404, 'ITEM_UNKNOWN', { id: plan, list: 'plans' })
        const { text, zipped, tag } = await packedOf(workspace, plan)
        const isZipped = /\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/.test(String(request.headers['accept-encoding'] ?? ''))
        const own = isZipped ? tag.replace(/"$/, '-gzip"') : tag
        const held = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
        reply.header('etag', own).header('cache-control', 'private, no-cache').header('vary', 'accept-encoding')
        if (held.includes(own) || held.includes('*')) return reply.code(304).send()
        reply.type('application/json; charset=utf-8')
        return isZipped ? reply.header('content-encoding', 'gzip').send(zipped) : reply.send(text)
      },
    )
}

async function pack(workspace: Workspace, plan: string | undefined): Promise<Packed> {
  const text = JSON.stringify(packWorkspace(workspace, plan))
  return { text, zipped: await zip(text), tag: tagOf(text) }
}
