import { headlineText } from '../../../report/attainment-view.js'
import { formatProbability } from '../../../text/number.js'
import { PATHS } from '../../api/client.js'
import { type Answers, SEED } from '../../api/questions.js'
import { useProgrammes, useQuestion } from '../../api/use-question.js'
import { AskedPanel, Borrowed } from '../../parts/question/asked.js'
import { FollowedAnswer } from '../../parts/question/followed.js'
import { useView, useWords, type Words } from '../../view/use-view.js'

const PROBABILITY = 0.8

/** What it costs to bring one target to 80 %, or why money is not what is missing. */
export function CostPanel({ target }: { readonly target: string }) {
  const words = useWords()
  const { t } = words
  const { scenario } = useView().view
  const followed = useQuestion('costs', { target, scenario, probability: PROBABILITY, paths: PATHS, seed: SEED })
  const programmes = useProgrammes().data
  const nameOf = (id: string): string => programmes?.get(id)?.name[words.language] ?? id
  return (
    <section className="panel cost" data-cost>
      <h2>{t('web.frontier.cost')}</h2>
      <FollowedAnswer followed={followed} doing={t('web.frontier.cost.doing')}>
        {({ id, answer }) => {
          const [first, ...rest] = costLines(answer, words, nameOf)
          return (
            <>
              <p className="lead-first">{first}</p>
              {rest.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <Borrowed />
              <AskedPanel
                id={id}
                command={`cost ${target} --scenario ${answer.scenario.id} --probability ${PROBABILITY}`}
                recipe={answer.recipe}
              />
            </>
          )
        }}
      </FollowedAnswer>
    </section>
  )
}

type Shown = { readonly probability: number; readonly bound: 'none' | 'above' | 'below' }
/** What the record of a cost holds, by the kind of its answer. */
type Answer =
  | { readonly kind: 'already' | 'not-assessable' | 'observed' | 'too-late' }
  | { readonly kind: 'falls'; readonly share: number }
  | { readonly kind: 'unmoved'; readonly missing: 'response' | 'money'; readonly movers: readonly string[] }
  | (Budget & {
      readonly kind: 'unreachable'
      readonly ceiling: Shown
      readonly times: number
      readonly extra: number
      readonly saturated: boolean
    })
  | (Budget & {
      readonly kind: 'reached'
      readonly times: Ranged
      readonly extra: Ranged
      readonly whole: Ranged
      readonly extraByYear: readonly { readonly year: number; readonly value: number }[]
    })
type Budget = { readonly affordable: number | null; readonly beyondBudget: boolean }
type Ranged = { readonly value: number; readonly low: number; readonly high: number | null }

/** The answer in sentences, the most important first; never empty. */
export function costLines(
  record: Answers['costs'],
  { t, n, language }: Words,
  nameOf: (programme: string) => string,
): readonly [string, ...string[]] {
  const answer = record.answer as Answer
  const p = formatProbability(record.asked, language)
  const money = (value: number): string => n(value, value < 100 ? 1 : 0)
  const shown = (one: Shown): string => headlineText({ ...one, verdict: 'likely' }, language)
  const now = record.now === null ? [] : [t('cost.now-bound', { p: shown(record.now as Shown) })]
  const budget = ({ affordable, beyondBudget }: Budget): string[] =>
    beyondBudget ? [t('cost.beyond-budget', { times: n(affordable ?? 0, 1) })] : []
  switch (answer.kind) {
    case 'already':
      return [t('cost.already', { p }), ...now]
    case 'not-assessable':
    case 'observed':
      return [t(`cost.${answer.kind}`)]
    case 'too-late':
      return [t('cost.too-late', { from: record.years?.from ?? '–' }), ...now]
    case 'falls':
      return [t('web.frontier.not-money'), t('cost.falls', { p: formatProbability(answer.share, language) }), ...now]
    case 'unmoved': {
      const list = answer.movers.map(nameOf).join('; ')
      const movers = list === '' ? t('cost.no-movers') : t('cost.movers', { list })
      return [t('web.frontier.not-money'), t(`cost.unmoved.${answer.missing}`), movers, ...now]
    }
    case 'unreachable': {
      const facts = { p, most: answer.times, extra: money(answer.extra), ceiling: shown(answer.ceiling) }
      const rising = t(answer.saturated ? 'cost.saturated' : 'cost.rising')
      const unreachable = t('cost.unreachable', facts)
      return [t('web.frontier.not-money'), unreachable, rising, ...now, ...budget(answer)]
    }
    case 'reached': {
      const { times, extra, whole, extraByYear } = answer
      const years = record.years ?? { from: '–', to: '–' }
      const facts = { p, factor: n(times.value, 2), extra: money(extra.value), ...years }
      return [
        `${t('cost.reached', facts)}.`,
        extra.high === null
          ? `${t('cost.interval-open', { low: money(extra.low) })}.`
          : `${t('cost.interval', { low: money(extra.low), high: money(extra.high) })}.`,
        `${t('cost.whole', { whole: money(whole.value) })}.`,
        ...now,
        ...budget(answer),
        `${t('cost.by-year')}: ${extraByYear.map(({ year, value }) => `${year}: ${money(value)}`).join('; ')}.`,
      ]
    }
  }
}
