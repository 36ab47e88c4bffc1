/**
 * `npm run chaos`: kill −9 the server, a worker or a study at random while people write and questions are being answered; then look
 * whether every acknowledged change is there, no half-written answer can be seen, and every answer has the bytes that an
 * undisturbed computation gives. `-- embedded 100` or `-- postgresql 100`: store and kills. Exit code 1 when anything is lost.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { answerQuestion, readQuestion } from '../src/report/answers/index.js'
import { loadWorkspace } from '../src/scenarios/workspace.js'
import { killedStudy, undisturbedStudy } from './chaos-study.js'
import { type Server, startServer } from './server-process.js'

const [kind = 'embedded', killsText = '100'] = process.argv.slice(2)
const kills = Number(killsText)
const POSTGRES = process.env.LOTRINH_BENCH_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const WRITERS = 4
const ASKERS = 3
/** How long anything lives, ms: from hardly up to well at work. */
const LIFE_MS = [50, 4000] as const
const words = (text: string) => ({ vi: text, en: `${text}.` })

execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' })
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-chaos-'))
const database = `lotrinh_chaos_${process.pid}`
const admin = new pg.Client({ connectionString: POSTGRES })
const env: Record<string, string> = {
  LOTRINH_LIMITS_QUESTIONS_IN_FLIGHT: '10000',
  LOTRINH_LIMITS_QUEUE_LENGTH: '100000',
}
if (kind === 'postgresql') {
  await admin.connect()
  await admin.query(`create database ${database}`)
  const url = new URL(POSTGRES)
  url.pathname = `/${database}`
  Object.assign(env, { DATABASE_URL: url.href, LOTRINH_WORKERS_CONCURRENCY: '0' })
} else env.LOTRINH_STORE = join(folder, 'store')

let server: Server | undefined
let isOver = false
const acknowledged = { versions: new Map<string, Map<number, string>>(), questions: new Map<string, object>() }
const strange: string[] = []
const killed = { server: 0, worker: 0, study: 0 }
let refused = 0

async function call(path: string, init: RequestInit = {}) {
  while (server === undefined) await wait(10)
  const answer = await fetch(`${server.address}${path}`, { ...init, signal: AbortSignal.timeout(30_000) })
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}
const json = { 'content-type': 'application/json' }

async function write(number: number): Promise<void> {
  const id = `writer-${number}`
  const versions = new Map<number, string>()
  acknowledged.versions.set(id, versions)
  for (let n = 0; !isOver; n++) {
    const summary = `${number}/${n}`
    const body = { id, name: words(id), extends: 'baseline', summary: words(summary), assumptions: [] }
    try {
      const now = await call(`/api/v1/documents/scenario/${id}`)
      // A server that has only just come up may say that it is busy: then nobody knows the version.
      if (now.status === 503) continue
      const version = now.status === 404 ? 0 : (JSON.parse(now.bytes.toString()) as { version: number }).version
      const condition = version === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` }
      const init = { method: 'PUT', headers: { ...json, ...condition }, body: JSON.stringify(body) }
      const { status } = await call(`/api/v1/documents/scenario/${id}`, init)
      if (status === 200 || status === 201) versions.set(version + 1, summary)
      else if (status !== 409 && status !== 503) strange.push(`write ${status}`)
    } catch {
      refused++
    }
    await wait(20)
  }
}

async function ask(number: number): Promise<void> {
  const plans = ['binh-dinh', 'binh-thuan', 'ninh-thuan']
  for (let n = 0; !isOver; n++) {
    const question = { plan: plans[number % plans.length], paths: 500, seed: number + ASKERS * (n % 40) }
    try {
      const init = { method: 'POST', headers: json, body: JSON.stringify(question) }
      const { status, bytes } = await call('/api/v1/projections', init)
      if (status === 200 || status === 202) {
        acknowledged.questions.set((JSON.parse(bytes.toString()) as { id: string }).id, question)
      } else if (status !== 503) strange.push(`ask ${status} ${bytes.toString().slice(0, 100)}`)
    } catch {
      refused++
    }
    await wait(300)
  }
}

const startWorker = (): ChildProcess =>
  spawn(process.execPath, ['bin/lotrinh.js', 'worker', '--concurrency', '1'], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })

async function up(): Promise<void> {
  server = await startServer(env)
}
const random = ([least, most]: readonly [number, number]): number => least + Math.random() * (most - least)

await up()
let worker = kind === 'postgresql' ? startWorker() : undefined
const people = [
  ...Array.from({ length: WRITERS }, (_, n) => write(n)),
  ...Array.from({ length: ASKERS }, (_, n) => ask(n)),
]
const study = killedStudy(folder, env)
for (let n = 0; n < kills; n++) {
  await wait(random(LIFE_MS))
  if (n % 5 === 4) {
    await study.kill()
    killed.study++
  } else if (worker !== undefined && n % 2 === 1) {
    worker.kill('SIGKILL')
    worker = startWorker()
    killed.worker++
  } else {
    const dead = server
    server = undefined
    await dead?.stop('SIGKILL')
    await up()
    killed.server++
  }
}
isOver = true
await Promise.all(people)

const lost: string[] = []
for (const [id, versions] of acknowledged.versions) {
  const { items } = JSON.parse(
    (await call(`/api/v1/documents/scenario/${id}/history?limit=1000`)).bytes.toString(),
  ) as { items: { version: number; after: { summary: { vi: string } } }[] }
  const kept = new Map(items.map(({ version, after }) => [version, after.summary.vi]))
  const oldest = Math.min(...kept.keys())
  for (const [version, summary] of versions) {
    if (version >= oldest && kept.get(version) !== summary) lost.push(`${id} version ${version}`)
  }
}
const workspace = loadWorkspace('data')
const half: string[] = []
const unlike: string[] = []
for (const [id, question] of acknowledged.questions) {
  let status = 409
  let bytes = Buffer.alloc(0)
  for (let tries = 0; status === 409 && tries < 600; tries++) {
    ;({ status, bytes } = await call(`/api/v1/computations/${id}/answer`))
    if (status === 409) await wait(200)
  }
  if (status !== 200) {
    lost.push(`question ${id}: ${status}`)
    continue
  }
  const item = JSON.parse((await call(`/api/v1/computations/${id}`)).bytes.toString()) as { answerHash: string }
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (!hash.startsWith(item.answerHash)) half.push(id)
  const undisturbed = `${JSON.stringify(await answerQuestion(workspace, 'projection', readQuestion('projection', question)), null, 2)}\n`
  if (bytes.toString() !== undisturbed) unlike.push(id)
}
const sameStudy = (await study.end()).equals(await undisturbedStudy(folder))
const changes = [...acknowledged.versions.values()].reduce((sum, { size }) => sum + size, 0)
const result = {
  ...{ store: kind, killed, changes, refused, questions: acknowledged.questions.size },
  ...{ lost: lost.length, halfWritten: half.length, otherBytes: unlike.length, strange: strange.length, sameStudy },
}
for (const one of new Set([...lost, ...half, ...unlike, ...strange])) console.log(one)
console.log(JSON.stringify(result))
await server?.stop()
worker?.kill('SIGTERM')
rmSync(folder, { recursive: true, force: true })
if (kind === 'postgresql') {
  await admin.query(`drop database ${database} with (force)`)
  await admin.end()
}
process.exitCode = !sameStudy || lost.length + half.length + unlike.length + strange.length > 0 ? 1 : 0
