import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Document } from '../../scenarios/overlay.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { requireTerritory } from '../accounts/person.js'
import { languageOf } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import type { Asking } from './ask.js'
import { restsOn } from './basis.js'
import { BRIEFING, BriefingWanted, type BriefingWork, briefingWorkId, choicesOfWork, plansOf } from './briefing-job.js'
import { refused } from './item.js'
import { lastFrozen } from './last-frozen.js'
import { put } from './put.js'
import type { ComputationsContext } from './routes.js'

/** The territory of what is about several: only who has all of them may see it. */
const SEVERAL = '*'

/** `POST /api/v1/briefings`: a report to be signed, of one plan or of several; the answer is the file. */
export function addBriefings(app: FastifyInstance, context: ComputationsContext): void {
  const { db, library, checkSize } = context
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/briefings',
    {
      config: { needs: 'viewer' },
      schema: {
        tags: ['computations'],
        summary: 'A briefing as Word, PDF, HTML or slides; of several plans an archive',
        body: BriefingWanted,
      },
    },
    async (request, reply) => {
      checkSize?.(request.body)
      const { workspace, documents } = await library.current(request.person.territories)
      const { plans: asked, ...rest } = request.body
      const plans = plansOf(workspace, asked)
      const territory = territoryOf(workspace, plans)
      requireTerritory(request, territory)
      const work = { ...rest, plans, since: await sinceOf(db, plans, rest) }
      const asking = refused(() => askingOf(workspace, documents, work, territory, request), languageOf(request))
      return put(context, request, reply, asking)
    },
  )
}

function territoryOf({ plans: known }: Workspace, plans: readonly string[]): string | undefined {
  const [first, ...others] = new Set(plans.map((id) => known.get(id)?.plan.territory))
  return others.length === 0 ? first : SEVERAL
}

async function sinceOf(
  db: Database,
  plans: readonly string[],
  { scenario, boundary }: Pick<BriefingWork, 'scenario' | 'boundary'>,
): Promise<BriefingWork['since']> {
  const since: BriefingWork['since'] = {}
  for (const plan of plans) {
    const found = await lastFrozen(db, plan, scenario, boundary)
    if (found !== undefined) since[plan] = found
  }
  return since
}

/** @throws QuestionError, InputError */
function askingOf(
  workspace: Workspace,
  documents: readonly Document[],
  work: BriefingWork,
  territory: string | undefined,
  request: FastifyRequest,
): Asking {
  const id = briefingWorkId(workspace, work)
  const basis = restsOn(workspace, documents, choicesOfWork(work))
  return { id, kind: BRIEFING, question: work, territory: territory ?? null, askedBy: request.person.id, basis }
}
