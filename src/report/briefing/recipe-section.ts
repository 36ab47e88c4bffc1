import { BASELINE } from '../../scenarios/prepare.js'
import type { MessageKey } from '../../text/messages.js'
import type { Block, Cell } from './document.js'
import type { Facts } from './facts.js'
import { markOfProvince } from './head.js'
import type { Words } from './words.js'

/** What a briefing's file carries of its own making; keys are those of the run's recipe. */
export function recipeOf(facts: Facts): Record<string, string> {
  const { question, projection, run, hash, against, costPaths, chosen } = facts
  const { recipe } = projection
  const mark = markOfProvince(facts)
  return {
    run,
    question: hash,
    data: recipe.data,
    asOf: recipe.asOf,
    plan: recipe.plan,
    scenario: recipe.scenario,
    ...(against === undefined ? {} : { against: against.scenario.id }),
    ...(question.since === undefined ? {} : { since: question.since.run }),
    boundary: recipe.boundary,
    seed: String(recipe.seed),
    paths: String(recipe.paths),
    ...(chosen.length === 0 ? {} : { costPaths: String(costPaths) }),
    engine: recipe.engine,
    ...(mark === undefined ? {} : { mark }),
    ...(facts.invalid.length === 0 ? {} : { invalid: facts.invalid.map(({ code }) => code).join(', ') }),
    command: commandOf(facts),
  }
}

/** The command that makes the same briefing again. What came from files is named as a file. */
export function commandOf({ question, scenario, against, isShipped, workspace }: Facts): string {
  const { plan, language, length, targets, paths, seed, boundary, force, since } = question
  const fileOf = (id: string, shipped: boolean): string => (shipped ? id : `${id}.yaml`)
  const other = against?.scenario.id
  const isKnown = typeof question.against === 'string' && workspace.budget.scenarios.has(question.against)
  return [
    `lotrinh briefing ${plan}`,
    ...(scenario.id === BASELINE ? [] : [`--scenario ${fileOf(scenario.id, isShipped)}`]),
    ...(other === undefined ? [] : [`--against ${fileOf(other, isKnown)}`]),
    ...(since === undefined ? [] : ['--since ANSWER.json']),
    `--length ${length} --lang ${language}`,
    ...(targets === undefined ? [] : [`--targets ${targets.join(',')}`]),
    `--paths ${paths} --seed ${seed} --boundary ${boundary}`,
    ...(force ? ['--force'] : []),
    '--format docx',
  ].join(' ')
}

/** What of the recipe is a count or a day is written as one; the rest is to be typed again as it stands. */
const READ_AS: Readonly<Record<string, (value: string, words: Words) => string>> = {
  paths: (value, words) => words.count(Number(value)),
  costPaths: (value, words) => words.count(Number(value)),
  asOf: (value, words) => words.day(value),
}

/** The last page of a full briefing; a note of a short one. */
export function recipeBlocks(facts: Facts, words: Words): Block[] {
  const recipe = recipeOf(facts)
  if (facts.question.length === 'short') {
    const mark = recipe.mark === undefined ? '' : `; ${recipe.mark}`
    const { run = '', data = '', engine = '', seed = '', command = '' } = recipe
    const asOf = words.day(recipe.asOf ?? '')
    const paths = words.count(Number(recipe.paths))
    const text = words.say('briefing.recipe.note', { run, data, asOf, seed, paths, engine, mark, command })
    return [{ type: 'paragraph', look: 'note', text }]
  }
  return [
    { type: 'newPage' },
    { type: 'heading', level: 1, text: words.say('briefing.recipe') },
    { type: 'paragraph', text: words.say('briefing.recipe.lead') },
    {
      type: 'table',
      caption: words.say('briefing.recipe.table'),
      columns: [
        { title: words.say('briefing.recipe.col.name'), share: 0.32 },
        { title: words.say('briefing.recipe.col.value'), share: 0.68 },
      ],
      rows: Object.entries(recipe).map(([key, value]): Cell[] => [
        words.say(`briefing.recipe.${key}` as MessageKey),
        READ_AS[key]?.(value, words) ?? value,
      ]),
    },
  ]
}
