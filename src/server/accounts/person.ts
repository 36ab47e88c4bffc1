import type { FastifyRequest } from 'fastify'
import { RequestError } from '../problem-json.js'

/** From the least right to the most: who holds a role holds those before it. An approver publishes and freezes. */
export const ROLES = ['viewer', 'analyst', 'approver', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** What a route needs: a role, or nobody known. */
export type Needs = Role | 'nobody'

/** Ids of territories, or all of them. */
export type Territories = '*' | readonly string[]

export type Person = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly territories: Territories
  /** how we know: nobody else uses this machine, a session's cookie, an API token */
  readonly via: 'local' | 'session' | 'token'
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. Set wherever the route needs a role; routes that need nobody must not read it. */
    person: Person
  }
  interface FastifyContextConfig {
    needs?: Needs
    /** the answer is not kept to be given again under an idempotency key: it holds a secret, or nobody is known */
    keepsNoAnswer?: true
  }
}

export const hasRole = (held: Role, needed: Role): boolean => ROLES.indexOf(held) >= ROLES.indexOf(needed)

/** Return the lesser of two roles. */
export const lesserRole = (a: Role, b: Role): Role => (hasRole(a, b) ? b : a)

/** Return whether all of some territories are among others. */
export const covers = (held: Territories, asked: Territories): boolean =>
  held === '*' || (asked !== '*' && asked.every((one) => held.includes(one)))

/** Return the territories in both. */
export function bothOf(a: Territories, b: Territories): Territories {
  if (a === '*') return b
  return b === '*' ? a : a.filter((one) => b.includes(one))
}

/**
 * Say whether a person may do what needs a role, in a territory where one is named. What is nobody's (null) is everybody's:
 * all may see it, and who has all territories may change it.
 */
export function can({ role, territories }: Person, needed: Role, territory?: string | null): boolean {
  if (!hasRole(role, needed)) return false
  if (territory === undefined || territories === '*') return true
  return territory === null ? needed === 'viewer' : territories.includes(territory)
}

/**
 * Refuse who has no right in a territory, for a route of the role it needs. Where an id is unknown hand in undefined: who is
 * bound to territories gets the same answer as for an id of somebody else's, and so learns nothing; others go on to the 404.
 * @throws RequestError 403 TERRITORY_FORBIDDEN
 */
export function requireTerritory(request: FastifyRequest, territory: string | null | undefined): void {
  const { person } = request
  const needs = request.routeOptions.config.needs ?? 'viewer'
  const isAllowed =
    territory === undefined ? person.territories === '*' : can(person, needs === 'nobody' ? 'viewer' : needs, territory)
  if (!isAllowed) throw new RequestError(403, 'TERRITORY_FORBIDDEN', {})
}
