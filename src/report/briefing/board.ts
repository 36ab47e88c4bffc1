import { VERDICTS } from '../../model/verdict.js'
import type { Assessment } from '../../scenarios/assess.js'
import type { MessageKey } from '../../text/messages.js'
import { askedAgency, headlineText, probabilityText, wordsOf } from '../attainment-view.js'
import type { Brevity } from './brevity.js'
import type { Block, BriefingTable, Cell, HeatChart } from './document.js'
import type { Facts } from './facts.js'
import { CLASSES, classOf, verdictOf, type Words } from './words.js'

/** Verdicts in the order of keys and columns, best first. */
const ORDER = ['met', ...VERDICTS, 'missed', 'not-assessable']

/** The board of verdicts: the heat chart and, in full, every target; in short, groups only. */
export function boardBlocks(facts: Facts, words: Words, { board }: Brevity): Block[] {
  const heat = heatOf(facts, words)
  const isShort = facts.question.length === 'short'
  // A strip of one column says no more than the table.
  const hasHeat = board.startsWith('chart') && !(heat.key.length < 2 && isShort)
  const hasTable = board !== 'chart' || !hasHeat
  return [
    { type: 'heading', level: 1, text: words.say('briefing.board') },
    ...(hasHeat ? [heatBlock(heat, words)] : []),
    ...(hasTable ? [groupTable(facts, words, board === 'total')] : []),
    ...(isShort ? [] : targetTables(facts, words)),
  ]
}

function heatBlock(heat: HeatChart, words: Words): Block {
  const counts = heat.key.map(({ word, count }) => `${word}: ${count}`).join('; ')
  return {
    type: 'chart',
    caption: heat.title,
    alt: words.say('briefing.board.heat.alt', { counts }),
    chart: { kind: 'heat', chart: heat },
  }
}

type Group = { readonly id: string; readonly name: string; readonly targets: readonly Assessment[] }

/** Groups of the plan that have targets, in its order. */
function groupsOf({ planData, projection }: Facts, words: Words): Group[] {
  return planData.plan.groups.flatMap((group) => {
    const targets = projection.assessments.filter(({ target }) => target.group === group.id)
    return targets.length === 0 ? [] : [{ id: group.id, name: group[words.language], targets }]
  })
}

/** In short the groups of which nothing can be said yet stand together, unless that is all of them. */
function boardGroups(facts: Facts, words: Words): Group[] {
  const groups = groupsOf(facts, words)
  const isJudged = ({ targets }: Group): boolean => targets.some((one) => classOf(one) !== 'none')
  const others = groups.filter((one) => !isJudged(one))
  if (facts.question.length === 'full' || others.length < 2 || others.length === groups.length) return groups
  const name = words.say('briefing.board.others', { n: others.length })
  return [...groups.filter(isJudged), { id: '', name, targets: others.flatMap(({ targets }) => targets) }]
}

/** How many targets of each group have each verdict; an empty label where none has. */
export function heatOf(facts: Facts, words: Words): HeatChart {
  const { assessments } = facts.projection
  const present = ORDER.filter((verdict) => assessments.some((one) => verdictOf(one) === verdict))
  const wordOf = (verdict: string): string => words.say(`verdict.${verdict}` as MessageKey)
  const count = (targets: readonly Assessment[], verdict: string): number =>
    targets.filter((one) => verdictOf(one) === verdict).length
  return {
    title: words.say('briefing.board.heat'),
    caption: [],
    groups: boardGroups(facts, words).map(({ name, targets }) => ({
      name,
      cells: present.map((verdict) => {
        const n = count(targets, verdict)
        return { name: wordOf(verdict), verdict, label: n === 0 ? '' : `${n}/${targets.length}` }
      }),
    })),
    key: present.map((verdict) => ({ verdict, word: wordOf(verdict), count: count(assessments, verdict) })),
  }
}

function groupTable(facts: Facts, words: Words, isTotalOnly: boolean): BriefingTable {
  const all = facts.projection.assessments
  const isShort = facts.question.length === 'short'
  const row = (name: string, targets: readonly Assessment[], together: string, strong: boolean): Cell[] => {
    const counts = CLASSES.map((one) => words.count(targets.filter((target) => classOf(target) === one).length))
    const cells = [name, words.count(targets.length), ...counts, ...(isShort ? [] : [together])]
    return strong ? cells.map((text) => ({ text, strong })) : cells
  }
  return {
    type: 'table',
    caption: words.say('briefing.board.groups'),
    columns: [
      { title: words.say('briefing.col.group'), share: isShort ? 0.36 : 0.3 },
      { title: words.say('briefing.total'), share: isShort ? 0.08 : 0.1, isNumber: true },
      ...CLASSES.map((one) => ({
        title: words.say(`briefing.col.${one}`),
        share: isShort ? 0.14 : 0.12,
        isNumber: true,
      })),
      ...(isShort ? [] : [{ title: words.say('briefing.col.all'), share: 0.12, isNumber: true }]),
    ],
    rows: [
      ...(isTotalOnly ? [] : boardGroups(facts, words)).map(({ id, name, targets }) => {
        const joint = facts.joint.groups.find(({ group }) => group === id)
        const together =
          joint === undefined ? words.say('table.no-year') : headlineText(joint.all.headline, words.language)
        return row(name, targets, together, false)
      }),
      row(words.say('briefing.total'), all, '', true),
    ],
    ...(isShort ? {} : { notes: [words.say('briefing.board.all-note')] }),
  }
}

/** Targets with a verdict, and those without and whom to ask: two tables, for the second is long where data are few. */
function targetTables(facts: Facts, words: Words): BriefingTable[] {
  const groups = groupsOf(facts, words)
  const rowsOf = (isWanted: (one: Assessment) => boolean, row: (one: Assessment) => Cell[]): Cell[][] =>
    groups.flatMap(({ name, targets }) => {
      const some = targets.filter(isWanted)
      if (some.length === 0) return []
      const [first] = some.map(row)
      const heading: Cell[] = (first ?? []).map((_, i) => (i === 0 ? { text: name, strong: true } : ''))
      return [heading, ...some.map(row)]
    })
  const judged = rowsOf(
    (one) => classOf(one) !== 'none',
    (one) => judgedRow(one, words),
  )
  const lacking = rowsOf(
    (one) => classOf(one) === 'none',
    (one) => lackingRow(facts, one, words),
  )
  const hasNowcast = facts.projection.assessments.some(({ nowcast }) => nowcast)
  return [
    ...(judged.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            caption: words.say('briefing.board.table'),
            columns: [
              { title: words.say('table.target'), share: 0.38 },
              { title: words.say('table.year'), share: 0.08, isNumber: true },
              { title: words.say('table.must'), share: 0.16 },
              { title: words.say('table.probability'), share: 0.12, isNumber: true },
              { title: words.say('table.grade'), share: 0.06 },
              { title: words.say('table.verdict'), share: 0.2 },
            ],
            rows: judged,
            notes: [
              ...(hasNowcast ? [words.say('table.nowcast-note')] : []),
              words.say('table.grades-note'),
              words.say('table.borrowed-note'),
            ],
          },
        ]),
    ...(lacking.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            caption: words.say('briefing.board.unassessable'),
            columns: [
              { title: words.say('table.target'), share: 0.4 },
              { title: words.say('table.year'), share: 0.08, isNumber: true },
              { title: words.say('table.must'), share: 0.16 },
              { title: words.say('briefing.col.why'), share: 0.18 },
              { title: words.say('briefing.col.office'), share: 0.18 },
            ],
            rows: lacking,
          },
        ]),
  ]
}

const yearOf = ({ target }: Assessment, words: Words): string => String(target.year ?? words.say('table.no-year'))

const judgedRow = (one: Assessment, words: Words): Cell[] => [
  words.measure(one),
  yearOf(one, words),
  words.must(one),
  `${probabilityText(one, words.language)}${one.nowcast ? '*' : ''}`,
  one.grade,
  { text: wordsOf(one)[words.language], mark: verdictOf(one) },
]

const lackingRow = ({ workspace }: Facts, one: Assessment, words: Words): Cell[] => [
  words.measure(one),
  yearOf(one, words),
  words.must(one),
  one.gap === undefined ? '' : words.say(`briefing.lack.${one.gap}`),
  askedAgency(workspace, one, words.language, 'short'),
]
