import { headlineText } from '../../../report/attainment-view.js'
import type { FrontierChart } from '../../../report/charts-frontier.js'
import { csvText } from '../../../report/csv-text.js'
import { signed } from '../../../report/signed.js'
import { formatProbability } from '../../../text/number.js'
import type { Answers } from '../../api/questions.js'
import type { Words } from '../../view/use-view.js'

export type FrontierAnswer = Answers['frontiers']
type Point = FrontierAnswer['points'][number]

/** What the frontier counts: one target's probability, else a number of targets. */
export const isOne = ({ aim }: FrontierAnswer): boolean => aim !== 'all' && 'target' in aim

/** The point of today's money, the least and the most. */
export function landmarks({ points }: FrontierAnswer) {
  return {
    today: points.find(({ factor }) => Math.abs(factor - 1) < 1e-6),
    least: points[0],
    most: points[points.length - 1],
  }
}

/** The value of a point in words: `6,6`, or a probability with its cap. */
export function valueText(answer: FrontierAnswer, point: Point, { n, language }: Words): string {
  if (!isOne(answer)) return n(point.value, 1)
  const bound = point.bound as 'none' | 'above' | 'below'
  return headlineText({ probability: point.value, bound, verdict: 'likely' }, language)
}

/** Whether a point is really above the one before; undefined at the first and where a cap hides it. */
export function isGain({ change }: Point): boolean | undefined {
  return change === null || change === undefined ? undefined : change.low > 0
}

/** What the curve says: flat, where it stops to rise, where it rises most. */
export function findings(answer: FrontierAnswer) {
  const { points } = answer
  const gains = points.map(isGain)
  const isMoved = points.some(
    ({ change, bound }, i) =>
      (change !== null && change !== undefined && (change.low > 0 || change.high < 0)) ||
      (i > 0 && bound !== points[i - 1]?.bound),
  )
  const last = gains.lastIndexOf(true)
  const hasCapAfter = points.slice(last + 1).some(({ bound }) => bound !== 'none')
  const stop = last >= 0 && last < points.length - 1 && !hasCapAfter ? points[last] : undefined
  const steep = points.reduce<number | undefined>((best, point, i) => {
    if (isGain(point) !== true) return best
    return best === undefined || (point.per100 ?? 0) > (points[best]?.per100 ?? 0) ? i : best
  }, undefined)
  return {
    isFlat: !isMoved,
    stop,
    steepest:
      steep === undefined || steep === 0 ? undefined : { from: points[steep - 1] as Point, to: points[steep] as Point },
  }
}

/** A gain for each 100 tỷ đồng in words. */
export function gainText(answer: FrontierAnswer, per100: number, { t, language }: Words): string {
  return isOne(answer)
    ? t('web.q.points', { d: signed(100 * per100, language, 2) })
    : t('web.frontier.gain.all', { d: signed(per100, language, 3) })
}

/** Put the answer into the reader's words. @param what what is counted */
export function chartOf(answer: FrontierAnswer, what: string, source: string, words: Words): FrontierChart {
  const { t, n, language } = words
  const { points, years } = answer
  const one = isOne(answer)
  const { today } = landmarks(answer)
  return {
    title: `${t('web.frontier.chart', years)}: ${what}`,
    unitX: t('web.q.money-unit'),
    unitY: one ? t('web.q.percent-unit') : t('web.frontier.unit.all'),
    points: points.map(({ money, value, low, high }) => ({
      x: money,
      y: value,
      low: low ?? value,
      high: high ?? value,
    })),
    today: today === undefined ? undefined : { x: today.money, y: today.value, label: t('web.frontier.today') },
    wanted: one ? { y: 0.8, label: formatProbability(0.8, language) } : undefined,
    max: one ? 1 : undefined,
    caption: [t('web.frontier.band'), source],
    formatX: (value) => n(value, 0),
    formatY: (value) => (one ? formatProbability(value, language) : n(value, 1)),
  }
}

/** The table as a file; money: tỷ đồng of 2025. */
export function frontierCsv({ points }: FrontierAnswer, recipe: string): string {
  return csvText(
    ['factor', 'money_bn_dong_2025', 'value', 'bound', 'low', 'high', 'gain_per_100', 'recipe'],
    points.map(({ factor, money, value, bound, low, high, per100 }) => [
      factor,
      money,
      value,
      bound,
      low ?? '',
      high ?? '',
      per100 ?? '',
      recipe,
    ]),
  )
}
