/**
 * Build the workbench into dist/web. Skipped when nothing it is made of has changed since the last time: a stamp of the
 * contents lies beside it, so that `npm start` and the tests may call this every time.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = new URL('..', import.meta.url).pathname
const OUT = join(ROOT, 'dist/web')
const STAMP = join(OUT, '.stamp')

/** @returns whether anything was built */
export async function buildWeb({ log = 'warn' } = {}) {
  const stamp = stampOfSources()
  if (existsSync(join(OUT, 'index.html')) && readStamp() === stamp) return false
  // Loaded only when there is something to build: the bundler takes longer to load than the sources to compare.
  const { build } = await import('vite')
  const { NODE_ENV } = process.env
  // Whoever asks for it, a test too: what is built for development is several times slower.
  process.env.NODE_ENV = 'production'
  try {
    await build({ configFile: join(ROOT, 'src/web/vite.config.ts'), logLevel: log })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
  writeFileSync(STAMP, stamp)
  return true
}

function readStamp() {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return ''
  }
}

/** What the workbench is made of: any file under src/, the packages' lock and how it is built. */
function stampOfSources() {
  const hash = createHash('sha256')
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const path of [...sources, join(ROOT, 'package-lock.json'), new URL(import.meta.url).pathname]) {
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

if (process.argv[1] === new URL(import.meta.url).pathname) await buildWeb({ log: 'info' })
