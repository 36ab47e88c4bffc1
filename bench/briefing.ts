/**
 * `tsx bench/briefing.ts [--plan tinh-mau] [--scenario baseline] [--length full] [--runs 1] [--provinces 34]`: a briefing in
 * every format, each by a process of its own on one core: seconds of the processor, peak of memory and size of the file,
 * against the bars; and the short briefings of so many provinces in one go, copies of a real plan. Tables, and JSON on the last
 * line.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { FORMATS } from '../src/report/briefing/formats.js'
import { quantileOf } from './server-process.js'

/** Seconds of the processor, MB of memory, MB of file. */
const BARS = { seconds: 10, peakMb: 400, fileMb: 5 } as const

const { values } = parseArgs({
  options: {
    plan: { type: 'string', default: 'tinh-mau' },
    scenario: { type: 'string', default: 'baseline' },
    length: { type: 'string', default: 'full' },
    runs: { type: 'string', default: '1' },
    provinces: { type: 'string', default: '34' },
  },
})
/** The plan that stands for every province's: the largest real one. */
const COPIED = 'binh-dinh'
const root = fileURLToPath(new URL('..', import.meta.url))
const METER = `process.on('exit', () => process.stderr.write('METER ' + JSON.stringify(process.resourceUsage()) + '\\n'))`

execFileSync(process.execPath, ['scripts/build.js'], { cwd: root, stdio: 'inherit' })
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-bench-'))
try {
  const rows = FORMATS.map((format) => measured(format, Number(values.runs)))
  console.table(rows)
  const provinces = Number(values.provinces) > 0 ? ofProvinces(Number(values.provinces)) : undefined
  if (provinces !== undefined) console.table(provinces)
  console.log(JSON.stringify({ ...values, bars: BARS, rows, all: provinces }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measured(format: string, runs: number) {
  const all = Array.from({ length: runs }, () => once(format))
  const median = (of: (one: ReturnType<typeof once>) => number): number => quantileOf(all.map(of), 0.5)
  const seconds = Number(median((one) => one.seconds).toFixed(1))
  const peakMb = Math.round(median((one) => one.peakMb))
  const fileMb = Number(median((one) => one.fileMb).toFixed(2))
  return {
    format,
    seconds,
    peakMb,
    fileMb,
    fits: seconds <= BARS.seconds && peakMb <= BARS.peakMb && fileMb <= BARS.fileMb,
  }
}

/** Short Word briefings of copies of a plan, all by one command. */
function ofProvinces(n: number) {
  const data = join(folder, 'data')
  cpSync(join(root, 'data'), data, { recursive: true })
  const plans = join(data, 'plans')
  for (const plan of readdirSync(plans)) if (plan !== COPIED) rmSync(join(plans, plan), { recursive: true })
  for (const kept of ['progress', 'schedules']) rmSync(join(data, kept), { recursive: true })
  for (let i = 1; i < n; i++) copyPlan(plans, `${COPIED}-${i}`)
  const out = join(folder, 'all')
  const asked = ['all', '--data', data, '--length', 'short', '--format', 'docx', '--out', out]
  const { seconds, peakMb } = metered(asked)
  const files = readdirSync(out)
  if (files.length !== n) throw new Error(`${files.length} of ${n} briefings`)
  const largest = Math.max(...files.map((file) => statSync(join(out, file)).size)) / 1e6
  return {
    provinces: n,
    seconds: Number(seconds.toFixed(1)),
    peakMb: Math.round(peakMb),
    largestMb: largest.toFixed(2),
  }
}

/** The same plan under another name: names of plans, targets and tasks are each there once. */
function copyPlan(plans: string, name: string): void {
  cpSync(join(plans, COPIED), join(plans, name), { recursive: true })
  for (const file of readdirSync(join(plans, name))) {
    const path = join(plans, name, file)
    const text = readFileSync(path, 'utf8').replaceAll(COPIED, name)
    writeFileSync(path, text.replace(`territory: ${name}`, `territory: ${COPIED}`))
  }
}

/** One briefing. */
function once(format: string) {
  const out = join(folder, `briefing.${format}`)
  const { plan, scenario, length } = values
  const cost = metered([plan, '--scenario', scenario, '--length', length, '--format', format, '--out', out])
  return { ...cost, fileMb: statSync(out).size / 1e6 }
}

/** One command on the first core: a second one would collect garbage meanwhile. */
function metered(asked: readonly string[]) {
  const meter = `data:text/javascript,${encodeURIComponent(METER)}`
  const command = ['-c', '0', process.execPath, '--import', meter, 'bin/lotrinh.js', 'briefing', ...asked]
  const { stderr, status } = spawnSync('taskset', command, { cwd: root, encoding: 'utf8' })
  const [, told] = /METER (.*)/.exec(stderr) ?? []
  if (status !== 0 || told === undefined) throw new Error(stderr)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told) as NodeJS.ResourceUsage
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024 }
}
