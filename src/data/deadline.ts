/**
 * Deadline rules, the machine's reading of a printed deadline.
 * `2025`, `2025-09`, `2025-Q2`, `2025-03-20`: by the end of it. `2026-2027`: within. `from-2025`: starts.
 * `recurring`, `annual`, `half-year`, `quarterly`, `monthly`, `every-2.5-years`, `on-demand`: repeats.
 * `annual-before-01`, `annual-before-12-10`: each year before that month or day.
 * `after-central-guidance`, `…+15d`, `…+1m`: counted from a document of the central government.
 * `per-programme`: as another programme says. `none`: no deadline printed. `lost`: the print is beyond reading.
 */
const MONTH = '(0[1-9]|1[0-2])'
const DAY = '(0[1-9]|[12]\\d|3[01])'
const YEAR = '20\\d{2}'
const RULE = new RegExp(
  `^(${YEAR}|${YEAR}-${MONTH}|${YEAR}-Q[1-4]|${YEAR}-${MONTH}-${DAY}|${YEAR}-${YEAR}|from-${YEAR}|recurring|annual|half-year|quarterly|monthly|every-2\\.5-years|on-demand|annual-before-${MONTH}(-${DAY})?|after-central-guidance(\\+\\d+[dm])?|per-programme|none|lost)$`,
)

/** Is this text a deadline rule of the grammar above? A day must exist and a span must not run backwards. */
export function isDeadlineRule(text: string): boolean {
  if (!RULE.test(text)) return false
  const span = /^(\d{4})-(\d{4})$/.exec(text)
  if (span !== null) return Number(span[1]) <= Number(span[2])
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? isDay(text) : true
}

/** Is this `YYYY-MM-DD` a day of the calendar? */
export function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (found === null) return false
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  const made = new Date(Date.UTC(year, month - 1, day))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}
