/**
 * A study done by two worker processes against one, on the same PostgreSQL: seconds of each, their ratio, and whether the
 * data sets are the same bytes. `tsx bench/study.ts [--paths 10000] [--block PATHS] [--plans all] [--runs 1]`; LOTRINH_TEST_POSTGRES names
 * the server, where databases are made for it and dropped. Build first: workers are `bin/lotrinh.js`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'

const { values } = parseArgs({
  options: {
    paths: { type: 'string', default: '10000' },
    /** paths of one shard; a run that fits into one stores no paths */
    block: { type: 'string' },
    plans: { type: 'string', default: 'all' },
    runs: { type: 'string', default: '1' },
    data: { type: 'string' },
  },
})
const SERVER = process.env.LOTRINH_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const BIN = fileURLToPath(new URL('../bin/lotrinh.js', import.meta.url))
const STUDY = `plans: ${values.plans === 'all' ? 'all' : `[${values.plans}]`}
scenarios: [baseline, squeeze-20, rd-first, infrastructure-first, skills-and-services-first]
worlds: [baseline, world-revenue-shortfall, world-method-change, world-5g-achieved]
paths: ${values.paths}
${values.block === undefined ? '' : `block: ${values.block}\n`}`

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-bench-'))
const study = join(folder, 'study.yaml')
writeFileSync(study, STUDY)
const dataOption = values.data === undefined ? [] : ['--data', values.data]

async function onServer(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

/** @param core processor it is bound to, when one is given */
function start(args: readonly string[], url: string, core?: number): ChildProcess {
  const command = [process.execPath, BIN, ...args, ...dataOption]
  const bound = core === undefined ? command : ['taskset', '-c', String(core), ...command]
  return spawn(bound[0] as string, bound.slice(1), {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', resolve))

/** Wait for the first line on stderr: a worker says that it is ready. */
const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) =>
    createInterface({ input: child.stderr as NodeJS.ReadableStream }).once('line', () => resolve()),
  )

/** @returns seconds from the start of the command to its end, workers standing ready, and the data set */
async function timed(nWorkers: number): Promise<{ seconds: number; bytes: Buffer }> {
  const name = `lotrinh_bench_${process.pid}_${nWorkers}`
  await onServer(`create database ${name}`)
  const url = new URL(SERVER)
  url.pathname = `/${name}`
  // A worker on its own would else use a second processor to collect garbage: here each has one, as a machine of its own.
  const workers = Array.from({ length: nWorkers }, (_, core) => start(['worker', '--concurrency', '1'], url.href, core))
  try {
    await Promise.all(workers.map(ready))
    const out = join(folder, `${nWorkers}.parquet`)
    const begun = performance.now()
    const code = await ended(start(['study', study, '--out', out], url.href))
    if (code !== 0) throw new Error(`study: exit code ${code}`)
    if (workers.some(({ exitCode }) => exitCode !== null)) throw new Error('a worker ended on its own')
    return { seconds: (performance.now() - begun) / 1000, bytes: readFileSync(out) }
  } finally {
    for (const one of workers) one.kill('SIGTERM')
    await Promise.all(workers.map((one) => one.exitCode ?? ended(one)))
    await onServer(`drop database ${name} with (force)`)
  }
}

try {
  console.log(`${availableParallelism()} processors; study:\n${STUDY}`)
  for (let i = 0; i < Number(values.runs); i++) {
    const one = await timed(1)
    const two = await timed(2)
    const same = one.bytes.equals(two.bytes) ? 'same bytes' : 'DIFFERENT BYTES'
    const ratio = (one.seconds / two.seconds).toFixed(2)
    console.log(`1 worker ${one.seconds.toFixed(1)} s, 2 workers ${two.seconds.toFixed(1)} s: ${ratio} times; ${same}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
