import type { Shock } from '../../data/budget-schemas.js'
import type { Agency, Plan, Territory, Unit } from '../../data/schemas.js'
import type { runRecord } from '../../report/run-record.js'
import type { TargetPageRecord } from '../../report/target-page.js'
import type { targetRecord } from '../../report/targets-view.js'
import type { Text } from '../../text/language.js'
import { answerOf, type Computation, call, everyItem } from './call.js'
import { AnswerError, type Asked } from './request.js'

export { AnswerError }

/** Every request of the workbench stands here. */

export type ProjectionAnswer = ReturnType<typeof runRecord>
export type Attainment = ProjectionAnswer['targets'][number]
export type TargetItem = ReturnType<typeof targetRecord>
export type ScenarioItem = {
  readonly id: string
  readonly name: Text
  readonly summary?: Text
  readonly plan?: string
  readonly extends?: string
  readonly world?: { readonly shocks?: readonly Shock[] }
}

/** How many paths a projection on screen has. */
export const PATHS = 2000
const SEED = 1
/** How long the server may keep a question open, s, and how often it is asked after that, ms. */
const WAIT_S = 30
const POLL_MS = 1000

/** Put a question and wait for its answer: the same question was perhaps answered long ago. */
async function answerTo<T>(put: Promise<Computation>, asked: Asked): Promise<T> {
  let computation = await put
  while (computation.status === 'queued' || computation.status === 'running') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    computation = await call('GET /api/v1/computations/{id}', asked, { params: { id: computation.id } })
  }
  return answerOf<T>(computation, asked)
}

/** A file of the server. @throws AnswerError */
async function file(path: string, { language, signal }: Asked): Promise<Blob> {
  const answer = await fetch(path, { headers: { 'accept-language': language }, signal: signal ?? null })
  if (!answer.ok) throw new AnswerError(answer.status, undefined)
  return answer.blob()
}

const putProjection = (plan: string, scenario: string, asked: Asked): Promise<Computation> =>
  call('POST /api/v1/projections', asked, { body: { plan, scenario, paths: PATHS, seed: SEED }, waitS: WAIT_S })

export const api = {
  plans: (asked: Asked): Promise<readonly Plan[]> => everyItem('GET /api/v1/plans', asked),
  territories: (asked: Asked): Promise<readonly Territory[]> => everyItem('GET /api/v1/territories', asked),
  scenarios: (asked: Asked): Promise<readonly ScenarioItem[]> => everyItem('GET /api/v1/scenarios', asked),
  agencies: (asked: Asked): Promise<readonly Agency[]> => everyItem('GET /api/v1/agencies', asked),
  units: (asked: Asked): Promise<readonly Unit[]> => everyItem('GET /api/v1/units', asked),
  targets: (plan: string, asked: Asked) => everyItem('GET /api/v1/targets', asked, { query: { plan } }),
  projection: (plan: string, scenario: string, asked: Asked) =>
    answerTo<ProjectionAnswer>(putProjection(plan, scenario, asked), asked),
  /** The yearly quantiles of a target's measure as an Arrow stream, from the table that the server keeps of the projection. */
  targetTable: async (plan: string, scenario: string, target: string, asked: Asked): Promise<Blob> => {
    const { id } = await putProjection(plan, scenario, asked)
    return file(`/api/v1/computations/${id}/tables/projections.arrow?targets=${encodeURIComponent(target)}`, asked)
  },
  targetPage: (target: string, scenario: string, asked: Asked) => {
    const body = { target, scenario, paths: PATHS, seed: SEED }
    return answerTo<TargetPageRecord>(call('POST /api/v1/explanations', asked, { body, waitS: WAIT_S }), asked)
  },
}
