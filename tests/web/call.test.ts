import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerOf, type Computation, call, everyItem } from '../../src/web/api/call.js'
import { RefusedError } from '../../src/web/api/request.js'

const asked = { language: 'en' } as const
type Init = { method: string; headers: Record<string, string>; body: string | null }
const fetched = vi.fn<(address: string, init: Init) => Promise<Response>>()
beforeEach(() =>
  vi.stubGlobal(
    'fetch',
    fetched.mockReset().mockImplementation(async () => Response.json({})),
  ),
)
afterEach(() => vi.unstubAllGlobals())
const last = () => fetched.mock.calls.at(-1) as [string, Init]

it('a request goes to the address its route says, with what it is given', async () => {
  await call('PUT /api/v1/documents/{kind}/{id}', asked, {
    params: { kind: 'scenario', id: 'a/b' },
    body: { id: 'a/b' },
    version: 7,
  })
  const [address, { method, headers, body }] = last()
  expect([method, address, body]).toEqual(['PUT', '/api/v1/documents/scenario/a%2Fb', '{"id":"a/b"}'])
  expect(headers).toMatchObject({ 'if-match': '"7"', 'accept-language': 'en', 'content-type': 'application/json' })

  await call('GET /api/v1/computations', asked, { query: { limit: 5, status: 'done' } })
  expect(last()[0]).toBe('/api/v1/computations?limit=5&status=done')
  await call('POST /api/v1/projections', asked, { body: { plan: 'binh-dinh' }, waitS: 30 })
  expect(last()[1].headers.prefer).toBe('wait=30')
  await call('POST /api/v1/sign-out', asked)
  expect([last()[1].body, last()[1].headers['content-type']]).toEqual([null, undefined])
})

it('every item of a list is asked for, page after page', async () => {
  const offsets: (string | null)[] = []
  fetched.mockImplementation(async (address) => {
    const offset = new URL(address, 'http://x').searchParams.get('offset')
    offsets.push(offset)
    return Response.json({ total: 3, items: offset === '0' ? [{ id: 'a' }, { id: 'b' }] : [{ id: 'c' }] })
  })
  const items = await everyItem('GET /api/v1/observations', asked, { query: { territory: 'binh-dinh' } })
  expect(items).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  expect(offsets).toEqual(['0', '2'])
  expect(last()[0]).toContain('territory=binh-dinh')
})

it('a refusal and a question without an answer are told in the words of the server', async () => {
  fetched.mockImplementation(async () => Response.json({ title: 'No.', code: 'X' }, { status: 422 }))
  const refused = await call('GET /api/v1/me', asked).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(RefusedError)
  expect(refused).toMatchObject({ status: 422, sentence: 'No.' })
  const failed = { id: 'q', problem: { code: 'X', facts: {}, title: 'Too far.' }, links: { self: '', events: '' } }
  await expect(async () => answerOf(failed as Computation, asked)).rejects.toMatchObject({ sentence: 'Too far.' })
})

it('the compiler refuses what no route takes', () => {
  const never = (): unknown[] => [
    // @ts-expect-error no such route
    call('GET /api/v1/nothing', asked),
    // @ts-expect-error it is not deleted
    call('DELETE /api/v1/me', asked),
    // @ts-expect-error the id is missing
    call('GET /api/v1/computations/{id}', asked),
    // @ts-expect-error no such filter
    everyItem('GET /api/v1/observations', asked, { query: { teritory: 'x' } }),
    // @ts-expect-error not a list
    everyItem('GET /api/v1/me', asked),
    // @ts-expect-error a role nobody has
    call('POST /api/v1/tokens', asked, { body: { name: 'x', role: 'king' } }),
    // @ts-expect-error paths are a number
    call('POST /api/v1/projections', asked, { body: { plan: 'x', paths: '2000' } }),
    // @ts-expect-error a scenario that is written out has a name
    call('POST /api/v1/projections', asked, { body: { plan: 'x', scenario: { id: 'x', assumptions: [] } } }),
    // @ts-expect-error an answer has no such field
    call('GET /api/v1/me', asked).then(({ password }) => password),
  ]
  expect(never).toBeTypeOf('function')
})
