import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
// Taken in when the program is built: what it says of itself belongs to the version that says it.
import file from '../../docs/accuracy.json' with { type: 'json' }
import { type AccuracyRecord, accuracyRecords, StudyFile } from '../report/accuracy-record.js'
import type { Collection, Item } from './collections.js'
import { sendTagged } from './etag.js'
import { listQuery, pageOf } from './list.js'

const ACCURACY: Collection = {
  name: 'accuracy',
  hasId: true,
  item: z.looseObject({ id: z.string() }),
  items: () => [],
  filters: ['by', 'group'],
}

/** `GET /api/v1/accuracy`: how often the probabilities come true, by group; `…/bars`: what was to be reached. */
export function addAccuracy(app: FastifyInstance): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  const config = { needs: 'viewer' } as const
  const tags = ['accuracy']
  let made: { readonly groups: readonly AccuracyRecord[]; readonly bars: StudyFile['reach'] } | undefined
  const read = () => {
    const study = StudyFile.parse(file)
    made ??= { groups: accuracyRecords(study), bars: study.reach }
    return made
  }

  api.get(
    '/api/v1/accuracy',
    { config, schema: { tags, summary: 'Said against came true, by group', querystring: listQuery(ACCURACY) } },
    async (request, reply) => {
      sendTagged(request, reply, pageOf(ACCURACY, read().groups as unknown as readonly Item[], request.query as never))
      return reply
    },
  )
  api.get(
    '/api/v1/accuracy/bars',
    { config, schema: { tags, summary: 'What was to be reached, and what was got' } },
    async (request, reply) => {
      const items = read().bars
      sendTagged(request, reply, { total: items.length, offset: 0, items })
      return reply
    },
  )
}
