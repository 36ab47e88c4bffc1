import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { QuestionError } from '../../report/answers/question-error.js'
import { errorSentence } from '../../text/errors.js'
import type { Language } from '../../text/language.js'
import { languageOf, RequestError } from '../problem-json.js'
import type { Computation } from './computations.js'
import type { Repetition } from './repeat.js'
import { type Refusal, refusalOf } from './tasks.js'

const Facts = z.record(z.string(), z.union([z.string(), z.number()]))
const Problem = z.object({
  code: z.string(),
  facts: Facts,
  title: z.string(),
  errors: z.array(z.object({ in: z.string(), code: z.string(), facts: Facts, sentence: z.string() })).optional(),
})

/** A computation as the API gives it out. */
export const ComputationItem = z
  .object({
    id: z.string(),
    kind: z.string(),
    question: z.record(z.string(), z.unknown()).describe('as it was put, with defaults'),
    territory: z.string().nullable(),
    status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    progress: z.number().describe('share done, 0 to 1'),
    answerHash: z.string().nullable().describe('entity tag of its answer'),
    problem: Problem.nullable().describe('why it has no answer'),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    frozenAt: z.iso.datetime().nullable(),
    frozenBy: z.string().nullable(),
    repeated: z
      .object({
        at: z.string(),
        by: z.string(),
        same: z.boolean().describe('the same bytes'),
        answerHash: z.string().optional(),
        problem: Problem.nullable(),
      })
      .nullable()
      .describe('what came of computing it once more'),
    links: z.object({ self: z.string(), events: z.string(), answer: z.string().optional() }),
  })
  .meta({ id: 'Computation' })

export function itemOf(computation: Computation, request: FastifyRequest): z.infer<typeof ComputationItem> {
  const { id, status, question, problem, repeated } = computation
  const self = `/api/v1/computations/${id}`
  const language = languageOf(request)
  const told = repeated as Repetition
  return {
    ...computation,
    question: question as Readonly<Record<string, unknown>>,
    problem: inWords(problem, language),
    repeated: repeated === null ? null : { ...told, problem: inWords(told.problem, language) },
    links: { self, events: `${self}/events`, ...(status === 'done' ? { answer: `${self}/answer` } : {}) },
  }
}

/** Put why there is no answer into the reader's language. */
export function inWords(problem: unknown, language: Language) {
  if (problem === null || problem === undefined) return null
  const { code, facts, errors } = problem as Refusal
  return {
    code,
    facts,
    title: errorSentence(code, facts, language),
    ...(errors && {
      errors: errors.map((one) => ({ ...one, sentence: errorSentence(one.code, one.facts, language) })),
    }),
  }
}

/** Do what may find that a question asks for what is not there, and say so as the API says it. @throws RequestError */
export function refused<T>(ask: () => T, language: Language): T {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error
    throw answeredRefusal(refusalOf(error), language)
  }
}

/** Return why something has no answer as an answer of the API. */
export function answeredRefusal(
  { code, facts, errors = [{ in: 'question', code, facts }] }: Refusal,
  language: Language,
) {
  const inLanguage = errors.map((one) => ({ ...one, sentence: errorSentence(one.code, one.facts, language) }))
  return new RequestError(422, code, facts, { errors: inLanguage })
}
