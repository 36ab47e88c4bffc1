import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { answerOf, computationById } from '../../../src/server/jobs/computations.js'
import { type Jobs, openJobs } from '../../../src/server/jobs/jobs.js'
import { migrate } from '../../../src/server/storage/migrate.js'
import { openStore, type StorePlace } from '../../../src/server/storage/open.js'
import { describeOnStores } from '../stores.js'
import { asking, longRun, QUICK, settle } from './askings.js'
import { bytesOf, endlessPool, poolThat, slowPool, wordsOf } from './pools.js'

const ends: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const WORKER = fileURLToPath(new URL('./worker-process.ts', import.meta.url))

/** A worker in a process of its own. `did`: what it has done so far. */
function startProcess(
  place: StorePlace,
  ...args: readonly (string | number)[]
): { child: ChildProcess; did: string[] } {
  const child = spawn(process.execPath, ['--import', 'tsx', WORKER, JSON.stringify(place), ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const did: string[] = []
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => did.push(line))
  ends.push(() => child.kill('SIGKILL'))
  return { child, did }
}

/** The words of a run as one process says them. */
function whole(plan: string, paths: number, block: number): string {
  const blocks = Array.from({ length: Math.ceil(paths / block) }, (_, i) => [
    i * block,
    Math.min((i + 1) * block, paths),
  ])
  return blocks.map(([from, to]) => `[${from}, ${to}) of ${plan};`).join('')
}

await describeOnStores('shards', (openEmpty, newPlace) => {
  it('of a long run are put together in order, by one worker or two', async () => {
    const store = await openEmpty()
    const pool = poolThat((deed) => bytesOf(wordsOf(deed)))
    const jobs: Jobs[] = []
    for (const plan of ['one', 'two']) {
      jobs.push(await openJobs(store, { ...QUICK, concurrency: 2, pool }))
      ends.push(jobs.at(-1)?.stop as () => Promise<void>)
      const runs = [7, 10, 64].map((block) => longRun(`${plan}-${block}`, 100, block))
      await settle(jobs[0] as Jobs, ...runs)
      for (const block of [7, 10, 64]) {
        const found = await answerOf(store.db, `${plan}-${block}`)
        expect(found?.bytes.toString()).toBe(whole(`${plan}-${block}`, 100, block))
      }
    }
    expect(await store.db.selectFrom('shards').selectAll().execute()).toEqual([])
  })

  it('give way to what somebody waits for', async () => {
    const store = await openEmpty()
    const pool = slowPool(100)
    const jobs = await openJobs(store, { ...QUICK, concurrency: 1, pool })
    ends.push(jobs.stop)
    await jobs.ask(longRun('long', 100, 10))
    await settle(jobs, asking('short'))
    expect((await computationById(store.db, 'long'))?.status).toBe('running')
    await settle(jobs, longRun('long', 100, 10))
    expect(pool.asked).toHaveLength(12)
  })

  it('of a worker that is killed are done by another, and those that were done are kept', async () => {
    const place = await newPlace()
    const { child, did } = startProcess(place, 200, 'run', 100, 10)
    await expect.poll(() => did.length, { timeout: 40_000, interval: 20 }).toBeGreaterThanOrEqual(4)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    const store = await openStore(place)
    ends.push(store.close)
    const kept = await store.db.selectFrom('shards').select(['part']).execute()
    const before = await computationById(store.db, 'run')
    expect([before?.status, kept.length >= 3, kept.length <= 5]).toEqual(['running', true, true])
    const pool = slowPool(1)
    const jobs = await openJobs(store, { ...QUICK, concurrency: 1, pool })
    ends.push(jobs.stop)
    expect(await jobs.settled('run', 20_000)).toBe(true)
    // Each part that was not kept, once, and all of them together.
    expect(pool.asked.map(({ deed }) => (deed.type === 'block' ? deed.from : deed.type)).sort()).toEqual(
      [
        ...Array.from({ length: 10 }, (_, part) => part)
          .filter((part) => !kept.some((one) => one.part === part))
          .map((part) => part * 10),
        'merge',
      ].sort(),
    )
    expect((await answerOf(store.db, 'run'))?.bytes.toString()).toBe(whole('run', 100, 10))
  }, 120_000)

  it('go back to the queue when a worker is stopped, at once and without a trace', async () => {
    const store = await openEmpty()
    const options = { ...QUICK, leaseSeconds: 600 }
    const stuck = endlessPool()
    const first = await openJobs(store, { ...options, concurrency: 1, pool: stuck })
    await first.ask(asking('q'))
    await expect.poll(() => stuck.asked.length, { timeout: 10_000 }).toBe(1)
    await first.stop()
    const { rows } = await store.query('select state, retry_count, data from pgboss.job')
    expect(rows).toEqual([{ state: 'created', retry_count: 0, data: { computation: 'q', round: 1 } }])
    const second = await openJobs(store, { ...options, concurrency: 1, pool: slowPool(1) })
    ends.push(second.stop)
    expect(await second.settled('q', 10_000)).toBe(true)
  })

  it('that kill whoever takes them are given up', async () => {
    const store = await openEmpty()
    const idle = await openJobs(store, { ...QUICK, concurrency: 0, pool: slowPool(1) })
    ends.push(idle.stop)
    await idle.ask(asking('q'))
    await store.query(`update pgboss.job set data = data || '{"lapses": 1000}'`)
    const jobs = await openJobs(store, { ...QUICK, concurrency: 1, pool: slowPool(1) })
    ends.push(jobs.stop)
    expect(await jobs.settled('q', 10_000)).toBe(true)
    expect(await computationById(store.db, 'q')).toMatchObject({ problem: { code: 'COMPUTATION_DEADLY' } })
  })

  it('are shared by two processes', async () => {
    const place = await newPlace()
    // The embedded store belongs to one.
    if ('folder' in place) return
    const store = await openStore(place)
    ends.push(store.close)
    await migrate(store.db)
    const jobs = await openJobs(store, { ...QUICK, concurrency: 0, pool: slowPool(1) })
    ends.push(jobs.stop)
    const workers = [startProcess(place, 150), startProcess(place, 150)]
    await jobs.ask(longRun('run', 120, 5))
    expect(await jobs.settled('run', 50_000)).toBe(true)
    await wait(100)
    for (const { did } of workers) expect(did.length).toBeGreaterThan(2)
    const blocks = workers.flatMap(({ did }) => did).filter((one) => one !== 'merge')
    expect(blocks.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, part) => part * 5))
    expect((await answerOf(store.db, 'run'))?.bytes.toString()).toBe(whole('run', 120, 5))
  }, 120_000)
})
