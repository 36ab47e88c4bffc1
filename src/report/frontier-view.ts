import type { Data, PlanData } from '../data/load.js'
import { headlineOf } from '../model/verdict.js'
import type { Frontier, FrontierPoint } from '../scenarios/frontier.js'
import type { Language } from '../text/language.js'
import { formatNumber } from '../text/number.js'
import { say } from '../text/say.js'
import { headlineText } from './attainment-view.js'
import { signed } from './signed.js'
import { type Column, TABLE_WIDTH, tableHead, tableRow, wrap } from './text-table.js'

/** Normal quantile of the 95 % interval. */
const Z = 1.96

/** The frontier as data. `value`: probability of the one target, else the number of targets met; money: tỷ đồng of 2025. */
export function frontierRecord(frontier: Frontier) {
  const { scenario, aim, span, judged, grade, points, affordable } = frontier
  return {
    scenario,
    aim,
    years: span,
    judged,
    tooLate: frontier.tooLate,
    grade,
    rises: rises(frontier),
    affordable: Number.isFinite(affordable) ? Number(affordable.toFixed(3)) : null,
    points: points.map((point) => ({
      factor: round(point.factor),
      money: Number(point.money.toFixed(1)),
      beyondBudget: point.factor > affordable,
      ...valueRecord(frontier, point),
    })),
  }
}

/** Return whether no point lies really below the one before. */
function rises({ points }: Frontier): boolean {
  return points.every(({ change }) => change === undefined || !change.real || change.difference > 0)
}

const isOne = ({ aim }: Frontier): boolean => aim !== 'all' && 'target' in aim

function valueRecord(frontier: Frontier, { mean, mcse, change, per100 }: FrontierPoint) {
  const shown = isOne(frontier) ? headlineOf(mean, frontier.grade) : undefined
  if (shown !== undefined && shown.bound !== 'none') {
    return { value: shown.probability, bound: shown.bound, low: null, high: null, per100: null }
  }
  return {
    value: round(mean),
    bound: 'none',
    low: round(Math.max(0, mean - Z * mcse)),
    high: round(isOne(frontier) ? Math.min(1, mean + Z * mcse) : mean + Z * mcse),
    per100: per100 === undefined ? null : round(per100),
    change:
      change === undefined
        ? null
        : { difference: round(change.difference), low: round(change.low), high: round(change.high) },
  }
}

/** The same as a table. */
export function frontierText(data: Data, { plan }: PlanData, frontier: Frontier, language: Language): string {
  const { scenario, aim, span, judged, points, affordable } = frontier
  if (judged === 0) return `${say('frontier.empty', language)}\n`
  if (frontier.tooLate) return `${say('cost.too-late', language, { from: span.from })}\n`
  const what =
    aim !== 'all' && 'target' in aim
      ? say('frontier.probability', language, { id: aim.target })
      : say('frontier.number', language, { n: judged })
  const columns: Column[] = [
    { title: say('frontier.factor', language), width: 8, align: 'right' },
    { title: say('frontier.money', language), width: 20, align: 'right' },
    { title: say('frontier.value', language), width: 30, align: 'right' },
    { title: say('frontier.slope', language), width: 36, align: 'right' },
  ]
  const lines = [
    ...wrap(plan.title[language], TABLE_WIDTH),
    say('scenario.under', language, { id: scenario, name: data.budget.scenarios.get(scenario)?.name[language] ?? '' }),
    ...wrap(say('frontier.title', language, { ...span, what }), TABLE_WIDTH),
    '',
    ...tableHead(columns),
    ...points.flatMap((point) =>
      tableRow(columns, [
        `${point.factor > affordable ? '! ' : ''}× ${formatNumber(point.factor, language, 2, 2)}`,
        formatNumber(point.money, language, 0),
        valueText(frontier, point, language),
        slopeText(frontier, point, language),
      ]),
    ),
    ...(points.some(({ factor }) => factor > affordable)
      ? [
          '',
          ...wrap(
            say('frontier.beyond-budget', language, { times: formatNumber(affordable, language, 2) }),
            TABLE_WIDTH,
          ),
        ]
      : []),
    ...(rises(frontier) ? [] : ['', ...wrap(say('frontier.falls', language), TABLE_WIDTH)]),
  ]
  return `${lines.join('\n')}\n`
}

function valueText(frontier: Frontier, { mean, mcse }: FrontierPoint, language: Language): string {
  const one = isOne(frontier)
  if (one) {
    const shown = headlineOf(mean, frontier.grade)
    if (shown.bound !== 'none') return headlineText(shown, language)
  }
  const [times, digits] = one ? [100, 1] : [1, 2]
  const number = (value: number): string => formatNumber(times * value, language, digits)
  const most = one ? Math.min(1, mean + Z * mcse) : mean + Z * mcse
  return `${number(mean)}${one ? ' %' : ''} (${number(Math.max(0, mean - Z * mcse))}…${number(most)})`
}

function slopeText(frontier: Frontier, { mean, change, per100 }: FrontierPoint, language: Language): string {
  if (change === undefined || per100 === undefined) return ''
  const one = isOne(frontier)
  if (one && headlineOf(mean, frontier.grade).bound !== 'none') return ''
  if (!change.real) return say('compare.not-real', language)
  const times = ((one ? 100 : 1) * per100) / change.difference
  const number = (value: number): string => formatNumber(times * value, language, 3)
  return `${signed(times * change.difference, language, 3)} (${number(change.low)}…${number(change.high)})`
}

const round = (value: number): number => Number(value.toFixed(6))
