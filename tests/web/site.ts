import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The server writes where it is to be found when it listens. */
const ADDRESS = /http:\/\/[\d.]+:\d+/
const READY_MS = 50
/** Settings as they are when nobody sets anything, but for limits that one person's browser does not meet. */
const SETTINGS = {
  LOTRINH_LOG_LEVEL: 'silent',
  LOTRINH_WORKERS_CONCURRENCY: '1',
  LOTRINH_LIMITS_REQUESTS_PER_MINUTE: '0',
  LOTRINH_LIMITS_EVENT_LOOP_DELAY_MS: '60000',
}

export type Site = {
  readonly origin: string
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** Build program, workbench and empty store, where what they are made of has changed. */
export function buildSite(): void {
  for (const script of ['scripts/build.js', 'scripts/build-web.js', 'scripts/build-store.js'])
    execFileSync(process.execPath, [script], { cwd: ROOT, stdio: 'ignore' })
}

/**
 * The whole site on this machine, as it is built, with the shipped data: a process of its own, so that it is not held up by
 * what a test does.
 * @param folder of its store  @param port 0: any free one
 */
export async function startSite(folder: string, port = '0'): Promise<Site> {
  const child = spawn(process.execPath, ['bin/lotrinh.js', 'serve', '--port', port], {
    cwd: ROOT,
    env: { ...process.env, ...SETTINGS, LOTRINH_STORE: folder },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const origin = await addressOf(child)
  while (!(await fetch(`${origin}/health/ready`)).ok) await setTimeout(READY_MS)
  return {
    origin,
    stop: async (signal = 'SIGTERM') => {
      const gone = once(child, 'exit')
      if (child.exitCode !== null || !child.kill(signal)) return
      await gone
    },
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += String(chunk)
  })
  for (;;) {
    const [address] = ADDRESS.exec(said) ?? []
    if (address !== undefined) return address
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`)
    await setTimeout(READY_MS)
  }
}
