import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import type { OidcConfig } from '../../../src/server/accounts/oidc.js'

/** Where the server under test would be; nobody listens there, the test hands over what the browser is sent there with. */
const REDIRECT = 'http://127.0.0.1:8057/api/v1/sign-in/oidc/callback'

/** Claims of whoever signs in, by what they type as their name there. Tests change them. */
export const CLAIMS: Record<string, Record<string, unknown>> = {}

/** A real identity provider on this machine. */
export async function startProvider(): Promise<{ readonly config: OidcConfig; readonly stop: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [clientId, clientSecret] = ['lotrinh', 'a-client-secret-of-the-test']
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [REDIRECT] }],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'areas'] },
    cookies: { keys: ['key-of-the-test'] },
    pkce: { required: () => true },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...CLAIMS[id] }),
    }),
  })
  server.on('request', provider.callback())
  return {
    config: { issuer, clientId, clientSecret, redirectUri: REDIRECT, defaultRole: 'viewer' },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Go through the provider's own pages as a browser does. @returns the address the browser is sent back to */
export async function goThrough(start: string, login: string): Promise<URL> {
  const jar = new Map<string, string>()
  let [address, form] = [start, undefined as Record<string, string> | undefined]
  for (let steps = 0; steps < 12; steps++) {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    })
    form = undefined
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name !== undefined) jar.set(name, value ?? '')
    }
    const location = answer.headers.get('location')
    if (location !== null) {
      address = new URL(location, address).href
      if (address.startsWith(REDIRECT)) return new URL(address)
    } else {
      const page = await answer.text()
      const [, prompt] = /name="prompt" value="(\w+)"/.exec(page) ?? []
      if (prompt === undefined) throw new Error(page)
      form = prompt === 'login' ? { prompt, login, password: 'x' } : { prompt }
    }
  }
  throw new Error('the provider never sends back')
}
