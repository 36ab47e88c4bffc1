import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../src/data/budget-schemas.js'
import type { PlanData } from '../../src/data/load.js'
import type { Progress } from '../../src/data/progress.js'
import type { ScheduledActivity } from '../../src/data/schedules.js'
import type { Target } from '../../src/data/schemas.js'
import type { Gates } from '../../src/model/schedule.js'
import {
  completedByYear,
  finishedInShare,
  type MilestoneFinish,
  milestoneFinishes,
  recordedOf,
  scheduleOf,
} from '../../src/scenarios/milestones.js'
import { narrowTo } from '../../src/scenarios/narrow.js'
import { prepareRun } from '../../src/scenarios/prepare.js'
import { runScenario } from '../../src/scenarios/run-scenario.js'
import type { Workspace } from '../../src/scenarios/workspace.js'
import { expectClose } from '../close-to.js'
import { shippedData } from '../data-root.js'

const RUN = { seed: 1, paths: 2000 }
const SAME = (amount: number): number => amount

const activity = (id: string, of: string, more: Partial<ScheduledActivity> = {}): ScheduledActivity => ({
  id,
  of,
  name: { vi: id, en: id },
  months: { low: 6, mode: 6, high: 6 },
  after: [],
  provenance: { basis: 'source', document: 'thử' },
  ...more,
})

/** 20 tỷ đồng a year from 2026, in 2025 prices. */
const gates: Gates = new Map([
  ['p', { firstYear: 2026, nYears: 5, nPaths: 1, cumulative: Float64Array.of(20, 40, 60, 80, 100) }],
])

describe('milestones', () => {
  it('end with the last of their activities, others apart', () => {
    const milestones = milestoneFinishes(
      'plan',
      [
        activity('a', 'one', { start: '2026-01-01' }),
        activity('b', 'one', { start: '2027-01-01' }),
        activity('c', 'two', { after: ['b'] }),
      ],
      gates,
      SAME,
      RUN,
    )
    expect([...milestones.keys()]).toEqual(['one', 'two'])
    expectClose(finishedInShare(milestones.get('one') as MilestoneFinish, 0.5), 2027.5, { abs: 1e-9 })
    expectClose(finishedInShare(milestones.get('two') as MilestoneFinish, 0.5), 2028, { abs: 1e-9 })
  })

  it('wait for money restated in the prices of the spending', () => {
    const gated = [activity('a', 'one', { start: '2026-01-01', gate: { programme: 'p', amount: 30, priceYear: 2020 } })]
    const at = (factor: number) =>
      milestoneFinishes('plan', gated, gates, (amount, year) => (year === 2020 ? amount * factor : Number.NaN), RUN)
    expectClose(finishedInShare(at(1).get('one') as MilestoneFinish, 0.5), 2028, { abs: 1e-9 })
    expectClose(finishedInShare(at(2).get('one') as MilestoneFinish, 0.5), 2029.5, { abs: 1e-9 })
    const never = at(4).get('one') as MilestoneFinish
    expect([finishedInShare(never, 0.1), completedByYear(never, 2045).probability]).toEqual([
      Number.POSITIVE_INFINITY,
      0,
    ])
  })

  it('count as completed by a year up to its last day', () => {
    const made = milestoneFinishes('plan', [activity('a', 'one', { start: '2030-07-02' })], gates, SAME, RUN)
    // 182/365 of 2030 and half a year: just before the end of 2030.
    expect(completedByYear(made.get('one') as MilestoneFinish, 2030).probability).toBe(1)
    expect(completedByYear(made.get('one') as MilestoneFinish, 2029).probability).toBe(0)
  })

  it('are graded D by any judgement, C when every duration has a document', () => {
    const judged: ScheduledActivity['provenance'] = { basis: 'assumption', who: 'w', why: 'y', on: '2026-11-21' }
    const start = '2026-01-01'
    const made = milestoneFinishes(
      'plan',
      [
        activity('a', 'mixed', { start, provenance: judged }),
        activity('b', 'mixed', { start }),
        activity('c', 'printed', { start }),
      ],
      gates,
      SAME,
      RUN,
    )
    expect([...made].map(([of, { grade }]) => [of, grade])).toEqual([
      ['mixed', 'D'],
      ['printed', 'C'],
    ])
  })

  it('quote dates that no path is beyond, and Infinity as it is', () => {
    const milestone: MilestoneFinish = {
      finish: Float64Array.of(2030, 2028, Number.POSITIVE_INFINITY, 2029),
      grade: 'D',
    }
    expect([0.25, 0.5, 0.51, 0.75, 0.76].map((p) => finishedInShare(milestone, p))).toEqual([
      2028,
      2029,
      2030,
      2030,
      Number.POSITIVE_INFINITY,
    ])
  })
})

describe('the verdict on a milestone', () => {
  const target = shippedData()
    .plans.get('tinh-mau')
    ?.targets.find((one) => one.comparator === 'complete') as Target
  const finishes = new Map([[target.id, { finish: Float64Array.of(2030.5, 2031, 2031.1, 2029), grade: 'D' as const }]])
  const done = (on: string): Progress => ({ of: target.id, event: 'done', on, document: 'd', by: 'b' })

  it('follows the record of the office', () => {
    expect(target.year).toBe(2030)
    expect(recordedOf(target, [done('2030-12-31')])).toMatchObject({ status: 'met' })
    expect(recordedOf(target, [done('2031-01-01')])).toMatchObject({ status: 'missed' })
    const { year: _, ...undated } = target
    expect(recordedOf(undated, [done('2044-01-01')])).toMatchObject({ status: 'met' })
    expect(recordedOf(target, [{ ...done('2030-01-01'), of: 'another' }])).toBeUndefined()
  })

  it('counts paths finished by the end of the year', () => {
    const finish = finishes.get(target.id) as MilestoneFinish
    expect(completedByYear(finish, 2030)).toMatchObject({ probability: 0.75, nPaths: 4 })
  })
})

describe('the milestones of Tỉnh Mẫu', () => {
  const data = shippedData()
  const planData = data.plans.get('tinh-mau') as PlanData
  const milestones = new Set(planData.targets.filter(({ kind }) => kind === 'milestone').map(({ id }) => id))
  const run = (workspace: Workspace) => {
    const prepared = prepareRun(workspace, planData, { paths: 300, seed: 1, boundary: 'old' })
    const only = narrowTo(
      prepared,
      prepared.resolved.filter((one) => milestones.has(one.target.id)),
    )
    return (id: string) => {
      const { assessments } = runScenario(only, workspace.budget.scenarios.get(id) as Scenario)
      return new Map(assessments.map((one) => [one.target.id, one]))
    }
  }

  it('that are scheduled have a probability, the others ask', () => {
    const scheduled = new Set((data.schedules.get('tinh-mau') ?? []).map(({ of }) => of))
    for (const [id, one] of run(data)('baseline')) {
      expect(one.status, id).toBe(scheduled.has(id) ? 'assessed' : 'not-assessable')
      if (one.status === 'assessed') expect(one.grade, id).toBe('D')
      if (one.finish !== undefined) expect(one.finish, id).toEqual([...one.finish].sort((a, b) => a - b))
    }
  })

  it('come no sooner with less money', () => {
    const of = run(data)
    const [usual, less] = [of('baseline'), of('squeeze-20')]
    for (const [id, { finish }] of usual) {
      const later = less.get(id)?.finish
      expect(later === undefined, id).toBe(finish === undefined)
      finish?.forEach((date, i) => {
        expect(later?.[i] as number, id).toBeGreaterThanOrEqual(date)
      })
    }
  })

  it('are met once the office has recorded them', () => {
    const [id] = milestones
    const record: Progress = { of: id as string, event: 'done', on: '2026-05-01', document: 'thử', by: 'thử' }
    const progress = new Map(data.progress).set('tinh-mau', [record])
    expect(run({ ...data, progress })('baseline').get(id as string)).toMatchObject({ status: 'met', grade: 'B' })
  })
})

describe('the schedules shipped', () => {
  const { schedules, plans } = shippedData()

  it('are of the fictional province only: no real plan prints steps with durations', () => {
    expect([...schedules].filter(([, rows]) => rows.length > 0).map(([id]) => id)).toEqual(['tinh-mau'])
    expect([...schedules.keys()]).toEqual([...plans.keys()])
  })

  it('become a schedule of the model with days as decimal years', () => {
    const rows = schedules.get('tinh-mau') ?? []
    const [first] = scheduleOf('tinh-mau', rows, SAME).activities
    expectClose(first?.start ?? 0, 2026 + 59 / 365, { abs: 1e-12 })
    expect(scheduleOf('tinh-mau', rows, SAME).activities.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })

  it('finish sooner, path by path, when the money comes sooner', () => {
    const rows = schedules.get('tinh-mau') ?? []
    const programmes = [...new Set(rows.flatMap(({ gate }) => gate?.programme ?? []))]
    expect(programmes.length).toBeGreaterThan(0)
    const paid = (yearly: number): Gates => {
      const cumulative = Float64Array.from({ length: 20 }, (_, t) => yearly * (t + 1))
      return new Map(programmes.map((id) => [id, { firstYear: 2026, nYears: 20, nPaths: 1, cumulative }]))
    }
    const [slow, fast] = [paid(5), paid(50)].map((one) => milestoneFinishes('tinh-mau', rows, one, SAME, RUN))
    for (const [of, { finish }] of slow ?? []) {
      const sooner = fast?.get(of)?.finish as Float64Array
      expect(finish.every((date, p) => (sooner[p] as number) <= date)).toBe(true)
      expect(finish.some((date, p) => (sooner[p] as number) < date)).toBe(true)
    }
  })
})
