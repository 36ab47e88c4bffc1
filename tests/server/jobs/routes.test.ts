import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../src/server/accounts/person.js'
import { bareApp } from '../../../src/server/bare-app.js'
import { AnswerCache } from '../../../src/server/jobs/answers.js'
import { openJobs } from '../../../src/server/jobs/jobs.js'
import type { Pool } from '../../../src/server/jobs/pool.js'
import { addComputations } from '../../../src/server/jobs/routes.js'
import { RequestError } from '../../../src/server/problem-json.js'
import type { Store } from '../../../src/server/storage/open.js'
import { shippedData } from '../../data-root.js'
import { describeOnStores } from '../stores.js'
import { QUICK } from './askings.js'
import { bytesOf, endlessPool, poolThat, slowPool } from './pools.js'

const LOCAL: Person = { id: 'me', name: 'Me', role: 'admin', territories: '*', via: 'local' }
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function appOn(store: Store, pool: Pool, more: { person?: Person; isFull?: boolean } = {}) {
  const jobs = await openJobs(store, { ...QUICK, concurrency: 1, pool })
  ends.push(jobs.stop)
  const app = bareApp()
  app.decorateRequest('person', undefined as never)
  app.addHook('onRequest', async (request) => {
    request.person = more.person ?? LOCAL
  })
  addComputations(app, {
    ...{ db: store.db, jobs },
    library: { current: async () => ({ workspace: shippedData(), documents: [] }) },
    checkAllowed: async () => {
      if (more.isFull === true) throw new RequestError(503, 'SERVER_BUSY', { seconds: 1 }, {}, 1)
    },
  })
  await app.ready()
  ends.push(() => app.close())
  return { app, jobs }
}

const post = (app: FastifyInstance, url: string, payload: object = {}, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/api/v1/${url}`, payload, headers })
const get = (app: FastifyInstance, url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url: url.startsWith('/') ? url : `/api/v1/${url}`, headers })
const BINH_DINH = { plan: 'binh-dinh', paths: 100 }
const WAITING = { prefer: 'respond-async, wait=20' }

/** Events of a body: number and status. */
const eventsIn = (body: string): [number, string][] =>
  [...body.matchAll(/^id: (\d+)\nevent: (\w+)\ndata: \{.*\}$/gm)].map(([, id, status]) => [Number(id), String(status)])

await describeOnStores('questions over HTTP', (openStore) => {
  it('are accepted, followed and answered, and answered at once when asked again', async () => {
    const { app, jobs } = await appOn(await openStore(), slowPool(50))
    const asked = await post(app, 'projections', BINH_DINH)
    expect([asked.statusCode, asked.json().status]).toEqual([202, 'queued'])
    const self = String(asked.headers.location)
    expect(self).toBe(`/api/v1/computations/${asked.json().id}`)
    await jobs.settled(asked.json().id, 20_000)
    const done = (await get(app, self)).json()
    expect(done).toMatchObject({
      kind: 'projection',
      territory: 'binh-dinh',
      status: 'done',
      askedBy: 'me',
      progress: 1,
    })
    expect(done.question).toEqual({ ...BINH_DINH, scenario: 'baseline', seed: 1, boundary: 'old', force: false })
    const again = await post(app, 'projections', { ...BINH_DINH, seed: 1 })
    expect([again.statusCode, again.json()]).toEqual([200, done])
    const answer = await get(app, done.links.answer)
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'answer', kind: 'projection' })
    expect(answer.headers.etag).toBe(`"${done.answerHash}"`)
    const held = await get(app, done.links.answer, { 'if-none-match': String(answer.headers.etag) })
    expect([held.statusCode, held.body]).toEqual([304, ''])
    const list = (await get(app, 'computations?status=done')).json()
    expect([list.total, list.items]).toEqual([1, [done]])
  })

  it('are waited for as long as is preferred', async () => {
    const { app } = await appOn(await openStore(), slowPool(50))
    const soon = await post(app, 'costs', { target: firstTarget(), paths: 10 }, WAITING)
    expect([soon.statusCode, soon.json().status, soon.headers['preference-applied']]).toEqual([200, 'done', 'wait=20'])
    for (const end of ends.splice(0).reverse()) await end()
    const { app: stuck } = await appOn(await openStore(), endlessPool())
    const late = await post(stuck, 'projections', BINH_DINH, { prefer: 'wait=1' })
    expect([late.statusCode, late.json().status]).toEqual([202, 'running'])
    const answer = await get(stuck, `${late.headers.location}/answer`, { 'accept-language': 'en' })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'COMPUTATION_NOT_DONE'])
    expect((await post(stuck, `computations/${late.json().id}/cancel`)).json().status).toBe('cancelled')
  })

  it('are refused with all that is wrong, before anything is stored', async () => {
    const store = await openStore()
    const { app } = await appOn(store, slowPool(1))
    const malformed = await post(app, 'projections', { plan: 'binh-dinh', paths: 0, colour: 'red' })
    expect([
      malformed.statusCode,
      malformed
        .json()
        .errors.map(({ code }: { code: string }) => code)
        .sort(),
    ]).toEqual([400, ['FIELD_UNKNOWN', 'VALUE_OUT_OF_RANGE']])
    const unknown = await post(app, 'projections', { plan: 'ha-noi' })
    expect([unknown.statusCode, unknown.json().code]).toEqual([422, 'PLAN_UNKNOWN'])
    const { app: full } = await appOn(store, slowPool(1), { isFull: true })
    const busy = await post(full, 'projections', BINH_DINH)
    expect([busy.statusCode, busy.headers['retry-after']]).toEqual([503, '1'])
    for (const [method, url] of [
      ['GET', ''],
      ['GET', '/answer'],
      ['GET', '/events'],
      ['POST', '/cancel'],
      ['POST', '/freeze'],
      ['POST', '/repeat'],
    ] as const) {
      const missing = await app.inject({ method, url: `/api/v1/computations/nothing${url}` })
      expect([missing.statusCode, missing.json().code], url).toEqual([404, 'ITEM_UNKNOWN'])
    }
    expect(await store.db.selectFrom('computations').selectAll().execute()).toEqual([])
  })

  it('say in the reader’s language why there is no answer', async () => {
    const refusal = { code: 'ENVELOPE_EXCEEDED', facts: { id: 'x', year: 2027 } } as const
    const { app } = await appOn(
      await openStore(),
      poolThat(() => ({ refusal })),
    )
    const failed = await post(app, 'projections', BINH_DINH, { ...WAITING, 'accept-language': 'en' })
    expect(failed.json()).toMatchObject({
      status: 'failed',
      problem: { ...refusal, title: expect.stringContaining('spends more') },
    })
    const events = await get(app, failed.json().links.events, { 'accept-language': 'vi' })
    expect(events.body).toContain('chi vượt tổng mức vốn')
  })

  it('are for whom they are', async () => {
    const store = await openStore()
    const { app: all } = await appOn(store, slowPool(1))
    const { id } = (await post(all, 'projections', BINH_DINH, WAITING)).json()
    const person: Person = { ...LOCAL, role: 'analyst', territories: ['ninh-thuan'] }
    const { app } = await appOn(store, slowPool(1), { person })
    for (const url of ['', '/answer', '/events', '/cancel', '/freeze', '/repeat']) {
      const method = /cancel|freeze|repeat/.test(url) ? 'POST' : 'GET'
      const found = await app.inject({ method, url: `/api/v1/computations/${id}${url}` })
      expect([found.statusCode, found.json().code], url).toEqual([403, 'TERRITORY_FORBIDDEN'])
    }
    expect((await post(app, 'projections', BINH_DINH)).statusCode).toBe(403)
    expect((await get(app, 'computations')).json().items).toEqual([])
    expect((await post(app, 'projections', { plan: 'ninh-thuan', paths: 10 })).statusCode).toBe(202)
  })

  it('are published and repeated', async () => {
    const { app } = await appOn(await openStore(), slowPool(1))
    const { id } = (await post(app, 'projections', BINH_DINH, WAITING)).json()
    expect((await post(app, `computations/${id}/freeze`)).json()).toMatchObject({ frozenBy: 'me' })
    expect((await post(app, `computations/${id}/repeat`)).statusCode).toBe(202)
    const repeated = async () => (await get(app, `computations/${id}`)).json().repeated?.same
    await expect.poll(repeated, { timeout: 10_000 }).toBe(true)
  })
})

await describeOnStores('events over HTTP', (openStore) => {
  it('come to the end, and from where the reader left off none is lost or comes twice', async () => {
    const tell = poolThat(async (_, { onProgress }) => {
      for (const share of [0.2, 0.4, 0.6]) {
        await new Promise((resolve) => setTimeout(resolve, 550))
        onProgress?.(share)
      }
      await new Promise((resolve) => setTimeout(resolve, 300))
      return bytesOf('x')
    })
    const { app } = await appOn(await openStore(), tell)
    const { links } = (await post(app, 'projections', BINH_DINH)).json()
    const whole = await get(app, links.events)
    expect(whole.headers['content-type']).toMatch(/^text\/event-stream/)
    const all = eventsIn(whole.body)
    expect(all.map(([, status]) => status)).toEqual(['queued', 'running', 'running', 'running', 'running', 'done'])
    expect(whole.body).toContain('"progress":0.4')
    for (const [i, [seq]] of all.entries()) {
      const rest = await get(app, links.events, { 'last-event-id': String(seq) })
      expect(eventsIn(rest.body)).toEqual(all.slice(i + 1))
      expect(rest.statusCode).toBe(i === all.length - 1 ? 204 : 200)
    }
    expect((await get(app, links.events, { 'last-event-id': 'x' })).statusCode).toBe(400)
  })

  it('end when the server stops', async () => {
    const { app } = await appOn(await openStore(), endlessPool())
    const { links } = (await post(app, 'projections', BINH_DINH)).json()
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as AddressInfo
    const body = new Promise<string>((resolve, reject) => {
      const sent = httpRequest({ port, host: '127.0.0.1', path: links.events, agent: false }, (answer) => {
        let text = ''
        answer.on('data', (piece) => {
          text += piece
          if (text.includes('event: running')) void app.close()
        })
        answer.on('end', () => resolve(text))
      })
      sent.on('error', reject).end()
    })
    expect(eventsIn(await body).map(([, status]) => status)).toEqual(['queued', 'running'])
  })
})

function firstTarget(): string {
  const [first] = shippedData().plans.get('binh-dinh')?.targets ?? []
  return String(first?.id)
}

describe('answers at hand', () => {
  const answerOf = (bytes: number) => ({ bytes: Buffer.alloc(bytes), hash: '', territory: null })

  it('are those used last, as many as there is room for', () => {
    const cache = new AnswerCache(100)
    cache.set('a', answerOf(40))
    cache.set('b', answerOf(40))
    expect(cache.get('a')).toBeDefined()
    cache.set('c', answerOf(40))
    expect(['a', 'b', 'c'].filter((id) => cache.get(id) !== undefined)).toEqual(['a', 'c'])
    cache.set('d', answerOf(101))
    expect(['a', 'c', 'd'].filter((id) => cache.get(id) !== undefined)).toEqual(['a', 'c'])
    cache.set('a', answerOf(60))
    cache.set('a', answerOf(60))
    expect(cache.get('c')).toBeDefined()
  })
})
