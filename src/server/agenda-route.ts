import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Day, Id } from '../data/schemas.js'
import { agendaRecord } from '../report/agenda-record.js'
import { agendaOfAgency } from '../scenarios/agency-agenda.js'
import { agendaOf } from '../scenarios/agenda.js'
import type { Library } from './documents/library.js'
import { sendTagged } from './etag.js'
import { RequestError } from './problem-json.js'

const MOST_MONTHS = 240

const Query = z.strictObject({
  plan: Id,
  on: Day.optional().describe('the day it is looked at; left out: the day on which the data stand, never the clock’s'),
  ahead: z.coerce.number().int().min(0).max(MOST_MONTHS).default(6).describe('months of the window'),
  agency: Id.optional().describe('only what concerns this office'),
})

/** `GET /api/v1/agenda`: what a plan asks for on a day, as `lotrinh agenda --json` prints it. */
export function addAgenda(app: FastifyInstance, library: Library): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/agenda',
    {
      config: { needs: 'viewer' },
      schema: { tags: ['agenda'], summary: 'Deadlines and reporting duties of a plan', querystring: Query },
    },
    async (request, reply) => {
      const { plan: id, on, ahead, agency: office } = request.query
      const { workspace } = await library.current(request.person.territories)
      const planData = workspace.plans.get(id)
      if (planData === undefined) throw new RequestError(404, 'ITEM_UNKNOWN', { id, list: 'plans' })
      const agency = office === undefined ? undefined : workspace.agencies.get(office)
      if (office !== undefined && agency === undefined) {
        throw new RequestError(404, 'ITEM_UNKNOWN', { id: office, list: 'agencies' })
      }
      const whole = agendaOf(planData, workspace.progress.get(id) ?? [], on ?? workspace.asOf, ahead)
      const shown = agency === undefined ? whole : agendaOfAgency(whole, agency, workspace.agencies)
      sendTagged(request, reply, agendaRecord(workspace, planData, shown, agency))
      return reply
    },
  )
}
