/**
 * `npm run bench-forecast`: series a second of `lotrinh forecast` and questions a second of `lotrinh attain`, whole
 * processes (start-up, reading, writing and all), median of 5 runs, one core. The rows are made up here: nothing is read
 * from ../shared. Prints a table and, as the last line, JSON; exits with 1 below 2,000 series or 5,000 questions a second.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const RUNS = 5
const ROWS = 20_000
const HORIZON = 6
const cli = fileURLToPath(new URL('../bin/lotrinh.js', import.meta.url))
const meter = fileURLToPath(new URL('./meter.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-bench-'))

let state = 1
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 4294967296
}

/** A history of n values: a walk with some drift, rounded as a statistician would. */
function walk(n, start, step) {
  const values = [start]
  while (values.length < n) values.push(Number((values.at(-1) * (1 + step * (random() - 0.35))).toFixed(2)))
  return values
}

/** Where histories of each scale start, how far they step, and what they cannot pass. */
const SCALES = {
  amount: [100, 0.2, Number.POSITIVE_INFINITY],
  percent: [20, 0.1, 100],
  share: [10, 0.1, 100],
  index: [0.3, 0.05, 1],
  rate: [5, 0.1, Number.POSITIVE_INFINITY],
  growth: [4, 0.3, Number.POSITIVE_INFINITY],
}
const series = Array.from({ length: ROWS }, (_, i) => {
  const [scale, [start, step, top]] = Object.entries(SCALES)[i % 6]
  const values = walk(1 + Math.floor(random() * 30), start * (1 + random()), step).map((y) => Math.min(top, y))
  return JSON.stringify({ id: `s${i}`, values, horizon: HORIZON, scale })
})
const questions = Array.from({ length: ROWS }, (_, i) => {
  const values = walk(3 + Math.floor(random() * 12), 20 + 20 * random(), 0.1).map((y) => Math.min(100, y))
  const years = values.map((_, t) => 2024 - values.length + t + 1)
  const bounds = i % 2 === 0 ? 'percent,%,up,0,100' : 'share,%,up,,'
  return `q${i},made-up,x,2024,${2027 + (i % 9)},>=,${(values.at(-1) * 1.1).toFixed(1)},${years.join(';')},${values.join(';')},${bounds}`
})
const head =
  'id,indicator,territory,base_year,target_year,comparator,threshold,history_years,history_values,kind,unit,direction,lower_bound,upper_bound'
writeFileSync(join(folder, 'series.jsonl'), `${series.join('\n')}\n`)
writeFileSync(join(folder, 'questions.csv'), `${[head, ...questions].join('\n')}\n`)

const cases = [
  [
    'forecast',
    'series',
    2000,
    ['forecast', '--input', join(folder, 'series.jsonl'), '--output', join(folder, 'out.jsonl')],
  ],
  [
    'attain',
    'questions',
    5000,
    ['attain', '--questions', join(folder, 'questions.csv'), '--output', join(folder, 'p.csv')],
  ],
]
const results = cases.map(([name, unit, least, args]) => {
  const seconds = []
  let peakMb = 0
  for (let i = 0; i < RUNS; i++) {
    const { stderr, status } = spawnSync('taskset', ['-c', '0', process.execPath, '--import', meter, cli, ...args], {
      encoding: 'utf8',
    })
    const measured = /METER (\{.*\})/.exec(stderr ?? '')
    if (status !== 0 || measured === null) throw new Error(`${name} failed: ${stderr?.slice(-400)}`)
    const one = JSON.parse(measured[1])
    seconds.push(one.wallSeconds)
    peakMb = Math.max(peakMb, one.peakMb)
  }
  seconds.sort((a, b) => a - b)
  return {
    name,
    unit,
    least,
    rows: ROWS,
    medianSeconds: seconds[RUNS >> 1],
    perSecond: ROWS / seconds[RUNS >> 1],
    peakMb,
  }
})
rmSync(folder, { recursive: true })

console.log(`${cpus()[0]?.model ?? 'cpu'}, one core, Node ${process.version}, ${ROWS} rows, median of ${RUNS} runs`)
for (const { name, unit, least, medianSeconds, perSecond, peakMb } of results)
  console.log(
    `${name.padEnd(9)} ${medianSeconds.toFixed(2)} s  ${Math.round(perSecond)} ${unit} a second (reach ${least})  peak ${peakMb} MB`,
  )
console.log(JSON.stringify({ node: process.version, runs: RUNS, results }))
process.exitCode = results.every(({ perSecond, least }) => perSecond >= least) ? 0 : 1
