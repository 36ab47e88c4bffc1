import type { Briefing } from '../../../src/report/briefing/document.js'

/** What no text may do to the file that it stands in. */
export const HOSTILE = '<script>alert("x")</script><img src=http://evil.example/a.png onerror=\'y\'> & ]]> \u0001=cmd()'
/** What decides how a thing is drawn, and is not read. */
const KEYS = new Set(['type', 'kind', 'look', 'mark', 'verdict', 'shape', 'language', 'length'])

/** Return a briefing with hostile words added to every text in it. */
export const hostile = (briefing: Briefing): Briefing => spoiled(briefing, '') as Briefing

function spoiled(value: unknown, key: string): unknown {
  if (typeof value === 'string') return KEYS.has(key) || value === '' ? value : `${value} ${HOSTILE}`
  if (Array.isArray(value)) return value.map((one) => spoiled(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoiled(one, name)]))
}
