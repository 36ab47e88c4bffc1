import type { PlanData } from '../data/load.js'
import type { Progress } from '../data/progress.js'
import type { Duty, Task } from '../data/schemas.js'
import { addDays, addMonths, daysBetween } from './calendar.js'
import { dueOf, nextOccurrence, occurrences } from './due.js'

/** Groups of an agenda in reading order: tasks first, then reporting duties. */
export const AGENDA_GROUPS = [
  'overdue',
  'due',
  'running',
  'recurring',
  'waiting',
  'later',
  'undated',
  'lost',
  'done',
  'reports-overdue',
  'reports-ahead',
  'reports-later',
  'reports-undated',
  'reports-done',
] as const
export type AgendaGroup = (typeof AGENDA_GROUPS)[number]

/** Where a date comes from: printed in the plan, the end of a period whose day is not printed, or recorded guidance. */
export type DateBasis = 'printed' | 'period-end' | 'guidance'

/** One task or reporting duty on the day of the agenda. */
export type AgendaRow = {
  readonly item: { readonly kind: 'task'; readonly task: Task } | { readonly kind: 'duty'; readonly duty: Duty }
  readonly group: AgendaGroup
  /** last day of the deadline, or next day of what repeats; `YYYY-MM-DD` */
  readonly date: string | undefined
  readonly basis: DateBasis | undefined
  /** days from the day of the agenda to `date`; negative when it has passed; none for what is completed */
  readonly days: number | undefined
  /** first day of what the plan lets run over a span */
  readonly starts: string | undefined
  /** of what repeats: every day of it in the window, and its last day before the agenda's (not before the plan itself) */
  readonly dates: readonly string[]
  readonly previous: string | undefined
  /** last completion recorded by that day */
  readonly done: Progress | undefined
  /** central guidance recorded by that day */
  readonly guidance: Progress | undefined
}

export type Agenda = {
  readonly on: string
  /** length of the window in months, and its last day */
  readonly ahead: number
  readonly until: string
  readonly rows: readonly AgendaRow[]
}

/**
 * Return what a plan asks for on a day. Every task and every reporting duty stands in exactly one group. The documents say
 * nothing of completion: what is recorded after `on`, or not at all, counts as not recorded.
 * @param progress what an office recorded, in any order
 * @param on `YYYY-MM-DD`  @param ahead months of the window, ≥ 0
 */
export function agendaOf(planData: PlanData, progress: readonly Progress[], on: string, ahead: number): Agenda {
  const until = addMonths(on, ahead)
  const window = { on, until, issued: planData.plan.issued ?? '' }
  const known = progress.filter((one) => one.on <= on)
  const rows = [
    ...planData.tasks.map((task) => rowOf({ kind: 'task', task }, task, known, window)),
    ...planData.duties.map((duty) => rowOf({ kind: 'duty', duty }, duty, known, window)),
  ]
  return { on, ahead, until, rows: rows.sort(byGroupAndDate) }
}

type Window = { readonly on: string; readonly until: string; readonly issued: string }
type Ruled = { readonly id: string; readonly rule: string; readonly ruleThen?: string | undefined }
type Placed = Pick<AgendaRow, 'date' | 'basis' | 'starts' | 'dates' | 'previous'> & { readonly group: TaskGroup }
type TaskGroup = 'overdue' | 'due' | 'running' | 'recurring' | 'waiting' | 'later' | 'undated' | 'lost' | 'done'

function rowOf(item: AgendaRow['item'], ruled: Ruled, known: readonly Progress[], window: Window): AgendaRow {
  const done = latest(known, ruled.id, 'done')
  const guidance = latest(known, ruled.id, 'guidance')
  const placed = place(ruled, done, guidance, window)
  const { group, date } = placed
  return {
    item,
    ...placed,
    group: item.kind === 'task' ? group : reportGroup(group, date, window),
    days: date === undefined || group === 'done' ? undefined : daysBetween(window.on, date),
    done,
    guidance,
  }
}

function latest(known: readonly Progress[], id: string, event: Progress['event']): Progress | undefined {
  return known
    .filter((one) => one.of === id && one.event === event)
    .reduce<Progress | undefined>((last, one) => (last === undefined || one.on >= last.on ? one : last), undefined)
}

const NOWHERE = { date: undefined, basis: undefined, starts: undefined, dates: [], previous: undefined }

function place(ruled: Ruled, done: Progress | undefined, guidance: Progress | undefined, window: Window): Placed {
  const { rule, ruleThen } = ruled
  const due = dueOf(rule, guidance?.on)
  if (due.kind === 'cycle') return repeating(rule, window)
  if (due.kind === 'standing') return repeating(ruleThen ?? rule, window)
  // What is done and then goes on is read by its second rule.
  if (done !== undefined && ruleThen !== undefined)
    return place({ id: ruled.id, rule: ruleThen }, undefined, guidance, window)
  const basis = guidance === undefined ? 'printed' : 'guidance'
  const dated = due.kind === 'once' ? ({ ...NOWHERE, date: due.date, basis, starts: due.starts } as const) : NOWHERE
  if (done !== undefined) return { group: 'done', ...dated }
  switch (due.kind) {
    case 'once':
      if (due.date < window.on) return { group: 'overdue', ...dated }
      if (due.date <= window.until) return { group: 'due', ...dated }
      return { group: due.starts !== undefined && due.starts <= window.on ? 'running' : 'later', ...dated }
    case 'from':
      return { ...NOWHERE, group: due.starts <= window.on ? 'running' : 'later', starts: due.starts }
    case 'waiting':
    case 'lost':
      return { group: due.kind, ...NOWHERE }
    case 'open':
      return { group: 'undated', ...NOWHERE }
  }
}

function repeating(rule: string, { on, until, issued }: Window): Placed {
  const date = nextOccurrence(rule, on)
  if (date === undefined) return { group: 'recurring', ...NOWHERE }
  const previous = occurrences(rule, addMonths(on, -24), addDays(on, -1)).at(-1) ?? ''
  return {
    group: 'recurring',
    date,
    basis: rule.startsWith('annual-before-') ? 'printed' : 'period-end',
    starts: undefined,
    dates: occurrences(rule, on, until),
    previous: previous >= issued && previous !== '' ? previous : undefined,
  }
}

function reportGroup(group: TaskGroup, date: string | undefined, { until }: Window): AgendaGroup {
  if (group === 'overdue' || group === 'done') return `reports-${group}`
  if (date === undefined) return 'reports-undated'
  return date <= until ? 'reports-ahead' : 'reports-later'
}

function byGroupAndDate(a: AgendaRow, b: AgendaRow): number {
  const groups = AGENDA_GROUPS.indexOf(a.group) - AGENDA_GROUPS.indexOf(b.group)
  if (groups !== 0) return groups
  const [first, second] = [a.date ?? a.starts ?? '9999', b.date ?? b.starts ?? '9999']
  return first < second ? -1 : first > second ? 1 : 0
}
