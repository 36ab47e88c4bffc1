import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { answerError, RequestError, validatorOf } from './problem-json.js'

/** An app without a route: requests are checked against zod schemas, everything wrong is answered from the catalogue. */
export function bareApp(options: FastifyServerOptions = {}): FastifyInstance {
  const app = fastify({ ...options, routerOptions: { maxParamLength: 300 } }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => validatorOf(schema, httpPart ?? 'request'))
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request) => {
    throw new RequestError(404, 'ROUTE_UNKNOWN', { id: request.url, allowed: '/api/v1, /api/openapi.json' })
  })
  return app as unknown as FastifyInstance
}
