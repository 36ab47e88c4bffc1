import type { Scenario } from '../../data/budget-schemas.js'
import type { recipeRecord } from '../../report/attainment-view.js'
import type { compareRecord } from '../../report/compare-record.js'
import type { costRecord } from '../../report/cost-view.js'
import type { frontierRecord } from '../../report/frontier-view.js'
import type { optimiseRecord } from '../../report/optimise-record.js'
import type { robustRecord } from '../../report/robust-record.js'
import type { sensitivityRecord } from '../../report/sensitivity-record.js'
import type { Constraints } from '../../scenarios/optimise/constraints.js'
import type { Aim } from '../../scenarios/optimise/scoring.js'
import type { Text } from '../../text/language.js'
import { answerOf, type Body, type Computation, call, everyItem } from './call.js'
import { AnswerError, type Asked, send } from './request.js'

export type { Computation }

/** Questions that may take long: put, followed while they are worked on, let be, found again. */

export type Named = { readonly id: string; readonly name: Text; readonly summary: Text }
type Head = { readonly recipe: ReturnType<typeof recipeRecord>; readonly budget: { readonly valid: boolean } }
type Robustness = ReturnType<typeof robustRecord>
type Sensitivity = ReturnType<typeof sensitivityRecord>

/** The answer to each kind of question, by the path where it is put. */
export type Answers = {
  comparisons: Head & ReturnType<typeof compareRecord> & { readonly given: readonly Named[] }
  frontiers: Head & ReturnType<typeof frontierRecord> & { readonly scenario: Named }
  costs: Head & ReturnType<typeof costRecord> & { readonly scenario: Named }
  robustness: Head & Robustness & { readonly given: readonly Named[] }
  sensitivities: Head & Sensitivity & { readonly scenario: Named }
  optimisations: Head &
    ReturnType<typeof optimiseRecord> & { readonly scenario: Named; readonly constraints: Constraints }
}
export type QuestionPath = keyof Answers
export type OptimisationQuestion = {
  readonly plan: string
  readonly scenario: string
  readonly objective: Aim
  readonly constraints: Constraints
  readonly paths: number
  readonly seed: number
}

export const SEED = 1
/** A question that is answered at once is not followed, s. */
const SHORT_WAIT_S = 1
const POLL_MS = 1000

/** A question of each kind as it is put. */
export type QuestionBody<P extends QuestionPath> = Body<`POST /api/v1/${P}`>

/** Somebody had the work stopped. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

/** An answer with the id of its question, by which it is found again. */
export type Answered<P extends QuestionPath> = { readonly id: string; readonly answer: Answers[P] }

/**
 * Put a question and follow it to its answer. The same question is the same computation: it goes on where it stands.
 * @param tell hears how far it is
 * @throws AnswerError, StoppedError
 */
export async function answered<P extends QuestionPath>(
  path: P,
  question: QuestionBody<P>,
  asked: Asked,
  tell: (at: Computation) => void,
): Promise<Answered<P>> {
  return followed<P>(await put(path, question, asked, { waitS: SHORT_WAIT_S }), asked, tell)
}

/** Find a question again by its id, and follow it to its answer. @throws AnswerError, StoppedError */
export async function answeredAgain<P extends QuestionPath>(
  id: string,
  asked: Asked,
  tell: (at: Computation) => void,
): Promise<Answered<P>> {
  return followed<P>(await computation(id, asked), asked, tell)
}

/** A question as it stands. */
export const computation = (id: string, asked: Asked): Promise<Computation> =>
  call('GET /api/v1/computations/{id}', asked, { params: { id } })

/** Let a question be. */
export const cancel = (id: string, asked: Asked): Promise<Computation> =>
  call('POST /api/v1/computations/{id}/cancel', asked, { params: { id } })

async function followed<P extends QuestionPath>(
  first: Computation,
  asked: Asked,
  tell: (at: Computation) => void,
): Promise<Answered<P>> {
  let at = first
  tell(at)
  while (isOpen(at)) {
    await nextEnd(at, asked, tell)
    at = await computation(at.id, asked)
    tell(at)
  }
  if (at.status === 'cancelled') throw new StoppedError()
  if (at.links.answer === undefined) throw new AnswerError(422, problemText(at.problem))
  return { id: at.id, answer: await answerOf<Answers[P]>(at, asked) }
}

const isOpen = ({ status }: Computation): boolean => status === 'queued' || status === 'running'

function problemText(problem: Computation['problem']): string | undefined {
  const each = problem?.errors?.map(({ sentence }) => sentence) ?? []
  return each.length > 0 ? each.join(' ') : problem?.title
}

/** Wait until the server says that a computation has ended, or until it is worth asking anew. */
function nextEnd(at: Computation, { signal }: Asked, tell: (at: Computation) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(at.links.events)
    const end = (): void => {
      events.close()
      resolve()
    }
    // A line that breaks is not waited for: the question is asked how it stands.
    events.onerror = () => {
      events.close()
      setTimeout(resolve, POLL_MS)
    }
    signal?.addEventListener('abort', () => {
      events.close()
      reject(signal.reason)
    })
    const hear = ({ data }: MessageEvent<string>): void =>
      tell({ ...at, status: 'running', ...(JSON.parse(data) as { progress?: number }) })
    events.addEventListener('running', hear)
    for (const last of ['done', 'failed', 'cancelled']) events.addEventListener(last, end)
  })
}

export const programmes = (asked: Asked) => everyItem('GET /api/v1/programmes', asked)

/** Put a question without waiting for it. @throws RefusedError with every problem of it */
export const put = <P extends QuestionPath>(
  path: P,
  question: QuestionBody<P>,
  asked: Asked,
  { waitS }: { readonly waitS?: number } = {},
): Promise<Computation> =>
  // All are answered alike, which the compiler does not see of a kind it does not know.
  send(`/api/v1/${path}`, {
    ...asked,
    method: 'POST',
    body: question as object,
    ...(waitS === undefined ? {} : { waitS }),
  })

/** The day of the data. */
export const asOf = async (asked: Asked): Promise<string> => (await call('GET /api/v1', asked)).asOf

/** Keep a new scenario. @throws RefusedError when its id is taken or it is not valid */
export async function keepScenario(body: Scenario, asked: Asked): Promise<void> {
  const params = { kind: 'scenario', id: body.id } as const
  await call('PUT /api/v1/documents/{kind}/{id}', asked, { params, version: 0, body })
}
