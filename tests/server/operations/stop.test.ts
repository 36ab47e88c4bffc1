import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { describe, expect, it } from 'vitest'
import { stopGracefully } from '../../../src/server/operations/stop.js'
import { bareApp } from './bare-app.js'

/** A server that listens, with a route that answers when it is let, and a trail of what happened. */
async function slowServer() {
  const { app } = await bareApp()
  const trail: string[] = []
  let let_: () => void = () => undefined
  const allowed = new Promise<void>((resolve) => {
    let_ = resolve
  })
  app.get('/slow', async () => {
    trail.push('began')
    await allowed
    trail.push('answered')
    return { done: true }
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const steps = {
    stopJobs: async () => void trail.push('jobs'),
    closeStore: async () => void trail.push('store'),
  }
  return { app, trail, address, steps, allow: () => let_() }
}

const until = async (done: () => boolean): Promise<void> => {
  for (let n = 0; n < 500 && !done(); n++) await wait(5)
  expect(done()).toBe(true)
}
const isReady = async (app: FastifyInstance) => (await app.inject('/health/ready')).statusCode === 200

describe('stopping', () => {
  it('lets what is under way finish, takes nothing new, then stops the jobs, then closes the store', async () => {
    const { app, trail, address, steps, allow } = await slowServer()
    const slow = fetch(`${address}/slow`)
    await until(() => trail.includes('began'))
    expect(await isReady(app)).toBe(true)
    const stopped = stopGracefully(app, steps)
    await wait(50)
    await expect(fetch(`${address}/things/1`)).rejects.toThrow()
    expect(trail).toEqual(['began'])
    allow()
    const answered = performance.now()
    const answer = await slow
    expect([answer.status, await answer.json()]).toEqual([200, { done: true }])
    await stopped
    // The caller's connection, kept alive, does not hold it up.
    expect(performance.now() - answered).toBeLessThan(5000)
    expect(trail).toEqual(['began', 'answered', 'jobs', 'store'])
  })

  it('goes on listening for a while, not ready and refusing in its own words, where a proxy needs the notice', async () => {
    const { app, address, steps, trail } = await slowServer()
    const stopped = stopGracefully(app, { ...steps, noticeMs: 300 })
    const [ready, refused] = [await fetch(`${address}/health/ready`), await fetch(`${address}/things/1`)]
    expect([ready.status, refused.status]).toEqual([503, 503])
    expect(((await refused.json()) as { code: string }).code).toBe('SERVER_STOPPING')
    expect(refused.headers.get('retry-after')).not.toBeNull()
    await stopped
    expect(trail).toEqual(['jobs', 'store'])
  })

  it('waits no longer than its deadline', async () => {
    const { app, trail, address, steps } = await slowServer()
    const slow = fetch(`${address}/slow`).then(
      () => 'answered',
      () => 'cut',
    )
    await until(() => trail.includes('began'))
    const began = performance.now()
    await stopGracefully(app, { ...steps, deadlineMs: 200 })
    expect(performance.now() - began).toBeLessThan(5000)
    expect([await slow, trail]).toEqual(['cut', ['began', 'jobs', 'store']])
  })

  it('closes the store even when the jobs fail to stop, and tells of it', async () => {
    const { app, trail, steps } = await slowServer()
    const stopJobs = () => Promise.reject(new Error('jobs stuck'))
    await expect(stopGracefully(app, { ...steps, stopJobs })).rejects.toThrow('jobs stuck')
    expect(trail).toEqual(['store'])
  })
})

describe('a signal', () => {
  const MODULE = pathToFileURL('src/server/operations/stop.ts').href
  const PROGRAM = `import(process.argv[1]).then(async ({ untilSignal }) => {
    const keep = setInterval(() => {}, 1000)
    const stopped = untilSignal(() => { console.log('stopping'); return process.argv[2] === 'hangs' ? new Promise(() => {}) : Promise.resolve() })
    console.log('up'); await stopped
    clearInterval(keep); console.log('stopped') })`

  async function running(how: 'hangs' | 'stops') {
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', PROGRAM, MODULE, how], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const exit = once(child, 'exit')
    await until(() => said.includes('up'))
    return { child, exit, said: () => said.trim().split('\n') }
  }

  it.each(['SIGTERM', 'SIGINT'] as const)('%s stops and ends well', async (signal) => {
    const { child, exit, said } = await running('stops')
    child.kill(signal)
    expect(await exit).toEqual([0, null])
    expect(said()).toEqual(['up', 'stopping', 'stopped'])
  })

  it('that comes a second time ends at once', async () => {
    const { child, exit, said } = await running('hangs')
    child.kill('SIGTERM')
    await until(() => said().includes('stopping'))
    child.kill('SIGINT')
    expect(await exit).toEqual([1, null])
  })
})
