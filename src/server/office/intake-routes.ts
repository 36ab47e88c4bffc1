import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { LIMITS } from '../../data/intake/limits.js'
import { Id } from '../../data/schemas.js'
import type { PreviewAnswer } from '../../report/intake/page.js'
import { ENGINE_VERSION } from '../../scenarios/recipe.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { requireTerritory } from '../accounts/person.js'
import { type Change, type Kept, keptRow, makeChanges } from '../documents/change.js'
import { answeredRefusal } from '../jobs/item.js'
import type { Jobs } from '../jobs/jobs.js'
import { languageOf, RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'

export type IntakeContext = {
  /** the shipped data alone */
  readonly base: Workspace
  readonly db: Database
  readonly jobs: Pick<Jobs, 'compute'>
}

const MEDIA_TYPES = [
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
]

const Query = z.strictObject({
  plan: Id,
  name: z.string().trim().min(1).max(200).describe('of the file, with its ending'),
  scenario: Id.optional().describe('whose money amounts are compared with, where the file names none'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  show: z.enum(['changes', 'all']).default('changes'),
})
const AcceptQuery = Query.extend({
  hash: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('of the preview that is accepted'),
})

/**
 * `POST /api/v1/intake`: what a workbook or a table would change, cell by cell; nothing is stored. `POST …/accept`: the same
 * file and the hash of its preview; everything is stored in one transaction, or nothing. The answer holds the changes that
 * take it back, as `POST /api/v1/changes` takes them.
 */
export async function addIntake(app: FastifyInstance, context: IntakeContext): Promise<void> {
  await app.register(async (own) => {
    own.addContentTypeParser(MEDIA_TYPES, { parseAs: 'buffer', bodyLimit: LIMITS.file }, (_, body, done) =>
      done(null, body),
    )
    const api = own.withTypeProvider<ZodTypeProvider>()
    const options = { config: { needs: 'analyst' as const, keepsNoAnswer: true as const }, bodyLimit: LIMITS.file }
    const tags = ['intake']

    api.post(
      '/api/v1/intake',
      { ...options, schema: { tags, summary: 'What a file (the body) would change', querystring: Query } },
      async (request) => (await previewOf(request, request.query, context, false)).page,
    )

    api.post(
      '/api/v1/intake/accept',
      { ...options, schema: { tags, summary: 'Store what its preview showed', querystring: AcceptQuery } },
      async (request) => {
        const { page, changes, kept } = await previewOf(request, request.query, context, true)
        if (page.counts.problems > 0) {
          throw new RequestError(422, 'INTAKE_PROBLEMS', { n: page.counts.problems }, { preview: page })
        }
        if (page.hash !== request.query.hash) throw new RequestError(409, 'PREVIEW_STALE', {}, { preview: page })
        const may = (territory: string | null): void => requireTerritory(request, territory)
        const stored = await makeChanges(context.db, context.base, changes as readonly Change[], request.person.id, may)
        return { counts: page.counts, stored: stored.length, undo: { changes: inverseOf(stored, kept) } }
      },
    )
  })
}

type Asked = z.infer<typeof Query>

async function previewOf(
  request: FastifyRequest,
  asked: Asked,
  { base, db, jobs }: IntakeContext,
  withChanges: boolean,
) {
  const { plan, name, scenario, offset, limit, show } = asked
  const planData = base.plans.get(plan)
  requireTerritory(request, planData?.plan.territory)
  if (planData === undefined) throw new RequestError(404, 'ITEM_UNKNOWN', { id: plan, list: 'plans' })
  if (!Buffer.isBuffer(request.body))
    throw new RequestError(415, 'BODY_TYPE_UNKNOWN', { allowed: MEDIA_TYPES.join(', ') })
  const kept = await documentsOf(db, request)
  const documents = kept.map(({ kind, id, body, version, deleted }) => ({ kind, id, body, version, deleted }))
  const outcome = await jobs.compute(
    { engine: ENGINE_VERSION, data: base.hash, documents: [] },
    {
      ...{ type: 'intake', question: { bytes: request.body, name, plan, scenario }, documents, withChanges },
      ...{ wanted: { offset, limit, show }, language: languageOf(request) },
    },
  )
  if ('refusal' in outcome) throw answeredRefusal(outcome.refusal, languageOf(request))
  const answer = JSON.parse(new TextDecoder().decode(outcome.bytes)) as PreviewAnswer
  return { ...answer, kept: new Map(kept.map((one) => [`${one.kind}/${one.id}`, one])) }
}

/** Everything the asker may see, deleted or not: what was deleted is put again with the version it has. */
async function documentsOf(db: Database, { person: { territories } }: FastifyRequest): Promise<readonly Kept[]> {
  let rows = db.selectFrom('documents').selectAll()
  if (territories !== '*') {
    rows = rows.where(({ or, eb }) =>
      or([eb('territory', 'is', null), ...(territories.length === 0 ? [] : [eb('territory', 'in', [...territories])])]),
    )
  }
  return (await rows.orderBy('kind').orderBy('id').execute()).map(keptRow)
}

/** Return the changes that take stored ones back: what was new goes, what was changed is as it was; sources last. */
function inverseOf(stored: readonly Kept[], before: ReadonlyMap<string, Kept>): readonly Change[] {
  return [...stored].reverse().map(({ kind, id, version }): Change => {
    const old = before.get(`${kind}/${id}`)
    return old === undefined || old.deleted
      ? { action: 'delete', kind, id, version }
      : { action: 'put', kind, id, version, body: old.body }
  })
}
