/**
 * `npm run bench`: wall time and memory of projecting each plan, after start-up, in fresh processes. Prints a table and,
 * as the last line, JSON. Timings of one noisy machine: read them as ratios.
 */
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

const RUNS = 5
const cli = fileURLToPath(new URL('../bin/lotrinh.js', import.meta.url))
const meter = fileURLToPath(new URL('./meter.js', import.meta.url))
const cases = [
  ['help (start-up)', ['help']],
  ['targets --json', ['targets', '--json']],
  ['project binh-dinh · 1e3', ['project', 'binh-dinh', '--paths', '1000']],
  ['project binh-dinh · 1e4', ['project', 'binh-dinh', '--paths', '10000']],
  ['project binh-dinh · 1e5', ['project', 'binh-dinh', '--paths', '100000']],
  ['project binh-phuoc · 1e4', ['project', 'binh-phuoc', '--paths', '10000']],
  ['project tinh-mau · 1e4', ['project', 'tinh-mau', '--paths', '10000']],
]

const results = cases.map(([name, args]) => {
  const seconds = []
  let memory = 0
  for (let i = 0; i < RUNS; i++) {
    const { stderr, stdout, status } = spawnSync(process.execPath, ['--import', meter, cli, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    const measured = /METER (\{.*\})/.exec(stderr)
    if (status !== 0 || stdout.length < 100 || measured === null)
      throw new Error(`${name} failed: ${stderr.slice(-400)}`)
    const { wallSeconds, peakMb } = JSON.parse(measured[1])
    seconds.push(wallSeconds)
    memory = Math.max(memory, peakMb)
  }
  seconds.sort((a, b) => a - b)
  return { name, min: seconds[0], median: seconds[RUNS >> 1], max: seconds[RUNS - 1], peakMb: memory }
})

const startUp = results[0].median
console.log(`${cpus()[0]?.model ?? 'cpu'} × ${cpus().length}, Node ${process.version}, ${RUNS} runs each`)
console.log('case                        min s  median s   max s  after start-up s  peak MB')
for (const { name, min, median, max, peakMb } of results) {
  const cells = [
    min.toFixed(2).padStart(5),
    median.toFixed(2).padStart(9),
    max.toFixed(2).padStart(7),
    (median - startUp).toFixed(2).padStart(17),
    String(peakMb).padStart(8),
  ]
  console.log(`${name.padEnd(27)} ${cells.join(' ')}`)
}
console.log(JSON.stringify({ node: process.version, cores: cpus().length, runs: RUNS, results }))
