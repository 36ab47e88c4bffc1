import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  type jsonSchemaTransformObject,
} from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Scenario } from '../data/budget-schemas.js'
import { WrittenOut } from '../report/answers/run-fields.js'
import { ENGINE_VERSION } from '../scenarios/recipe.js'
import type { Needs } from './accounts/person.js'

type Overridden = Parameters<NonNullable<z.core.ToJSONSchemaParams['override']>>[0]
type Described = ReturnType<typeof jsonSchemaTransformObject>

/** A scenario that is written out in a question is taken as it is and checked later, all at once: said is what it has to be. */
function override({ zodSchema, jsonSchema }: Overridden): void {
  if (zodSchema === WrittenOut) {
    for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
    jsonSchema.$ref = '#/components/schemas/Scenario'
  }
  // By this the library knows that nothing is sent.
  if (zodSchema._zod.def.type === 'undefined') jsonSchema.type = 'null'
}

/** OpenAPI 3.1 at `/api/openapi.json`, and a page that shows it. Call it before the routes. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  const { $schema: _, ...scenario } = z.toJSONSchema(Scenario, { io: 'input' })
  const config = { zodToJsonConfig: { override } }
  const transform = createJsonSchemaTransform(config)
  const components = createJsonSchemaTransformObject(config)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Lộ trình', version: ENGINE_VERSION, description: 'Khả năng đạt từng mục tiêu của kế hoạch tỉnh' },
      components: {
        schemas: { Scenario: scenario as object },
        securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      },
    },
    transform: (route) => withRole(route.route.config?.needs, transform(route)),
    transformObject: (document) => withoutInputs(components(document)),
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  app.get('/api/openapi.json', { config: { needs: 'nobody' }, schema: { hide: true } }, () => app.swagger())
}

/** The library describes each named schema also as a body, which none of them is. */
function withoutInputs(described: Described): Described {
  const { components } = described as { components: { schemas: Readonly<Record<string, never>> } }
  const named = Object.entries(components.schemas).filter(([name]) => !name.endsWith('Input'))
  return { ...described, components: { ...components, schemas: Object.fromEntries(named) } }
}

/** Say in a route's description which role it needs. */
function withRole<T extends { schema: object }>(needs: Needs = 'nobody', described: T): T {
  const security = needs === 'nobody' ? [] : [{ token: [] }]
  return { ...described, schema: { ...described.schema, security, 'x-needs': needs } }
}
