import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { COLLECTIONS } from '../../src/server/collections.js'
import { outOf } from '../cli/run.js'
import { shippedData } from '../data-root.js'
import { openApp } from './open-app.js'

let app: FastifyInstance
beforeAll(async () => {
  ;({ app } = await openApp())
})

const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await app.inject({ method: 'GET', url, headers })
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, json: () => answer.json() }
}
type Page = { total: number; offset: number; items: Record<string, unknown>[] }

describe.each(COLLECTIONS.map((one) => [one.name, one] as const))('the collection %s', (name, collection) => {
  const items = () => JSON.parse(JSON.stringify(collection.items(shippedData()))) as Record<string, unknown>[]

  it('gives every item, page after page, as its schema says', async () => {
    const got: unknown[] = []
    for (let offset = 0; offset === 0 || got.length < items().length; offset += 1000) {
      const page = (await get(`/api/v1/${name}?limit=1000&offset=${offset}`)).json() as Page
      expect(page.total).toBe(items().length)
      expect(page.items.length).toBeGreaterThan(0)
      for (const item of page.items) expect(collection.item.safeParse(item).success, JSON.stringify(item)).toBe(true)
      got.push(...page.items)
    }
    expect(got).toEqual(items())
  })

  it('is narrowed by each of its filters', async () => {
    for (const filter of collection.filters) {
      const [first] = items().filter((item) => item[filter] != null)
      if (first === undefined) continue
      const value = String(first[filter])
      const page = (await get(`/api/v1/${name}?limit=1000&${filter}=${encodeURIComponent(value)}`)).json() as Page
      const wanted = items().filter((item) => String(item[filter] ?? '') === value)
      expect(page.total, filter).toBe(wanted.length)
      expect(page.items).toEqual(wanted.slice(0, 1000))
    }
  })

  it('gives one item by its id, or says that there is none', async () => {
    const [first] = items()
    if (!collection.hasId || first === undefined) return
    expect((await get(`/api/v1/${name}/${String(first.id)}`)).json()).toEqual(first)
    const missing = await get(`/api/v1/${name}/no-such-thing`)
    expect([missing.status, missing.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8'])
    expect(missing.json().code).toBe('ITEM_UNKNOWN')
  })
})

describe('lists', () => {
  it('are ordered by a field, either way', async () => {
    const years = async (sort: string) =>
      ((await get(`/api/v1/observations?limit=1000&sort=${sort}`)).json() as Page).items.map((item) => item.year)
    const up = (await years('year')) as number[]
    expect(up).toEqual([...up].sort((a, b) => a - b))
    const down = (await years('-year')) as number[]
    expect(down).toEqual([...down].sort((a, b) => b - a))
  })

  it('are searched without regard to accents', async () => {
    const found = ((await get('/api/v1/territories?q=binh%20dinh')).json() as Page).items.map((item) => item.id)
    expect(found).toContain('binh-dinh')
    expect(found).toEqual(
      ((await get(`/api/v1/territories?q=${encodeURIComponent('Bình Định')}`)).json() as Page).items.map(
        ({ id }) => id,
      ),
    )
  })

  it('say all that is wrong with a query at once, in the language asked for', async () => {
    const wrong = await get('/api/v1/targets?limit=0&offset=-1&colour=red', { 'accept-language': 'en-GB,en;q=0.9' })
    expect(wrong.status).toBe(400)
    const { code, title, errors } = wrong.json()
    expect(code).toBe('QUERY_WRONG')
    expect(title).toMatch(/Parameters of the request/)
    expect(errors.map((one: { code: string }) => one.code).sort()).toEqual([
      'FIELD_UNKNOWN',
      'VALUE_OUT_OF_RANGE',
      'VALUE_OUT_OF_RANGE',
    ])
    for (const { sentence } of errors) expect(sentence).toMatch(/Unknown field|out of range/)
    const vietnamese = (await get('/api/v1/targets?limit=0')).json()
    expect([vietnamese.title, vietnamese.errors[0].sentence].join()).toMatch(/Tham số.*nằm ngoài khoảng/)
  })

  it('are not sent again to who holds the same bytes', async () => {
    const first = await get('/api/v1/plans')
    const tag = String(first.headers.etag)
    const again = await get('/api/v1/plans', { 'if-none-match': tag })
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await get('/api/v1/plans?limit=1', { 'if-none-match': tag })).status).toBe(200)
  })
})

describe('a projection', () => {
  const ask = async (question: object) => {
    const headers = { prefer: 'wait=30', 'accept-language': 'en' }
    const answer = await app.inject({ method: 'POST', url: '/api/v1/projections', headers, payload: question })
    return { status: answer.statusCode, json: answer.json() }
  }

  it('has the bytes that the command prints', async () => {
    const question = { plan: 'binh-dinh', paths: 200, scenario: 'squeeze-20' }
    const { json } = await ask(question)
    const answer = await get(json.links.answer)
    expect(answer.text).toBe(
      await outOf('project', 'binh-dinh', '--paths', '200', '--scenario', 'squeeze-20', '--json'),
    )
    expect(answer.headers.etag).toBe(`"${json.answerHash}"`)
  })

  it('is refused for what nobody knows, and for too many paths', async () => {
    expect((await ask({ plan: 'ha-noi' })).json.code).toBe('PLAN_UNKNOWN')
    expect((await ask({ plan: 'binh-dinh', scenario: 'x' })).json.code).toBe('SCENARIO_UNKNOWN')
    expect((await ask({ plan: 'binh-dinh', paths: 10_001 })).status).toBe(400)
  })
})

describe('the description', () => {
  it('is OpenAPI 3.1 and names every address there is', async () => {
    const api = (await get('/api/openapi.json')).json()
    expect(api.openapi).toBe('3.1.0')
    for (const { name, hasId } of COLLECTIONS) {
      expect(Object.keys(api.paths)).toContain(`/api/v1/${name}`)
      if (hasId) expect(Object.keys(api.paths)).toContain(`/api/v1/${name}/{id}`)
    }
    expect(Object.keys(api.paths)).toContain('/api/v1/projections')
  })

  it('is readable as a page', async () => {
    const page = await get('/api/docs/')
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toMatch(/^text\/html/)
    expect(page.text).toContain('swagger-ui')
  })

  it('is not given for what is not there', async () => {
    const missing = await get('/api/v2/plans')
    expect([missing.status, missing.json().code]).toEqual([404, 'ROUTE_UNKNOWN'])
  })
})
