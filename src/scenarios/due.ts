import { addDays, addMonths, endOfMonth } from './calendar.js'

/**
 * What a deadline rule (grammar in src/data/deadline.ts) says of time.
 * `once`: by the end of `date`, running from `starts` where the rule is a span. `from`: a start, no end printed.
 * `cycle`: comes again on days that the calendar fixes. `standing`: repeats or on demand, with no day.
 * `waiting`: counted from a document of the centre that is not recorded. `open`: nothing dates it. `lost`: unreadable.
 */
export type Due =
  | { readonly kind: 'once'; readonly date: string; readonly starts?: string }
  | { readonly kind: 'from'; readonly starts: string }
  | { readonly kind: 'cycle' | 'standing' | 'waiting' | 'open' | 'lost' }

const MONTHS: Readonly<Record<string, readonly number[]>> = {
  annual: [12],
  'half-year': [6, 12],
  quarterly: [3, 6, 9, 12],
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
}

/**
 * Read a deadline rule. A month means its last day, a quarter the last day of the quarter, a year 31 December.
 * @param guidance day on which the central document was received, where an office recorded it
 */
export function dueOf(rule: string, guidance?: string): Due {
  const [head = '', tail = ''] = rule.split(/-(.*)/)
  if (rule.startsWith('after-central-guidance')) return afterGuidance(rule, guidance)
  if (rule === 'lost') return { kind: 'lost' }
  if (rule === 'none' || rule === 'per-programme') return { kind: 'open' }
  if (Object.hasOwn(MONTHS, rule) || rule.startsWith('annual-before-')) return { kind: 'cycle' }
  if (head === 'from') return { kind: 'from', starts: `${tail}-01-01` }
  if (!/^\d{4}$/.test(head)) return { kind: 'standing' }
  if (/^\d{4}$/.test(tail)) return { kind: 'once', date: `${tail}-12-31`, starts: `${head}-01-01` }
  return { kind: 'once', date: tail.length === 5 ? rule : endOfMonth(Number(head), lastMonth(tail)) }
}

function lastMonth(tail: string): number {
  if (tail === '') return 12
  return tail.startsWith('Q') ? 3 * Number(tail.slice(1)) : Number(tail)
}

function afterGuidance(rule: string, guidance: string | undefined): Due {
  if (guidance === undefined) return { kind: 'waiting' }
  const span = /\+(\d+)([dm])$/.exec(rule)
  if (span === null) return { kind: 'open' }
  const n = Number(span[1])
  return { kind: 'once', date: span[2] === 'd' ? addDays(guidance, n) : addMonths(guidance, n) }
}

/**
 * Return the days of a `cycle` rule from one day to another, both included. Of `annual`, `half-year`, `quarterly` and
 * `monthly` the documents print no day: the last day of the period stands for it. "Before January" is 31 December.
 */
export function occurrences(rule: string, from: string, to: string): string[] {
  const days: string[] = []
  // "Before January" of a year falls into the year before it.
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)) + 1; year++)
    days.push(...cycleDays(rule, year))
  return days.filter((day) => day >= from && day <= to)
}

/** Return the first day of a `cycle` rule on or after a day. */
export function nextOccurrence(rule: string, from: string): string | undefined {
  // Two years hold every yearly day at least once.
  return occurrences(rule, from, addMonths(from, 24))[0]
}

function cycleDays(rule: string, year: number): string[] {
  const before = /^annual-before-(\d{2})(?:-(\d{2}))?$/.exec(rule)
  if (before !== null) return [addDays(`${year}-${before[1]}-${before[2] ?? '01'}`, -1)]
  return (MONTHS[rule] ?? []).map((month) => endOfMonth(year, month))
}
