import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { hashValue } from '../../data/hash.js'
import type { Question } from '../../report/answers/index.js'
import type { TableWanted } from '../../report/answers/table.js'
import { TABLES } from '../../report/columns/column-table.js'
import { type Format, MEDIA_TYPES } from '../../report/columns/results.js'
import { requireTerritory } from '../accounts/person.js'
import { languageOf, RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import { basisById, computationById } from './computations.js'
import { answeredRefusal } from './item.js'
import type { Jobs } from './jobs.js'

const NAME = /^([a-z]+)\.(csv|arrow|parquet)$/

/**
 * `GET …/:id/tables/attainments.csv` and the like: a projection as a table for other tools, the bytes of `lotrinh export`.
 * Made anew from the question and what it rests on, so the entity tag is known before there is anything to send.
 */
export function addTables(app: FastifyInstance, db: Database, jobs: Pick<Jobs, 'compute'>): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/computations/:id/tables/:file',
    {
      config: { needs: 'viewer' },
      schema: {
        tags: ['computations'],
        summary: 'A projection as CSV, Arrow IPC stream or Parquet',
        params: z.strictObject({
          id: z.string().min(1).max(200),
          file: z
            .string()
            .regex(NAME)
            .describe(`${TABLES.join(', ')}; .csv, .arrow or .parquet`),
        }),
        querystring: z.strictObject({
          targets: z
            .string()
            .min(1)
            .max(5000)
            .optional()
            .describe('ids with commas; all that can be given when absent'),
        }),
      },
    },
    async (request, reply) => {
      const { id, file } = request.params
      const computation = await computationById(db, id)
      requireTerritory(request, computation?.territory)
      const wanted = wantedOf(file, request.query.targets)
      const isThere = computation?.kind === 'projection' && wanted !== undefined
      if (!isThere) throw new RequestError(404, 'ITEM_UNKNOWN', { id: `${id}/${file}`, list: 'tables' })
      if (computation.status !== 'done') {
        throw new RequestError(409, 'COMPUTATION_NOT_DONE', { id, status: computation.status })
      }
      const tag = `"${hashValue({ id, ...wanted })}"`
      reply.header('etag', tag).header('cache-control', 'no-cache')
      if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      const question = computation.question as Question<'projection'>
      const outcome = await jobs.compute(await basisById(db, id), { type: 'table', question, wanted })
      if ('refusal' in outcome) throw answeredRefusal(outcome.refusal, languageOf(request))
      return reply
        .type(MEDIA_TYPES[wanted.format])
        .header('content-disposition', `attachment; filename="${id}-${file}"`)
        .send(Buffer.from(outcome.bytes.buffer, outcome.bytes.byteOffset, outcome.bytes.byteLength))
    },
  )
}

/** Return what is wanted by a file's name; undefined where there is no such table. */
function wantedOf(file: string, targets: string | undefined): TableWanted | undefined {
  const [, name, format] = NAME.exec(file) ?? []
  const table = TABLES.find((one) => one === name)
  if (table === undefined) return undefined
  return { table, format: format as Format, ...(targets === undefined ? {} : { targets: targets.split(',') }) }
}
