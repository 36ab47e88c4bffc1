import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { z } from 'zod'
import { Id } from '../../data/schemas.js'
import { DOCUMENT_KINDS, type DocumentKind } from '../../scenarios/overlay.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { requireTerritory, type Territories } from '../accounts/person.js'
import { sendTagged } from '../etag.js'
import { pageSchema } from '../list.js'
import { RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import { type Change, type Kept, keptOf, keptRow, makeChanges } from './change.js'
import { expectedVersion, tagOfVersion } from './condition.js'
import type { Library } from './library.js'

const KINDS = Object.keys(DOCUMENT_KINDS) as [DocumentKind, ...DocumentKind[]]
const Place = z.strictObject({ kind: z.enum(KINDS), id: Id.max(200) })
/** A body is checked with the whole of what would stand then, so that all its problems are told at once. */
const Body = z.record(z.string(), z.unknown())

const KeptItem = z.strictObject({
  kind: z.enum(KINDS),
  id: z.string(),
  version: z.int().min(1),
  territory: z.string().nullable().describe('whose it is; null: everybody’s'),
  deleted: z.boolean(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
  body: z.unknown(),
})

const Page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
})
const ListQuery = Page.extend({
  kind: z.enum(KINDS).optional(),
  territory: Id.optional(),
  deleted: z.enum(['true', 'false']).default('false').describe('true: only what has been deleted'),
})

const AuditItem = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  kind: z.string(),
  id: z.string(),
  version: z.int().nullable(),
  before: z.unknown(),
  after: z.unknown(),
})

const Changes = z.strictObject({
  changes: z
    .array(
      z.discriminatedUnion('action', [
        z.strictObject({ action: z.literal('put'), ...Place.shape, version: z.int().min(0), body: Body }),
        z.strictObject({ action: z.literal('delete'), ...Place.shape, version: z.int().min(1) }),
        z.strictObject({ action: z.literal('restore'), ...Place.shape, version: z.int().min(1) }),
      ]),
    )
    .min(1)
    .max(10_000),
})

/** What people keep: read, put, delete, restore, its history, and many changes as one. */
export function addDocuments(app: FastifyInstance, base: Workspace, db: Database, { check }: Library): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['documents']
  const reads = { config: { needs: 'viewer' as const } }
  const changes = { config: { needs: 'analyst' as const } }
  const make = (request: FastifyRequest, wanted: readonly Change[]): Promise<readonly Kept[]> =>
    makeChanges(db, base, wanted, request.person.id, (territory) => requireTerritory(request, territory), check)

  api.get(
    '/api/v1/documents',
    { ...reads, schema: { tags, querystring: ListQuery, response: { 200: pageSchema(KeptItem) } } },
    async (request, reply) => {
      sendTagged(request, reply, await listOf(db, request.query, request.person.territories))
      return reply
    },
  )

  api.get(
    '/api/v1/documents/:kind/:id',
    { ...reads, schema: { tags, params: Place, response: { 200: KeptItem } } },
    async (request, reply) => {
      const { kind, id } = request.params
      const kept = await keptOf(db, kind, id)
      requireTerritory(request, kept?.territory)
      if (kept === undefined) throw new RequestError(404, 'DOCUMENT_UNKNOWN', { id, kind })
      if (kept.deleted) throw new RequestError(410, 'DOCUMENT_DELETED', { id }, { version: kept.version })
      return sendKept(reply, kept, request.headers['if-none-match'])
    },
  )

  api.put(
    '/api/v1/documents/:kind/:id',
    { ...changes, schema: { tags, params: Place, body: Body, response: { 200: KeptItem, 201: KeptItem } } },
    async (request, reply) => {
      const version = expectedVersion(request)
      const change: Change = { ...request.params, action: 'put', version, body: request.body }
      const [kept] = await make(request, [change])
      return sendKept(reply.code(version === 0 ? 201 : 200), kept as Kept)
    },
  )

  const one = (action: 'delete' | 'restore') => async (request: FastifyRequest, reply: FastifyReply) => {
    const [kept] = await make(request, [
      { ...(request.params as z.infer<typeof Place>), action, version: expectedVersion(request) },
    ])
    return sendKept(reply, kept as Kept)
  }
  const single = { ...changes, schema: { tags, params: Place, response: { 200: KeptItem } } }
  api.delete('/api/v1/documents/:kind/:id', single, one('delete'))
  api.post('/api/v1/documents/:kind/:id/restore', single, one('restore'))

  api.get(
    '/api/v1/documents/:kind/:id/history',
    { ...reads, schema: { tags, params: Place, querystring: Page, response: { 200: pageSchema(AuditItem) } } },
    async (request, reply) => {
      const { kind, id } = request.params
      requireTerritory(request, (await keptOf(db, kind, id))?.territory)
      const items = await auditOf(db, { kind: `document:${kind}`, id }, request.query)
      if (items.total === 0) throw new RequestError(404, 'DOCUMENT_UNKNOWN', { id, kind })
      sendTagged(request, reply, items)
      return reply
    },
  )

  api.post(
    '/api/v1/changes',
    {
      ...changes,
      bodyLimit: MOST_CHANGES_BYTES,
      schema: {
        tags,
        body: Changes,
        summary: 'All of them, or none',
        response: { 200: z.strictObject({ documents: z.array(KeptItem) }) },
      },
    },
    async (request) => ({ documents: [...(await make(request, request.body.changes))] }),
  )

  api.get(
    '/api/v1/audit',
    {
      config: { needs: 'approver' as const },
      schema: { tags: ['audit'], querystring: Page, response: { 200: pageSchema(AuditItem) } },
    },
    async (request, reply) => {
      sendTagged(request, reply, await auditOf(db, {}, request.query))
      return reply
    },
  )
}

const MOST_CHANGES_BYTES = 16 * 1024 * 1024

function sendKept(reply: FastifyReply, kept: Kept, held?: string): FastifyReply {
  const tag = tagOfVersion(kept.version)
  reply.header('etag', tag).header('cache-control', 'no-cache')
  return held === tag ? reply.code(304).send() : reply.send(kept)
}

async function listOf(
  db: Database,
  { kind, territory, deleted, limit, offset }: z.infer<typeof ListQuery>,
  seen: Territories,
) {
  let rows = db.selectFrom('documents').where('deleted', '=', deleted === 'true')
  if (seen !== '*') {
    rows = rows.where(({ or, eb }) =>
      or([eb('territory', 'is', null), ...(seen.length === 0 ? [] : [eb('territory', 'in', [...seen])])]),
    )
  }
  if (kind !== undefined) rows = rows.where('kind', '=', kind)
  if (territory !== undefined) rows = rows.where('territory', '=', territory)
  const total = await rows.select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow()
  const ordered = rows.selectAll().orderBy(sql`kind collate "C", id collate "C"`)
  const items = await ordered.limit(limit).offset(offset).execute()
  return { total: Number(total.n), offset, items: items.map(keptRow) }
}

async function auditOf(
  db: Database,
  which: { readonly kind?: string; readonly id?: string },
  { limit, offset }: z.infer<typeof Page>,
) {
  let rows = db.selectFrom('audit')
  if (which.kind !== undefined) rows = rows.where('kind', '=', which.kind)
  if (which.id !== undefined) rows = rows.where('id', '=', which.id)
  const total = await rows.select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow()
  const found = await rows.selectAll().orderBy('seq', 'desc').limit(limit).offset(offset).execute()
  const items = found.map((row): z.infer<typeof AuditItem> => ({ ...row, at: row.at.toISOString() }))
  return { total: Number(total.n), offset, items }
}
