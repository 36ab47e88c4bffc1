/**
 * `npm run bench-planners`: planners who each change a scenario and ask for a run of 1,000 paths every two seconds. Every
 * answer has to come, to be of the scenario asked about, and to be there when asked for again. Prints counts, waits and the
 * delay of the server's event loop; the last line is JSON. `-- 200 180` is planners and seconds.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { quantileOf, startServer } from './server-process.js'

const [planners = 200, seconds = 180] = process.argv.slice(2).map(Number)
const EVERY_MS = 2000
const PLANS = ['binh-dinh', 'binh-phuoc', 'binh-thuan', 'ninh-thuan']
const words = (text: string) => ({ vi: text, en: `${text}.` })

execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' })
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-planners-'))
const server = await startServer(process.env.DATABASE_URL === undefined ? { LOTRINH_STORE: join(folder, 'store') } : {})
const errors: string[] = []
const asks: number[] = []
const waits: number[] = []
const delays: number[] = []
const asked = new Map<string, string>()

async function json(path: string, init: RequestInit = {}): Promise<{ status: number; body: never }> {
  const answer = await fetch(`${server.address}${path}`, init)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status} ${path} ${text.slice(0, 200)}`)
  return { status: answer.status, body: JSON.parse(text) as never }
}

async function plan(number: number, until: number): Promise<void> {
  const name = `planner-${number}`
  const at = `/api/v1/documents/scenario/${name}`
  let version = 0
  await wait(Math.random() * EVERY_MS)
  while (performance.now() < until) {
    const began = performance.now()
    const share = 5 + ((number + version * 7) % 40)
    const body = {
      ...{ id: name, name: words(name), extends: 'three-percent-from-2026', plan: PLANS[number % PLANS.length] },
      ...{ summary: words(`${share} %`), assumptions: [] },
      policy: { spending: [{ programme: 'digital-skills', from: 2027, share: share / 10 }] },
    }
    const condition = version === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` }
    const headers = { 'content-type': 'application/json' }
    try {
      await json(at, { method: 'PUT', headers: { ...headers, ...condition }, body: JSON.stringify(body) })
      version++
      const question = { plan: body.plan, scenario: name, paths: 1000 }
      const { body: computation } = await json('/api/v1/projections', {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': `${name}-${version}-${process.pid}` },
        body: JSON.stringify(question),
      })
      asks.push(performance.now() - began)
      let { id, status } = computation as { id: string; status: string }
      asked.set(id, name)
      while (status === 'queued' || status === 'running') {
        await wait(250)
        ;({ status } = (await json(`/api/v1/computations/${id}`)).body as { status: string })
      }
      if (status !== 'done') throw new Error(`${id} is ${status}`)
      waits.push(performance.now() - began)
    } catch (error) {
      errors.push(error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error))
    }
    await wait(Math.max(0, EVERY_MS - (performance.now() - began)))
  }
}

async function watch(until: number): Promise<void> {
  while (performance.now() < until) {
    const text = await (await fetch(`${server.address}/metrics`)).text()
    const p99 = /nodejs_eventloop_lag_p99_seconds ([\d.e+-]+)/.exec(text)?.[1]
    if (p99 !== undefined) delays.push(Number(p99) * 1000)
    await wait(5000)
  }
}

const until = performance.now() + seconds * 1000
await Promise.all([watch(until), ...Array.from({ length: planners }, (_, number) => plan(number, until))])
let lost = 0
for (const [id, name] of asked) {
  const { body } = await json(`/api/v1/computations/${id}/answer`).catch(() => ({ body: undefined }))
  const { scenario } = (body ?? {}) as { scenario?: { id?: string } }
  if (scenario?.id !== name) lost++
}
const result = {
  ...{ planners, seconds, runs: asked.size, answered: waits.length, errors: errors.length, lost },
  askMs: { median: quantileOf(asks, 0.5), p99: quantileOf(asks, 0.99) },
  answerMs: { median: quantileOf(waits, 0.5), p99: quantileOf(waits, 0.99) },
  eventLoopDelayP99Ms: { median: quantileOf(delays, 0.5), greatest: Math.max(...delays) },
}
await server.stop()
rmSync(folder, { recursive: true, force: true })
for (const one of new Set(errors)) console.log(one)
console.log(JSON.stringify(result, null, 2))
console.log(JSON.stringify(result))
