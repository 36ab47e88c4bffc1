import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Response, ThreePoint } from '../data/budget-schemas.js'
import { Day, Id, UNSEEN } from '../data/schemas.js'
import { elicitedResponse } from '../scenarios/elicited.js'
import { isSeen } from '../text/seen.js'
import { requireTerritory } from './accounts/person.js'
import type { Library } from './documents/library.js'
import { RequestError } from './problem-json.js'

const MOST_YEARS = 20
const Words = z.string().trim().min(1, { abort: true }).max(2000).refine(isSeen, UNSEEN)

const Answers = z.strictObject({
  programme: Id,
  indicator: Id,
  territory: Id,
  office: Words,
  by: Words,
  on: Day,
  best: ThreePoint.describe('level of the indicator reachable with unlimited money within the years'),
  years: z.int().min(1).max(MOST_YEARS),
  half: ThreePoint.describe('tỷ đồng planned in all that buy half of that improvement'),
  reason: Words,
})

/** `POST /api/v1/elicited`: the response that an office's two answers say, as `lotrinh elicit --json` prints it. Nothing is stored. */
export function addElicit(app: FastifyInstance, library: Library): void {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/elicited',
    {
      config: { needs: 'analyst' },
      schema: {
        tags: ['responses'],
        summary: 'The two questions answered',
        body: Answers,
        response: { 200: Response },
      },
    },
    async (request) => {
      const { territory, programme } = request.body
      requireTerritory(request, territory)
      const { workspace } = await library.current(request.person.territories)
      if (!workspace.budget.programmes.has(programme)) {
        throw new RequestError(404, 'ITEM_UNKNOWN', { id: programme, list: 'programmes' })
      }
      return elicitedResponse(workspace, request.body, 'elicit')
    },
  )
}
