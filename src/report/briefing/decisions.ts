import type { Brevity } from './brevity.js'
import type { Block } from './document.js'
import type { Facts } from './facts.js'
import { lackingOf } from './offices.js'
import type { Words } from './words.js'

/** What has to be decided, from what was found: between scenarios, money, other means, figures to ask for, overdue work. */
export function decisionBlocks(facts: Facts, words: Words, { costs, offices }: Brevity): Block[] {
  const items = [
    ...scenarioItems(facts, words),
    ...moneyItems(facts, words).slice(0, costs),
    ...figureItems(facts, words, offices),
    ...overdueItems(facts, words),
  ]
  if (items.length === 0) return []
  return [
    { type: 'heading', level: 2, text: words.say('briefing.decisions') },
    { type: 'list', items },
  ]
}

function scenarioItems({ against, scenario }: Facts, words: Words): string[] {
  if (against === undefined) return []
  const isReal = against.comparison.scenarios[1]?.number.real === true
  return [
    words.say(isReal ? 'briefing.decide.scenario' : 'briefing.decide.same', {
      scenario: words.scenario(scenario.id),
      against: words.scenario(against.scenario.id),
    }),
  ]
}

function moneyItems({ chosen }: Facts, words: Words): string[] {
  return chosen.flatMap(({ assessment, cost: { answer, question, span } }): string[] => {
    const name = `${words.measure(assessment)} (${assessment.target.year})`
    if (answer.kind === 'reached' && answer.factor.value <= answer.affordable)
      return [
        words.say('briefing.decide.money', {
          ...span,
          name,
          p: words.percent(question.probability),
          extra: words.about(answer.extra.value),
        }),
      ]
    if (answer.kind === 'unreachable' || answer.kind === 'reached')
      return [words.say('briefing.decide.other', { name })]
    return []
  })
}

function figureItems(facts: Facts, words: Words, most: number): string[] {
  const lacking = lackingOf(facts)
  const all = lacking.reduce((sum, { targets }) => sum + targets.length, 0)
  return lacking
    .slice(0, most)
    .map(({ office, targets }) => words.say('briefing.decide.figures', { agency: office, n: targets.length, all }))
}

function overdueItems({ agenda }: Facts, words: Words): string[] {
  const n = agenda.rows.filter(({ group }) => group === 'overdue' || group === 'reports-overdue').length
  return n === 0 ? [] : [words.say('briefing.decide.overdue', { n, on: words.day(agenda.on) })]
}
