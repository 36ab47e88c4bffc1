import { describe, expect, it } from 'vitest'
import type { PlanData } from '../../src/data/load.js'
import { projectionRecord } from '../../src/report/attainment-view.js'
import { projectPlan } from '../../src/scenarios/project.js'
import type { RunOptions } from '../../src/scenarios/simulate-plan.js'
import { shippedData } from '../data-root.js'

const data = shippedData()
const plan = (id: string) => data.plans.get(id) as PlanData
const run = (id: string, options: Partial<RunOptions> = {}) =>
  projectPlan(data, plan(id), { paths: 1000, seed: 1, boundary: 'old', ...options })
const bytes = (id: string, options: Partial<RunOptions> = {}) =>
  JSON.stringify(projectionRecord(data, plan(id), run(id, options)))

describe('a run', () => {
  it('gives the same bytes twice and for any block size', () => {
    const whole = bytes('binh-phuoc')
    expect(bytes('binh-phuoc')).toBe(whole)
    for (const block of [1, 13, 999, 5000]) expect(bytes('binh-phuoc', { block })).toBe(whole)
    expect(bytes('binh-phuoc', { seed: 2 })).not.toBe(whole)
  })

  it('moves by less than three Monte Carlo errors from 10,000 to 20,000 paths in 99 % of targets', () => {
    let moved = 0
    let all = 0
    for (const id of ['binh-dinh', 'binh-phuoc', 'binh-thuan']) {
      const few = run(id, { paths: 10_000 }).assessments
      const many = run(id, { paths: 20_000 }).assessments
      few.forEach(({ raw }, i) => {
        if (raw === undefined) return
        all++
        if (Math.abs(raw.probability - (many[i]?.raw?.probability as number)) >= 3 * raw.mcse) moved++
      })
    }
    expect(all).toBeGreaterThan(40)
    expect(moved).toBeLessThanOrEqual(0.01 * all)
  })

  it('draws the same world for a measure in whatever plan it stands', () => {
    const alone: PlanData = {
      ...plan('binh-dinh'),
      targets: plan('binh-dinh').targets.filter((one) => one.indicator === 'dti-score'),
    }
    const few = projectPlan(data, alone, { paths: 500, seed: 1, boundary: 'old' }).draws.get('dti-score')
    expect(few?.values).toEqual(run('binh-dinh', { paths: 500 }).draws.get('dti-score')?.values)
  })
})

describe('verdicts', () => {
  const assessed = (id: string) => run(id).assessments

  it('are one for every target of the plan', () => {
    for (const id of data.plans.keys()) {
      expect(assessed(id).map((one) => one.target.id)).toEqual(plan(id).targets.map((one) => one.id))
    }
  })

  it('come from the published figure where the year has one', () => {
    const done = assessed('tinh-mau').filter((one) => one.resolved.kind === 'observed')
    expect(done.length).toBeGreaterThan(10)
    for (const one of done) {
      if (one.resolved.kind !== 'observed') continue
      const { value, year } = one.resolved.outturn
      expect(year).toBe(one.target.year)
      expect(one.status).toBe(value >= (one.target.value as number) ? 'met' : 'missed')
      expect(one.raw).toBeUndefined()
    }
  })

  it('of a past year without its figure are marked nowcasts', () => {
    const late = assessed('binh-dinh').filter((one) => one.target.year === 2025 && one.status === 'assessed')
    expect(late.length).toBeGreaterThan(3)
    expect(late.every((one) => one.nowcast)).toBe(true)
    expect(
      assessed('binh-dinh')
        .filter((one) => (one.target.year ?? 0) > 2026)
        .every((one) => !one.nowcast),
    ).toBe(true)
  })

  it('refuse to guess without year, figure, index, field or data', () => {
    const gapOf = (id: string, target: string) => assessed(id).find((one) => one.target.id === target)?.gap
    const gaps = new Set(
      ['binh-dinh', 'binh-phuoc', 'binh-thuan', 'ninh-thuan'].flatMap((id) => assessed(id).map((one) => one.gap)),
    )
    for (const gap of [
      'no-observation',
      'no-field',
      'no-index',
      'no-year',
      'no-value',
      'milestone',
      'qualitative',
    ] as const) {
      expect(gaps.has(gap), gap).toBe(true)
    }
    expect(gapOf('ninh-thuan', 'ninh-thuan-noyear-rd-share-grdp')).toBe('no-year')
  })

  it('harder thresholds of one measure and year are never likelier', () => {
    const rows = assessed('binh-dinh')
    const thresholds = rows.filter((one) => one.target.indicator === 'dti-score')
    expect(thresholds.length).toBe(5)
    const base = thresholds[1]
    const harder: PlanData = {
      ...plan('binh-dinh'),
      targets: [0.6, 0.7, 0.75, 0.8, 0.9, 1].map((value, i) => ({
        ...(base?.target as (typeof thresholds)[0]['target']),
        id: `x${i}`,
        value,
      })),
    }
    const p = projectPlan(data, harder, { paths: 2000, seed: 1, boundary: 'old' }).assessments.map(
      (one) => one.raw?.probability as number,
    )
    expect(p).toEqual([...p].sort((a, b) => b - a))
    expect(p[0]).toBeGreaterThan(p[5] as number)
  })
})

describe('boundaries', () => {
  it('on the successor a rank is restated as the same share of the merged field', () => {
    const old = run('binh-phuoc').assessments.find((one) => one.resolved.kind === 'rank')
    const merged = run('binh-phuoc', { boundary: 'successor' }).assessments.find((one) => one.resolved.kind === 'rank')
    if (old?.resolved.kind !== 'rank') throw new Error('no rank')
    if (merged?.resolved.kind !== 'rank') throw new Error('no rank')
    expect([old.resolved.choice.simulatedSize, merged.resolved.choice.simulatedSize]).toEqual([63, 34])
    const own = merged.resolved.choice
    const members = own.field.units[own.own]?.map((i) => own.field.members[i]?.id)
    expect(members?.sort()).toEqual(['binh-phuoc', 'dong-nai'])
  })
})
