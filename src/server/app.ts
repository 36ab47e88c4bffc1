import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fastify, { type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ENGINE_VERSION } from '../scenarios/recipe.js'
import type { Workspace } from '../scenarios/workspace.js'
import { COLLECTIONS, type Collection, type Item } from './collections.js'
import { sendTagged } from './etag.js'
import { listQuery, pageOf } from './list.js'
import { answerError, RequestError, validatorOf } from './problem-json.js'
import { ProjectionQuery, projectionAnswer } from './projection.js'

export type AppOptions = { readonly workspace: Workspace; readonly log?: boolean }

/** Make the API. Nothing listens yet: `main.ts` does, tests inject. */
export async function buildApp({ workspace, log = false }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: log, routerOptions: { maxParamLength: 200 } }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => validatorOf(schema, httpPart ?? 'request'))
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request) => {
    throw new RequestError(404, 'ROUTE_UNKNOWN', { id: request.url, allowed: '/api/v1, /api/openapi.json' })
  })
  await app.register(helmet)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Lộ trình', version: ENGINE_VERSION, description: 'Khả năng đạt từng mục tiêu của kế hoạch tỉnh' },
    },
    transform: jsonSchemaTransform,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  await app.register(async (api: FastifyInstance) => {
    for (const collection of COLLECTIONS) addCollection(api, workspace, collection)
    addProjection(api, workspace)
    api.get('/api/v1', { schema: { summary: 'What there is to read' } }, (request, reply) => {
      sendTagged(request, reply, {
        version: ENGINE_VERSION,
        data: workspace.hash,
        asOf: workspace.asOf,
        collections: COLLECTIONS.map(({ name }) => `/api/v1/${name}`),
      })
    })
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  return app
}

function addCollection(api: FastifyInstance, workspace: Workspace, collection: Collection): void {
  const { name, item, hasId } = collection
  let made: readonly Item[] | undefined
  const items = (): readonly Item[] => {
    made ??= collection.items(workspace)
    return made
  }
  const typed = api.withTypeProvider<ZodTypeProvider>()
  const page = z.object({ total: z.int(), offset: z.int(), items: z.array(item) })
  typed.get(
    `/api/v1/${name}`,
    { schema: { tags: [name], querystring: listQuery(collection), response: { 200: page } } },
    (request, reply) => {
      sendTagged(request, reply, pageOf(collection, items(), request.query as never))
    },
  )
  if (!hasId) return
  typed.get(
    `/api/v1/${name}/:id`,
    { schema: { tags: [name], params: z.object({ id: z.string() }), response: { 200: item } } },
    (request, reply) => {
      const { id } = request.params
      const found = items().find((one) => one.id === id)
      if (found === undefined) throw new RequestError(404, 'ITEM_UNKNOWN', { id, list: name })
      sendTagged(request, reply, found)
    },
  )
}

function addProjection(api: FastifyInstance, workspace: Workspace): void {
  api.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/plans/:plan/projection',
    {
      schema: {
        tags: ['plans'],
        summary: 'Every target of a plan with its verdict, under a scenario',
        params: z.object({ plan: z.string() }),
        querystring: ProjectionQuery,
      },
    },
    (request, reply) => {
      sendTagged(request, reply, projectionAnswer(workspace, request.params.plan, request.query))
    },
  )
}
