import { useQuery } from '@tanstack/react-query'
import type { Language } from '../../text/language.js'
import { useView } from '../view/use-view.js'
import type { Asked } from './client.js'
import { everyItem, send } from './request.js'

/** Who one is, and accounts. */

export const ROLES = ['viewer', 'analyst', 'approver', 'admin'] as const
export type Role = (typeof ROLES)[number]
export type Territories = '*' | readonly string[]

export type Me = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly territories: Territories
  /** `local`: nobody else uses this machine, and nobody has an account */
  readonly via: 'local' | 'session' | 'token'
}

export type User = Omit<Me, 'via'> & {
  readonly signIn: 'password' | 'oidc'
  readonly disabled: boolean
  readonly version: number
  readonly madeAt: string
}

export type Token = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly territories: Territories
  readonly madeAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
}

const post = <T = void>(path: string, asked: Asked, body: object = {}): Promise<T> =>
  send<T>(path, { ...asked, method: 'POST', body })

export const accounts = {
  ways: (asked: Asked) => send<{ readonly oidc: boolean }>('/api/v1/sign-in', asked),
  me: (asked: Asked) => send<Me>('/api/v1/me', asked),
  signIn: (name: string, password: string, asked: Asked) => post<Me>('/api/v1/sign-in', asked, { name, password }),
  signOut: (asked: Asked) => post('/api/v1/sign-out', asked),
  changePassword: (current: string, next: string, asked: Asked) =>
    post('/api/v1/me/password', asked, { current, next }),
  tokens: (asked: Asked) => everyItem<Token>('/api/v1/tokens', asked),
  makeToken: (wanted: { readonly name: string; readonly role: Role; readonly days: number }, asked: Asked) =>
    post<Token & { readonly token: string }>('/api/v1/tokens', asked, wanted),
  revokeToken: (id: string, asked: Asked) => send<void>(`/api/v1/tokens/${id}`, { ...asked, method: 'DELETE' }),
  users: (asked: Asked) => everyItem<User>('/api/v1/users', asked),
  addUser: (
    wanted: {
      readonly name: string
      readonly password: string
      readonly role: Role
      readonly territories: Territories
    },
    asked: Asked,
  ) => post<User>('/api/v1/users', asked, wanted),
  changeUser: (
    { id, version }: Pick<User, 'id' | 'version'>,
    change: Partial<Pick<User, 'role' | 'territories' | 'disabled'>> & { readonly password?: string },
    asked: Asked,
  ) => send<User>(`/api/v1/users/${id}`, { ...asked, method: 'PATCH', body: change, version }),
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
