import type { Data, PlanData } from '../../data/load.js'
import type { Indicator } from '../../data/schemas.js'
import { quantilesOf } from '../../model/quantile.js'
import { ranksOfYear } from '../../model/rank-field.js'
import { drawsOfYear } from '../../model/simulate.js'
import type { Projection } from '../../scenarios/project.js'
import type { Column, ColumnTable } from './column-table.js'
import { markOf, metadataOf } from './provenance.js'

/** Quantiles of the table, by column. */
export const LEVELS = {
  p025: 0.025,
  p05: 0.05,
  p10: 0.1,
  p25: 0.25,
  p50: 0.5,
  p75: 0.75,
  p90: 0.9,
  p95: 0.95,
  p975: 0.975,
} as const

type Year = { readonly indicator: Indicator; readonly year: number; readonly sample: Float64Array }

/**
 * Return what is simulated of every measure the targets ask about, one row a measure and year, in the measure's own unit:
 * mean and type-7 quantiles over paths. Years after the last figure: history is not part of it.
 */
export function projectionTable(
  data: Data,
  planData: PlanData,
  projection: Projection,
  chosen?: ReadonlySet<string>,
): ColumnTable {
  const asked = projection.assessments.filter(({ target }) => chosen?.has(target.id) ?? true)
  const indicators = new Map(asked.map(({ resolved: { indicator } }) => [indicator.id, indicator]))
  const years = [...indicators.values()].flatMap((indicator) => yearsOf(projection, indicator))
  const quantiles = years.map(({ sample }) => quantilesOf(sample, Object.values(LEVELS)))
  const { plan, scenario } = projection.recipe
  const mark = markOf(data, planData, projection)
  const text = (name: string, of: (one: Year) => string): Column => ({ name, type: 'utf8', values: years.map(of) })
  const columns: Column[] = [
    text('plan', () => plan),
    text('scenario', () => scenario),
    text('mark', () => mark),
    text('territory', () => planData.plan.territory),
    text('indicator', ({ indicator }) => indicator.id),
    text('unit', ({ indicator }) => indicator.unit),
    { name: 'year', type: 'int32', unit: 'year', values: Int32Array.from(years, ({ year }) => year) },
    { name: 'mean', type: 'float64', values: Float64Array.from(years, ({ sample }) => meanOf(sample)) },
    ...Object.keys(LEVELS).map((name, i): Column => {
      return { name, type: 'float64', values: Float64Array.from(quantiles, (one) => one[i] as number) }
    }),
  ]
  return { name: 'projections', metadata: metadataOf(data, planData, projection), rows: years.length, columns }
}

function yearsOf({ draws, ranks, fitted }: Projection, indicator: Indicator): Year[] {
  const series = draws.get(indicator.id)
  if (series !== undefined) {
    // Draws of a series start in the year of its last figure.
    const first = series.firstYear + (fitted.has(indicator.id) ? 1 : 0)
    return span(first, series).map((year) => ({ indicator, year, sample: drawsOfYear(series, year) }))
  }
  const rank = ranks.get(indicator.id)?.draws
  if (rank === undefined) return []
  return span(rank.firstYear + 1, rank).map((year) => ({ indicator, year, sample: ranksOfYear(rank, year).ranks }))
}

function span(first: number, { firstYear, nYears }: { readonly firstYear: number; readonly nYears: number }): number[] {
  return Array.from({ length: Math.max(0, firstYear + nYears - first) }, (_, i) => first + i)
}

const meanOf = (sample: Float64Array): number => sample.reduce((sum, y) => sum + y, 0) / sample.length
