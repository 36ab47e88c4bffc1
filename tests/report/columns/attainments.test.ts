import { tableFromIPC } from 'apache-arrow'
import { describe, expect, it } from 'vitest'
import { attainmentCsv } from '../../../src/report/attainment-csv.js'
import { encode } from '../../../src/report/columns/results.js'
import { duckdb } from './duckdb.js'
import { plain, projectedPlan, tableOf } from './written.js'

const { sql, file } = duckdb()
const PLAN = 'tinh-mau'
const { data, planData, projection } = projectedPlan(PLAN)

describe('attainments', () => {
  it('are counted by DuckDB from Parquet as the projection has them', async () => {
    const path = file('a.parquet', await encode(tableOf(PLAN, 'attainments'), 'parquet'))
    const counted = await sql(
      `SELECT status, count(*), count(probability), sum(nowcast::INT) FROM '${path}' GROUP BY 1`,
    )
    const statuses = new Set(projection.assessments.map(({ status }) => status))
    expect(statuses.size).toBeGreaterThan(2)
    expect(counted).toHaveLength(statuses.size)
    for (const [status, n, probabilities, nowcasts] of counted) {
      const own = projection.assessments.filter((one) => one.status === status)
      expect(n).toBe(own.length)
      expect(probabilities, 'no probability is null, not 0').toBe(
        own.filter((one) => one.headline !== undefined).length,
      )
      expect(nowcasts).toBe(own.filter((one) => one.nowcast).length)
    }
    const columns = await sql(`DESCRIBE SELECT * FROM '${path}'`)
    const types = Object.fromEntries(columns.map(([name, type]) => [name, type]))
    expect(types).toMatchObject({ id: 'VARCHAR', year: 'INTEGER', probability: 'DOUBLE', nowcast: 'BOOLEAN' })
  })

  it('keep every word of Vietnamese', async () => {
    const table = tableOf(PLAN, 'attainments')
    const said = plain(table).reason_vi
    expect(said?.join(' ')).toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/)
    const path = file('b.parquet', await encode(table, 'parquet'))
    expect((await sql(`SELECT reason_vi FROM '${path}'`)).flat()).toEqual(said)
    expect([...(tableFromIPC(await encode(table, 'arrow')).getChild('reason_vi') ?? [])]).toEqual(said)
  })

  it('are the same numbers in CSV as in Parquet', async () => {
    const table = tableOf(PLAN, 'attainments')
    const [csv, parquet] = [
      file('c.csv', await encode(table, 'csv')),
      file('c.parquet', await encode(table, 'parquet')),
    ]
    const same = 'id, year, value, status, nowcast, probability, mcse, p05, p50, p95, reached_p50, words_vi, reason_en'
    const rows = await sql(`SELECT ${same} FROM '${parquet}'`)
    expect(rows.length).toBe(planData.targets.length)
    expect(await sql(`SELECT ${same} FROM read_csv('${csv}')`)).toEqual(rows)
  })

  it('as CSV are what `project --csv` prints', async () => {
    const bytes = await encode(tableOf(PLAN, 'attainments'), 'csv')
    expect(Buffer.from(bytes).toString('utf8')).toBe(attainmentCsv(data, planData, projection))
  })

  it('carry the recipe and the mark of made-up figures', async () => {
    const { metadata } = tableFromIPC(await encode(tableOf(PLAN, 'attainments'), 'arrow')).schema
    const { recipe } = projection
    for (const [key, value] of Object.entries(recipe)) expect(metadata.get(key)).toBe(String(value))
    expect(metadata.get('mark')).toBe('số liệu giả định / synthetic')
    expect(metadata.get('budget')).toBe('valid')
    expect(tableOf('binh-dinh', 'attainments').metadata).not.toHaveProperty('mark')
  })

  it('of chosen targets are those, and of unknown ones every unknown one is named', () => {
    const [one, other] = planData.targets.slice(3, 5).map(({ id }) => id) as [string, string]
    expect(plain(tableOf(PLAN, 'attainments', [one, other])).id).toEqual([one, other])
    expect(() => tableOf(PLAN, 'attainments', ['x', one, 'y'])).toThrow(
      /^TARGET_UNKNOWN: [^\n]*"x"[^\n]*\nTARGET_UNKNOWN: [^\n]*"y"[^\n]*$/,
    )
  })
})
