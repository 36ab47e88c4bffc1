/**
 * Make an embedded store with nothing in it, dist/empty-store/VERSION: a server's first start copies it, which takes a
 * second, and not the four of making it. Made once for a version of the library; where it cannot be made the first start
 * does so.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = new URL('..', import.meta.url).pathname

export async function buildStore() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'))
  const folder = join(ROOT, 'dist/empty-store')
  const made = join(folder, version)
  if (existsSync(made)) return
  const making = `${made}.${process.pid}`
  mkdirSync(folder, { recursive: true })
  try {
    const { PGlite } = await import('@electric-sql/pglite')
    await (await PGlite.create(making)).close()
    renameSync(making, made)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    // Another was faster.
    if (!existsSync(made)) console.warn(`No empty store was made: ${error}`)
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await buildStore()
