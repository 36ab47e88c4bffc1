import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { ask } from '../../../src/server/jobs/ask.js'
import { freeze } from '../../../src/server/jobs/change.js'
import { answerOf, computationById, listComputations } from '../../../src/server/jobs/computations.js'
import { type Jobs, type JobsOptions, openJobs } from '../../../src/server/jobs/jobs.js'
import type { Pool } from '../../../src/server/jobs/pool.js'
import type { Queue } from '../../../src/server/jobs/queue.js'
import type { Store } from '../../../src/server/storage/open.js'
import { describeOnStores } from '../stores.js'
import { asking, QUICK, settle } from './askings.js'
import { bytesOf, endlessPool, poolThat, slowPool } from './pools.js'

const open: Jobs[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop()
})

async function jobsOn(store: Store, pool: Pool, more: Partial<JobsOptions> = {}): Promise<Jobs> {
  const jobs = await openJobs(store, { ...QUICK, concurrency: 1, pool, ...more })
  open.push(jobs)
  return jobs
}

await describeOnStores('computations', (openStore) => {
  it('answer the same question once, however often it is asked', async () => {
    const store = await openStore()
    const pool = slowPool(100)
    const jobs = await jobsOn(store, pool)
    const answers = await Promise.all([1, 2, 3, 4].map(() => jobs.ask(asking('q'))))
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1)
    await jobs.settled('q', 20_000)
    expect(await jobs.ask(asking('q'))).toEqual({ status: 'done', isNew: false })
    // Another process that does no work finds it too.
    const others = await jobsOn(store, pool, { concurrency: 0 })
    expect(await others.ask(asking('q'))).toEqual({ status: 'done', isNew: false })
    expect(pool.asked).toHaveLength(1)
    const found = await answerOf(store.db, 'q')
    expect(found?.bytes.toString()).toBe('{"type":"answer","kind":"projection","question":{"of":"q"}}')
    expect((await computationById(store.db, 'q'))?.answerHash).toBe(found?.hash)
  })

  it('are not stored without their job', async () => {
    const store = await openStore()
    const broken = { send: () => Promise.reject(new Error('no queue')) } as unknown as Queue
    await expect(ask(store.db, broken, asking('q'))).rejects.toThrow('no queue')
    expect(await computationById(store.db, 'q')).toBeUndefined()
    expect(await store.db.selectFrom('events').selectAll().execute()).toEqual([])
  })

  it('say why there is no answer, and are tried again when asked again', async () => {
    const store = await openStore()
    let isKnown = false
    const refusal = { code: 'PLAN_UNKNOWN', facts: { id: 'x', allowed: 'y' } } as const
    const jobs = await jobsOn(
      store,
      poolThat(() => (isKnown ? bytesOf('there') : { refusal })),
    )
    await settle(jobs, asking('q'))
    expect(await computationById(store.db, 'q')).toMatchObject({ status: 'failed', problem: refusal })
    expect(await answerOf(store.db, 'q')).toBeUndefined()
    isKnown = true
    await settle(jobs, asking('q'))
    expect(await computationById(store.db, 'q')).toMatchObject({ status: 'done', problem: null, progress: 1 })
  })

  it('are tried again after a fault of ours, later, and then fail', async () => {
    const store = await openStore()
    const faults: unknown[] = []
    const pool = poolThat(() => {
      throw new Error('out of memory')
    })
    const jobs = await jobsOn(store, pool, { onFault: (error) => faults.push(error) })
    await settle(jobs, asking('q'))
    expect(pool.asked).toHaveLength(2)
    const [first, second] = pool.asked.map(({ at }) => at)
    expect((second as number) - (first as number)).toBeGreaterThan(900)
    expect(faults.map(String)).toEqual(['Error: out of memory', 'Error: out of memory'])
    const failed = await computationById(store.db, 'q')
    expect(failed).toMatchObject({ status: 'failed', problem: { code: 'COMPUTATION_FAILED' } })
  })

  it('are cancelled while they wait and while they are computed, and can be asked again', async () => {
    const store = await openStore()
    const pool = endlessPool()
    const jobs = await jobsOn(store, pool)
    await jobs.ask(asking('running'))
    await expect.poll(() => pool.asked.length, { timeout: 10_000 }).toBe(1)
    await jobs.ask(asking('waiting'))
    for (const id of ['waiting', 'running']) {
      expect((await jobs.cancel(id, 'me')).status).toBe('cancelled')
      expect((await jobs.cancel(id, 'me')).status).toBe('cancelled')
    }
    expect(pool.asked[0]?.signal?.aborted).toBe(true)
    // What was cancelled while it waited is never begun.
    await wait(300)
    expect(pool.asked).toHaveLength(1)
    await jobs.stop()
    await settle(await jobsOn(store, slowPool(1)), asking('running'), asking('waiting'))
    for (const id of ['waiting', 'running']) expect((await computationById(store.db, id))?.status).toBe('done')
    await expect(jobs.cancel('running', 'me')).rejects.toMatchObject({ status: 409, code: 'COMPUTATION_ENDED' })
    await expect(jobs.cancel('nothing', 'me')).rejects.toMatchObject({ status: 404 })
    const noted = await store.db.selectFrom('audit').select(['action', 'id', 'actor']).orderBy('seq').execute()
    expect(noted).toEqual(['waiting', 'running'].map((id) => ({ action: 'cancel', id, actor: 'me' })))
  })

  it('that are published are never changed or deleted', async () => {
    const store = await openStore()
    const jobs = await jobsOn(store, slowPool(1))
    await jobs.ask(asking('q'))
    await jobs.settled('q', 20_000)
    const frozen = await freeze(store.db, 'q', 'head')
    expect(frozen).toMatchObject({ frozenBy: 'head', status: 'done' })
    expect(await freeze(store.db, 'q', 'another')).toEqual(frozen)
    const { db } = store
    await expect(db.deleteFrom('computations').execute()).rejects.toThrow('frozen')
    const spoilt = { answer: Buffer.from('x'), answer_hash: 'x' }
    await expect(db.updateTable('computations').set(spoilt).execute()).rejects.toThrow('frozen')
    expect((await db.selectFrom('audit').select('action').execute()).map(({ action }) => action)).toEqual(['freeze'])
    await expect(freeze(store.db, 'nothing', 'head')).rejects.toMatchObject({ status: 404 })
  })

  it('are repeated from what they rest on, and compared', async () => {
    const store = await openStore()
    let word = 'once'
    // Long enough to be looked after while it lasts.
    const pool = poolThat(async () => {
      await wait(300)
      return bytesOf(word)
    })
    const jobs = await jobsOn(store, pool)
    await settle(jobs, asking('q'))
    const repeated = async () => {
      await jobs.repeat('q', 'me')
      const ended = async () => ((await computationById(store.db, 'q'))?.repeated ?? null) !== null
      await expect.poll(ended, { timeout: 10_000 }).toBe(true)
      return (await computationById(store.db, 'q'))?.repeated
    }
    expect(await repeated()).toMatchObject({ same: true, by: 'me' })
    word = 'otherwise'
    expect(await repeated()).toMatchObject({ same: false })
    expect((await answerOf(store.db, 'q'))?.bytes.toString()).toBe('once')
  })

  it('are listed for whom they are, the newest first', async () => {
    const store = await openStore()
    const jobs = await jobsOn(store, slowPool(1), { concurrency: 0 })
    for (const [id, territory] of [
      ['a', 'binh-dinh'],
      ['b', 'ninh-thuan'],
      ['c', null],
    ] as const) {
      await jobs.ask({ ...asking(id), territory })
      await wait(5)
    }
    const ids = async (territories: '*' | string[], more: object = {}) =>
      (await listComputations(store.db, { limit: 10, offset: 0, territories, ...more })).items.map(({ id }) => id)
    expect(await ids('*')).toEqual(['c', 'b', 'a'])
    expect(await ids(['binh-dinh'])).toEqual(['c', 'a'])
    expect(await ids([])).toEqual(['c'])
    expect(await ids('*', { status: 'done' })).toEqual([])
    expect(await ids('*', { offset: 1, limit: 1 })).toEqual(['b'])
  })

  it('whose queue was lost with a restored store are computed all the same', async () => {
    const store = await openStore()
    const idle = await jobsOn(store, slowPool(1), { concurrency: 0 })
    await idle.ask(asking('q'))
    await store.query('delete from pgboss.job')
    const jobs = await jobsOn(store, slowPool(1))
    expect(await jobs.settled('q', 20_000)).toBe(true)
  })
})
