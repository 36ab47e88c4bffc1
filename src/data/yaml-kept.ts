import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { parseYaml, type YamlSaid } from './yaml-text.js'

/**
 * What the build has read of the shipped YAML, by the hash of the text: reading YAML takes twenty times as long as reading
 * the same as JSON. A text that has changed is found nowhere, and read as it stands.
 */
const BUILT = new URL('yaml/', import.meta.url)

/** Under which name what a text says is kept. */
export const nameOfYaml = (text: string): string => `${createHash('sha256').update(text).digest('hex')}.json`

/** Return what a text says if the build has read it. */
export function keptYaml(text: string, folder = BUILT): YamlSaid | undefined {
  try {
    return JSON.parse(readFileSync(new URL(nameOfYaml(text), folder), 'utf8')) as YamlSaid
  } catch {
    return undefined
  }
}

/** Return what `keptYaml` reads; nothing where JSON does not say the same. */
export function jsonOfYaml(text: string): string | undefined {
  const said = parseYaml(text)
  if ('faults' in said) return undefined
  const json = JSON.stringify(said)
  return isDeepStrictEqual(JSON.parse(json), said) ? json : undefined
}
