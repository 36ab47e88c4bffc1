import type { Shock } from '../../data/budget-schemas.js'
import type { Agency, Plan, Territory, Unit } from '../../data/schemas.js'
import type { runRecord } from '../../report/run-record.js'
import type { TargetPageRecord } from '../../report/target-page.js'
import type { targetRecord } from '../../report/targets-view.js'
import type { Language, Text } from '../../text/language.js'
import { tellSignedOut } from './signed-out.js'

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
/** The most items a page of a collection holds. */
const MOST = 1000

/** An answer that is not what was asked for: the server's own sentence, or none when nobody answered. */
export class AnswerError extends Error {
  constructor(
    readonly status: number | undefined,
    readonly sentence: string | undefined,
  ) {
    super(sentence ?? 'no answer')
    this.name = 'AnswerError'
  }
}

export type Asked = { readonly language: Language; readonly signal?: AbortSignal | undefined }

/**
 * Ask the server for data; with a body, put something to it.
 * @param waitS how long it may keep a question open, s
 * @throws AnswerError
 */
export async function ask<T>(path: string, { language, signal }: Asked, body?: object, waitS = WAIT_S): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json', prefer: `wait=${waitS}` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    })
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw new AnswerError(undefined, undefined)
  }
  if (answer.ok) return (await answer.json()) as T
  if (answer.status === 401) tellSignedOut()
  const problem = (await answer.json().catch(() => undefined)) as { readonly title?: string } | undefined
  throw new AnswerError(answer.status, problem?.title)
}

type Computation = {
  readonly id: string
  readonly status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly problem: { readonly title?: string } | null
  readonly links: { readonly self: string; readonly answer?: string }
}

/** Put a question and wait for its answer: the same question was perhaps answered long ago. */
async function answerTo<T>(path: string, question: object, asked: Asked): Promise<T> {
  let computation = await ask<Computation>(path, asked, question)
  while (computation.status === 'queued' || computation.status === 'running') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    computation = await ask<Computation>(computation.links.self, asked)
  }
  if (computation.links.answer === undefined) throw new AnswerError(422, computation.problem?.title)
  return ask<T>(computation.links.answer, asked)
}

/** A file of the server. @throws AnswerError */
async function file(path: string, { language, signal }: Asked): Promise<Blob> {
  const answer = await fetch(path, { headers: { 'accept-language': language }, signal: signal ?? null })
  if (!answer.ok) throw new AnswerError(answer.status, undefined)
  return answer.blob()
}

/** Every item of a collection, page after page. */
async function all<T>(name: string, asked: Asked, filter = ''): Promise<readonly T[]> {
  const items: T[] = []
  for (;;) {
    const page = await ask<{ total: number; items: T[] }>(
      `/api/v1/${name}?limit=${MOST}&offset=${items.length}${filter}`,
      asked,
    )
    items.push(...page.items)
    if (items.length >= page.total || page.items.length === 0) return items
  }
}

export const api = {
  plans: (asked: Asked) => all<Plan>('plans', asked),
  territories: (asked: Asked) => all<Territory>('territories', asked),
  scenarios: (asked: Asked) => all<ScenarioItem>('scenarios', asked),
  agencies: (asked: Asked) => all<Agency>('agencies', asked),
  units: (asked: Asked) => all<Unit>('units', asked),
  targets: (plan: string, asked: Asked) => all<TargetItem>('targets', asked, `&plan=${encodeURIComponent(plan)}`),
  projection: (plan: string, scenario: string, asked: Asked) =>
    answerTo<ProjectionAnswer>('/api/v1/projections', { plan, scenario, paths: PATHS, seed: SEED }, asked),
  /** The yearly quantiles of a target's measure as an Arrow stream, from the table that the server keeps of the projection. */
  targetTable: async (plan: string, scenario: string, target: string, asked: Asked): Promise<Blob> => {
    const { id } = await ask<Computation>('/api/v1/projections', asked, { plan, scenario, paths: PATHS, seed: SEED })
    return file(`/api/v1/computations/${id}/tables/projections.arrow?targets=${encodeURIComponent(target)}`, asked)
  },
  targetPage: (target: string, scenario: string, asked: Asked) =>
    answerTo<TargetPageRecord>('/api/v1/explanations', { target, scenario, paths: PATHS, seed: SEED }, asked),
}
