import { type Cost, MOST_TIMES } from '../../scenarios/cost.js'
import { headlineText } from '../attainment-view.js'
import type { Words } from './words.js'

/** What it costs to reach a target, in one or two sentences. */
export function costSentence({ answer, question, span }: Cost, words: Words): string {
  const p = words.percent(question.probability)
  switch (answer.kind) {
    case 'reached': {
      const { extra, whole, factor, affordable } = answer
      const reached = words.say('briefing.cost.reached', {
        ...span,
        p,
        extra: words.about(extra.value),
        low: words.about(extra.low),
        high: extra.high === undefined ? words.say('briefing.cost.open') : words.about(extra.high),
        whole: words.about(whole.value),
      })
      return factor.value > affordable ? `${reached} ${words.say('briefing.cost.beyond')}` : reached
    }
    case 'unreachable': {
      const ceiling = headlineText(answer.ceiling.headline, words.language)
      return words.say('briefing.cost.unreachable', { p, most: MOST_TIMES, ceiling })
    }
    case 'already':
      return words.say('briefing.cost.already', { p })
    case 'unmoved':
      return words.say('briefing.cost.unmoved')
    case 'too-late':
      return words.say('briefing.cost.too-late', { from: span.from })
    case 'falls':
      return words.say('briefing.cost.falls', { p: words.percent(answer.share) })
    case 'not-assessable':
    case 'observed':
      return words.say('briefing.cost.known')
  }
}
