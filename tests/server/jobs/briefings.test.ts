import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../src/server/accounts/person.js'
import { bareApp } from '../../../src/server/bare-app.js'
import { BriefingWork, briefingBytes } from '../../../src/server/jobs/briefing-job.js'
import { openJobs } from '../../../src/server/jobs/jobs.js'
import { addComputations } from '../../../src/server/jobs/routes.js'
import type { Store } from '../../../src/server/storage/open.js'
import { DATA_ROOT, shippedData } from '../../data-root.js'
import { describeOnStores } from '../stores.js'

const LOCAL: Person = { id: 'me', name: 'Me', role: 'admin', territories: '*', via: 'local' }
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function appOn(store: Store, person: Person = LOCAL) {
  const jobs = await openJobs(store, { dataRoot: DATA_ROOT, concurrency: 1 })
  ends.push(jobs.stop)
  const app = bareApp()
  app.decorateRequest('person', undefined as never)
  const who = { is: person }
  app.addHook('onRequest', async (request) => {
    request.person = who.is
  })
  const library = { current: async () => ({ workspace: shippedData(), documents: [] }) }
  addComputations(app, { db: store.db, jobs, library })
  await app.ready()
  ends.push(() => app.close())
  const post = (url: string, payload: object = {}) =>
    app.inject({ method: 'POST', url: `/api/v1/${url}`, payload, headers: { prefer: 'wait=30' } })
  const answer = (id: string) => app.inject({ method: 'GET', url: `/api/v1/computations/${id}/answer` })
  return {
    app,
    post,
    answer,
    become: (one: Person) => {
      who.is = one
    },
  }
}

const FEW = { paths: 100, format: 'html' } as const

describe('the work of one job over every plan there is', () => {
  it('makes one after the other, tells how far it is without ever going back, and gives a file of each', async () => {
    const plans = [...shippedData().plans.keys()]
    expect(plans.length).toBeGreaterThanOrEqual(6)
    const work = BriefingWork.parse({ plans, since: {}, paths: 100, format: 'docx' })
    const shares: number[] = []
    const files = unzipSync(await briefingBytes(shippedData(), work, (share) => shares.push(share)))
    expect(Object.keys(files).sort()).toEqual(plans.map((plan) => `${plan}-short-vi.docx`).sort())
    for (const bytes of Object.values(files)) expect(unzipSync(bytes)['word/document.xml']).toBeDefined()
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    // Each plan tells of its own part of the whole: none is begun before the one before it is told.
    const parts = plans.map((_, i) => shares.filter((one) => one > i / plans.length && one <= (i + 1) / plans.length))
    for (const part of parts) expect(part.length).toBeGreaterThan(1)
    expect(shares[0]).toBeLessThan(1 / plans.length)
  }, 60_000)
})

await describeOnStores('briefings over HTTP', (openStore) => {
  it('are one file of one plan, named and of its own media type, and not made twice', async () => {
    const { post, answer } = await appOn(await openStore())
    const asked = await post('briefings', { ...FEW, plans: ['binh-thuan'] })
    expect([asked.statusCode, asked.json().status, asked.json().territory]).toEqual([200, 'done', 'binh-thuan'])
    const { id } = asked.json() as { id: string }
    const { headers, body } = await answer(id)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="binh-thuan-short-vi.html"')
    expect(body).toContain('UBND TỈNH BÌNH THUẬN')
    expect((await post('briefings', { ...FEW, plans: ['binh-thuan'] })).json().id).toBe(id)
    const others = [{ format: 'pdf' }, { language: 'en' }, { length: 'full' }, { against: 'three-percent-from-2026' }]
    for (const other of others)
      expect((await post('briefings', { ...FEW, plans: ['ninh-thuan'], ...other })).json().id).not.toBe(id)
  })

  it('are an archive of several plans, which nobody bound to one territory may ask for or see', async () => {
    const { post, answer, become } = await appOn(await openStore())
    const asked = await post('briefings', { ...FEW, plans: ['binh-thuan', 'ninh-thuan'] })
    const { id } = asked.json() as { id: string }
    const { headers, rawPayload } = await answer(id)
    expect(headers['content-type']).toBe('application/zip')
    const files = unzipSync(rawPayload)
    expect(Object.keys(files)).toEqual(['binh-thuan-short-vi.html', 'ninh-thuan-short-vi.html'])
    expect(strFromU8(files['ninh-thuan-short-vi.html'] as Uint8Array)).toContain('UBND TỈNH NINH THUẬN')
    become({ ...LOCAL, id: 'other', role: 'analyst', territories: ['ninh-thuan'] })
    expect((await answer(id)).statusCode).toBe(403)
    expect((await post('briefings', { ...FEW, plans: 'all' })).statusCode).toBe(403)
    expect((await post('briefings', { ...FEW, plans: ['ninh-thuan'] })).statusCode).toBe(200)
  })

  it('tell what changed since the projection that was published last, and are another question then', async () => {
    const { app, post, answer } = await appOn(await openStore())
    const before = (await post('briefings', { ...FEW, plans: ['binh-dinh'] })).json() as { id: string }
    expect((await answer(before.id)).body).not.toContain('lần chạy trước')
    const run = (await post('projections', { plan: 'binh-dinh', paths: 200 })).json() as { id: string }
    await app.inject({ method: 'POST', url: `/api/v1/computations/${run.id}/freeze`, payload: {} })
    const after = (await post('briefings', { ...FEW, plans: ['binh-dinh'] })).json() as { id: string }
    expect(after.id).not.toBe(before.id)
    expect((await answer(after.id)).body).toContain(`So với lần chạy trước (${run.id.slice(0, 8)}`)
  })

  it('are refused for what nobody knows, and targets of several plans', async () => {
    const { post } = await appOn(await openStore())
    const unknown = await post('briefings', { ...FEW, plans: ['binh-thuan'], scenario: 'nothing' })
    expect([unknown.statusCode, unknown.json().code]).toEqual([422, 'SCENARIO_UNKNOWN'])
    const several = { ...FEW, plans: ['binh-thuan', 'ninh-thuan'], targets: ['binh-thuan-2030-hdi'] }
    expect((await post('briefings', several)).statusCode).toBeGreaterThanOrEqual(400)
  })
})
