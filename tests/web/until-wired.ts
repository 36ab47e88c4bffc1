import type { FastifyInstance } from 'fastify'
import { explanation } from '../../src/report/target-question.js'
import type { Workspace } from '../../src/scenarios/workspace.js'

/** What the workbench asks and the server does not answer yet, computed on the spot. Gone once the server has both. */
export function addUntilWired(app: FastifyInstance, workspace: Workspace): void {
  const config = { needs: 'viewer' } as const
  if (!app.hasRoute({ method: 'GET', url: '/api/v1/units' })) {
    const items = [...workspace.units.values()]
    app.get('/api/v1/units', { config }, () => ({ total: items.length, offset: 0, items }))
  }
  if (app.hasRoute({ method: 'POST', url: '/api/v1/explanations' })) return
  const asked: unknown[] = []
  app.post('/api/v1/explanations', { config }, (request) => {
    const answer = `/api/v1/explanations/${asked.push(request.body) - 1}/answer`
    return { status: 'done', problem: null, links: { self: '', answer } }
  })
  app.get<{ Params: { n: string } }>('/api/v1/explanations/:n/answer', { config }, async (request) => {
    const question = explanation.question.parse(asked[Number(request.params.n)])
    return explanation.record(await explanation.compute(workspace, question, {}))
  })
}
