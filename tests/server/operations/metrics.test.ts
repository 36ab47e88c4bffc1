import fastify from 'fastify'
import { expect, it } from 'vitest'
import { addMetrics } from '../../../src/server/operations/metrics.js'
import { describeOnStores } from '../stores.js'

await describeOnStores('metrics', (open) => {
  it('count requests by route and status, and questions by status, each app its own', async () => {
    const { db } = await open()
    const made = async () => {
      const app = fastify()
      addMetrics(app, { db })
      app.get('/things/:id', async () => 'x')
      await app.ready()
      return app
    }
    const [app, other] = [await made(), await made()]
    for (const url of ['/things/secret-1', '/things/secret-2?q=secret-3', '/nowhere/secret-4']) await app.inject(url)
    const put = (id: string, status: 'queued' | 'failed') =>
      db.insertInto('computations').values({ id, kind: 'k', question: '{}', status, asked_by: 'a' }).execute()
    for (const id of ['1', '2']) await put(id, 'queued')
    await put('3', 'failed')
    const answer = await app.inject('/metrics')
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
    const line = (text: string, name: string) =>
      text
        .split('\n')
        .find((one) => one.startsWith(`${name} `))
        ?.split(' ')[1]
    const count = 'lotrinh_http_request_duration_seconds_count'
    expect(line(answer.body, `${count}{method="GET",route="/things/:id",status="2xx"}`)).toBe('2')
    expect(line(answer.body, `${count}{method="GET",route="none",status="4xx"}`)).toBe('1')
    expect(line(answer.body, 'lotrinh_computations{status="queued"}')).toBe('2')
    expect(line(answer.body, 'lotrinh_computations{status="failed"}')).toBe('1')
    expect(line(answer.body, 'lotrinh_computations{status="done"}')).toBe('0')
    expect(line(answer.body, 'lotrinh_queue_length')).toBe('2')
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']) {
      expect(Number(line(answer.body, name)), name).toBeGreaterThanOrEqual(0)
    }
    expect(answer.body).not.toContain('secret')
    expect((await other.inject('/metrics')).body).not.toContain('/things/:id')
    await app.close()
    await other.close()
  })
})
