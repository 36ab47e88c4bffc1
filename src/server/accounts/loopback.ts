import { isIPv4 } from 'node:net'

/** Say whether a host name or address is this machine itself, as the server is bound or as it is called by. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'))
}

/** Say whether the server may listen there: anywhere but on this machine only with people who have to sign in. */
export const mayListen = (host: string, hasAccounts: boolean, hasOidc: boolean): boolean =>
  isLoopback(host) || hasAccounts || hasOidc
