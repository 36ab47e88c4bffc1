// First: what is imported after it reads the data once per folder.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../../src/report/columns/column-table.js'
import { columnTable, encode, FORMATS } from '../../src/report/columns/results.js'
import { projectPlan } from '../../src/scenarios/project.js'
import { DATA_ROOT, shippedData } from '../data-root.js'
import { once, outOf, run } from './run.js'
import { OVERSPENT, scenarioFiles } from './scenario-files.js'

const PLAN = 'binh-phuoc'
const FEW = ['--paths', '60'] as const
const { disk, scenarioFile } = scenarioFiles('export')

const simulated = once(async () => {
  const { targets } = JSON.parse(await outOf('project', PLAN, ...FEW, '--json')) as {
    targets: { id: string; status: string }[]
  }
  return targets.filter(({ status }) => status === 'assessed').map(({ id }) => id)
})

type Row = Readonly<Record<string, string>>

async function rowsOf(...args: readonly string[]): Promise<Row[]> {
  return parse(await outOf('export', PLAN, ...FEW, '--format', 'csv', '--out', '-', ...args), {
    columns: true,
  }) as Row[]
}

describe('lotrinh export', () => {
  it.each(TABLES.flatMap((table) => FORMATS.map((format) => [table, format] as const)))(
    'writes %s as %s: the bytes of the library, again and again',
    async (table, format) => {
      const file = disk.file(`${table}.${format}`)
      const [id] = await simulated()
      const args = ['export', PLAN, ...FEW, '--table', table, '--targets', id ?? '', '--format', format, '--out', file]
      const { code, out, err } = await run(args)
      expect([code, out]).toEqual([0, ''])
      expect(err).toContain(`lotrinh export ${PLAN} --table ${table} --format ${format} --out ${file} --targets ${id}`)
      const data = shippedData()
      const planData = data.plans.get(PLAN)
      if (planData === undefined) throw new Error(PLAN)
      const projection = projectPlan(data, planData, { paths: 60, seed: 1, boundary: 'old' })
      const bytes = await encode(columnTable(data, planData, projection, { table, targets: [id ?? ''] }), format)
      expect(Buffer.compare(readFileSync(file), bytes)).toBe(0)
      expect((await run(args)).code).toBe(0)
      expect(Buffer.compare(readFileSync(file), bytes)).toBe(0)
    },
  )

  it('of attainments as CSV prints what `project --csv` prints', async () => {
    const csv = await outOf('export', PLAN, ...FEW, '--table', 'attainments', '--format', 'csv', '--out', '-')
    expect(csv).toBe(await outOf('project', PLAN, ...FEW, '--csv'))
  })

  it('of draws holds every simulated target on every path, and chosen ones only where some are chosen', async () => {
    const ids = await simulated()
    const all = await rowsOf('--table', 'draws')
    expect(new Set(all.map(({ target }) => target))).toEqual(new Set(ids))
    const chosen = ids.slice(1, 3)
    const rows = await rowsOf('--table', 'draws', '--targets', chosen.join(','))
    expect(rows).toEqual(all.filter(({ target }) => chosen.includes(target ?? '')))
    expect(rows.filter(({ met }) => met !== '')).toHaveLength(chosen.length * 60)
  })

  it('says with --json what it wrote and how to make it again', async () => {
    const file = disk.file('said.parquet')
    const args = ['export', PLAN, ...FEW, '--table', 'projections', '--format', 'parquet', '--out', file, '--json']
    const said = JSON.parse(await outOf(...args)) as Readonly<Record<string, unknown>>
    expect(said).toMatchObject({ table: 'projections', format: 'parquet', out: file, bytes: readFileSync(file).length })
    expect(said.rows).toBe((await rowsOf('--table', 'projections')).length)
    expect(said.recipe).toMatchObject({ plan: PLAN, scenario: 'baseline', seed: '1', paths: '60', budget: 'valid' })
  })

  it('writes Arrow to a pipe', async () => {
    const [id] = await simulated()
    const args = ['export', PLAN, ...FEW, '--table', 'draws', '--targets', id ?? '', '--format', 'arrow', '--out', '-']
    const pieces: Buffer[] = []
    const code = await new Promise((done, fail) => {
      const cwd = fileURLToPath(new URL('../..', import.meta.url))
      const node = ['--import', 'tsx', 'src/cli/index.ts', ...args, '--data', DATA_ROOT]
      const child = spawn(process.execPath, node, { cwd })
      child.stdout.on('data', (piece) => pieces.push(piece))
      child.on('error', fail)
      child.on('close', done)
    })
    expect(code).toBe(0)
    const table = tableFromIPC(Buffer.concat(pieces))
    expect(table.numRows).toBe((await rowsOf('--table', 'draws', '--targets', id ?? '')).length)
    expect(table.schema.metadata.get('plan')).toBe(PLAN)
  })
})

describe('an exported budget that is not valid', () => {
  const OVER = scenarioFile('over', OVERSPENT)

  it('is refused, and what stood in the file stays', async () => {
    const file = disk.file('kept.csv', 'before')
    const args = ['export', 'binh-dinh', ...FEW, '--table', 'attainments', '--format', 'csv', '--out', file]
    const { code, err } = await run([...args, '--scenario', OVER])
    expect(code).toBe(2)
    expect(err).toContain('ENVELOPE_EXCEEDED')
    expect(disk.read('kept.csv')).toBe('before')
  })

  it.each(TABLES)('is marked with --force in every row of %s and in the metadata, with its rows', async (table) => {
    const file = disk.file('forced.arrow')
    const target = 'binh-dinh-2030-dti-score'
    const scope = ['--table', table, '--targets', target, '--scenario', OVER, '--force']
    const { code, err } = await run(['export', 'binh-dinh', ...FEW, ...scope, '--format', 'arrow', '--out', file])
    expect(code, err).toBe(0)
    expect(err).toContain('ENVELOPE_EXCEEDED')
    const read = tableFromIPC(readFileSync(file))
    const marks = [...(read.getChild(table === 'attainments' ? 'budget' : 'mark') ?? [])]
    expect(marks).toHaveLength(read.numRows)
    expect(new Set(marks)).toEqual(new Set(['not a valid budget']))
    expect(read.schema.metadata.get('budget')).toBe('not a valid budget')
    const settings = JSON.parse(read.schema.metadata.get('settings') ?? '{}') as { spending: unknown[] }
    expect(settings.spending).toContainEqual(
      expect.objectContaining({ programme: 'digital-infrastructure', share: 90 }),
    )
  })
})

describe('a wrong export', () => {
  const good = { '--table': 'draws', '--format': 'csv', '--out': disk.file('never.csv') }
  const argsOf = (change: Readonly<Record<string, string | undefined>>): string[] =>
    Object.entries({ ...good, ...change }).flatMap(([name, value]) => (value === undefined ? [] : [name, value]))

  it.each([
    [{ '--table': undefined }, 'ARGUMENT_MISSING', ['--table']],
    [{ '--format': undefined }, 'ARGUMENT_MISSING', ['--format']],
    [{ '--out': undefined }, 'ARGUMENT_MISSING', ['--out']],
    [{ '--table': 'paths' }, 'OPTION_WRONG', ['"--table"', 'paths', 'attainments, projections, draws']],
    [{ '--format': 'xlsx' }, 'OPTION_WRONG', ['"--format"', 'xlsx', 'csv, arrow, parquet']],
    [{ '--format': 'parquet', '--out': '-' }, 'OPTIONS_CONFLICT', ['--format parquet --out -']],
    [{ '--targets': 'nobody' }, 'TARGET_UNKNOWN', ['"nobody"']],
    [{ '--targets': '' }, 'TARGET_UNKNOWN', ['""']],
    [{ '--out': disk.file('no/such/folder.csv') }, 'OPTION_WRONG', ['"--out"', 'ENOENT']],
    [{ '--out': disk.file('.') }, 'OPTION_WRONG', ['"--out"', 'EISDIR']],
    [{ '--paths': '1000000' }, 'TABLE_TOO_LONG', ['draws', '2000000']],
  ] as const)('%j is refused in both languages, and nothing is written', async (change, code, said) => {
    const [vi, en] = [
      await run(['export', PLAN, ...FEW, ...argsOf(change), '--lang=vi']),
      await run(['export', PLAN, ...FEW, ...argsOf(change), '--lang=en']),
    ]
    for (const answer of [vi, en]) {
      expect([answer.code, answer.out]).toEqual([2, ''])
      expect(answer.err).toMatch(new RegExp(`^${code}: [^\\n{}]+\\n$`))
      for (const part of said) expect(answer.err).toContain(part)
    }
    expect(vi.err).not.toBe(en.err)
    expect(disk.names().filter((name) => /never|part|folder/.test(name))).toEqual([])
  })

  it('cannot print data and words to one place', async () => {
    const { code, err } = await run(['export', PLAN, ...FEW, ...argsOf({ '--out': '-' }), '--json'])
    expect(code).toBe(2)
    expect(err).toContain('OPTIONS_CONFLICT')
  })
})
