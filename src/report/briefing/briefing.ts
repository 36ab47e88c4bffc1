import type { Workspace } from '../../scenarios/workspace.js'
import type { Hooks } from '../answers/kind.js'
import { agendaBlocks } from './agenda-section.js'
import { boardBlocks } from './board.js'
import { type Brevity, FULL, SHORT } from './brevity.js'
import { compareBlocks } from './compare-section.js'
import { decisionBlocks } from './decisions.js'
import type { Block, Briefing } from './document.js'
import { type Facts, factsOf } from './facts.js'
import { footOf, headOf, markOfProvince } from './head.js'
import { methodBlocks } from './method-section.js'
import { moneyBlocks } from './money-section.js'
import type { BriefingQuestion } from './question.js'
import { recipeBlocks, recipeOf } from './recipe-section.js'
import { sourceBlocks } from './sources-section.js'
import { summaryBlocks } from './summary.js'
import { targetBlocks } from './target-sections.js'
import { onTwoPages } from './two-pages.js'
import { type Words, wordsFor } from './words.js'

/**
 * Make the briefing of a plan. The same question gives the same briefing, to the letter.
 * @param hooks `onProgress` is told the share of the work done, 0 … 1
 * @throws QuestionError for plans, targets and scenarios nobody knows; InputError with every problem of what is written out
 */
export async function briefingOf(
  workspace: Workspace,
  question: BriefingQuestion,
  hooks: Hooks = {},
): Promise<Briefing> {
  return briefingFrom(factsOf(workspace, question, hooks))
}

/** Put what was found into words. */
export function briefingFrom(facts: Facts): Briefing {
  const words = wordsFor(facts)
  const { length, language } = facts.question
  const head = headOf(facts, words)
  const forms = SHORT.map((brevity) => () => [...markBlocks(facts, words), ...shortBlocks(facts, words, brevity)])
  const blocks =
    length === 'short' ? onTwoPages(forms, head) : [...markBlocks(facts, words), ...fullBlocks(facts, words)]
  return composed({
    language,
    length,
    head,
    blocks: numbered(blocks),
    foot: footOf(words),
    recipe: recipeOf(facts),
  })
}

const shortBlocks = (facts: Facts, words: Words, brevity: Brevity): Block[] => [
  ...summaryBlocks(facts, words, brevity),
  ...decisionBlocks(facts, words, brevity),
  ...boardBlocks(facts, words, brevity),
  ...recipeBlocks(facts, words),
]

const fullBlocks = (facts: Facts, words: Words): Block[] => [
  { type: 'contents', title: words.say('briefing.contents') },
  ...summaryBlocks(facts, words, FULL),
  ...decisionBlocks(facts, words, FULL),
  ...boardBlocks(facts, words, FULL),
  ...targetBlocks(facts, words),
  ...compareBlocks(facts, words),
  ...moneyBlocks(facts, words),
  ...agendaBlocks(facts, words),
  ...methodBlocks(facts, words),
  ...sourceBlocks(facts, words),
  ...recipeBlocks(facts, words),
]

/** What has to be known before anything is read: invented figures, a budget that is not valid. */
function markBlocks(facts: Facts, words: Words): Block[] {
  const mark = markOfProvince(facts)
  return [
    ...(mark === undefined ? [] : [words.say('briefing.synthetic', { mark })]),
    ...(facts.invalid.length === 0 ? [] : [words.say('scenario.invalid')]),
  ].map((text): Block => ({ type: 'paragraph', look: 'lead', text }))
}

/** Keep a figure on one line with its sign of percent and with its comparator. */
const kept = (text: string): string => text.replace(/(?<=\d) (?=%)|(?<=[≥≤<>=]) (?=\d)/g, '\u00a0')

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** Number headings of the first level as administrative documents do. */
function numbered(blocks: readonly Block[]): Block[] {
  let n = 0
  return blocks.map((block) => {
    if (block.type !== 'heading' || block.level !== 1) return block
    n += 1
    return { ...block, text: `${ROMAN[n - 1] ?? n}. ${block.text}` }
  })
}

/** Every text in composed form (NFC), whatever form the data have, figures with their signs; functions stay as they are. */
function composed<T>(value: T): T {
  if (typeof value === 'string') return kept(value.normalize('NFC')) as T
  if (Array.isArray(value)) return value.map((one) => composed(one)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, composed(one)])) as T
}
