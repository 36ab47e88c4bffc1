import fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import type { Person } from '../../../src/server/accounts/person.js'
import { Settings } from '../../../src/server/config/schema.js'
import { addHealth } from '../../../src/server/operations/health.js'
import { addLimits } from '../../../src/server/operations/limits.js'
import { addRequestLog } from '../../../src/server/operations/log.js'
import { serverOptions } from '../../../src/server/operations/server-options.js'
import { answerError, RequestError, validatorOf } from '../../../src/server/problem-json.js'

export type Bare = { readonly app: FastifyInstance; readonly lines: string[] }

/** A server with the parts that watch and protect it, and routes to try them on. Who asks is told by a header. */
export async function bareApp(
  settings: z.input<typeof Settings> = {},
  { askStore = async () => undefined, isLoaded = () => true }: Partial<Parameters<typeof addHealth>[1]> = {},
): Promise<Bare> {
  const lines: string[] = []
  const config = Settings.parse(settings)
  const app = fastify(serverOptions(config, { write: (line) => void lines.push(line) })) as unknown as FastifyInstance
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => validatorOf(schema, httpPart ?? 'request'))
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request) => {
    throw new RequestError(404, 'ROUTE_UNKNOWN', { id: request.url, allowed: '/' })
  })
  addRequestLog(app)
  await addLimits(app, config.limits)
  app.decorateRequest('person', undefined as unknown as Person)
  app.addHook('onRequest', async (request) => {
    const id = request.headers['x-who']
    if (typeof id !== 'string') return
    const via = id === 'local' ? 'local' : 'session'
    request.person = { id, name: id, role: 'viewer', territories: '*', via }
  })
  addHealth(app, { askStore, isLoaded })
  app.get('/things/:id', async () => ({ ok: true }))
  app.post('/things', async (request) => request.body)
  app.get('/fault', async () => {
    throw Object.assign(new TypeError('no "Nguyễn Văn A" in \'phone 0912\''), {
      detail: 'Key (name)=(Nguyễn Văn A)',
      code: '23505',
    })
  })
  return { app, lines }
}
