import type { FastifyRequest } from 'fastify'
import { RequestError } from '../problem-json.js'

/** The entity tag of a version: a strong one, as the whole answer is decided by it. */
export const tagOfVersion = (version: number): string => `"${version}"`

/**
 * Return the version a change is made to: `If-Match: "7"`, or 0 for `If-None-Match: *`, a new one.
 * @throws RequestError 428 where neither is said: a change to whatever stands would lose what others wrote
 */
export function expectedVersion({ headers }: FastifyRequest): number {
  const tag = /^"([1-9]\d{0,8})"$/.exec(headers['if-match'] ?? '')
  if (tag !== null) return Number(tag[1])
  if (headers['if-none-match'] === '*') return 0
  throw new RequestError(428, 'CONDITION_MISSING', { allowed: 'If-Match: "7", If-None-Match: *' })
}
