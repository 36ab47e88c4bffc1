import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Person } from '../../src/server/accounts/person.js'
import { bareApp } from '../../src/server/bare-app.js'
import { addIdempotency } from '../../src/server/idempotency.js'
import type { Store } from '../../src/server/storage/open.js'
import { describeOnStores } from './stores.js'

const DAY_MS = 24 * 3600_000

await describeOnStores('idempotency keys', (open) => {
  let store: Store
  let app: FastifyInstance
  let time: number
  let done: number
  let isSlow: Promise<void> | undefined
  beforeEach(async () => {
    store = await open()
    ;[time, done, isSlow] = [Date.UTC(2026, 10, 21), 0, undefined]
    app = bareApp()
    app.decorateRequest('person', null as unknown as Person)
    app.addHook('onRequest', async (request) => {
      const id = String(request.headers['x-person'] ?? 'lan')
      request.person = { id, name: id, role: 'analyst', territories: '*', via: 'session' }
    })
    addIdempotency(app, store.db, () => new Date(time))
    app.post('/tasks', async (request, reply) => {
      await isSlow
      done++
      const { fails } = request.body as { fails?: boolean }
      if (fails === true) throw new Error('a fault of ours')
      return reply.code(202).header('location', `/tasks/${done}`).send({ done })
    })
  })
  afterEach(() => app.close())

  const post = async (key: string | undefined, body: object = {}, person = 'lan') => {
    const headers = { 'x-person': person, ...(key === undefined ? {} : { 'idempotency-key': key }) }
    const answer = await app.inject({ method: 'POST', url: '/tasks', headers, payload: body })
    const { location, 'idempotent-replayed': replayed } = answer.headers
    return { status: answer.statusCode, location, replayed, json: answer.json() }
  }

  it('give the first answer again, without the work', async () => {
    const first = await post('key-0001')
    expect(first).toEqual({ status: 202, location: '/tasks/1', replayed: undefined, json: { done: 1 } })
    expect(await post('key-0001')).toEqual({ ...first, replayed: 'true' })
    expect((await post('key-0002')).json).toEqual({ done: 2 })
    expect((await post(undefined)).json).toEqual({ done: 3 })
    expect((await post('key-0001', {}, 'minh')).json).toEqual({ done: 4 })
  })

  it('are refused for another request, while under way, and when malformed', async () => {
    await post('key-0001')
    expect(await post('key-0001', { other: 1 })).toMatchObject({ status: 422, json: { code: 'KEY_REUSED' } })
    expect(await post('short')).toMatchObject({ status: 400, json: { code: 'KEY_WRONG' } })
    let finish = (): void => undefined
    isSlow = new Promise((resolve) => {
      finish = resolve
    })
    const slow = post('key-slow')
    while ((await post('key-slow', {}, 'lan').then(({ status }) => status)) !== 409);
    finish()
    expect((await slow).status).toBe(202)
    expect((await post('key-slow')).replayed).toBe('true')
    expect(done).toBe(2)
  })

  it('can be used again after a fault of ours, after a day, and when nobody ever answered', async () => {
    expect((await post('key-0001', { fails: true })).status).toBe(500)
    expect((await post('key-0001', { fails: true })).status).toBe(500)
    expect(done).toBe(2)
    await post('key-0002')
    time += DAY_MS + 1
    expect((await post('key-0002')).replayed).toBeUndefined()
    const begun = { actor: 'lan', key: 'key-0003', request_hash: 'x', status: null, answer: null }
    await store.db
      .insertInto('idempotency')
      .values({ ...begun, made_at: new Date(time) })
      .execute()
    expect((await post('key-0003')).status).toBe(422)
    time += 60_001
    expect((await post('key-0003')).status).toBe(202)
  })
})
