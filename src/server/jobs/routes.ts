import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { hashValue } from '../../data/hash.js'
import { KINDS, type Kind, QUESTIONS, type Question } from '../../report/answers/index.js'
import { questionHash } from '../../report/answers/question-hash.js'
import { findTarget } from '../../scenarios/find-target.js'
import type { Document } from '../../scenarios/overlay.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { type Person, requireTerritory } from '../accounts/person.js'
import type { Library } from '../documents/library.js'
import { pageSchema } from '../list.js'
import { languageOf, RequestError } from '../problem-json.js'
import { batched } from '../storage/batched.js'
import type { Database } from '../storage/open.js'
import { addAnswers } from './answers.js'
import type { Asking } from './ask.js'
import { basisOf } from './basis.js'
import { addBriefings } from './briefing-routes.js'
import { freeze } from './change.js'
import { type Computation, computationsById, listComputations } from './computations.js'
import { ComputationItem, itemOf, refused } from './item.js'
import type { Jobs } from './jobs.js'
import { put } from './put.js'
import { addEvents } from './sse.js'
import { addTables } from './table-routes.js'

export type ComputationsContext = {
  readonly db: Database
  readonly jobs: Jobs
  readonly library: Pick<Library, 'current'>
  /** refuse a question that is too much work. @throws RequestError */
  readonly checkSize?: (question: { readonly paths?: number }) => void
  /** refuse one more question of a person; called before a new one is stored. @throws RequestError */
  readonly checkAllowed?: (person: Person) => Promise<void>
}

/** Where each kind of question is put. */
const PATHS: Readonly<Record<Kind, string>> = {
  projection: 'projections',
  explanation: 'explanations',
  comparison: 'comparisons',
  cost: 'costs',
  marginal: 'marginals',
  frontier: 'frontiers',
  optimisation: 'optimisations',
  sensitivity: 'sensitivities',
  robustness: 'robustness',
}

/** 202: it is not done yet. */
const ANSWERED = { 200: ComputationItem, 202: ComputationItem }
const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
const Params = z.strictObject({ id: z.string().min(1).max(200) })
const ListQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
  status: z.enum(STATES).optional(),
  kind: z.string().min(1).max(50).optional(),
})

/** Questions: put, followed, answered, cancelled, published and repeated. */
export function addComputations(app: FastifyInstance, context: ComputationsContext): void {
  const { db, jobs } = context
  // Most asked for of all: a workbench looks again and again how far its questions have come.
  const find = batched((ids) => computationsById(db, ids))
  const api = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['computations']
  for (const kind of KINDS) addQuestion(app, kind, context)
  addBriefings(app, context)

  api.get(
    '/api/v1/computations',
    {
      config: { needs: 'viewer' },
      schema: {
        tags,
        summary: 'Questions put, the newest first',
        querystring: ListQuery,
        response: { 200: pageSchema(ComputationItem) },
      },
    },
    async (request) => {
      const { territories } = request.person
      const { items, ...page } = await listComputations(db, { ...request.query, territories })
      return { ...page, items: items.map((one) => itemOf(one, request)) }
    },
  )
  api.get(
    '/api/v1/computations/:id',
    { config: { needs: 'viewer' }, schema: { tags, params: Params, response: { 200: ComputationItem } } },
    async (request) => itemOf(await allowed(find, request, request.params.id), request),
  )
  addAnswers(app, db)
  addTables(app, db, jobs)
  addEvents(app, db, jobs)

  const changes = {
    cancel: { needs: 'analyst', summary: 'Let it be', change: jobs.cancel },
    freeze: {
      needs: 'approver',
      summary: 'Publish: kept for ever, with all that is needed to repeat it',
      change: (id: string, actor: string) => freeze(db, id, actor),
    },
    repeat: {
      needs: 'analyst',
      summary: 'Compute once more and compare, to be read under `repeated`',
      change: jobs.repeat,
    },
  } as const
  for (const [name, { needs, summary, change }] of Object.entries(changes)) {
    api.post(
      `/api/v1/computations/:id/${name}`,
      { config: { needs }, schema: { tags, summary, params: Params, response: ANSWERED } },
      async (request, reply) => {
        const { id } = request.params
        await allowed(find, request, id)
        const computation = await change(id, request.person.id)
        return reply.code(name === 'repeat' ? 202 : 200).send(itemOf(computation, request))
      },
    )
  }
}

/** Return a computation that the person may see. @throws RequestError 403, 404 */
async function allowed(
  find: (id: string) => Promise<Computation | undefined>,
  request: FastifyRequest,
  id: string,
): Promise<Computation> {
  const computation = await find(id)
  requireTerritory(request, computation?.territory)
  if (computation === undefined) throw new RequestError(404, 'ITEM_UNKNOWN', { id, list: 'computations' })
  return computation
}

function addQuestion(app: FastifyInstance, kind: Kind, context: ComputationsContext): void {
  const { library, checkSize } = context
  app.withTypeProvider<ZodTypeProvider>().post(
    `/api/v1/${PATHS[kind]}`,
    {
      // To ask changes nothing: who may look at a plan may ask about it.
      config: { needs: 'viewer' },
      schema: {
        tags: ['computations'],
        body: QUESTIONS[kind].question as z.ZodType<Question>,
        response: ANSWERED,
      },
    },
    async (request, reply) => {
      checkSize?.(request.body as { readonly paths?: number })
      const { workspace, documents } = await library.current(request.person.territories)
      const asking = refused(() => askingOf(workspace, documents, kind, request), languageOf(request))
      return put(context, request, reply, asking)
    },
  )
}

/** @throws QuestionError, InputError, RequestError */
function askingOf(workspace: Workspace, documents: readonly Document[], kind: Kind, request: FastifyRequest): Asking {
  const question = request.body as Question & { readonly plan?: string; readonly target?: string }
  const territory = territoryOf(workspace, question)
  requireTerritory(request, territory)
  const hash = questionHash(workspace, kind, question as never)
  // What is asked of a budget that is not valid is another question when it is asked all the same.
  const id = 'force' in question && question.force ? hashValue({ question: hash, force: true }) : hash
  const basis = basisOf(workspace, documents, kind, question)
  return { id, kind, question, territory: territory ?? null, askedBy: request.person.id, basis }
}

/** Return whose a question is: the plan's that it asks about. Of what nobody knows the answer says so. */
function territoryOf(workspace: Workspace, { plan, target }: { plan?: string; target?: string }): string | undefined {
  const planData = plan === undefined ? undefined : workspace.plans.get(plan)
  const found = planData ?? (target === undefined ? undefined : findTarget(workspace, target)?.planData)
  return found?.plan.territory
}
