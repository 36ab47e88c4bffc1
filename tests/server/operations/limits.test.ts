import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { checkPaths, checkQuestionAllowed } from '../../../src/server/operations/limits.js'
import { RequestError } from '../../../src/server/problem-json.js'
import { addWeb } from '../../../src/server/web.js'
import { describeOnStores } from '../stores.js'
import { bareApp } from './bare-app.js'

const JSON_TYPE = { 'content-type': 'application/json' }

describe('a body', () => {
  it.each([
    ['greater than allowed', { payload: JSON.stringify('x'.repeat(2000)), headers: JSON_TYPE }, 413, 'BODY_TOO_LARGE'],
    ['of no known type', { payload: '<a/>', headers: { 'content-type': 'application/xml' } }, 415, 'BODY_TYPE_UNKNOWN'],
    ['that is no JSON', { payload: '{', headers: JSON_TYPE }, 400, 'BODY_NOT_JSON'],
    ['that is empty', { payload: '', headers: JSON_TYPE }, 400, 'BODY_NOT_JSON'],
  ])('%s is refused in the words of the catalogue', async (_, request, status, code) => {
    const { app } = await bareApp({ limits: { bodyBytes: 1024 } })
    const [vi, en] = [
      await app.inject({ method: 'POST', url: '/things', ...request }),
      await app.inject({
        method: 'POST',
        url: '/things',
        ...request,
        headers: { ...request.headers, 'accept-language': 'en' },
      }),
    ]
    for (const answer of [vi, en]) {
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
      expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    }
    expect(vi.json().title).not.toBe(en.json().title)
    await app.close()
  })
})

describe('requests of one person', () => {
  it('are counted apart from others’, and refused with the time to wait', async () => {
    const { app } = await bareApp({ limits: { requestsPerMinute: 3 } })
    const ask = (who: string | undefined, remoteAddress = '10.0.0.1') =>
      app.inject({ url: '/things/1', remoteAddress, headers: who === undefined ? {} : { 'x-who': who } })
    for (let n = 0; n < 3; n++) expect((await ask('a', `10.0.0.${n}`)).statusCode).toBe(200)
    const refused = await ask('a', '10.0.0.9')
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'TOO_MANY_REQUESTS'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await ask('b')).statusCode).toBe(200)
    for (let n = 0; n < 3; n++) expect((await ask(undefined)).statusCode).toBe(200)
    expect((await ask(undefined)).statusCode).toBe(429)
    expect((await ask(undefined, '10.0.0.2')).statusCode).toBe(200)
    for (let n = 0; n < 9; n++) expect((await app.inject('/health/live')).statusCode).toBe(200)
    // Who is alone on the machine takes nothing from others.
    for (let n = 0; n < 9; n++) expect((await ask('local')).statusCode).toBe(200)
    await app.close()
  })

  it('are not counted when any number is allowed', async () => {
    const { app } = await bareApp({ limits: { requestsPerMinute: 0 } })
    for (let n = 0; n < 50; n++) expect((await app.inject('/things/1')).statusCode).toBe(200)
    await app.close()
  })
})

describe('an event loop that is late', () => {
  it('has requests refused with 503 and when to come back, but health and the workbench; takes them again afterwards', async () => {
    const { app } = await bareApp({ limits: { eventLoopDelayMs: 20 } })
    const folder = mkdtempSync(join(tmpdir(), 'lotrinh-web-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'assets/index-1a2b.js'), '1')
    await addWeb(app, folder)
    await app.ready()
    const statusUntil = async (wanted: number): Promise<Awaited<ReturnType<typeof app.inject>>> => {
      for (let n = 0; n < 60; n++) {
        const answer = await app.inject('/things/1')
        if (answer.statusCode === wanted) return answer
        if (wanted === 503) for (const end = performance.now() + 120; performance.now() < end; );
        await wait(wanted === 503 ? 1 : 100)
      }
      throw new Error(`never ${wanted}`)
    }
    const refused = await statusUntil(503)
    expect(refused.json().code).toBe('SERVER_BUSY')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await app.inject('/health/live')).statusCode).toBe(200)
    expect((await app.inject('/health/ready')).statusCode).toBe(200)
    for (const file of ['/', '/target/x', '/assets/index-1a2b.js'])
      expect((await app.inject(file)).statusCode).toBe(200)
    expect((await app.inject('/things/1')).statusCode).toBe(503)
    await statusUntil(200)
    await app.close()
    rmSync(folder, { recursive: true })
  })
})

describe('a question', () => {
  it('of more paths than the settings allow is refused', () => {
    expect(() => checkPaths({ paths: 500 }, { paths: 500 })).not.toThrow()
    expect(() => checkPaths({}, { paths: 1 })).not.toThrow()
    const facts = { field: 'paths', got: 501, allowed: '≤ 500' }
    const refusal = expect.objectContaining({ status: 422, code: 'VALUE_OUT_OF_RANGE', facts })
    expect(() => checkPaths({ paths: 501 }, { paths: 500 })).toThrow(refusal)
  })
})

await describeOnStores('questions', (open) => {
  it('of one person, and all that wait, are limited by number', async () => {
    const { db } = await open()
    const put = (id: string, asked_by: string, status: 'queued' | 'running' | 'failed') =>
      db.insertInto('computations').values({ id, kind: 'k', question: '{}', status, asked_by }).execute()
    const asked = async (id: string, queueLength = 100, via: 'session' | 'local' = 'session') => {
      try {
        await checkQuestionAllowed(db, { id, via }, { questionsInFlight: 2, queueLength })
        return 'allowed'
      } catch (error) {
        if (!(error instanceof RequestError)) throw error
        return [error.status, error.code, (error.retryAfter ?? 0) > 0]
      }
    }
    expect(await asked('a')).toBe('allowed')
    await put('1', 'a', 'queued')
    await put('2', 'a', 'failed')
    expect(await asked('a')).toBe('allowed')
    await put('3', 'a', 'running')
    expect(await asked('a')).toEqual([429, 'TOO_MANY_QUESTIONS', true])
    // Alone, nobody is kept waiting but oneself.
    expect(await asked('a', 100, 'local')).toBe('allowed')
    expect(await asked('a', 1, 'local')).toEqual([503, 'SERVER_BUSY', true])
    expect(await asked('b')).toBe('allowed')
    expect(await asked('b', 1)).toEqual([503, 'SERVER_BUSY', true])
    await db.updateTable('computations').set({ status: 'cancelled' }).execute()
    expect(await asked('b', 1)).toBe('allowed')
  })
})
