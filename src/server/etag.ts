import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Return the strong entity tag of an answer's text. */
export const tagOf = (text: string): string => `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`

/** Send JSON with its entity tag; nothing but the tag when the caller holds the same bytes already (RFC 9110, 13.1.2). */
export function sendTagged(request: FastifyRequest, reply: FastifyReply, value: unknown): void {
  const text = JSON.stringify(value)
  const tag = tagOf(text)
  reply.header('etag', tag).header('cache-control', 'no-cache')
  const held = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (held.includes(tag) || held.includes('*')) reply.code(304).send()
  else reply.type('application/json; charset=utf-8').send(text)
}
