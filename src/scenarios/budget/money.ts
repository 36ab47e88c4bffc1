import { FIRST_BUDGET_YEAR, type Payer, type Programme, type SpendingRow } from '../../data/budget-schemas.js'
import type { Problem } from '../../data/problem.js'
import { sortedAt } from '../../model/quantile.js'
import { giveBack, roomFor, roomToFill } from '../../model/rooms.js'
import { addUp } from './add-up.js'
import { again, type Made } from './again.js'
import type { DriverPaths } from './drivers.js'
import { type Matching, matchedLine, matchesOf, rampAt, withMatches } from './matching.js'
import { rowOf, type Settings, spendingIn } from './merge.js'
import { BUDGET_YEARS, yearAt } from './years.js'

/** Planned money of a scenario in prices of each year, tỷ đồng, `[BUDGET_YEARS × nPaths]` each. */
export type Money = {
  /** the province's own envelope for all programmes */
  readonly envelope: Float64Array
  /** by `programme|payer`; absent is nothing */
  readonly lines: ReadonlyMap<string, Float64Array>
  /** lines that follow the province's; see `withLines` for money changed later */
  readonly matches: ReadonlyMap<string, Matching>
}

export const lineKey = (programme: string, payer: Payer): string => `${programme}|${payer}`

/** What money is worked out from. `lastShare`: last known share of the budget for these programmes, %, length nPaths. */
export type MoneyBasis = {
  readonly drivers: DriverPaths
  readonly lastShare: Float64Array
  readonly programmes: ReadonlyMap<string, Programme>
  readonly nPaths: number
}

/** What the run before made. Who changes one programme's money leaves the other lines the same arrays. */
type Last = { readonly envelope: Made<Float64Array>; readonly lines: ReadonlyMap<string, Made<Float64Array>> }

/** Paths of runs whose money is kept for the next. */
const MOST_KEPT = 4096
const kept = new WeakMap<DriverPaths, Last>()

/**
 * Work out the planned money of a scenario. A territory without `total-expenditure` has an envelope of amounts only.
 * Arrays may be those of the run before: nobody writes to them.
 */
export function moneyOf(settings: Settings, basis: MoneyBasis): Money {
  const { nPaths, drivers, lastShare } = basis
  const last = kept.get(drivers)
  const envelope = again(last?.envelope, [JSON.stringify(settings.envelope), lastShare], () =>
    envelopeOf(settings, basis),
  )
  const byLine = new Map<string, SpendingRow[]>()
  for (const row of settings.spending) {
    const key = lineKey(row.programme, row.payer ?? 'province')
    byLine.set(key, [...(byLine.get(key) ?? []), row])
  }
  const made = new Map<string, Made<Float64Array>>()
  for (const [key, rows] of byLine) {
    const parts = [JSON.stringify(rows), envelope.made]
    made.set(
      key,
      again(last?.lines.get(key), parts, () => lineOf(rows, envelope.made, basis)),
    )
  }
  const lines = new Map([...made].map(([key, { made }]) => [key, made]))
  const matches = matchesOf(byLine, basis.programmes)
  const own = new Map(lines)
  for (const [key, matching] of matches) {
    const parts = [matching.times.join(), ...[key, ...matching.follows].map((one) => own.get(one))]
    const line = again(last?.lines.get(matchKey(key)), parts, () => matchedLine(own, key, matching, nPaths))
    made.set(matchKey(key), line)
    lines.set(key, line.made)
  }
  if (nPaths <= MOST_KEPT) kept.set(drivers, { envelope, lines: made })
  return { envelope: envelope.made, lines, matches }
}

/** Under which a line with what it matches is kept, beside what it has of its own. */
const matchKey = (key: string): string => `${key}|match`

function envelopeOf(settings: Settings, { drivers, lastShare, nPaths }: MoneyBasis): Float64Array {
  const envelope = roomFor(BUDGET_YEARS * nPaths)
  const total = drivers.paths.get('total-expenditure')
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const row = rowOf(settings.envelope, FIRST_BUDGET_YEAR + t)
    if (row === undefined) continue
    const { shareOfBudget, factor } = row
    if (shareOfBudget === undefined && factor === undefined) {
      fillAmount(envelope, row.amount ?? 0, row.priceYear, t, drivers, nPaths)
      continue
    }
    for (let p = 0; p < nPaths; p++) {
      const at = t * nPaths + p
      const budget = total?.[at] ?? 0
      if (shareOfBudget !== undefined) envelope[at] = (shareOfBudget / 100) * budget
      else envelope[at] = (((factor as number) * (lastShare[p] as number)) / 100) * budget
    }
  }
  return envelope
}

/**
 * Return money with some lines replaced, and another envelope; what others match of them follows. A line that is itself
 * replaced stands as it is given and follows nothing any more.
 */
export function withLines(
  money: Money,
  envelope: Float64Array,
  changed: ReadonlyMap<string, Float64Array>,
  nPaths: number,
): Money {
  const matches = new Map([...money.matches].filter(([key]) => !changed.has(key)))
  const following = new Map([...matches].filter(([, { follows }]) => follows.some((one) => changed.has(one))))
  return { envelope, lines: withMatches(new Map([...money.lines, ...changed]), following, nPaths), matches }
}

function lineOf(rows: readonly SpendingRow[], envelope: Float64Array, { drivers, nPaths }: MoneyBasis): Float64Array {
  const line = roomFor(BUDGET_YEARS * nPaths)
  for (let t = 0; t < BUDGET_YEARS; t++) {
    const year = FIRST_BUDGET_YEAR + t
    const row = spendingIn(rows, year)
    if (row === undefined || row.match !== undefined) continue
    const { share, ramp } = row
    if (share === undefined) {
      const amount = ramp === undefined ? (row.amount ?? 0) : rampAt(ramp, row, year)
      fillAmount(line, amount, row.priceYear, t, drivers, nPaths)
    } else {
      for (let at = t * nPaths; at < (t + 1) * nPaths; at++) line[at] = (share / 100) * (envelope[at] as number)
    }
  }
  return line
}

/** Fill year t with an amount, in prices of that year; with a price year it follows the price level from there. */
function fillAmount(
  money: Float64Array,
  amount: number,
  priceYear: number | undefined,
  t: number,
  drivers: DriverPaths,
  nPaths: number,
): void {
  const from = t * nPaths
  if (priceYear === undefined) money.fill(amount, from, from + nPaths)
  else {
    const then = yearAt(priceYear)
    for (let p = 0; p < nPaths; p++)
      money[from + p] = amount * (priceAt(drivers, t, p, nPaths) / priceAt(drivers, then, p, nPaths))
  }
}

/** Return the price level of year t (may lie before the first budget year) on a path; 1 without a driver. */
export function priceAt(drivers: DriverPaths, t: number, p: number, nPaths: number): number {
  const level = drivers.paths.get('price-level')
  if (level === undefined) return 1
  if (t >= 0) return level[t * nPaths + p] as number
  // Before the first year prices are read back at the growth of the first one.
  const first = level[p] as number
  return first * (first / (level[nPaths + p] as number)) ** -t
}

const summed = new WeakMap<Money, Float64Array>()

/** Return Σ of the province's lines, prices of each year. Nobody writes to it: it is worked out once. */
export function provincialMoney(money: Money, nPaths: number): Float64Array {
  const known = summed.get(money)
  if (known !== undefined) return known
  const own = [...money.lines].flatMap(([key, line]) => (key.endsWith('|province') ? [line] : []))
  const sum = addUp(own, roomToFill(BUDGET_YEARS * nPaths))
  summed.set(money, sum)
  return sum
}

/**
 * Give back the room of money that nobody reads any more, but for what other money shares with it.
 * @param drivers under which it was worked out  @param still money that is still read
 */
export function releaseMoney(money: Money, drivers: DriverPaths, still: readonly Money[]): void {
  const read = new Set(still.flatMap(({ envelope, lines }) => [envelope, ...lines.values()]))
  const given = new Set([money.envelope, ...money.lines.values()].filter((line) => !read.has(line)))
  for (const line of given) giveBack(line)
  const last = kept.get(drivers)
  // The next run must not begin from what is given back.
  if (last !== undefined && [last.envelope, ...last.lines.values()].some(({ made }) => given.has(made)))
    kept.delete(drivers)
  const sum = summed.get(money)
  if (sum === undefined || still.includes(money)) return
  summed.delete(money)
  giveBack(sum)
}

/** Rounding allowance of the envelope, as a share of it. */
const SLACK = 1e-6

/** Report each year in which the province's lines add up to more than its envelope, on the median path. */
export function checkEnvelope({ id }: Settings, money: Money, nPaths: number): Problem[] {
  return overspent(id, yearlyMedians(provincialMoney(money, nPaths), nPaths), yearlyMedians(money.envelope, nPaths))
}

/** Report each budget year in which a scenario spends more than it may, tỷ đồng in prices of each year. */
export function overspent(id: string, spent: readonly number[], envelope: readonly number[]): Problem[] {
  return spent.flatMap((got, t) => {
    const allowed = envelope[t] as number
    if (got <= allowed * (1 + SLACK)) return []
    const facts = { id, year: FIRST_BUDGET_YEAR + t, got: inBillions(got), allowed: `≤ ${inBillions(allowed)}` }
    return [{ file: `scenarios/${id}.yaml`, line: 1, code: 'ENVELOPE_EXCEEDED', facts }]
  })
}

const inBillions = (amount: number): string => `${amount.toFixed(1)} tỷ đồng`

/** Return the middle path's figure of each budget year. @param values `[BUDGET_YEARS × nPaths]` */
const yearlyMedians = (values: Float64Array, nPaths: number): number[] =>
  Array.from({ length: BUDGET_YEARS }, (_, t) => middleOf(values.subarray(t * nPaths, (t + 1) * nPaths)))

/** Return the middle path's figure of a year. */
export const middleOf = (values: Float64Array): number => sortedAt(values, values.length >> 1)
