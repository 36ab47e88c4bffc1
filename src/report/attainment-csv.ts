import type { Data, PlanData } from '../data/load.js'
import type { Projection } from '../scenarios/project.js'
import { attainmentRecord } from './attainment-view.js'
import { csvText } from './csv-text.js'

const HEADER = [
  'plan',
  'seed',
  'paths',
  'data',
  'scenario',
  'budget',
  'id',
  'indicator',
  'year',
  'comparator',
  'value',
  'valueHigh',
  'unit',
  'status',
  'nowcast',
  'probability',
  'bound',
  'mcse',
  'words_vi',
  'words_en',
  'grade',
  'p05',
  'p25',
  'p50',
  'p75',
  'p95',
  'reached_p10',
  'reached_p50',
  'reached_p90',
  'requiredGrowth',
  'actualGrowth',
  'agency',
  'reason_code',
  'reason_vi',
  'reason_en',
] as const

/** Return the same answer as `--json`, one row a target (RFC 4180, UTF-8, point decimals). */
export function attainmentCsv(data: Data, planData: PlanData, projection: Projection): string {
  const { plan, scenario, seed, paths, data: hash } = projection.recipe
  const budget = projection.problems.length === 0 ? 'valid' : 'not a valid budget'
  const rows = projection.assessments.map((assessment) => {
    const record = attainmentRecord(data, planData, assessment)
    const { words, reason, quantiles } = record
    const flat: Readonly<Record<(typeof HEADER)[number], unknown>> = {
      ...record,
      plan,
      scenario,
      budget,
      seed,
      paths,
      data: hash,
      words_vi: words.vi,
      words_en: words.en,
      p05: quantiles?.p05,
      p25: quantiles?.p25,
      p50: quantiles?.p50,
      p75: quantiles?.p75,
      p95: quantiles?.p95,
      reached_p10: record.reachedBy?.p10,
      reached_p50: record.reachedBy?.p50,
      reached_p90: record.reachedBy?.p90,
      reason_code: reason.code,
      reason_vi: reason.vi,
      reason_en: reason.en,
    }
    return HEADER.map((name) => flat[name])
  })
  return csvText(HEADER, rows)
}
