import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStore } from '../../src/server/storage/open.js'
import { duckdb } from '../report/columns/duckdb.js'
import { jsonOf, run } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-study-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => vi.stubEnv('DATABASE_URL', ''))
afterEach(() => vi.unstubAllEnvs())

const { sql } = duckdb()
const at = (name: string): string => join(folder, name)

function written(name: string, text: string): string {
  writeFileSync(at(name), text)
  return at(name)
}

const SMALL =
  'plans: [tinh-mau]\nscenarios: [squeeze-20]\nworlds: [baseline, world-revenue-shortfall]\npaths: 30\nseed: 2\n'

// Each begins threads, and some a database.
describe('study', { timeout: 120_000 }, () => {
  it('writes every verdict of every run into one data set, and takes its own store away', async () => {
    const out = at('a.parquet')
    const { code, err } = await run(['study', written('small.yaml', SMALL), '--out', out, '--lang', 'en'])
    expect(code, err).toBe(0)
    expect(readdirSync(folder).filter((name) => name.startsWith('a.parquet'))).toEqual(['a.parquet'])
    const rows = await sql(`select plan, scenario, world, count(*) from '${out}' group by all order by world`)
    const asked = ['--scenario', 'squeeze-20', '--paths', '30', '--seed', '2']
    const { targets } = await jsonOf<{ targets: { id: string; probability: number | null }[] }>(
      'project',
      'tinh-mau',
      ...asked,
    )
    expect(rows).toEqual(
      ['baseline', 'world-revenue-shortfall'].map((world) => ['tinh-mau', 'squeeze-20', world, targets.length]),
    )
    // A policy in the world without a shock is the policy by itself.
    const own = await sql(`select id, probability from '${out}' where world = 'baseline'`)
    expect(own).toEqual(targets.map(({ id, probability }) => [id, probability]))
    const [[marks]] = (await sql(
      `select decode(value) from parquet_kv_metadata('${out}') where decode(key) = 'marks'`,
    )) as [[string]]
    expect(Object.keys(JSON.parse(marks))).toEqual(['tinh-mau'])
  })

  it('finds finished runs in a store that is kept, and gives the same bytes whatever its blocks', async () => {
    const store = at('kept')
    const outs = ['b.parquet', 'c.parquet'].map(at)
    const asked: Date[][] = []
    for (const [i, out] of outs.entries()) {
      // The second asks for one run more; of those that are done none is asked again.
      const more = i === 0 ? SMALL.replace(', world-revenue-shortfall', '') : `${SMALL}block: 100\n`
      const { code, err } = await run(['study', written('kept.yaml', more), '--out', out, '--store', store])
      expect(code, err).toBe(0)
      const { db, close } = await openStore({ folder: store })
      const rows = await db.selectFrom('computations').select(['asked_at', 'status']).orderBy('asked_at').execute()
      expect(rows.map(({ status }) => status)).toEqual(rows.map(() => 'done'))
      asked.push(rows.map(({ asked_at }) => asked_at))
      await close()
    }
    expect(asked.map(({ length }) => length)).toEqual([1, 2])
    expect(asked[1]?.[0]).toEqual(asked[0]?.[0])
    expect(readFileSync(outs[1] as string).equals(readFileSync(at('a.parquet')))).toBe(true)
  })

  it('says everything that is wrong with a study at once, and makes nothing', async () => {
    const wrong = written(
      'wrong.yaml',
      'plans: [ha-noi, tinh-mau, tinh-mau]\nscenarios: [x]\nworlds: [squeeze-20]\npaths: 30\n',
    )
    const named = await run(['study', wrong, '--out', at('x.parquet'), '--lang', 'en'])
    expect(named.code).toBe(2)
    for (const [line, code] of [
      [1, 'PLAN_UNKNOWN'],
      [1, 'ID_DUPLICATE'],
      [2, 'SCENARIO_UNKNOWN'],
      [3, 'NOT_A_WORLD'],
    ] as const) {
      expect(named.err).toMatch(new RegExp(`wrong\\.yaml:${line}: ${code}: `))
    }
    const malformed = await run([
      'study',
      written('bad.yaml', 'scenarios: []\npaths: 0\ncolour: red\n'),
      '--out',
      at('x.parquet'),
    ])
    expect(malformed.code).toBe(2)
    for (const word of ['FIELD_MISSING', 'VALUE_OUT_OF_RANGE', 'FIELD_UNKNOWN']) expect(malformed.err).toContain(word)
    expect(readdirSync(folder).filter((name) => name.startsWith('x.'))).toEqual([])
  })

  it('refuses what has no place before it begins', async () => {
    const file = written('small.yaml', SMALL)
    const nowhere = await run(['study', file, '--out', at('none/x.parquet')])
    expect([nowhere.code, nowhere.err.includes('OPTION_WRONG'), existsSync(at('none'))]).toEqual([2, true, false])
    expect((await run(['study', file])).code).toBe(2)
    expect((await run(['study', '--out', at('x.parquet')])).code).toBe(2)
    const nobody = await run(['study', file, '--out', at('x.parquet'), '--workers', '0'])
    expect([nobody.code, nobody.err.includes('--workers')]).toEqual([2, true])
  })
})

describe('worker', () => {
  it('refuses the embedded store', async () => {
    const { code, err } = await run(['worker', '--lang', 'en'])
    expect([code, err.includes('STORE_EMBEDDED')]).toEqual([2, true])
  })
})
