import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import type { Database, Store } from '../storage/open.js'
import { type Cookies, cookiesOf } from './cookie.js'
import { addGuard } from './guard.js'
import { type Anybody, anybodyIn, identifier } from './identify.js'
import { isLoopback } from './loopback.js'
import { type Oidc, type OidcConfig, oidcOf } from './oidc.js'
import type { Role } from './person.js'
import { addOidc } from './routes-oidc.js'
import { addSignIn } from './routes-sign-in.js'
import { addTokens } from './routes-tokens.js'
import { addUsers } from './routes-users.js'

export type AccountsConfig = {
  /** the address the server is bound to */
  readonly host: string
  /** the origin people reach it by where a proxy stands before it: `https://lotrinh.example.vn` */
  readonly origin?: string | undefined
  readonly oidc?: OidcConfig | undefined
}

export type AccountsOptions = {
  readonly store: Pick<Store, 'db'>
  readonly config: AccountsConfig
  /** whether there is such a territory; without it every id is taken */
  readonly knowsTerritory?: ((id: string) => boolean) | undefined
  readonly now?: (() => Date) | undefined
}

/** What the routes of accounts share. */
export type Accounts = {
  readonly db: Database
  readonly cookies: Cookies
  readonly anybody: Anybody
  readonly oidc: Oidc | undefined
  readonly defaultRole: Role
  readonly knowsTerritory: (id: string) => boolean
  readonly now: () => Date
}

/** No account and no sign-in needs more; a longer body is only a way to keep a server busy. */
const MOST_BYTES = 16 * 1024

/**
 * Let the server know who asks: from here on every route says what role it needs, and `request.person` is who asks.
 * To be called on the root before any other route is added, as routes made earlier stand outside the guard's check.
 */
export async function addAccounts(app: FastifyInstance, options: AccountsOptions): Promise<void> {
  const { store, config, knowsTerritory = () => true, now = () => new Date() } = options
  const { host, origin } = config
  const accounts: Accounts = {
    db: store.db,
    cookies: cookiesOf(host, origin),
    anybody: anybodyIn(store.db),
    oidc: config.oidc === undefined ? undefined : oidcOf(config.oidc),
    defaultRole: config.oidc?.defaultRole ?? 'viewer',
    ...{ knowsTerritory, now },
  }
  await app.register(cookie)
  const isOnlyLocal = isLoopback(host) && origin === undefined && config.oidc === undefined
  addGuard(app, { identify: identifier({ ...accounts, isOnlyLocal }), origin })
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.bodyLimit = MOST_BYTES
      route.config = { ...route.config, keepsNoAnswer: true }
    })
    scope.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    for (const add of [addSignIn, addOidc, addUsers, addTokens]) add(scope, accounts)
  })
}
