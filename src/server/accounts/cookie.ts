import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLoopback } from './loopback.js'
import { LONGEST_MS } from './sessions.js'

/** How cookies are written: to be sent over TLS alone, unless the server speaks to its own machine only. */
export type Cookies = {
  readonly session: string
  readonly signIn: string
  readonly options: CookieSerializeOptions & { readonly path: '/' }
}

/**
 * Return the cookies of a server. `__Host-` makes a browser refuse them from another host of the domain, so that nobody there
 * can put a session of their own into it.
 */
export function cookiesOf(host: string, origin: string | undefined): Cookies {
  const secure = origin === undefined ? !isLoopback(host) : !isLoopback(new URL(origin).hostname)
  const prefix = secure ? '__Host-' : ''
  return {
    session: `${prefix}lotrinh`,
    signIn: `${prefix}lotrinh-sign-in`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  }
}

export const secretIn = (request: FastifyRequest, { session }: Cookies): string | undefined => request.cookies[session]

export function setSession(reply: FastifyReply, { session, options }: Cookies, secret: string): void {
  reply.setCookie(session, secret, { ...options, maxAge: LONGEST_MS / 1000 })
}

export function clearSession(reply: FastifyReply, { session, options }: Cookies): void {
  reply.clearCookie(session, options)
}
