import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DATA_ROOT } from '../data-root.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Run the program as its own process; `hangUp` closes the reading end after the first bytes, as `| head` does. */
function start(args: readonly string[], hangUp = false): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/index.ts', ...args, '--data', DATA_ROOT], {
      cwd: ROOT,
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (bytes) => {
      out += bytes
      if (hangUp) child.stdout.destroy()
    })
    child.stderr.on('data', (bytes) => {
      err += bytes
    })
    child.on('error', fail)
    child.on('close', (code) => done({ code, out, err }))
  })
}

describe('the process', () => {
  it('passes the exit code on and keeps data and words apart', async () => {
    const good = await start(['targets', '--plan', 'ninh-thuan', '--json'])
    expect([good.code, good.err]).toEqual([0, ''])
    expect(JSON.parse(good.out)).not.toHaveLength(0)
    const bad = await start(['targets', '--plan', 'ha-noi'])
    expect([bad.code, bad.out]).toEqual([2, ''])
    expect(bad.err).toContain('PLAN_UNKNOWN')
  })

  it('is not troubled by a reader that has seen enough', async () => {
    const { code, err } = await start(['targets', '--json'], true)
    expect([code, err]).toEqual([0, ''])
  })
})
