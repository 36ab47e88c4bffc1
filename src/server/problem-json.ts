import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { checkValue } from '../data/check-value.js'
import { InputError, type Problem } from '../data/problem.js'
import { type ErrorCode, errorSentence, type Facts } from '../text/errors.js'
import type { Language } from '../text/language.js'

/**
 * Something a caller did wrong, or that cannot be done now: a code of the catalogue, its facts, and the status.
 * `details` are further members of the answer; `retryAfter` is seconds.
 */
export class RequestError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 428 | 429 | 503,
    readonly code: ErrorCode,
    readonly facts: Facts,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly retryAfter?: number,
  ) {
    super(code)
    this.name = 'RequestError'
  }
}

/** The caller's language: Vietnamese unless English is asked for first. */
export function languageOf(request: FastifyRequest): Language {
  const first = (request.headers['accept-language'] ?? '').split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('en') ? 'en' : 'vi'
}

/** What the framework refuses by itself, in the words of the catalogue. */
const FRAMEWORK_ERRORS: Readonly<Record<string, { readonly status: number; readonly code: ErrorCode }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'BODY_TOO_LARGE' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'BODY_TYPE_UNKNOWN' },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'BODY_NOT_JSON' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'BODY_NOT_JSON' },
}

/** Answer an error as `application/problem+json` (RFC 9457), in the caller's language, with every problem there is. */
export function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request)
  const send = (status: number, code: string, title: string, more: object = {}): FastifyReply =>
    reply
      .code(status)
      .type('application/problem+json')
      .header('content-language', language)
      .send({ type: 'about:blank', status, code, title, ...more })
  if (error instanceof RequestError) {
    if (error.retryAfter !== undefined) reply.header('retry-after', String(error.retryAfter))
    return send(error.status, error.code, errorSentence(error.code, error.facts, language), error.details)
  }
  if (error instanceof InputError) {
    const errors = error.problems.map(({ file, code, facts }) => ({
      in: file,
      code,
      facts,
      sentence: errorSentence(code, facts, language),
    }))
    return send(400, 'QUERY_WRONG', errorSentence('QUERY_WRONG', {}, language), { errors })
  }
  const known = 'code' in error ? FRAMEWORK_ERRORS[error.code] : undefined
  if (known !== undefined) return send(known.status, known.code, errorSentence(known.code, {}, language))
  const status = 'statusCode' in error && error.statusCode !== undefined ? error.statusCode : 500
  if (status < 500) return send(status, 'REQUEST_WRONG', errorSentence('REQUEST_WRONG', {}, language))
  request.log.error(error)
  return send(500, 'SERVER_FAULT', errorSentence('SERVER_FAULT', {}, language))
}

/**
 * Check one part of a request against its schema as every other input is checked: all problems at once, by the catalogue.
 * @param part `querystring`, `params`, `body` or `headers`: what a problem's place is called
 */
export function validatorOf(schema: z.ZodType, part: string) {
  return (value: unknown): { readonly value: unknown } | { readonly error: InputError } => {
    const problems: Problem[] = []
    const checked = checkValue(schema, value, part, () => 1, problems)
    return problems.length === 0 ? { value: checked } : { error: new InputError(problems) }
  }
}
