import { medianOf } from '../../model/quantile.js'
import { type Span, totalOfLines } from '../../scenarios/changed-money.js'
import { spanOf } from '../../scenarios/compare.js'
import type { Projection } from '../../scenarios/run-scenario.js'

/** One year, or several in one column. */
export type Period = Span

/** Medians over paths, tỷ đồng: by period and for the whole span in prices of 2025, the whole in prices of each year. */
export type MoneyRow = {
  readonly programme: string
  /** `all-province`: the province's lines together */
  readonly payer: string
  readonly amounts: readonly number[]
  readonly whole: number
  readonly nominal: number
}

/** The last year that has a column of its own: later ones are counted in fives, as medium-term plans are. */
const LAST_SINGLE = 2030

/** Return the columns of a table of money, from the year of the data to the last year that a target asks about. */
export function periodsOf(asOf: string, projection: Projection): Period[] {
  const { from, to } = spanOf(asOf, projection)
  const last = Math.min(to, LAST_SINGLE)
  const single = Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => ({ from: from + i, to: from + i }))
  const fives: Period[] = []
  for (let year = Math.max(from, LAST_SINGLE + 1); year <= to; year += 5)
    fives.push({ from: year, to: Math.min(year + 4, to) })
  return [...single, ...fives]
}

/** A table and a chart speak of the same rows: they are worked out once. */
const known = new WeakMap<Projection, readonly MoneyRow[]>()

/** Return money by programme and payer in the periods of `periodsOf`, the largest first, and last the province's together. */
export function moneyRows(projection: Projection, periods: readonly Period[]): readonly MoneyRow[] {
  const rows = known.get(projection) ?? rowsOf(projection, periods)
  known.set(projection, rows)
  return rows
}

function rowsOf({ money, drivers, recipe }: Projection, periods: readonly Period[]): MoneyRow[] {
  const nPaths = recipe.paths
  const whole: Span = { from: periods[0]?.from ?? 0, to: periods.at(-1)?.to ?? 0 }
  const row = (programme: string, payer: string, keys: readonly string[]): MoneyRow => {
    const lines = keys.flatMap((key) => money.lines.get(key) ?? [])
    const real = (span: Span): number => medianOf(totalOfLines(lines, span, nPaths, drivers))
    const nominal = medianOf(totalOfLines(lines, whole, nPaths))
    return { programme, payer, amounts: periods.map(real), whole: real(whole), nominal }
  }
  const rows = [...money.lines.keys()]
    .map((key) => {
      const [programme = '', payer = ''] = key.split('|')
      return row(programme, payer, [key])
    })
    .filter(({ nominal }) => nominal > 0)
    .sort((a, b) => b.whole - a.whole || (a.programme < b.programme ? -1 : 1))
  const own = [...money.lines.keys()].filter((key) => key.endsWith('|province'))
  return rows.length === 0 ? [] : [...rows, row('', 'all-province', own)]
}
