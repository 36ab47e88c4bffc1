/** Days as `YYYY-MM-DD`, counted by the calendar alone: no clock, no time zone. */

const MS_PER_DAY = 86_400_000

/** Return the day `n` days later (earlier where n is negative). */
export function addDays(day: string, n: number): string {
  return fromSerial(serial(day) + n)
}

/** Return the same day `n` months later, or the last day of that month where it has no such day. */
export function addMonths(day: string, n: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n
  const last = endOfMonth(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1)
  return `${last.slice(0, 8)}${day.slice(8) < last.slice(8) ? day.slice(8) : last.slice(8)}`
}

/** Return the number of days from one day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return serial(to) - serial(from)
}

/** Return the last day of a month. @param month 1 … 12 */
export function endOfMonth(year: number, month: number): string {
  return fromSerial(Date.UTC(year, month, 0) / MS_PER_DAY)
}

/** Return a day as a decimal year: `2026-01-01` is 2026, `2026-07-02` of 365 days is 2026 + 182/365. */
export function decimalYear(day: string): number {
  const year = Number(day.slice(0, 4))
  const first = `${year}-01-01`
  return year + daysBetween(first, day) / daysBetween(first, `${year + 1}-01-01`)
}

function serial(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / MS_PER_DAY
}

function fromSerial(days: number): string {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10)
}
