import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { SetupError } from '../../../src/server/setup-error.js'
import { lockFolder } from '../../../src/server/storage/lock.js'

const root = mkdtempSync(join(tmpdir(), 'lotrinh-lock-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const newFolder = (): string => mkdtempSync(join(root, 'store-'))

const MODULE = pathToFileURL('src/server/storage/lock.ts').href
const HOLD = `import(process.argv[1]).then(({ lockFolder }) => { try { lockFolder(process.argv[2]); console.log('held') } catch (error) { console.log(error.problems[0].code) } ; setInterval(() => {}, 1000) })`

/** Another process that tries to hold a folder and then stays. */
async function holder(folder: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', HOLD, MODULE, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(child.stdout, 'data')
  return {
    pid: child.pid as number,
    said: String(said).trim(),
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

function refusal(folder: string): SetupError {
  try {
    lockFolder(folder)
  } catch (error) {
    if (error instanceof SetupError) return error
    throw error
  }
  throw new Error('was not refused')
}

describe('the lock of a folder', () => {
  it('keeps every other process out, by name, until its holder is gone, however that went', async () => {
    const folder = newFolder()
    const other = await holder(folder)
    expect(other.said).toBe('held')
    expect(refusal(folder).problems).toEqual([{ code: 'STORE_IN_USE', facts: { id: folder, pid: other.pid } }])
    await other.kill()
    const release = lockFolder(folder)
    expect(refusal(folder).problems[0]?.facts.pid).toBe(process.pid)
    release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('goes to exactly one of several that find a dead one', async () => {
    const folder = newFolder()
    const dead = await holder(folder)
    await dead.kill()
    const all = await Promise.all([1, 2, 3].map(() => holder(folder)))
    expect(all.map(({ said }) => said).sort()).toEqual(['STORE_IN_USE', 'STORE_IN_USE', 'held'])
    for (const one of all) await one.kill()
    expect(readdirSync(folder)).toEqual(['lotrinh.lock'])
  })

  it.each(['', 'nonsense', '999999999 1', `${process.pid} 1`])(
    'that names nobody who runs (%j) is taken over',
    (text) => {
      const folder = newFolder()
      writeFileSync(join(folder, 'lotrinh.lock'), text)
      // The same number at another start is another process, where the system tells starts.
      if (text.startsWith(`${process.pid}`) && !existsSync('/proc/self/stat')) return
      lockFolder(folder)()
      expect(readdirSync(folder)).toEqual([])
    },
  )
})
