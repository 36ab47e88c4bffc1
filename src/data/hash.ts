import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/** Return 16 hex digits of sha256 over the names and bytes of every file under a folder, in name order. */
export function hashFiles(root: string): string {
  const hash = createHash('sha256')
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1))
    .filter((name) => !name.startsWith('schema/'))
    .sort()
  for (const name of names)
    hash
      .update(`${name}\0`)
      .update(readFileSync(`${root}/${name}`))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

/**
 * Return 32 hex digits of sha256 over a value's canonical JSON: keys of objects in order of their code units, what is
 * undefined left out, numbers as ECMAScript prints them.
 * @param value plain data  @throws RangeError for a number that is not finite, which JSON does not have
 */
export function hashValue(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex').slice(0, 32)
}

function canonical(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} has no JSON`)
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join()}}`
}

/** Return 32 hex digits of sha256 over bytes. */
export const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32)
