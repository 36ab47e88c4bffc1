import type { Data, PlanData } from '../data/load.js'
import { type Chance, type Cost, MOST_TIMES, type Ranged } from '../scenarios/cost.js'
import type { Language } from '../text/language.js'
import { formatNumber, formatProbability } from '../text/number.js'
import { say } from '../text/say.js'
import { headlineText } from './attainment-view.js'
import { mustBe } from './targets-view.js'
import { TABLE_WIDTH, wrap } from './text-table.js'

/** What a target costs, as data. Money: tỷ đồng in prices of 2025, medians over paths. */
export function costRecord({ question, span, now, answer }: Cost) {
  const { target, probability, scope } = question
  return {
    target: target.id,
    asked: probability,
    by: scope === 'envelope' ? 'envelope' : scope.programme,
    years: span.from > span.to ? null : span,
    now: now === undefined ? null : chanceRecord(now),
    answer: answerRecord(answer),
  }
}

function chanceRecord({ headline, mcse }: Chance) {
  const { probability, bound } = headline
  return { probability: round(probability), bound, mcse: bound === 'none' ? round(mcse) : null }
}

function answerRecord(answer: Cost['answer']): object {
  if (answer.kind === 'unreachable') {
    const { ceiling, extra, saturated } = answer
    return {
      kind: answer.kind,
      ceiling: chanceRecord(ceiling),
      times: MOST_TIMES,
      extra: tenth(extra),
      saturated,
      ...budgetRecord(answer.affordable, MOST_TIMES),
    }
  }
  if (answer.kind !== 'reached') return answer
  const ranged = ({ value, low, high }: Ranged, to: (x: number) => number): object => ({
    value: to(value),
    low: to(low),
    high: high === undefined ? null : to(high),
  })
  return {
    kind: answer.kind,
    times: ranged(answer.factor, (x) => Number(x.toFixed(3))),
    extra: ranged(answer.extra, tenth),
    whole: ranged(answer.whole, tenth),
    extraByYear: answer.extraByYear.map(({ year, value }) => ({ year, value: tenth(value) })),
    ...budgetRecord(answer.affordable, answer.factor.value),
  }
}

/** Times the money that the total expenditure of the province allows, and whether the answer is beyond that. */
const budgetRecord = (affordable: number, times: number): object => ({
  affordable: Number.isFinite(affordable) ? Number(affordable.toFixed(3)) : null,
  beyondBudget: times > affordable,
})

function budgetLines(affordable: number, times: number, language: Language): string[] {
  if (times <= affordable) return []
  return [say('cost.beyond-budget', language, { times: formatNumber(affordable, language, 1) })]
}

/** The same as readable text. */
export function costText(data: Data, planData: PlanData, cost: Cost, scenario: string, language: Language): string {
  const { question, span, now } = cost
  const { target, scope } = question
  const name = data.indicators.get(target.indicator)?.name[language] ?? target.indicator
  const programme = scope === 'envelope' ? '' : (data.budget.programmes.get(scope.programme)?.name[language] ?? '')
  const years = { from: span.from, to: span.to }
  const lines = [
    say('cost.title', language, { id: target.id }),
    `${planData.plan.title[language]}: ${name} ${mustBe(data, target, language)} (${target.year ?? '–'})`,
    say('scenario.under', language, {
      id: scenario,
      name: data.budget.scenarios.get(scenario)?.name[language] ?? scenario,
    }),
    ...(span.from > span.to
      ? []
      : [
          say(scope === 'envelope' ? 'cost.scope.envelope' : 'cost.scope.programme', language, { ...years, programme }),
        ]),
    ...(now === undefined ? [] : [nowLine(now, language)]),
    '',
    ...answerLines(data, cost, language),
  ]
  return `${lines.flatMap((line) => wrap(line, TABLE_WIDTH)).join('\n')}\n`
}

function nowLine({ headline, mcse }: Chance, language: Language): string {
  const p = headlineText(headline, language)
  if (headline.bound !== 'none') return say('cost.now-bound', language, { p })
  return say('cost.now', language, { p, mcse: formatNumber(100 * mcse, language, 1) })
}

function answerLines(data: Data, { answer, question, span }: Cost, language: Language): string[] {
  const p = formatProbability(question.probability, language)
  const money = (value: number): string => formatNumber(value, language, value < 100 ? 1 : 0)
  switch (answer.kind) {
    case 'already':
      return [say('cost.already', language, { p })]
    case 'not-assessable':
    case 'observed':
      return [say(`cost.${answer.kind}`, language)]
    case 'too-late':
      return [say('cost.too-late', language, { from: span.from })]
    case 'falls':
      return [say('cost.falls', language, { p: formatProbability(answer.share, language) })]
    case 'unmoved': {
      const names = answer.movers.map((id) => data.budget.programmes.get(id)?.name[language] ?? id).join('; ')
      const movers = names === '' ? say('cost.no-movers', language) : say('cost.movers', language, { list: names })
      return [say(`cost.unmoved.${answer.missing}`, language), movers]
    }
    case 'unreachable': {
      const ceiling = headlineText(answer.ceiling.headline, language)
      const facts = { p, most: MOST_TIMES, extra: money(answer.extra), ceiling }
      return [
        say('cost.unreachable', language, facts),
        say(answer.saturated ? 'cost.saturated' : 'cost.rising', language),
        ...budgetLines(answer.affordable, MOST_TIMES, language),
        say('cost.note', language),
      ]
    }
    case 'reached': {
      const { factor, extra, whole, extraByYear, affordable } = answer
      const [low, high] = [money(extra.low), extra.high === undefined ? undefined : money(extra.high)]
      return [
        say('cost.reached', language, {
          p,
          factor: formatNumber(factor.value, language, 2),
          extra: money(extra.value),
          ...span,
        }),
        high === undefined
          ? say('cost.interval-open', language, { low })
          : say('cost.interval', language, { low, high }),
        say('cost.whole', language, { whole: money(whole.value) }),
        ...budgetLines(affordable, factor.value, language),
        `${say('cost.by-year', language)}: ${extraByYear.map(({ year, value }) => `${year} ${money(value)}`).join('; ')}`,
        say('cost.note', language),
      ]
    }
  }
}

const round = (value: number): number => Number(value.toFixed(6))
const tenth = (amount: number): number => Number(amount.toFixed(1))
