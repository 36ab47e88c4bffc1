import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanData } from '../../src/data/load.js'
import type { Progress } from '../../src/data/progress.js'
import { AGENDA_GROUPS, type AgendaRow, agendaOf } from '../../src/scenarios/agenda.js'
import { addDays } from '../../src/scenarios/calendar.js'
import { shippedData } from '../data-root.js'

const plan = (id: string): PlanData => shippedData().plans.get(id) as PlanData
const ON = '2026-11-21'
const idOf = ({ item }: AgendaRow): string => (item.kind === 'task' ? item.task.id : item.duty.id)

function rowOf(id: string, progress: readonly Progress[] = [], on = ON, ahead = 6): AgendaRow {
  const home = [...shippedData().plans.values()].find(({ tasks, duties }) =>
    [...tasks, ...duties].some((one) => one.id === id),
  )
  return agendaOf(home as PlanData, progress, on, ahead).rows.find((row) => idOf(row) === id) as AgendaRow
}

const record = (of: string, event: Progress['event'], on: string): Progress => ({
  of,
  event,
  on,
  document: 'Văn bản thử',
  by: 'Sở thử',
})

/** One real row of every kind of rule, worked by hand for 21 November 2026 and six months. */
const BY_HAND: readonly (readonly [id: string, rule: string, wanted: Partial<AgendaRow>])[] = [
  ['binh-phuoc-task-35', '2023-06', { group: 'overdue', date: '2023-06-30', days: -1240 }],
  ['binh-phuoc-task-6', '2025-03-20', { group: 'overdue', date: '2025-03-20', days: -611 }],
  ['ninh-thuan-task-10', '2025-Q1', { group: 'overdue', date: '2025-03-31', days: -600 }],
  ['ninh-thuan-task-1', '2025-Q2', { group: 'overdue', date: '2025-06-30', days: -509 }],
  ['binh-phuoc-task-38', '2025-2026', { group: 'due', date: '2026-12-31', days: 40, starts: '2025-01-01' }],
  ['binh-phuoc-task-51', '2026-12', { group: 'due', date: '2026-12-31', days: 40, starts: undefined }],
  ['binh-phuoc-task-21', '2026', { group: 'due', date: '2026-12-31', days: 40, basis: 'printed' }],
  ['binh-phuoc-task-14', '2026-2027', { group: 'running', date: '2027-12-31', days: 405, starts: '2026-01-01' }],
  ['ninh-thuan-task-19', 'from-2025', { group: 'running', date: undefined, days: undefined, starts: '2025-01-01' }],
  ['binh-phuoc-task-28', '2027', { group: 'later', date: '2027-12-31', days: 405 }],
  ['binh-phuoc-task-10', 'annual', { group: 'recurring', date: '2026-12-31', days: 40, basis: 'period-end' }],
  ['ninh-thuan-task-3', 'annual-before-01', { group: 'recurring', date: '2026-12-31', basis: 'printed' }],
  ['ninh-thuan-task-5', 'recurring', { group: 'recurring', date: '2026-12-31', basis: 'period-end' }],
  ['binh-phuoc-task-1', 'recurring', { group: 'recurring', date: undefined, days: undefined, basis: undefined }],
  ['ninh-thuan-task-4', 'after-central-guidance+1m', { group: 'waiting', date: undefined }],
  ['ninh-thuan-task-8', 'after-central-guidance', { group: 'waiting', date: undefined }],
  ['ninh-thuan-task-32', 'per-programme', { group: 'undated', date: undefined }],
  ['binh-dinh-task-1-1', 'none', { group: 'undated', date: undefined }],
  ['binh-phuoc-task-3', 'lost', { group: 'lost', date: undefined }],
  ['binh-phuoc-duty-issue-plans', '2025-03-20', { group: 'reports-overdue', date: '2025-03-20', days: -611 }],
  [
    'ninh-thuan-duty-annual-report',
    'annual-before-11-30',
    { group: 'reports-ahead', date: '2026-11-29', days: 8, dates: ['2026-11-29'], previous: '2025-11-29' },
  ],
  [
    'binh-dinh-duty-monitoring-quarterly',
    'quarterly',
    { group: 'reports-ahead', date: '2026-12-31', dates: ['2026-12-31', '2027-03-31'], previous: '2026-09-30' },
  ],
  [
    'binh-thuan-duty-half-year-report',
    'annual-before-06-15',
    { group: 'reports-later', date: '2027-06-14', days: 205, dates: [] },
  ],
  ['binh-dinh-duty-central-important', 'on-demand', { group: 'reports-undated', date: undefined }],
  ['binh-dinh-duty-province-review-cycle', 'every-2.5-years', { group: 'reports-undated', date: undefined }],
]

describe('the agenda of 21 November 2026', () => {
  it.each(BY_HAND)('has %s (%s) as worked by hand', (id, rule, wanted) => {
    const row = rowOf(id)
    expect(row.item.kind === 'task' ? row.item.task.rule : row.item.duty.rule).toBe(rule)
    expect(row).toMatchObject(wanted)
  })

  it('works every kind of rule that the plans use', () => {
    const kind = (rule: string) => rule.replace(/\d{4}/g, 'Y').replace(/\d+/g, 'n')
    const worked = new Set(BY_HAND.map(([, rule]) => kind(rule)))
    const used = [...shippedData().plans.values()].flatMap(({ tasks, duties }) =>
      [...tasks, ...duties].map((one) => kind(one.rule)),
    )
    const left = [...new Set(used)].filter((one) => !worked.has(one)).sort()
    // What is left differs from a worked rule only in its span or rhythm; tests/scenarios/due.test.ts has them.
    expect(left).toEqual(['after-central-guidance+nd', 'half-year', 'monthly'])
  })

  it('holds a task due on the day itself, and calls it past the day after', () => {
    const id = 'binh-phuoc-task-51'
    expect(rowOf(id, [], '2026-12-31')).toMatchObject({ group: 'due', date: '2026-12-31', days: 0 })
    expect(rowOf(id, [], '2027-01-01')).toMatchObject({ group: 'overdue', days: -1 })
    expect(rowOf('ninh-thuan-duty-annual-report', [], '2026-11-29').days).toBe(0)
    expect(rowOf('ninh-thuan-duty-annual-report', [], '2026-11-30')).toMatchObject({ date: '2027-11-29', days: 364 })
  })

  it('reaches back no further than the plan: the last time before its issue is nobody’s', () => {
    const id = 'binh-thuan-duty-half-year-report'
    expect(plan('binh-thuan').plan.issued).toBe('2025-05-09')
    expect(rowOf(id, [], '2025-05-20').previous).toBeUndefined()
    expect(rowOf(id, [], '2025-06-14').previous).toBeUndefined()
    expect(rowOf(id, [], '2025-06-15').previous).toBe('2025-06-14')
  })

  it('is sorted by group, then by date', () => {
    const { rows } = agendaOf(plan('binh-phuoc'), [], ON, 6)
    const keys = rows.map(
      (row) => `${String(AGENDA_GROUPS.indexOf(row.group)).padStart(2)} ${row.date ?? row.starts ?? '9999'}`,
    )
    expect(keys).toEqual([...keys].sort())
  })
})

describe('what an office recorded', () => {
  it('moves a task to the completed ones, from that day on', () => {
    const progress = [record('ninh-thuan-task-10', 'done', '2025-04-02')]
    expect(rowOf('ninh-thuan-task-10', progress)).toMatchObject({
      group: 'done',
      date: '2025-03-31',
      done: progress[0],
    })
    expect(rowOf('ninh-thuan-task-10', progress, '2025-04-01')).toMatchObject({ group: 'overdue', done: undefined })
    expect(rowOf('ninh-thuan-task-10', progress, '2025-04-02').group).toBe('done')
  })

  it('lets what goes on afterwards go on', () => {
    const progress = [record('ninh-thuan-task-1', 'done', '2025-06-20')]
    expect(rowOf('ninh-thuan-task-1')).toMatchObject({ group: 'overdue' })
    expect(rowOf('ninh-thuan-task-1', progress)).toMatchObject({ group: 'recurring', date: undefined })
  })

  it('does not end what comes again, and keeps the last record', () => {
    const id = 'ninh-thuan-task-3'
    const progress = [record(id, 'done', '2025-12-30'), record(id, 'done', '2024-12-30')]
    expect(rowOf(id, progress)).toMatchObject({ group: 'recurring', date: '2026-12-31', done: progress[0] })
  })

  it('dates what waits for guidance, and undates what has no span', () => {
    const spanned = [record('ninh-thuan-task-4', 'guidance', '2026-10-31')]
    expect(rowOf('ninh-thuan-task-4', spanned)).toMatchObject({ group: 'due', date: '2026-11-30', basis: 'guidance' })
    expect(rowOf('ninh-thuan-task-4', spanned, '2026-12-01').group).toBe('overdue')
    expect(rowOf('ninh-thuan-task-4', spanned, '2026-10-30').group).toBe('waiting')
    const bare = [record('ninh-thuan-task-8', 'guidance', '2026-10-31')]
    expect(rowOf('ninh-thuan-task-8', bare)).toMatchObject({ group: 'undated', guidance: bare[0] })
  })

  it('completes a reporting duty that falls due once', () => {
    const progress = [record('binh-phuoc-duty-issue-plans', 'done', '2025-03-19')]
    expect(rowOf('binh-phuoc-duty-issue-plans', progress).group).toBe('reports-done')
  })
})

describe('on any day, with any window and any record', () => {
  const day = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2020-01-01', n))
  const planData = fc.constantFrom(...shippedData().plans.values())
  const asked = planData.chain((one) => {
    const ids = [...one.tasks, ...one.duties].map(({ id }) => id)
    const event = fc.constantFrom('done' as const, 'guidance' as const)
    const records = fc.array(
      fc.tuple(fc.constantFrom(...ids), event, day).map((parts) => record(...parts)),
      {
        maxLength: 30,
      },
    )
    return fc.tuple(fc.constant(one), records, day, fc.integer({ min: 0, max: 60 }))
  })

  it('every task and duty stands in exactly one group', () => {
    fc.assert(
      fc.property(asked, ([one, progress, on, ahead]) => {
        const { rows } = agendaOf(one, progress, on, ahead)
        expect(rows.map(idOf).sort()).toEqual([...one.tasks, ...one.duties].map(({ id }) => id).sort())
        for (const { item, group } of rows) {
          expect(AGENDA_GROUPS).toContain(group)
          expect(group.startsWith('reports-')).toBe(item.kind === 'duty')
        }
      }),
    )
  })

  it('the dates agree with the group', () => {
    fc.assert(
      fc.property(asked, ([one, progress, on, ahead]) => {
        const { rows, until } = agendaOf(one, progress, on, ahead)
        for (const row of rows) {
          const { group, date, days, dates } = row
          if (days !== undefined) expect(addDays(on, days)).toBe(date)
          else expect(date === undefined || group.endsWith('done')).toBe(true)
          if (group.endsWith('overdue')) expect(date && date < on).toBe(true)
          if (group === 'due' || group === 'reports-ahead') expect(date && date >= on && date <= until).toBe(true)
          if (group === 'recurring' && date !== undefined) expect(date >= on).toBe(true)
          if (group === 'waiting') expect(row.guidance).toBeUndefined()
          for (const each of dates) expect(each >= on && each <= until).toBe(true)
          for (const known of [row.done, row.guidance]) if (known !== undefined) expect(known.on <= on).toBe(true)
        }
      }),
    )
  })

  it('a wider window only brings things nearer', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 0, max: 24 }), ([one, progress, on, ahead], more) => {
        const near = agendaOf(one, progress, on, ahead)
          .rows.filter((row) => row.group === 'due')
          .map(idOf)
        const far = agendaOf(one, progress, on, ahead + more)
          .rows.filter((row) => row.group === 'due')
          .map(idOf)
        expect(far).toEqual(expect.arrayContaining(near))
      }),
    )
  })
})
