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
