/** Time and memory of reading a workbook of 100,000 figures: at most 15 s within 500 MB. Run: npm run bench-intake */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { readIntake } from '../src/data/intake/read.js'
import { loadData } from '../src/data/load.js'

const ROWS = 100_000
const MOST_SECONDS = 15
const MOST_BYTES = 500e6
/** Memory is collected before the heap is as large as this: garbage is not counted as need. */
const HEAP = ['--max-old-space-size=300']

const data = loadData(new URL('../data', import.meta.url).pathname)
const known = { ...data, programmes: data.budget.programmes }
const source = { id: 'bench', title: 'bench', publisher: '', published: '', address: '' }
const defaults = { territory: 'binh-dinh', status: 'reported', vintage: '2026-11-21', source } as const

async function make(path: string): Promise<void> {
  const percents = [...data.indicators.values()].filter(({ unit }) => unit === '%').map(({ id }) => id)
  const sources = [...data.sources.keys()].filter((id) => id !== 'tinh-mau')
  const head = ['Mã chỉ tiêu', 'Địa bàn', 'Năm', 'Giá trị', 'Đơn vị', 'Trạng thái', 'Công bố', 'Mã nguồn', 'Ghi chú']
  const rows = Array.from({ length: ROWS }, (_, i) => [
    ...[percents[i % percents.length], 'binh-dinh', 2000 + (i % 25), (i % 1000) / 10, '%', 'Báo cáo', '2026-11-20'],
    ...[sources[i % sources.length], `dòng ${i}`],
  ])
  // A figure is called by its source and day too: each has a day of its own.
  for (const [i, row] of rows.entries()) row[6] = new Date(Date.UTC(1700, 0, 1 + i)).toISOString().slice(0, 10)
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Số liệu', rows: [head, ...rows] as never }] }))
}

const [path] = process.argv.slice(2)
if (path === undefined) {
  // The file is made in another process: what that costs is not what is measured.
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-intake-'))
  const file = join(folder, 'figures.xlsx')
  try {
    const run = (...args: string[]): void => {
      const own = [...HEAP, ...process.execArgv, process.argv[1] as string, ...args]
      if (spawnSync(process.execPath, own, { stdio: 'inherit' }).status !== 0) process.exitCode = 1
    }
    run('--make', file)
    run(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
} else if (path === '--make') await make(process.argv[3] as string)
else {
  const bytes = readFileSync(path)
  const began = performance.now()
  const { proposals, problems } = await readIntake(bytes, 'figures.xlsx', known, defaults)
  const seconds = (performance.now() - began) / 1000
  const most = process.resourceUsage().maxRSS * 1024
  process.stdout.write(
    `${proposals.length} figures, ${problems.length} problems: ${seconds.toFixed(1)} s, ${Math.round(most / 1e6)} MB at most, file ${(bytes.length / 1e6).toFixed(1)} MB\n`,
  )
  if (problems.length > 0) process.stdout.write(`${JSON.stringify(problems[0])}\n`)
  if (proposals.length !== ROWS || seconds > MOST_SECONDS || most > MOST_BYTES) process.exitCode = 1
}
