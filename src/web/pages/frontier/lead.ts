import type { Words } from '../../view/use-view.js'
import { type FrontierAnswer, findings, gainText, isOne, landmarks, valueText } from './rows.js'

/** What the curve says, the most important first; never empty. */
export function leadText(answer: FrontierAnswer, words: Words): readonly [string, ...string[]] {
  const { t, n } = words
  const { today, least, most } = landmarks(answer)
  if (answer.judged === 0 || today === undefined || least === undefined || most === undefined)
    return [t('frontier.empty')]
  if (answer.tooLate) return [t('cost.too-late', { from: answer.years.from })]
  const { isFlat, stop, steepest } = findings(answer)
  const now = t(isOne(answer) ? 'web.frontier.lead.target' : 'web.frontier.lead.all', {
    money: n(today.money, 0),
    now: valueText(answer, today, words),
    less: valueText(answer, least, words),
    more: valueText(answer, most, words),
    n: n(answer.judged),
  })
  if (isFlat) return [t('web.frontier.flat'), now]
  return [
    now,
    ...(stop === undefined ? [] : [t('web.frontier.until', { money: n(stop.money, 0), factor: n(stop.factor, 2) })]),
    ...(steepest === undefined
      ? []
      : [
          t('web.frontier.steepest', {
            from: n(steepest.from.money, 0),
            to: n(steepest.to.money, 0),
            gain: gainText(answer, steepest.to.per100 ?? 0, words),
          }),
        ]),
    ...(answer.rises ? [] : [t('frontier.falls')]),
  ]
}
