import { describe, expect, it } from 'vitest'
import { LAST_YEAR } from '../../../src/data/schemas.js'
import { quantileSorted } from '../../../src/model/quantile.js'
import { ranksOfYear } from '../../../src/model/rank-field.js'
import { drawsOfYear } from '../../../src/model/simulate.js'
import { LEVELS } from '../../../src/report/columns/projections.js'
import { encode } from '../../../src/report/columns/results.js'
import { duckdb } from './duckdb.js'
import { plain, projectedPlan, tableOf } from './written.js'

const { sql, file } = duckdb()
const PLAN = 'tinh-mau'
const { projection, data } = projectedPlan(PLAN)

/** The draws of a measure in a year, read past the table. */
function sampleOf(indicator: string, year: number): Float64Array {
  const draws = projection.draws.get(indicator)
  if (draws !== undefined) return drawsOfYear(draws, year)
  const rank = projection.ranks.get(indicator)
  if (rank === undefined) throw new Error(`${indicator} is not simulated`)
  return ranksOfYear(rank.draws, year).ranks
}

describe('projections', () => {
  it('read by DuckDB are the quantiles and the mean of the draws themselves', async () => {
    const path = file('p.parquet', await encode(tableOf(PLAN, 'projections'), 'parquet'))
    const names = Object.keys(LEVELS)
    const rows = await sql(`SELECT indicator, year, mean, ${names.join(', ')} FROM '${path}'`)
    expect(rows.length).toBeGreaterThan(1000)
    for (const [indicator, year, mean, ...quantiles] of rows as [string, number, ...number[]][]) {
      const sorted = sampleOf(indicator, year).slice().sort()
      expect(quantiles).toEqual(Object.values(LEVELS).map((level) => quantileSorted(sorted, level)))
      expect(mean).toBeCloseTo(
        sorted.reduce((sum, y) => sum + y / sorted.length, 0),
        9,
      )
    }
  })

  it('hold every simulated measure once a year, ranks and identities too, up to the last year and no history', async () => {
    const { indicator, year, unit } = plain(tableOf(PLAN, 'projections'))
    const keys = indicator?.map((id, i) => `${id} ${year?.[i]}`) ?? []
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(indicator)).toEqual(new Set([...projection.draws.keys(), ...projection.ranks.keys()]))
    const kinds = new Set(projection.assessments.map(({ resolved }) => resolved.kind))
    expect([...kinds]).toEqual(expect.arrayContaining(['series', 'rank', 'identity']))
    for (const id of new Set(indicator) as Set<string>) {
      expect(keys).toContain(`${id} ${LAST_YEAR}`)
      const last = projection.fitted.get(id)?.model.table.lastYear ?? projection.ranks.get(id)?.choice.tableYear
      if (last === undefined) continue
      expect(keys).not.toContain(`${id} ${last}`)
      expect(keys).toContain(`${id} ${last + 1}`)
    }
    expect(unit).toEqual(indicator?.map((id) => data.indicators.get(String(id))?.unit))
  })

  it('mark made-up figures in every row, and say nothing where there is nothing to mark', () => {
    expect(new Set(plain(tableOf(PLAN, 'projections')).mark)).toEqual(new Set(['số liệu giả định / synthetic']))
    expect(new Set(plain(tableOf('binh-dinh', 'projections')).mark)).toEqual(new Set(['']))
  })

  it('of chosen targets are those of their measures', () => {
    const { target, resolved } = projection.assessments.find((one) => one.resolved.kind === 'rank') ?? {}
    const { indicator } = plain(tableOf(PLAN, 'projections', [target?.id ?? '']))
    expect(new Set(indicator)).toEqual(new Set([resolved?.indicator.id]))
  })
})
