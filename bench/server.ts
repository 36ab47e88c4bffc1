/**
 * `npm run bench-server`: start-up, memory, cached answers a second. Under load the server has one core, the load the other;
 * it starts on all there are, as `npm start` does.
 * Stores: embedded, and PostgreSQL where LOTRINH_BENCH_POSTGRES names a server on which databases may be made.
 * Prints a table and, as the last line, JSON.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import autocannon from 'autocannon'
import pg from 'pg'
import { quantileOf, startServer } from './server-process.js'

const POSTGRES = process.env.LOTRINH_BENCH_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const CONNECTIONS = 64
const SECONDS = 10
const IDLE_MS = 15_000

type Figures = {
  readonly store: string
  readonly firstS: number
  readonly warmS: number
  readonly idleMb: number
  readonly kind: string
  readonly perSecond: number
  readonly medianMs: number
  readonly p99Ms: number
  readonly errors: number
}

async function cached(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/projections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', prefer: 'wait=30' },
    body: JSON.stringify({ plan: 'binh-dinh', paths: 1000 }),
  })
  const { status, links } = (await answer.json()) as { status: string; links: { self: string } }
  if (status !== 'done') throw new Error(`the projection is ${status}`)
  return links.self
}

async function load(url: string) {
  const { requests, latency, errors, timeouts, non2xx } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
  })
  return {
    perSecond: requests.average,
    medianMs: latency.p50,
    p99Ms: latency.p99,
    errors: errors + timeouts + non2xx,
  }
}

async function measure(store: string, env: Readonly<Record<string, string>>): Promise<Figures[]> {
  const first = await startServer(env)
  await cached(first.address)
  await first.stop()
  const readies: number[] = []
  for (let i = 0; i < 3; i++) {
    const one = await startServer(env)
    readies.push(one.readyMs)
    await one.stop()
  }
  const server = await startServer(env, { core: 0 })
  await wait(IDLE_MS)
  const idleMb = server.memoryMb()
  const self = await cached(server.address)
  const starts = { store, firstS: first.readyMs / 1000, warmS: quantileOf(readies, 0.5) / 1000, idleMb }
  const figures: Figures[] = []
  for (const [kind, url] of [
    ['summary', `${server.address}${self}`],
    ['answer', `${server.address}${self}/answer`],
  ] as const)
    figures.push({ ...starts, kind, ...(await load(url)) })
  await server.stop()
  return figures
}

execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' })
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-bench-'))
const results = await measure('embedded', { LOTRINH_STORE: join(folder, 'store') })
rmSync(folder, { recursive: true, force: true })
const database = `lotrinh_bench_${process.pid}`
const admin = new pg.Client({ connectionString: POSTGRES })
const isThere = await admin.connect().then(
  () => true,
  () => false,
)
if (isThere) {
  await admin.query(`create database ${database}`)
  const url = new URL(POSTGRES)
  url.pathname = `/${database}`
  results.push(...(await measure('postgresql', { DATABASE_URL: url.href })))
  await admin.query(`drop database ${database} with (force)`)
  await admin.end()
}
console.log('store       first s  warm s  idle MB  what      requests/s  median ms  p99 ms  errors')
for (const one of results) {
  const { store, firstS, warmS, idleMb, kind, perSecond, medianMs, p99Ms, errors } = one
  const cells = [
    firstS.toFixed(2).padStart(7),
    warmS.toFixed(2).padStart(7),
    idleMb.toFixed(0).padStart(8),
    `  ${kind.padEnd(8)}`,
    perSecond.toFixed(0).padStart(10),
    medianMs.toFixed(1).padStart(10),
    p99Ms.toFixed(1).padStart(7),
    String(errors).padStart(7),
  ]
  console.log(`${store.padEnd(11)} ${cells.join(' ')}`)
}
console.log(JSON.stringify({ node: process.version, connections: CONNECTIONS, seconds: SECONDS, results }))
