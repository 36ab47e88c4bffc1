import type { Assessment } from '../../scenarios/assess.js'
import { formatDay } from '../../text/day.js'
import type { Language } from '../../text/language.js'
import type { MessageKey } from '../../text/messages.js'
import { digitsFor, formatNumber, formatProbability } from '../../text/number.js'
import { say } from '../../text/say.js'
import { probabilityText, wordsOf } from '../attainment-view.js'
import { mustBe } from '../targets-view.js'
import type { Facts } from './facts.js'

/** How a briefing speaks: its language, and how it names and writes what it speaks of. */
export type Words = {
  readonly language: Language
  readonly say: (key: MessageKey, facts?: Readonly<Record<string, string | number>>) => string
  /** a measured value, three figures and one more */
  readonly value: (value: number) => string
  /** tỷ đồng: `1.234,5` */
  readonly money: (amount: number) => string
  /** the same in a sentence, no finer than anybody can decide: `1.235` */
  readonly about: (amount: number) => string
  readonly count: (n: number) => string
  readonly percent: (share: number) => string
  readonly day: (day: string) => string
  /** name of a target's measure as the plan has it */
  readonly measure: (assessment: Assessment) => string
  readonly must: (assessment: Assessment) => string
  /** verdict, with the probability where there is one */
  readonly verdict: (assessment: Assessment) => string
  readonly scenario: (id: string) => string
  readonly programme: (id: string) => string
}

/** Return how a briefing of these facts speaks. */
export function wordsFor({ workspace, question: { language } }: Facts): Words {
  const { indicators, budget } = workspace
  return {
    language,
    say: (key, facts = {}) => say(key, language, facts),
    value: (value) => formatNumber(value, language, digitsFor(value) + 1),
    money: (amount) => formatNumber(amount, language, 1, 1),
    about: (amount) => formatNumber(amount, language, amount < 100 ? 1 : 0),
    count: (n) => formatNumber(n, language, 0),
    percent: (share) => formatProbability(share, language),
    day: (day) => formatDay(day, language),
    measure: ({ target, resolved }) => (indicators.get(target.indicator) ?? resolved.indicator).name[language],
    must: ({ target }) => mustBe(workspace, target, language),
    verdict: (one) => [wordsOf(one)[language], probabilityText(one, language)].filter((text) => text !== '').join(', '),
    scenario: (id) => budget.scenarios.get(id)?.name[language] ?? id,
    programme: (id) => budget.programmes.get(id)?.name[language] ?? id,
  }
}

/** What a target's verdict comes to: where it stands in counts and lists. */
export const CLASSES = ['likely', 'even', 'unlikely', 'none'] as const
export type Class = (typeof CLASSES)[number]

/** Return the class of a target: met counts as likely, missed as unlikely. */
export function classOf({ status, headline }: Assessment): Class {
  if (status === 'not-assessable') return 'none'
  if (headline === undefined) return status === 'met' ? 'likely' : 'unlikely'
  if (['virtually-certain', 'very-likely', 'likely'].includes(headline.verdict)) return 'likely'
  return headline.verdict === 'about-even' ? 'even' : 'unlikely'
}

/** Return the verdict's key, or the status where nothing was simulated. */
export const verdictOf = ({ status, headline }: Assessment): string => headline?.verdict ?? status

/** Join what a sentence lists, no more than some, and say how many are left. @param more words for the rest */
export function listed(items: readonly string[], most: number, more: (n: number) => string): string {
  const shown = items.slice(0, most)
  const rest = items.length - shown.length
  return [...shown, ...(rest > 0 ? [more(rest)] : [])].join('; ')
}
