import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Person } from '../../../src/server/accounts/person.js'
import { bareApp } from '../../../src/server/bare-app.js'
import { openLibrary, type Shelf } from '../../../src/server/documents/library.js'
import { addDocuments } from '../../../src/server/documents/routes.js'
import type { Store } from '../../../src/server/storage/open.js'
import { shippedData } from '../../data-root.js'
import { describeOnStores } from '../stores.js'

const words = (text: string) => ({ vi: text, en: `${text} (en)` })
const scenario = (id: string, more: object = {}) => ({
  ...{ id, name: words(id), extends: 'baseline', plan: 'binh-dinh', summary: words('Thử'), assumptions: [] },
  ...more,
})
const url = (id: string, kind = 'scenario') => `/api/v1/documents/${kind}/${id}`
const ANALYST: Person = { id: 'lan', name: 'Lan', role: 'analyst', territories: '*', via: 'session' }

const shown = ({ documents, workspace: { hash, budget, sources, observations } }: Shelf) => ({
  ...{ documents, hash, sources, kept: budget.kept, scenarios: [...budget.scenarios] },
  ...{ drivers: budget.drivers, responses: budget.responses, figures: observations.length },
})

await describeOnStores('documents', (open) => {
  let store: Store
  let app: FastifyInstance
  let person: Person
  beforeEach(async () => {
    store = await open()
    person = ANALYST
    app = bareApp()
    app.decorateRequest('person', null as unknown as Person)
    app.addHook('onRequest', async (request) => {
      request.person = person
    })
    addDocuments(app, shippedData(), store.db, openLibrary(shippedData(), store.db))
  })
  afterEach(() => app.close())

  const ask = async (method: 'GET' | 'PUT' | 'DELETE' | 'POST', at: string, body?: unknown, headers: object = {}) => {
    const payload = body === undefined ? {} : { payload: body as object }
    const answer = await app.inject({ method, url: at, headers: { 'accept-language': 'en', ...headers }, ...payload })
    return { status: answer.statusCode, headers: answer.headers, json: answer.body === '' ? undefined : answer.json() }
  }
  const create = (id: string, more: object = {}) => ask('PUT', url(id), scenario(id, more), { 'if-none-match': '*' })
  const rows = async () => ({
    documents: await store.db.selectFrom('documents').selectAll().orderBy('id').execute(),
    audit: await store.db.selectFrom('audit').selectAll().orderBy('seq').execute(),
  })

  it('are made, read, changed, deleted and restored, each step in the audit', async () => {
    const made = await create('a')
    expect([made.status, made.headers.etag, made.json.territory]).toEqual([201, '"1"', 'binh-dinh'])
    const changed = await ask('PUT', url('a'), scenario('a', { summary: words('Khác') }), { 'if-match': '"1"' })
    expect([changed.status, changed.headers.etag, changed.json.body.summary.vi]).toEqual([200, '"2"', 'Khác'])
    expect((await ask('DELETE', url('a'), undefined, { 'if-match': '"2"' })).status).toBe(200)
    expect((await ask('GET', url('a'))).status).toBe(410)
    expect((await ask('GET', '/api/v1/documents')).json.total).toBe(0)
    expect((await ask('GET', '/api/v1/documents?deleted=true')).json.items[0].id).toBe('a')
    const back = await ask('POST', url('a/restore'), undefined, { 'if-match': '"3"' })
    expect([back.status, back.json.version, back.json.body.summary.vi]).toEqual([200, 4, 'Khác'])
    expect((await ask('GET', url('a'), undefined, { 'if-none-match': '"4"' })).status).toBe(304)
    const { items } = (await ask('GET', url('a/history'))).json
    expect(items.map((one: { action: string }) => one.action)).toEqual(['restore', 'delete', 'put', 'put'])
    expect(items.map((one: { before: { summary: { vi: string } } | null }) => one.before?.summary.vi)).toEqual([
      undefined,
      'Khác',
      'Thử',
      undefined,
    ])
    expect(items.every((one: { actor: string }) => one.actor === 'lan')).toBe(true)
  })

  it('show both versions to who changed an older one, and keep what stands', async () => {
    await create('a')
    await ask('PUT', url('a'), scenario('a', { summary: words('Của Lan') }), { 'if-match': '"1"' })
    const late = await ask('PUT', url('a'), scenario('a', { summary: words('Của Minh') }), { 'if-match': '"1"' })
    expect([late.status, late.json.code]).toEqual([409, 'VERSION_STALE'])
    expect([late.json.current.body.summary.vi, late.json.yours.summary.vi]).toEqual(['Của Lan', 'Của Minh'])
    expect((await ask('GET', url('a'))).json.body.summary.vi).toBe('Của Lan')
    expect((await create('a')).json.code).toBe('DOCUMENT_EXISTS')
    expect((await ask('PUT', url('a'), scenario('a'))).status).toBe(428)
    expect((await ask('DELETE', url('a'))).status).toBe(428)
    expect((await ask('PUT', url('b'), scenario('b'), { 'if-match': '"1"' })).status).toBe(404)
  })

  it('are refused with all their problems, and nothing is stored', async () => {
    const wrong = scenario('a', {
      extends: 'nobody',
      plan: 'nowhere',
      policy: { spending: [{ programme: 'no-such', from: 2026, share: 5 }] },
    })
    const answer = await ask('PUT', url('a'), wrong, { 'if-none-match': '*' })
    expect(answer.status).toBe(400)
    const codes = answer.json.errors.map(({ code }: { code: string }) => code).sort()
    expect(codes).toEqual(['PLAN_UNKNOWN', 'PROGRAMME_UNKNOWN', 'SCENARIO_UNKNOWN'])
    expect((await ask('PUT', url('other'), scenario('a'), { 'if-none-match': '*' })).json.errors[0].code).toBe(
      'DOCUMENT_MISNAMED',
    )
    const unseen = await create('a', { name: { vi: '\u200b\u00a0', en: 'A try' } })
    expect([unseen.status, unseen.json.errors[0]]).toMatchObject([
      400,
      { code: 'TEXT_UNSEEN', facts: { field: 'name.vi' } },
    ])
    expect(await rows()).toEqual({ documents: [], audit: [] })
  })

  it('cannot be taken away from under those that rest on them', async () => {
    await create('parent')
    await create('child', { extends: 'parent' })
    const answer = await ask('DELETE', url('parent'), undefined, { 'if-match': '"1"' })
    expect([answer.status, answer.json.errors[0].code]).toEqual([400, 'SCENARIO_UNKNOWN'])
    expect((await ask('GET', url('parent'))).status).toBe(200)
    expect((await ask('DELETE', url('child'), undefined, { 'if-match': '"1"' })).status).toBe(200)
    expect((await ask('DELETE', url('parent'), undefined, { 'if-match': '"1"' })).status).toBe(200)
  })

  it('change together or not at all', async () => {
    await create('a')
    const put = (id: string, version: number, more: object = {}) => ({
      ...{ action: 'put', kind: 'scenario', id, version, body: scenario(id, more) },
    })
    const stale = await ask('POST', '/api/v1/changes', { changes: [put('b', 0), put('a', 7)] })
    expect([stale.status, stale.json.code]).toEqual([409, 'VERSION_STALE'])
    expect((await rows()).documents.map(({ id }) => id)).toEqual(['a'])
    const made = await ask('POST', '/api/v1/changes', { changes: [put('c', 0, { extends: 'b' }), put('b', 0)] })
    expect(made.json.documents.map(({ id }: { id: string }) => id)).toEqual(['c', 'b'])
  })

  it('belong to a territory, and to who has it', async () => {
    await create('a')
    await create('all', { plan: undefined })
    person = { ...ANALYST, territories: ['ninh-thuan'] }
    const change = { 'if-match': '"1"' }
    expect((await ask('PUT', url('a'), scenario('a'), change)).status).toBe(403)
    expect((await ask('DELETE', url('a'), undefined, change)).status).toBe(403)
    expect((await ask('GET', url('a'))).status).toBe(403)
    expect((await ask('GET', url('a/history'))).status).toBe(403)
    expect((await ask('PUT', url('all'), scenario('all', { plan: undefined }), change)).status).toBe(403)
    expect((await ask('GET', '/api/v1/documents')).json.items.map(({ id }: { id: string }) => id)).toEqual(['all'])
    // Nobody can take a document into a territory of their own, nor give one away.
    expect((await ask('PUT', url('a'), scenario('a', { plan: 'ninh-thuan' }), change)).status).toBe(403)
    expect((await create('mine', { plan: 'ninh-thuan' })).status).toBe(201)
    expect((await ask('PUT', url('mine'), scenario('mine'), change)).status).toBe(403)
    expect((await rows()).audit.length).toBe(3)
  })

  it('lie over the shipped data as soon as they are stored, for those who see them', async () => {
    const base = shippedData()
    const library = openLibrary(base, store.db)
    expect((await library.current('*')).workspace).toBe(base)
    await create('a')
    const all = (await library.current('*')).workspace
    expect([all.hash, all.budget.scenarios.has('a')]).toEqual([base.hash, true])
    expect((await library.current(['ninh-thuan'])).workspace).toBe(base)
    const driver = base.budget.drivers.find((one) => one.territory === 'binh-dinh' && one.driver === 'grdp')
    const id = 'grdp.binh-dinh'
    const mine = { ...driver, value: { low: 1, mode: 2, high: 3 } }
    expect((await ask('PUT', url(id, 'driver'), mine, { 'if-none-match': '*' })).status).toBe(201)
    const after = (await library.current(['binh-dinh'])).workspace
    expect(after.hash).not.toBe(base.hash)
    const now = after.budget.drivers.filter((one) => one.territory === 'binh-dinh' && one.driver === 'grdp')
    expect(now.map(({ value }) => value)).toEqual([{ low: 1, mode: 2, high: 3 }])
  })

  it('are read and checked anew only where they have changed, with the same outcome', async () => {
    const library = openLibrary(shippedData(), store.db)
    const body = (id: string) =>
      fc
        .record({ extends: fc.constantFrom(undefined, 'baseline', 'k0', 'k1', 'k2'), text: fc.constantFrom('x', 'y') })
        .map(({ extends: parent, text }) => scenario(id, { extends: parent, summary: { vi: text, en: text } }))
    const id = fc.constantFrom('k0', 'k1', 'k2', 'k3')
    const step = id.chain((name) => fc.tuple(fc.constant(name), fc.option(body(name), { freq: 3 })))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        for (const [name, wanted] of steps) {
          const { status, json } = await ask('GET', url(name))
          const version = status === 410 ? json.version : (json.version ?? 0)
          const condition = version === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` }
          await ask(wanted === null ? 'DELETE' : 'PUT', url(name), wanted ?? undefined, condition)
          const kept = await library.current('*')
          expect(shown(kept)).toEqual(shown(await openLibrary(shippedData(), store.db).current('*')))
        }
      }),
      { numRuns: 15 },
    )
    // The same object as long as nobody changes it.
    await create('still')
    const before = (await library.current('*')).documents.find((one) => one.id === 'still')
    await create('other')
    expect((await library.current('*')).documents.find((one) => one.id === 'still')).toBe(before)
  })

  it('never answer a mutilated body with a fault, and store nothing of it', async () => {
    const body = fc.oneof(fc.jsonValue(), fc.object({ maxDepth: 3 }), fc.constant(scenario('x', { policy: 7 })))
    await fc.assert(
      fc.asyncProperty(body, async (value) => {
        const answer = await ask('PUT', url('x'), value ?? {}, {
          'if-none-match': '*',
          'content-type': 'application/json',
        })
        expect(answer.status, JSON.stringify(value)).toBeGreaterThanOrEqual(400)
        expect(answer.status, JSON.stringify(answer.json)).toBeLessThan(500)
      }),
      { numRuns: 100 },
    )
    expect(await rows()).toEqual({ documents: [], audit: [] })
  })
})
