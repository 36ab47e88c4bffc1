import { headlineText } from '../../../report/attainment-view.js'
import type { RowChart, RowSeries } from '../../../report/charts-rows.js'
import { csvText } from '../../../report/csv-text.js'
import { signed } from '../../../report/signed.js'
import { formatNumber, formatProbability } from '../../../text/number.js'
import type { Answers } from '../../api/questions.js'
import type { Words } from '../../view/use-view.js'

export type CompareAnswer = Answers['comparisons']
export type ComparedTarget = CompareAnswer['targets'][number]
export type ComparedOne = ComparedTarget['scenarios'][number]

/** What is known of a difference, as the record gives it: absent for the first scenario. */
type Difference = {
  readonly difference?: number | null
  readonly low?: number
  readonly high?: number
  readonly real?: boolean
  readonly differenceIs?: string
}

/** Whether a scenario really differs from the first in a target. */
export const isReal = (one: ComparedOne): boolean => (one as Difference).real === true

/** Targets that really differ in some scenario, the largest difference first; and the others, in the plan's order. */
export function split({ targets }: CompareAnswer): {
  readonly real: readonly ComparedTarget[]
  readonly same: readonly ComparedTarget[]
} {
  const size = ({ scenarios }: ComparedTarget): number =>
    Math.max(...scenarios.filter(isReal).map((one) => Math.abs((one as Difference).difference ?? 0)))
  const real = targets.filter(({ scenarios }) => scenarios.some(isReal))
  return {
    real: [...real].sort((a, b) => size(b) - size(a)),
    same: targets.filter(({ scenarios }) => !scenarios.some(isReal)),
  }
}

/** A probability as it may be printed. */
export function chanceText({ probability, bound }: ComparedOne, { language }: Words): string {
  if (probability === null) return '–'
  return headlineText({ probability, bound: bound as 'none', verdict: 'likely' }, language)
}

/** A difference in points with its interval, or that there is none. */
export function differenceText(
  one: ComparedOne,
  { t, language }: Words,
): { readonly main: string; readonly interval: string } {
  const { difference, low, high, differenceIs } = one as Difference
  if (!isReal(one)) return { main: t('web.q.no-difference'), interval: '' }
  if (differenceIs === 'hidden' || difference === null || difference === undefined)
    return { main: t('web.compare.at-cap'), interval: '' }
  const tenth = (value: number): string => formatNumber(100 * value, language, 1, 1)
  const points = t('web.q.points', { d: signed(100 * difference, language, 1) })
  if (low === undefined || high === undefined) return { main: t('compare.at-least', { d: points }), interval: '' }
  return { main: points, interval: t('web.q.interval', { low: tenth(low), high: tenth(high) }) }
}

const SHAPES: readonly RowSeries['shape'][] = ['hollow', 'full', 'diamond', 'square']

/** The targets that really differ as a chart. @param nameOf of a target */
export function chartOf(
  answer: CompareAnswer,
  real: readonly ComparedTarget[],
  names: readonly string[],
  nameOf: (id: string) => string,
  source: string,
  { t, language }: Words,
): RowChart {
  return {
    title: t('web.compare.chart-title'),
    unit: t('web.q.percent-unit'),
    series: names.map((name, i) => ({ name, shape: SHAPES[i] ?? 'full' })),
    rows: real.map(({ id, scenarios }) => ({
      name: nameOf(id ?? ''),
      marks: scenarios.map(({ probability }) => (probability === null ? undefined : { value: probability })),
    })),
    isJoined: true,
    min: 0,
    max: 1,
    caption: [
      t('web.compare.counts', {
        n: answer.targets.length,
        real: real.length,
        same: answer.targets.length - real.length,
      }),
      source,
    ],
    formatValue: (value) => formatProbability(value, language),
  }
}

/** Every target under every scenario, for a spreadsheet; probabilities and differences as fractions. */
export function compareCsv(
  { targets, reference }: CompareAnswer,
  nameOf: (id: string) => string,
  recipe: string,
): string {
  return csvText(
    [
      'target',
      'name',
      'year',
      'scenario',
      'probability',
      'bound',
      'grade',
      'against',
      'difference',
      'low',
      'high',
      'real',
      'recipe',
    ],
    targets.flatMap(({ id, year, scenarios }) =>
      scenarios.map((one) => {
        const { difference, low, high, real } = one as Difference
        return [
          id ?? '',
          nameOf(id ?? ''),
          year ?? '',
          one.id ?? '',
          one.probability ?? '',
          one.bound,
          one.grade,
          reference ?? '',
          difference ?? '',
          low ?? '',
          high ?? '',
          real === undefined ? '' : String(real),
          recipe,
        ]
      }),
    ),
  )
}

/** A line of money under every scenario, tỷ đồng of 2025. */
export type MoneyRow = { readonly programme: string; readonly payer: string; readonly real: readonly number[] }
/** Amounts that differ by less are the same, tỷ đồng. */
const SAME = 0.5

/** Lines of money that differ, the largest first; how many do not; and the sums. */
export function moneyRows({ scenarios }: CompareAnswer): {
  readonly changed: readonly MoneyRow[]
  readonly same: number
  readonly total: readonly number[]
} {
  const keys = new Map(
    scenarios.flatMap(({ money }) => money.map((one) => [`${one.programme}|${one.payer}`, one] as const)),
  )
  const rows = [...keys.values()].map(
    ({ programme, payer }): MoneyRow => ({
      programme,
      payer,
      real: scenarios.map(
        ({ money }) => money.find((one) => one.programme === programme && one.payer === payer)?.real ?? 0,
      ),
    }),
  )
  const size = ({ real }: MoneyRow): number => Math.max(...real.map((value) => Math.abs(value - (real[0] ?? 0))))
  const changed = rows.filter((row) => size(row) >= SAME).sort((a, b) => size(b) - size(a))
  return {
    changed,
    same: rows.length - changed.length,
    total: scenarios.map((_, i) => rows.reduce((sum, { real }) => sum + (real[i] ?? 0), 0)),
  }
}
