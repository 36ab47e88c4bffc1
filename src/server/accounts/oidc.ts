import * as client from 'openid-client'
import { z } from 'zod'
import { RequestError } from '../problem-json.js'
import { isLoopback } from './loopback.js'
import { ROLES, type Role, type Territories } from './person.js'

/** An identity provider people sign in at. */
export type OidcConfig = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** this server's `/api/v1/sign-in/oidc/callback`, as the browser reaches it */
  readonly redirectUri: string
  /** claim with a role or several; the highest known counts */
  readonly roleClaim?: string | undefined
  readonly defaultRole: Role
  /** claim with ids of territories, `*` for all; when it is named and absent, none */
  readonly territoriesClaim?: string | undefined
}

/** What has to be remembered in the browser between leaving for the provider and coming back. */
export const Underway = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
})
export type Underway = z.infer<typeof Underway>

/** Somebody the provider vouches for. `role` and `territories` are undefined where it does not decide them. */
export type Vouched = {
  readonly subject: string
  readonly name: string
  readonly role: Role | undefined
  readonly territories: Territories | undefined
}

export type Oidc = {
  readonly begin: (to: string) => Promise<{ readonly address: URL; readonly underway: Underway }>
  readonly finish: (underway: Underway, query: string) => Promise<Vouched>
}

const WAIT_SECONDS = 10

/** Return the authorization-code flow with PKCE, state and nonce. The provider is asked about itself at the first sign-in. */
export function oidcOf(config: OidcConfig): Oidc {
  let known: Promise<client.Configuration> | undefined
  const provider = (): Promise<client.Configuration> => {
    known ??= discover(config).catch(() => {
      known = undefined
      throw new RequestError(503, 'PROVIDER_UNREACHABLE', {}, {}, WAIT_SECONDS)
    })
    return known
  }
  return {
    begin: async (to) => {
      const settings = await provider()
      const underway = {
        ...{ state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), to },
      }
      const address = client.buildAuthorizationUrl(settings, {
        redirect_uri: config.redirectUri,
        scope: 'openid profile email',
        state: underway.state,
        nonce: underway.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(underway.verifier),
        code_challenge_method: 'S256',
      })
      return { address, underway }
    },
    finish: async (underway, query) => {
      const settings = await provider()
      try {
        return vouchedOf(config, await claimsOf(settings, underway, new URL(`?${query}`, config.redirectUri)))
      } catch {
        // What exactly was wrong with the answer is nothing to tell whoever may have forged it.
        throw new RequestError(401, 'SIGN_IN_ELSEWHERE_FAILED', {})
      }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<client.Configuration> {
  const address = new URL(issuer)
  // A provider on the same machine may do without TLS; from anywhere else its word could be changed on the way.
  const execute = address.protocol === 'http:' && isLoopback(address.hostname) ? [client.allowInsecureRequests] : []
  return client.discovery(address, clientId, clientSecret, undefined, { execute, timeout: WAIT_SECONDS })
}

type Claims = { readonly iss: string; readonly sub: string } & Readonly<Record<string, unknown>>

/** Claims of the signed ID token, and of the user information, where many providers put all but the subject. */
async function claimsOf(settings: client.Configuration, underway: Underway, answer: URL): Promise<Claims> {
  const tokens = await client.authorizationCodeGrant(settings, answer, {
    pkceCodeVerifier: underway.verifier,
    expectedState: underway.state,
    expectedNonce: underway.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) throw new Error('no ID token')
  if (settings.serverMetadata().userinfo_endpoint === undefined) return claims
  return { ...(await client.fetchUserInfo(settings, tokens.access_token, claims.sub)), ...claims }
}

function vouchedOf({ roleClaim, defaultRole, territoriesClaim }: OidcConfig, claims: Claims): Vouched {
  const names = [claims.name, claims.preferred_username, claims.email, claims.sub]
  const roles = roleClaim === undefined ? undefined : textsOf(claims[roleClaim])
  const territories = territoriesClaim === undefined ? undefined : textsOf(claims[territoriesClaim])
  return {
    subject: `${claims.iss}|${claims.sub}`,
    name: names.find((name): name is string => typeof name === 'string' && name !== '') ?? claims.sub,
    role: roles === undefined ? undefined : (ROLES.findLast((role) => roles.includes(role)) ?? defaultRole),
    territories: territories?.includes('*') ? '*' : territories,
  }
}

/** A claim is one text, or a list of them. */
const textsOf = (claim: unknown): readonly string[] =>
  (Array.isArray(claim) ? claim : [claim]).filter((one): one is string => typeof one === 'string')
