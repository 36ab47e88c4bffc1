import type { FastifyRequest } from 'fastify'
import { RequestError } from '../problem-json.js'
import type { Person } from './person.js'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Say where a browser sent a request from. Pages cannot forge these headers; programs that are no browsers have neither.
 * @param own the origin the site is reached by, when it is known; otherwise the host the request names is taken
 */
export function originOf({ headers, host }: FastifyRequest, own: string | undefined): 'same' | 'foreign' | 'unknown' {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'foreign'
  if (origin === undefined) return site === undefined ? 'unknown' : 'same'
  if (!URL.canParse(origin)) return 'foreign'
  const from = new URL(origin)
  const ours = own ?? `${from.protocol}//${host}`
  return URL.canParse(ours) && new URL(ours).origin === from.origin ? 'same' : 'foreign'
}

/**
 * Refuse a change that another site makes a browser send. A token is sent by nobody's browser on its own; a cookie is, so it
 * has to be seen that the page is ours; on a machine of one's own, and before any sign-in, programs without headers may come.
 * @throws RequestError 403 ORIGIN_FOREIGN
 */
export function refuseForeign(request: FastifyRequest, via: Person['via'] | undefined, own: string | undefined): void {
  if (READS.has(request.method) || via === 'token') return
  const origin = originOf(request, own)
  if (origin === 'foreign' || (origin === 'unknown' && via === 'session')) {
    throw new RequestError(403, 'ORIGIN_FOREIGN', {})
  }
}
