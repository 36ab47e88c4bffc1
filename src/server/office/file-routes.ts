import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { hashValue } from '../../data/hash.js'
import { Id } from '../../data/schemas.js'
import { QUESTIONS, type Question } from '../../report/answers/index.js'
import { RequestRecord } from '../../report/requests/record.js'
import { BASELINE } from '../../scenarios/prepare.js'
import { LANGUAGES } from '../../text/language.js'
import { requireTerritory } from '../accounts/person.js'
import type { Library } from '../documents/library.js'
import { basisOf } from '../jobs/basis.js'
import { answeredRefusal } from '../jobs/item.js'
import type { Jobs } from '../jobs/jobs.js'
import { languageOf, RequestError } from '../problem-json.js'

/** Which targets can be judged does not hang on the number of paths. */
const REQUEST_PATHS = 100

/** Handed out by these names; a `response` says what is in it, and is no file to keep. */
const FILES: Readonly<Record<string, Made>> = {
  'workbook.xlsx': {
    deed: { type: 'workbook' },
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    summary: 'Results, scenarios, figures and sources as an Excel workbook, as `lotrinh workbook` writes it',
  },
  'data-requests.zip': {
    deed: { type: 'requests', as: 'files' },
    media: 'application/zip',
    summary: 'Requests for missing figures, a workbook for each office, as `lotrinh data-request` writes them',
  },
  'data-requests': {
    deed: { type: 'requests', as: 'list' },
    media: 'application/json; charset=utf-8',
    summary: 'The same requests: what each office is asked for, and by when',
    response: { 200: z.strictObject({ items: z.array(RequestRecord) }) },
  },
}

type Made = {
  readonly deed: { readonly type: 'workbook' } | { readonly type: 'requests'; readonly as: 'files' | 'list' }
  readonly media: string
  readonly summary: string
  readonly response?: Readonly<Record<number, z.ZodType>>
}

const Query = z.strictObject({
  scenario: Id.default(BASELINE),
  paths: z.coerce.number().int().min(1).max(10_000).default(10_000),
  seed: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
  lang: z.enum(LANGUAGES).optional(),
})

export type FileContext = {
  readonly library: Library
  readonly jobs: Pick<Jobs, 'compute'>
  readonly checkSize?: (question: { readonly paths?: number }) => void
}

/** `GET /api/v1/plans/:id/workbook.xlsx`, `…/data-requests.zip` and `…/data-requests`: made in a thread, the same bytes as on the command line. */
export function addOfficeFiles(app: FastifyInstance, { library, jobs, checkSize }: FileContext): void {
  for (const [file, { deed, media, summary, response }] of Object.entries(FILES)) {
    app.withTypeProvider<ZodTypeProvider>().get(
      `/api/v1/plans/:id/${file}`,
      {
        config: { needs: 'viewer' },
        schema: {
          ...{ tags: ['files'], summary, params: z.strictObject({ id: z.string().max(200) }), querystring: Query },
          ...(response === undefined ? {} : { response }),
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const { scenario, paths, seed, lang = languageOf(request) } = request.query
        const { workspace, documents } = await library.current(request.person.territories)
        const planData = workspace.plans.get(id)
        requireTerritory(request, planData?.plan.territory)
        if (planData === undefined) throw new RequestError(404, 'ITEM_UNKNOWN', { id, list: 'plans' })
        const few = deed.type === 'requests' ? REQUEST_PATHS : paths
        const asked = { plan: id, scenario, paths: few, seed }
        const question = QUESTIONS.projection.question.parse(asked) as Question<'projection'>
        checkSize?.(question)
        const tag = `"${hashValue({ deed, data: workspace.hash, question, lang, documents: documents.filter(({ kind }) => kind === 'scenario') })}"`
        reply.header('etag', tag).header('cache-control', 'no-cache')
        if (request.headers['if-none-match'] === tag) return reply.code(304).send()
        const basis = basisOf(workspace, documents, 'projection', question)
        const outcome = await jobs.compute(basis, { ...deed, question, language: lang })
        if ('refusal' in outcome) throw answeredRefusal(outcome.refusal, languageOf(request))
        if (response === undefined) reply.header('content-disposition', `attachment; filename="${id}-${file}"`)
        return reply
          .type(media)
          .send(Buffer.from(outcome.bytes.buffer, outcome.bytes.byteOffset, outcome.bytes.byteLength))
      },
    )
  }
}
