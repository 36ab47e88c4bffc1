import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
// Taken in when the program is built: what it says of itself belongs to the version that says it.
import file from '../../docs/accuracy.json' with { type: 'json' }
import { type AccuracyRecord, accuracyRecords, StudyFile } from '../report/accuracy-record.js'
import type { Collection, Item } from './collections.js'
import { sendTagged } from './etag.js'
import { listQuery, pageOf, pageSchema } from './list.js'

const Score = z.strictObject({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() })
const Group = z.strictObject({
  id: z.string(),
  by: z.string(),
  group: z.string(),
  questions: z.int(),
  indicators: z.int(),
  cameTrue: z.number().describe('share of the questions'),
  brier: Score,
  skill: z.number(),
  calibrationError: Score,
  bins: StudyFile.shape.panel.shape.reliability.element.shape.bins.nullable(),
  covered: z.array(z.number()).nullable().describe('shares inside the central 50, 80 and 95 % intervals'),
}) satisfies z.ZodType<AccuracyRecord>

const ACCURACY: Collection = {
  name: 'accuracy',
  hasId: true,
  item: Group,
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
    {
      config,
      schema: {
        tags,
        summary: 'Said against came true, by group',
        querystring: listQuery(ACCURACY),
        response: { 200: pageSchema(Group) },
      },
    },
    async (request, reply) => {
      sendTagged(request, reply, pageOf(ACCURACY, read().groups as unknown as readonly Item[], request.query as never))
      return reply
    },
  )
  api.get(
    '/api/v1/accuracy/bars',
    {
      config,
      schema: {
        tags,
        summary: 'What was to be reached, and what was got',
        response: { 200: pageSchema(StudyFile.shape.reach.element) },
      },
    },
    async (request, reply) => {
      const items = read().bars
      sendTagged(request, reply, { total: items.length, offset: 0, items })
      return reply
    },
  )
}
