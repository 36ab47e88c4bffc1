import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Day } from '../data/schemas.js'
import { ENGINE_VERSION } from '../scenarios/recipe.js'
import type { Workspace } from '../scenarios/workspace.js'
import { COLLECTIONS, type Collection, type Item } from './collections.js'
import type { Library } from './documents/library.js'
import { sendTagged } from './etag.js'
import { listQuery, pageOf, pageSchema } from './list.js'
import { RequestError } from './problem-json.js'

const READ = { needs: 'viewer' } as const

const Contents = z.strictObject({
  version: z.string().describe('of the engine'),
  data: z.string().describe('hash of the data'),
  asOf: Day.describe('the day on which the data stand'),
  collections: z.array(z.string()).describe('where each is read'),
})

/** What there is to read: the shipped data with what people keep laid over it. */
export function addCollections(app: FastifyInstance, library: Library): void {
  for (const collection of COLLECTIONS) addCollection(app, library, collection)
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1',
    {
      config: READ,
      schema: { summary: 'What there is to read', tags: ['collections'], response: { 200: Contents } },
    },
    async (request, reply) => {
      const { workspace } = await library.current(request.person.territories)
      sendTagged(request, reply, {
        version: ENGINE_VERSION,
        data: workspace.hash,
        asOf: workspace.asOf,
        collections: COLLECTIONS.map(({ name }) => `/api/v1/${name}`),
      })
      return reply
    },
  )
}

function addCollection(app: FastifyInstance, library: Library, collection: Collection): void {
  const { name, item, hasId } = collection
  const made = new WeakMap<Workspace, readonly Item[]>()
  const itemsOf = (workspace: Workspace): readonly Item[] => {
    const items = made.get(workspace) ?? collection.items(workspace)
    made.set(workspace, items)
    return items
  }
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const page = pageSchema(item)
  typed.get(
    `/api/v1/${name}`,
    { config: READ, schema: { tags: [name], querystring: listQuery(collection), response: { 200: page } } },
    async (request, reply) => {
      const { workspace } = await library.current(request.person.territories)
      sendTagged(request, reply, pageOf(collection, itemsOf(workspace), request.query as never))
      return reply
    },
  )
  if (!hasId) return
  typed.get(
    `/api/v1/${name}/:id`,
    { config: READ, schema: { tags: [name], params: z.object({ id: z.string() }), response: { 200: item } } },
    async (request, reply) => {
      const { id } = request.params
      const { workspace } = await library.current(request.person.territories)
      const found = itemsOf(workspace).find((one) => one.id === id)
      if (found === undefined) throw new RequestError(404, 'ITEM_UNKNOWN', { id, list: name })
      sendTagged(request, reply, found)
      return reply
    },
  )
}
