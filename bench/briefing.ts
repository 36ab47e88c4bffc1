/**
 * `tsx bench/briefing.ts [--plan tinh-mau] [--scenario baseline] [--length full] [--runs 1]`: a briefing in every format, each
 * by a process of its own on one core: seconds of the processor, peak of memory and size of the file, against the bars.
 * A table, and JSON on the last line.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
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
  },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const METER = `process.on('exit', () => process.stderr.write('METER ' + JSON.stringify(process.resourceUsage()) + '\\n'))`

execFileSync(process.execPath, ['scripts/build.js'], { cwd: root, stdio: 'inherit' })
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-bench-'))
try {
  const rows = FORMATS.map((format) => measured(format, Number(values.runs)))
  console.table(rows)
  console.log(JSON.stringify({ ...values, bars: BARS, rows }))
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

/** One command on the first core: a second one would collect garbage meanwhile. */
function once(format: string) {
  const out = join(folder, `briefing.${format}`)
  const { plan, scenario, length } = values
  const asked = [plan, '--scenario', scenario, '--length', length, '--format', format, '--out', out]
  const meter = `data:text/javascript,${encodeURIComponent(METER)}`
  const command = ['-c', '0', process.execPath, '--import', meter, 'bin/lotrinh.js', 'briefing', ...asked]
  const { stderr, status } = spawnSync('taskset', command, { cwd: root, encoding: 'utf8' })
  const [, told] = /METER (.*)/.exec(stderr) ?? []
  if (status !== 0 || told === undefined) throw new Error(stderr)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told) as NodeJS.ResourceUsage
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024, fileMb: statSync(out).size / 1e6 }
}
