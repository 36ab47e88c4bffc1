import type { Assessment } from '../../scenarios/assess.js'
import type { ScenarioComparison } from '../../scenarios/compare.js'
import { probabilityText, wordsOf } from '../attainment-view.js'
import { signedWithInterval } from '../signed.js'
import { type Brevity, FULL } from './brevity.js'
import { costSentence } from './cost-words.js'
import type { Block } from './document.js'
import type { Facts } from './facts.js'
import { lackingOf } from './offices.js'
import { classOf, listed, type Words } from './words.js'

/** The summary in plain sentences: what will be met, what will not, what changed, what money does. */
export function summaryBlocks(facts: Facts, words: Words, { names: most }: Brevity): Block[] {
  const { question, projection, workspace, scenario } = facts
  const basis = words.say('briefing.basis', {
    scenario: words.scenario(scenario.id),
    asOf: words.day(workspace.asOf),
    paths: words.count(projection.recipe.paths),
  })
  return [
    { type: 'heading', level: 1, text: words.say('briefing.summary') },
    { type: 'paragraph', text: [countSentence(facts, words), numberSentence(facts, words), basis].join(' ') },
    { type: 'list', items: classItems(facts, words, most) },
    ...paragraphs(againstSentences(facts, words)),
    ...(question.since === undefined ? [] : sinceBlocks(facts, words)),
    ...paragraphs([...moneySentences(facts, words)]),
  ]
}

const paragraphs = (texts: readonly string[]): Block[] =>
  texts.length === 0 ? [] : [{ type: 'paragraph', text: texts.join(' ') }]

function countSentence({ projection: { assessments } }: Facts, words: Words): string {
  const count = (status: Assessment['status']): number => assessments.filter((one) => one.status === status).length
  return words.say('briefing.count', {
    n: assessments.length,
    met: count('met'),
    missed: count('missed'),
    assessed: count('assessed'),
    none: count('not-assessable'),
  })
}

function numberSentence({ joint: { number } }: Facts, words: Words): string {
  if (number.judged === 0) return words.say('briefing.nothing-judged')
  const { judged, mean, p10, p90 } = number
  return words.say('joint.number', { judged, mean: words.money(mean), p10, p90 })
}

function classItems(facts: Facts, words: Words, most: number): string[] {
  const { projection } = facts
  const items = (['likely', 'even', 'unlikely'] as const).flatMap((name): string[] => {
    const targets = projection.assessments.filter((one) => classOf(one) === name)
    if (targets.length === 0) return []
    const title = words.say(`briefing.class.${name}`, { n: targets.length })
    return [`${title}: ${names(targets, words, most)}.`]
  })
  const lacking = lackingOf(facts)
  if (lacking.length === 0) return items
  const offices = lacking.map(({ office, targets }) => `${office} (${targets.length})`)
  const list = listed(offices, most, (n) => words.say('briefing.more-offices', { n }))
  const n = lacking.reduce((sum, { targets }) => sum + targets.length, 0)
  return [...items, `${words.say('briefing.unassessable', { n, list })}.`]
}

function names(targets: readonly Assessment[], words: Words, most: number): string {
  const named = targets.map((one) => {
    const said = probabilityText(one, words.language) || wordsOf(one)[words.language]
    return `${words.measure(one)} (${one.target.year ?? words.say('table.no-year')}: ${said})`
  })
  return listed(named, most, (n) => words.say('briefing.more', { n }))
}

/** The change in the number of targets met, as it is printed; second of two scenarios against the first. */
export const numberDifference = ({ scenarios }: ScenarioComparison, words: Words): string =>
  signedWithInterval((scenarios[1] as ScenarioComparison['scenarios'][number]).number, words.language, 2)

function againstSentences({ against, question }: Facts, words: Words): string[] {
  if (against === undefined) return []
  const { comparison, scenario } = against
  const really = comparison.targets.filter((one) => one.against[1]?.real === true)
  const equal = comparison.targets.length - really.length
  const number = words.say(comparison.scenarios[1]?.number.real ? 'briefing.against.real' : 'briefing.against.none', {
    against: words.scenario(scenario.id),
    difference: numberDifference(comparison, words),
  })
  const after = (isUp: boolean): Assessment[] =>
    really
      .filter((one) => (one.against[1]?.difference ?? 0) > 0 === isUp)
      .map(({ assessments }) => assessments[1] as Assessment)
  const [up, down] = [after(true), after(false)]
  // In short there is room for counts only.
  if (question.length === 'short')
    return [number, words.say('briefing.against.counts', { up: up.length, down: down.length, equal })]
  const side = (key: 'up' | 'down', some: readonly Assessment[]): string[] =>
    some.length === 0
      ? []
      : [words.say(`briefing.against.${key}`, { n: some.length, list: names(some, words, FULL.names) })]
  return [
    number,
    ...side('up', up),
    ...side('down', down),
    ...(equal === 0 ? [] : [words.say('briefing.against.equal', { n: equal })]),
  ]
}

function sinceBlocks({ question, run, changes }: Facts, words: Words): Block[] {
  const { since } = question
  if (since === undefined) return []
  const short = since.run.slice(0, 8)
  if (since.run === run) return paragraphs([words.say('briefing.since.same', { run: short })])
  const count = (kind: 'up' | 'down' | 'status'): number => changes.filter((one) => one.kind === kind).length
  const text = words.say('briefing.since', {
    run: short,
    scenario: words.scenario(since.recipe.scenario),
    asOf: words.day(since.recipe.asOf),
    up: count('up'),
    down: count('down'),
    status: count('status'),
  })
  const items = changes.slice(0, question.length === 'short' ? 0 : FULL.names).map(({ assessment, before }) =>
    words.say('briefing.since.probability', {
      name: `${words.measure(assessment)} (${assessment.target.year ?? words.say('table.no-year')})`,
      before: before.probability === null ? words.say(`verdict.${statusKey(before.status)}`) : earlier(before, words),
      after: words.verdict(assessment),
    }),
  )
  const rest = changes.length - items.length
  const more = rest > 0 && items.length > 0 ? [words.say('briefing.more', { n: rest })] : []
  return [...paragraphs([text]), ...(items.length === 0 ? [] : [{ type: 'list' as const, items: [...items, ...more] }])]
}

const statusKey = (status: Assessment['status']) => (status === 'assessed' ? 'not-assessable' : status)

function earlier({ probability, bound }: Facts['changes'][number]['before'], words: Words): string {
  const p = words.percent(probability ?? 0)
  return bound === 'none' ? p : words.say(`bound.${bound}`, { p })
}

function moneySentences({ movable, projection, chosen, question }: Facts, words: Words): string[] {
  const assessed = projection.assessments.filter(({ status }) => status === 'assessed')
  if (assessed.length === 0) return []
  // In short what they cost stands among the decisions only.
  const costs = (question.length === 'short' ? [] : chosen)
    .filter(({ cost }) => cost.answer.kind === 'reached' || cost.answer.kind === 'unreachable')
    .slice(0, 3)
    .map(
      ({ assessment, cost }) =>
        `${words.measure(assessment)} (${assessment.target.year}): ${costSentence(cost, words)}`,
    )
  return [
    words.say('briefing.money.moves', {
      n: movable.length,
      of: assessed.length,
      rest: assessed.length - movable.length,
    }),
    ...costs,
    words.say('briefing.money.borrowed'),
  ]
}
