import { describe, expect, it } from 'vitest'
import { markStopping } from '../../../src/server/operations/health.js'
import { bareApp } from './bare-app.js'

describe('health', () => {
  it('is live and ready when all is well', async () => {
    const { app } = await bareApp()
    const live = await app.inject('/health/live')
    expect([live.statusCode, live.json()]).toEqual([200, { live: true }])
    const ready = await app.inject('/health/ready')
    expect([ready.statusCode, ready.json()]).toEqual([200, { ready: true, store: true, data: true, stopping: false }])
    await app.close()
  })

  it.each([
    ['the store fails', { askStore: () => Promise.reject(new Error('gone')) }, { store: false }],
    [
      'the store fails at once',
      {
        askStore: () => {
          throw new Error('gone')
        },
      },
      { store: false },
    ],
    ['the store does not answer within a second', { askStore: () => new Promise(() => undefined) }, { store: false }],
    ['the data are not loaded', { isLoaded: () => false }, { data: false }],
  ])('is live but not ready while %s', async (_, parts, failing) => {
    const { app } = await bareApp({}, parts)
    const ready = await app.inject('/health/ready')
    expect(ready.statusCode).toBe(503)
    expect(ready.json()).toEqual({ ready: false, store: true, data: true, stopping: false, ...failing })
    expect((await app.inject('/health/live')).statusCode).toBe(200)
    await app.close()
  })

  it('is live but not ready once it has been told to stop, and refuses everything else', async () => {
    const { app } = await bareApp()
    const { app: other } = await bareApp()
    markStopping(app)
    expect((await app.inject('/health/live')).statusCode).toBe(200)
    const ready = await app.inject('/health/ready')
    expect([ready.statusCode, ready.json().stopping]).toEqual([503, true])
    const refused = await app.inject('/things/1')
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'SERVER_STOPPING'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await other.inject('/health/ready')).statusCode).toBe(200)
    await app.close()
    await other.close()
  })
})
