import type { Data, PlanData } from '../../data/load.js'
import type { Assessment } from '../../scenarios/assess.js'
import type { Projection } from '../../scenarios/project.js'
import { attainmentRecord } from '../attainment-view.js'
import type { Column, ColumnTable } from './column-table.js'
import { budgetWord, metadataOf } from './provenance.js'

type Row = ReturnType<typeof rowOf>
type Kind = { readonly type: Column['type']; readonly unit?: string }

const TEXT: Kind = { type: 'utf8' }
const NUMBER: Kind = { type: 'float64' }
const WHOLE: Kind = { type: 'int32' }
const YEAR: Kind = { type: 'int32', unit: 'year' }
const SHARE: Kind = { type: 'float64', unit: 'fraction' }

/** Columns in their order. */
const KINDS: Readonly<Record<keyof Row, Kind>> = {
  plan: TEXT,
  // A seed may be larger than an int32; as float64 it is exact.
  seed: NUMBER,
  paths: WHOLE,
  data: TEXT,
  scenario: TEXT,
  budget: TEXT,
  id: TEXT,
  indicator: TEXT,
  year: YEAR,
  comparator: TEXT,
  value: NUMBER,
  valueHigh: NUMBER,
  unit: TEXT,
  status: TEXT,
  nowcast: { type: 'bool' },
  probability: SHARE,
  bound: TEXT,
  mcse: SHARE,
  words_vi: TEXT,
  words_en: TEXT,
  grade: TEXT,
  p05: NUMBER,
  p25: NUMBER,
  p50: NUMBER,
  p75: NUMBER,
  p95: NUMBER,
  reached_p10: YEAR,
  reached_p50: YEAR,
  reached_p90: YEAR,
  requiredGrowth: NUMBER,
  actualGrowth: NUMBER,
  agency: TEXT,
  reason_code: TEXT,
  reason_vi: TEXT,
  reason_en: TEXT,
}

/** Return the verdicts, one row a target: the same answer as `project --json`, flat. */
export function attainmentTable(
  data: Data,
  planData: PlanData,
  projection: Projection,
  chosen?: ReadonlySet<string>,
): ColumnTable {
  const rows = projection.assessments
    .filter(({ target }) => chosen?.has(target.id) ?? true)
    .map((one) => rowOf(data, planData, projection, one))
  const columns = (Object.keys(KINDS) as (keyof Row)[]).map((name) => {
    return { name, ...KINDS[name], values: rows.map((row) => row[name] ?? null) } as Column
  })
  return { name: 'attainments', metadata: metadataOf(data, planData, projection), rows: rows.length, columns }
}

function rowOf(data: Data, planData: PlanData, projection: Projection, assessment: Assessment) {
  const { plan, scenario, seed, paths, data: hash } = projection.recipe
  const record = attainmentRecord(data, planData, assessment)
  const { words, reason, quantiles, reachedBy } = record
  const { id, indicator, year, comparator, value, valueHigh, unit, status, nowcast, probability, bound, mcse } = record
  const { grade, requiredGrowth, actualGrowth, agency } = record
  return {
    ...{ plan, seed, paths, data: hash, scenario, budget: budgetWord(projection) },
    ...{ id, indicator, year, comparator, value, valueHigh, unit, status, nowcast, probability, bound, mcse },
    ...{ words_vi: words.vi, words_en: words.en, grade },
    ...{ p05: quantiles?.p05, p25: quantiles?.p25, p50: quantiles?.p50, p75: quantiles?.p75, p95: quantiles?.p95 },
    ...{ reached_p10: reachedBy?.p10, reached_p50: reachedBy?.p50, reached_p90: reachedBy?.p90 },
    ...{ requiredGrowth, actualGrowth, agency },
    ...{ reason_code: reason.code, reason_vi: reason.vi, reason_en: reason.en },
  }
}
