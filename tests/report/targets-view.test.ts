import { describe, expect, it } from 'vitest'
import type { Target } from '../../src/data/schemas.js'
import { mustBe, targetRecord } from '../../src/report/targets-view.js'
import { planProjection } from './plan-projection.js'

const { data, planData } = planProjection('binh-dinh')
const bare: Target = {
  id: 'x',
  line: 1,
  quote: 'x',
  section: 'annex',
  indicator: 'dti-score',
  kind: 'percent',
  unit: '%',
  comparator: '>=',
  group: 'general',
}

/** Fields of a target, then how they read in Vietnamese and in English. */
const READINGS: readonly (readonly [Partial<Target>, string, string])[] = [
  [{ comparator: '>=', value: 60 }, '≥ 60 %', '≥ 60 %'],
  [{ comparator: '>', value: 0.75, kind: 'index01', unit: 'index' }, '> 0,75', '> 0.75'],
  [{ comparator: '<=', value: 12.5 }, '≤ 12,5 %', '≤ 12.5 %'],
  [{ comparator: '=', value: 1200, kind: 'count', unit: 'count' }, '= 1.200', '= 1,200'],
  [{ comparator: 'range', value: 8, valueHigh: 10 }, '8 - 10 %', '8 - 10 %'],
  [{ comparator: '>=', value: 30, kind: 'count_per_year', unit: 'count' }, '≥ 30/năm', '≥ 30 a year'],
  [{ comparator: '>=', value: 2, kind: 'share_of_grdp', unit: '% of GRDP' }, '≥ 2 % GRDP', '≥ 2 % of GRDP'],
  [{ comparator: 'top_n', value: 20, kind: 'rank', unit: 'rank' }, 'nhóm 20 dẫn đầu', 'top 20'],
  [{ comparator: 'above_average', kind: 'rank', unit: 'rank' }, 'trên trung bình', 'above average'],
  [{ comparator: 'complete', kind: 'milestone' }, 'hoàn thành', 'complete'],
  [{ comparator: 'none', kind: 'qualitative' }, 'định tính', 'qualitative'],
  [{ comparator: '>=' }, 'không ghi con số', 'no figure'],
]

describe('mustBe', () => {
  it.each(READINGS)('reads %j as "%s" and "%s"', (fields, vi, en) => {
    const target = { ...bare, ...fields }
    expect(mustBe(data, target, 'vi')).toBe(vi)
    expect(mustBe(data, target, 'en')).toBe(en)
  })
})

describe('targetRecord', () => {
  it('gives null for everything the plan leaves out', () => {
    expect(targetRecord(data, planData, bare)).toMatchObject({
      plan: 'binh-dinh',
      province: 'binh-dinh',
      number: null,
      valueLine: null,
      valueQuote: null,
      value: null,
      valueHigh: null,
      year: null,
      agency: null,
      contradicts: [],
      judgedBy: null,
      note: null,
      direction: 'up',
    })
  })

  it('keeps a zero a zero', () => {
    expect(targetRecord(data, planData, { ...bare, value: 0 }).value).toBe(0)
  })
})
