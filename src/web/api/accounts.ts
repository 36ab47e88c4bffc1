import { useQuery } from '@tanstack/react-query'
import type { Language } from '../../text/language.js'
import { useView } from '../view/use-view.js'
import { type Answer, type Body, call, everyItem } from './call.js'
import type { Asked } from './request.js'

/** Who one is, and accounts. */

/** Each may do what the one before it may. */
export const ROLES = ['viewer', 'analyst', 'approver', 'admin'] as const satisfies readonly Role[]
export type Me = Answer<'GET /api/v1/me'>
export type Role = Me['role']
export type Territories = Body<'POST /api/v1/users'>['territories']
export type User = Answer<'GET /api/v1/users'>['items'][number]
export type Token = Answer<'GET /api/v1/tokens'>['items'][number]

export const accounts = {
  ways: (asked: Asked) => call('GET /api/v1/sign-in', asked),
  me: (asked: Asked) => call('GET /api/v1/me', asked),
  signIn: (name: string, password: string, asked: Asked) =>
    call('POST /api/v1/sign-in', asked, { body: { name, password } }),
  signOut: (asked: Asked) => call('POST /api/v1/sign-out', asked),
  changePassword: (current: string, next: string, asked: Asked) =>
    call('POST /api/v1/me/password', asked, { body: { current, next } }),
  tokens: (asked: Asked) => everyItem('GET /api/v1/tokens', asked),
  makeToken: (wanted: Body<'POST /api/v1/tokens'>, asked: Asked) =>
    call('POST /api/v1/tokens', asked, { body: wanted }),
  revokeToken: (id: string, asked: Asked) => call('DELETE /api/v1/tokens/{id}', asked, { params: { id } }),
  users: (asked: Asked) => everyItem('GET /api/v1/users', asked),
  addUser: (wanted: Body<'POST /api/v1/users'>, asked: Asked) => call('POST /api/v1/users', asked, { body: wanted }),
  changeUser: ({ id, version }: Pick<User, 'id' | 'version'>, change: Body<'PATCH /api/v1/users/{id}'>, asked: Asked) =>
    call('PATCH /api/v1/users/{id}', asked, { params: { id }, body: change, version }),
}

/** Who asks. Undefined until it is known. */
export function useMe(): Me | undefined {
  const { lang } = useView().view
  const { data } = useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => accounts.me({ language: lang as Language, signal }),
  })
  return data
}

/** Say whether somebody holds a role, or one of more right. */
export const holds = (me: Me | undefined, role: Role): boolean =>
  me !== undefined && ROLES.indexOf(me.role) >= ROLES.indexOf(role)
