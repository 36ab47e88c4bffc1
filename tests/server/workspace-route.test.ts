import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { unpackWorkspace } from '../../src/scenarios/portable-workspace.js'
import { shippedData } from '../data-root.js'
import { openApp } from './open-app.js'

describe('GET /api/v1/workspace', () => {
  let app: FastifyInstance
  beforeAll(async () => {
    app = (await openApp()).app
  })
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })

  it('sends what one plan needs, and nothing when the caller holds it', async () => {
    const answer = await get('/api/v1/workspace?plan=ninh-thuan')
    expect(answer.statusCode).toBe(200)
    const back = unpackWorkspace(answer.json())
    expect(back.hash).toBe(shippedData().hash)
    expect([...back.plans.keys()]).toEqual(['ninh-thuan'])
    const etag = String(answer.headers.etag)
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    const again = await get('/api/v1/workspace?plan=ninh-thuan', { 'if-none-match': etag })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('has a tag of its own for the compressed bytes', async () => {
    const plain = await get('/api/v1/workspace?plan=ninh-thuan')
    const zipped = await get('/api/v1/workspace?plan=ninh-thuan', { 'accept-encoding': 'br, gzip' })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(zipped.headers.vary).toContain('accept-encoding')
    expect(zipped.headers.etag).not.toBe(plain.headers.etag)
    expect(zipped.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
    const refused = await get('/api/v1/workspace?plan=ninh-thuan', { 'accept-encoding': 'gzip;q=0' })
    expect(refused.headers['content-encoding']).toBeUndefined()
  })

  it('shows another workspace once a figure is added, and says which plan it does not know', async () => {
    const before = await get('/api/v1/workspace?plan=ninh-thuan')
    const body = { ...shippedData().budget.scenarios.get('three-percent-from-2026'), id: 'of-mine', plan: 'ninh-thuan' }
    const put = { method: 'PUT' as const, url: '/api/v1/documents/scenario/of-mine', body }
    expect((await app.inject({ ...put, headers: { 'if-none-match': '*' } })).statusCode).toBe(201)
    const after = await get('/api/v1/workspace?plan=ninh-thuan')
    expect(after.headers.etag).not.toBe(before.headers.etag)
    expect(unpackWorkspace(after.json()).budget.scenarios.has('of-mine')).toBe(true)
    expect((await get('/api/v1/workspace?plan=nowhere')).statusCode).toBe(404)
  })
})
