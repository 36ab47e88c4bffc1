import type { Read } from './read.js'
import { SETTINGS } from './settings.js'

export type Shown = { readonly path: string; readonly value: string; readonly from: string | null }

/** Return what would be used and where each value comes from (null: by default). Secrets are never shown. */
export function shownSettings({ settings, config, from }: Read): readonly Shown[] {
  return SETTINGS.flatMap(({ path, secret }) => {
    const value = path
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], {
        ...settings,
        data: config.data,
        store: { connections: settings.store.connections, ...config.store },
      })
    if (value === undefined) return []
    return [{ path, value: secret ? hidden(String(value)) : String(value), from: from.get(path) ?? null }]
  })
}

/** Of a database's address the user and the password stay hidden, and what may be a password behind the question mark. */
function hidden(secret: string): string {
  const url = URL.canParse(secret) ? new URL(secret) : undefined
  return url === undefined || url.host === '' ? '***' : `${url.protocol}//***@${url.host}${url.pathname}`
}

/** Return variables that look like ours and set nothing: a slip of the pen, or another program's. */
export function unusedVariables(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const known = new Set(SETTINGS.map(({ env: name }) => name))
  return Object.keys(env)
    .filter((name) => name.startsWith('LOTRINH_') && !known.has(name))
    .sort()
}
