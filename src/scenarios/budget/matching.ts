import { FIRST_BUDGET_YEAR, type Programme, type SpendingRow } from '../../data/budget-schemas.js'
import { copyOf, roomFor } from '../../model/rooms.js'
import { spendingIn } from './merge.js'
import { BUDGET_YEARS } from './years.js'

/**
 * Money of a payer that follows the province's: so many đồng for each of its đồng on the same programme, or a line inside it, in
 * the same year. A line inside that the payer matches by itself is left to that match.
 */
export type Matching = {
  /** keys of the province's lines */
  readonly follows: readonly string[]
  /** by budget year; 0 where the line has an amount of its own */
  readonly times: Float64Array
}

/** Return what matches what. @param rows of spending, by line */
export function matchesOf(
  rows: ReadonlyMap<string, readonly SpendingRow[]>,
  programmes: ReadonlyMap<string, Programme>,
): Map<string, Matching> {
  const matches = new Map<string, Matching>()
  for (const [key, own] of rows) {
    const times = Float64Array.from({ length: BUDGET_YEARS }, (_, t) => timesIn(own, FIRST_BUDGET_YEAR + t))
    if (times.every((one) => one === 0)) continue
    const [programme = '', payer] = key.split('|')
    const isMatched = (id: string): boolean =>
      rows.get(`${id}|${payer}`)?.some(({ match }) => match !== undefined) === true
    const inside = [...programmes.values()].filter(({ id, partOf }) => partOf === programme && !isMatched(id))
    matches.set(key, { follows: [programme, ...inside.map(({ id }) => id)].map((id) => `${id}|province`), times })
  }
  return matches
}

function timesIn(rows: readonly SpendingRow[], year: number): number {
  const row = spendingIn(rows, year)
  const { match = 0 } = row ?? {}
  return typeof match === 'number' ? match : rampAt(match, row as SpendingRow, year)
}

/** Return a ramp's value in a year: it stays at its end. */
export function rampAt(
  [first, last]: readonly [number, number],
  { from, to = from }: Pick<SpendingRow, 'from' | 'to'>,
  year: number,
): number {
  return year >= to ? last : first + ((last - first) * (year - from)) / (to - from)
}

/** Return lines in which the following ones have what they match. @param lines prices of each year, `[BUDGET_YEARS × nPaths]` */
export function withMatches(
  lines: ReadonlyMap<string, Float64Array>,
  matches: ReadonlyMap<string, Matching>,
  nPaths: number,
): ReadonlyMap<string, Float64Array> {
  const out = new Map(lines)
  for (const [key, matching] of matches) out.set(key, matchedLine(lines, key, matching, nPaths))
  return out
}

/** Return a following line with what it matches, years of its own amounts as they stand. */
export function matchedLine(
  lines: ReadonlyMap<string, Float64Array>,
  key: string,
  { follows, times }: Matching,
  nPaths: number,
): Float64Array {
  const own = follows.flatMap((one) => lines.get(one) ?? [])
  const before = lines.get(key)
  const line = before === undefined ? roomFor(BUDGET_YEARS * nPaths) : copyOf(before)
  for (const [t, match] of times.entries()) {
    if (match <= 0) continue
    const [from, to] = [t * nPaths, (t + 1) * nPaths]
    line.fill(0, from, to)
    for (const one of own) for (let i = from; i < to; i++) line[i] = (line[i] as number) + (one[i] as number)
    for (let i = from; i < to; i++) line[i] = match * (line[i] as number)
  }
  return line
}
