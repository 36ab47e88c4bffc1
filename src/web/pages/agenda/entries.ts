import type { Agency } from '../../../data/schemas.js'
import type { agendaRecord, agendaRowRecord } from '../../../report/agenda-record.js'
import { daysBetween } from '../../../scenarios/calendar.js'
import { grouped } from '../../parts/grouped.js'

export type AgendaRecord = ReturnType<typeof agendaRecord>
export type AgendaRow = ReturnType<typeof agendaRowRecord>

/** How a day of the agenda stands: passed without a record of completion, near, further off, without a day, recorded as done. */
export const STANDINGS = ['overdue', 'soon', 'later', 'undated', 'done'] as const
export type Standing = (typeof STANDINGS)[number]

/** Near: within so many days. */
export const SOON_DAYS = 30

/** One day on which a task or duty is due; what repeats has one for each occurrence in the window. */
export type Entry = {
  readonly key: string
  readonly row: AgendaRow
  /** `YYYY-MM-DD`; undefined: no day */
  readonly date: string | undefined
  readonly days: number | undefined
  readonly standing: Standing
  /** whose it is: the first body that the plan prints as lead */
  readonly lead: string
}

/** Return the days of an agenda in order of time; what has none comes last, in the order of the record. */
export function entriesOf({ on, rows }: Pick<AgendaRecord, 'on' | 'rows'>): readonly Entry[] {
  const entries = rows.flatMap((row): Entry[] => {
    const dates = row.dates.length > 0 ? row.dates : [row.date ?? undefined]
    return dates.map((date) => {
      const days = date === undefined ? undefined : daysBetween(on, date)
      return {
        key: `${row.id} ${date ?? ''}`,
        ...{ row, date, days },
        standing: standingOf(row.group, days),
        lead: row.lead[0] ?? '',
      }
    })
  })
  return entries.sort((a, b) => compare(a.date ?? '9999', b.date ?? '9999'))
}

function standingOf(group: AgendaRow['group'], days: number | undefined): Standing {
  if (group === 'done' || group === 'reports-done') return 'done'
  if (group === 'overdue' || group === 'reports-overdue') return 'overdue'
  if (days === undefined) return 'undated'
  return days <= SOON_DAYS ? 'soon' : 'later'
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export type Filters = { readonly due: string; readonly what: string }

/** Return the entries that match; an empty filter takes all. */
export const filtered = (entries: readonly Entry[], { due, what }: Filters): readonly Entry[] =>
  entries.filter((one) => (due === '' || one.standing === due) && (what === '' || one.row.kind === what))

export type Month = {
  /** `YYYY-MM`; empty: without a day */
  readonly month: string
  readonly offices: readonly { readonly lead: string; readonly entries: readonly Entry[] }[]
}

/** Group entries by month, and within it by who leads, in the order in which they come. */
export function monthsOf(entries: readonly Entry[]): readonly Month[] {
  const months = grouped(entries, ({ date }) => date?.slice(0, 7) ?? '')
  return [...months].map(([month, all]) => ({
    month,
    offices: [...grouped(all, ({ lead }) => lead)].map(([lead, own]) => ({ lead, entries: own })),
  }))
}

/** Count entries by how they stand. */
export function countsOf(entries: readonly Entry[]): Readonly<Record<Standing, number>> {
  const counts: Record<Standing, number> = { overdue: 0, soon: 0, later: 0, undated: 0, done: 0 }
  for (const { standing } of entries) counts[standing]++
  return counts
}

/** Return the offices of the catalogue that the plan names in some task or duty. */
export function officesOf(rows: readonly AgendaRow[], agencies: Iterable<Agency>): readonly Agency[] {
  const printed = rows
    .flatMap(({ lead, coordinating }) => [...lead, ...coordinating])
    .join('\n')
    .toLowerCase()
  return [...agencies].filter(({ name, short }) =>
    [name.vi, short.vi].some((one) => printed.includes(one.toLowerCase())),
  )
}
