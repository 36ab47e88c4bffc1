import type { FastifyRequest } from 'fastify'
import type { Database } from '../storage/open.js'
import { type Cookies, secretIn } from './cookie.js'
import { isLoopback } from './loopback.js'
import type { Person } from './person.js'
import { personOfSession } from './sessions.js'
import { personOfToken } from './tokens.js'
import { hasAccounts } from './users.js'

/** Who works at a machine of their own, where nobody has an account. */
const LOCAL: Person = { id: 'local', name: 'local', role: 'admin', territories: '*', via: 'local' }

/** Another process may make the first account: it is looked for again after this time. */
const LOOK_AGAIN_MS = 1000

/** Whether anybody has an account, without asking the database at every request. */
export type Anybody = {
  readonly isThere: () => Promise<boolean>
  /** to be called when an account has been made here */
  readonly came: () => void
}

export function anybodyIn(db: Database): Anybody {
  // Accounts are never taken away: once there is one there always is.
  let isSure = false
  let lookedAt = Number.NEGATIVE_INFINITY
  return {
    isThere: async () => {
      const time = performance.now()
      if (!isSure && time - lookedAt >= LOOK_AGAIN_MS) {
        isSure = await hasAccounts(db)
        lookedAt = time
      }
      return isSure
    },
    came: () => {
      isSure = true
    },
  }
}

export type Identity = {
  readonly db: Database
  readonly cookies: Cookies
  /** nobody but this machine can reach the server, and nobody signs in elsewhere */
  readonly isOnlyLocal: boolean
  readonly anybody: Anybody
  readonly now: () => Date
}

/** Return how to tell who sends a request. */
export function identifier({
  db,
  cookies,
  isOnlyLocal,
  anybody,
  now,
}: Identity): (r: FastifyRequest) => Promise<Person | undefined> {
  return async (request) => {
    const { authorization } = request.headers
    if (authorization !== undefined) {
      const [, token] = /^bearer +([\w-]+)$/i.exec(authorization) ?? []
      return token === undefined ? undefined : personOfToken(db, token, now())
    }
    const secret = secretIn(request, cookies)
    const person = secret === undefined ? undefined : await personOfSession(db, secret, now())
    if (person !== undefined) return person
    return isOnlyLocal && isFromHere(request) && !(await anybody.isThere()) ? LOCAL : undefined
  }
}

/**
 * Say whether a request names this machine. A page elsewhere may have its own name resolve to 127.0.0.1, and a proxy beside
 * the server passes on what comes from afar: neither is the person at the machine.
 */
function isFromHere({ hostname, headers }: FastifyRequest): boolean {
  const isPassedOn = headers.forwarded ?? headers['x-forwarded-for'] ?? headers['x-forwarded-host'] ?? headers.via
  return isLoopback(hostname) && isPassedOn === undefined
}
