import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { run } from '../../cli/run.js'
import { DATA_ROOT } from '../../data-root.js'
import { describeOnStores } from '../stores.js'

const CLI = fileURLToPath(new URL('../../../src/cli/index.ts', import.meta.url))
const STUDY = 'plans: [tinh-mau]\nscenarios: [squeeze-20, baseline]\npaths: 40\n'
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-worker-'))
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

await describeOnStores('worker', (_, newPlace) => {
  it('does a study for whoever asks, and ends when it is told to; the embedded store it refuses', async () => {
    const place = await newPlace()
    vi.stubEnv('DATABASE_URL', 'url' in place ? place.url : '')
    if ('folder' in place) {
      vi.stubEnv('LOTRINH_STORE', place.folder)
      const { code, err } = await run(['worker', '--lang', 'en'])
      expect([code, err.includes('STORE_EMBEDDED')]).toEqual([2, true])
      return
    }
    const args = ['worker', '--concurrency', '1', '--data', DATA_ROOT, '--lang', 'en']
    const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    const exit = new Promise((resolve) => child.once('exit', resolve))
    const said = await new Promise((resolve) => createInterface({ input: child.stderr }).once('line', resolve))
    expect(said).toContain('Ready to work')
    const file = join(folder, 'study.yaml')
    writeFileSync(file, STUDY)
    const outs = ['by-worker', 'alone'].map((name) => join(folder, name))
    const asked = await run(['study', file, '--out', String(outs[0])])
    expect(asked.code, asked.err).toBe(0)
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
    vi.stubEnv('DATABASE_URL', '')
    expect((await run(['study', file, '--out', String(outs[1])])).code).toBe(0)
    const [byWorker, alone] = outs.map((name) => readFileSync(name))
    expect(byWorker?.equals(alone as Buffer)).toBe(true)
  }, 120_000)
})
