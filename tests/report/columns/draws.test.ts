import { tableFromIPC } from 'apache-arrow'
import { describe, expect, it } from 'vitest'
import { MOST_ROWS } from '../../../src/report/columns/draws.js'
import { columnTable, encode } from '../../../src/report/columns/results.js'
import { isSimulated } from '../../../src/scenarios/outcomes.js'
import { projectPlan } from '../../../src/scenarios/project.js'
import { duckdb } from './duckdb.js'
import { plain, projectedPlan, tableOf } from './written.js'

const { sql, file } = duckdb()
const PLAN = 'tinh-mau'
const { data, planData, projection } = projectedPlan(PLAN)
const simulated = projection.assessments.filter(({ resolved }) => isSimulated(resolved))

describe('draws', () => {
  it('say on which paths a target is met: their share is its probability exactly, whatever kind it is', async () => {
    const path = file('d.parquet', await encode(tableOf(PLAN, 'draws'), 'parquet'))
    const rows = await sql(
      `SELECT target, count(met), count(DISTINCT year) FILTER (met IS NOT NULL), avg(met::INT) FROM '${path}' GROUP BY 1`,
    )
    expect(rows).toHaveLength(simulated.length)
    const byId = new Map(rows.map(([id, ...rest]) => [id, rest]))
    const kinds = new Set<string>()
    for (const { target, raw, resolved } of simulated) {
      kinds.add(`${resolved.kind} ${target.comparator} ${target.kind}`)
      expect(byId.get(target.id), target.id).toEqual([projection.recipe.paths, 1, raw?.probability])
    }
    expect(kinds.size).toBeGreaterThan(8)
  })

  it('and projections tell of the same worlds', async () => {
    const draws = file('e.parquet', await encode(tableOf(PLAN, 'draws'), 'parquet'))
    const fans = file('f.parquet', await encode(tableOf(PLAN, 'projections'), 'parquet'))
    const [[n, farthest] = []] = await sql(`
      WITH counted AS (SELECT target, indicator, year, quantile_cont(value, 0.975) AS q FROM '${draws}' GROUP BY ALL)
      SELECT count(*), max(abs(q - p975) / (1 + abs(p975))) FROM counted JOIN '${fans}' USING (indicator, year)`)
    expect(n).toBeGreaterThan(5000)
    expect(farthest).toBeLessThan(1e-12)
  })

  it('of a completion are the days, one a path', () => {
    const id = simulated.find(({ resolved }) => resolved.kind === 'milestone')?.target.id ?? ''
    const { value, path, unit, met, year } = plain(tableOf(PLAN, 'draws', [id]))
    expect(value).toEqual([...(projection.milestones?.get(id)?.finish ?? [])])
    expect(path).toEqual(value?.map((_, i) => i))
    expect(new Set(unit)).toEqual(new Set(['year']))
    expect(met).toEqual(value?.map((day, i) => (day as number) <= (year?.[i] as number) + 1))
  })

  it('of targets without paths are refused, all of them named', () => {
    const [one, other] = projection.assessments.filter(({ resolved }) => !isSimulated(resolved)).map((x) => x.target.id)
    const [fine] = simulated.map(({ target }) => target.id)
    expect(() => tableOf(PLAN, 'draws', [one ?? '', fine ?? '', other ?? ''])).toThrow(
      new RegExp(`^TARGET_NOT_SIMULATED: [^\\n]*"${one}"[^\\n]*\\nTARGET_NOT_SIMULATED: [^\\n]*"${other}"[^\\n]*$`),
    )
  })

  it('of a plan without simulated targets are a table without rows, in every format', async () => {
    const table = tableOf('ninh-thuan', 'draws')
    expect(table.rows).toBe(0)
    const path = file('g.parquet', await encode(table, 'parquet'))
    expect(await sql(`SELECT count(*) FROM '${path}'`)).toEqual([[0]])
    expect(await sql(`SELECT column_name FROM (DESCRIBE SELECT * FROM '${path}')`)).toHaveLength(table.columns.length)
    expect(tableFromIPC(await encode(table, 'arrow')).schema.names).toEqual(table.columns.map(({ name }) => name))
    expect(Buffer.from(await encode(table, 'csv')).toString()).toBe(
      `${table.columns.map(({ name }) => name).join(',')}\r\n`,
    )
  })

  it('that are too many are refused with the number allowed, and fewer are given', () => {
    const [first] = simulated.filter(({ resolved }) => resolved.kind === 'series').map(({ target }) => target.id)
    const long = projectPlan(data, planData, { paths: 300, seed: 1, boundary: 'old' })
    expect(() => columnTable(data, planData, long, { table: 'draws' })).toThrow(
      new RegExp(`^TABLE_TOO_LONG: .*got \\d{7,}; allowed ≤ ${MOST_ROWS}`),
    )
    expect(columnTable(data, planData, long, { table: 'draws', targets: [first ?? ''] }).rows % 300).toBe(0)
  })
})
