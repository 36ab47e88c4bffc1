import type { RowChart } from '../../../report/charts-rows.js'
import { csvText } from '../../../report/csv-text.js'
import { formatNumber } from '../../../text/number.js'
import type { Words } from '../../view/use-view.js'
import type { Optimisation } from './scenario-of.js'

/** A line that keeps less than this of the scenario's money is as good as closed. */
const CLOSED = 0.1
/** Money below this is none, tỷ đồng. */
const NONE = 0.05

/** One line of money before and after, tỷ đồng of each year, summed over the years decided. */
export type Line = {
  readonly programme: string
  readonly payer: string
  readonly held: boolean
  readonly before: number
  readonly after: number
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

/** Lines that have money in the scenario or in the plan found, those that change most first. */
export function linesOf({ allocation }: Optimisation): readonly Line[] {
  return allocation
    .map(({ programme, payer, held, start, recommended }) => ({
      programme,
      payer,
      held,
      before: sum(start),
      after: sum(recommended),
    }))
    .filter(({ before, after }) => before >= NONE || after >= NONE)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
}

/** Programmes that keep less than a tenth of what the scenario gives them. */
export const closedOf = (found: Optimisation): readonly string[] =>
  linesOf(found)
    .filter(({ before, after }) => before >= NONE && after < CLOSED * before)
    .map(({ programme }) => programme)

/** Money of the envelope that is given to no line, before and after. */
export function unspentOf(found: Optimisation): { readonly before: number; readonly after: number } {
  const whole = sum(found.envelope.flatMap(({ byYear }) => byYear))
  const lines = linesOf(found)
  return { before: whole - sum(lines.map(({ before }) => before)), after: whole - sum(lines.map(({ after }) => after)) }
}

/** Whether there was nothing to decide on. */
export const isNothing = ({ allocation }: Optimisation): boolean => allocation.every(({ held }) => held)

/** What the plan found brings, in one sentence. */
export function leadText(found: Optimisation, { t, n, language }: Words): string {
  if (isNothing(found)) return t('web.allocate.nothing')
  const { before, after, change, simulated } = found.targetsMet
  const two = (value: number): string => formatNumber(value, language, 2, 2)
  const facts = {
    before: two(before.mean),
    after: two(after.mean),
    n: n(simulated),
    d: two(change.difference),
    low: two(change.low),
    high: two(change.high),
  }
  if (!change.real) return t('web.allocate.lead.same', facts)
  return t(change.difference > 0 ? 'web.allocate.lead.more' : 'web.allocate.lead.fewer', facts)
}

/** Money of each programme before and after. @param nameOf of a programme */
export function chartOf(
  found: Optimisation,
  nameOf: (line: Line) => string,
  source: string,
  { t, n }: Words,
): RowChart {
  return {
    title: t('web.allocate.chart', found.years),
    unit: t('web.q.nominal-unit'),
    series: [
      { name: t('web.allocate.today'), shape: 'hollow' },
      { name: t('web.allocate.proposed'), shape: 'full' },
    ],
    rows: linesOf(found).map((line) => ({
      name: nameOf(line),
      marks: [{ value: line.before }, { value: line.after }],
    })),
    isJoined: true,
    min: 0,
    caption: [source],
    formatValue: (value) => n(value, 0),
  }
}

/** Every line in every year, tỷ đồng of that year. */
export function allocationCsv({ allocation, years }: Optimisation, recipe: string): string {
  return csvText(
    ['programme', 'payer', 'nature', 'held', 'year', 'scenario', 'proposed', 'recipe'],
    allocation.flatMap(({ programme, payer, nature, held, start, recommended }) =>
      recommended.map((amount, i) => [
        programme,
        payer,
        nature,
        String(held),
        years.from + i,
        start[i] ?? '',
        amount,
        recipe,
      ]),
    ),
  )
}
