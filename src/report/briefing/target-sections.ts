import type { Assessment } from '../../scenarios/assess.js'
import { probabilityText, wordsOf } from '../attainment-view.js'
import { raiseOf } from '../explanation.js'
import type { FanChart } from '../fan-chart.js'
import { chartFacts, type TargetChart } from '../target-page.js'
import { costSentence } from './cost-words.js'
import type { Block, BriefingTable, Cell } from './document.js'
import type { Chosen, Facts } from './facts.js'
import { verdictOf, type Words } from './words.js'
import { ENOUGH } from './worth-deciding.js'

/** A section for each chosen target: sentence, chart, milestone years, what it costs. */
export function targetBlocks(facts: Facts, words: Words): Block[] {
  const { chosen, question } = facts
  const n = chosen.length
  const p = words.percent(ENOUGH)
  const rule =
    n === 0
      ? words.say('briefing.targets.none', { p })
      : question.targets === undefined
        ? words.say('briefing.targets.rule', { n, p })
        : words.say('briefing.targets.asked', { n })
  return [
    { type: 'heading', level: 1, text: words.say('briefing.targets') },
    { type: 'paragraph', text: rule },
    ...chosen.flatMap((one, i) => targetSection(facts, one, i + 1, words)),
  ]
}

function targetSection(facts: Facts, { assessment, cost }: Chosen, n: number, words: Words): Block[] {
  const name = words.measure(assessment)
  const { workspace, planData, projection } = facts
  const chart = chartFacts(workspace, planData, projection, assessment)
  const raise = raiseOf(workspace, assessment)[words.language]
  return [
    { type: 'heading', level: 2, text: `${n}. ${name} (${assessment.target.year ?? words.say('table.no-year')})` },
    {
      type: 'paragraph',
      text: [
        verdictSentence(assessment, words),
        ...reachedSentence(assessment, words),
        costSentence(cost, words),
        words.say('briefing.target.raise', { how: raise }),
      ].join(' '),
    },
    ...(chart === null ? [] : [chartBlock(facts, assessment, chart, words)]),
    milestoneTable(facts, assessment, words),
  ]
}

function verdictSentence(assessment: Assessment, words: Words): string {
  const { target, grade } = assessment
  const p = probabilityText(assessment, words.language)
  const said = {
    name: words.measure(assessment),
    must: words.must(assessment),
    year: target.year ?? words.say('table.no-year'),
    verdict: wordsOf(assessment)[words.language],
    grade,
  }
  return p === '' ? words.say('briefing.target.known', said) : words.say('briefing.target.likely', { ...said, p })
}

function reachedSentence({ reachedBy }: Assessment, words: Words): string[] {
  if (reachedBy === undefined) return []
  const year = (value: number | undefined): string =>
    value === undefined ? words.say('briefing.target.never') : words.say('briefing.target.by', { year: value })
  const { p10, p50, p90 } = reachedBy
  return [words.say('briefing.target.reached', { p10: year(p10), p50: year(p50), p90: year(p90) })]
}

function chartBlock(facts: Facts, assessment: Assessment, chart: TargetChart, words: Words): Block {
  const { language } = words
  const name = words.measure(assessment)
  const unit = chart.unit[language]
  const at = chart.fan.find(({ year }) => year === assessment.target.year) ?? chart.fan.at(-1)
  const [first, last] = [chart.history[0], chart.history.at(-1)]
  const none = words.say('briefing.target.alt.none')
  const history =
    first === undefined || last === undefined
      ? none
      : words.say('briefing.target.alt.history', { from: first.year, to: last.year, last: words.value(last.value) })
  const fan: FanChart = {
    title: chart.title[language],
    unit,
    bestOnTop: chart.bestOnTop,
    history: chart.history,
    fan: chart.fan,
    targets: chart.targets.map(({ id, year, value, must }) => ({
      year,
      value,
      label: `${year}: ${must[language]}`,
      ...(id === assessment.target.id ? {} : { isOther: true }),
    })),
    ...rivalsOf(facts, assessment, chart, words),
    labels: {
      history: `${words.say('chart.history')}${chart.isStandIn ? ` (${words.say('chart.proxy')})` : ''}`,
      median: words.say('chart.median'),
      band50: words.say('chart.band50'),
      band90: words.say('chart.band90'),
    },
    caption: captionOf(chart, assessment, words),
    formatValue: words.value,
  }
  return {
    type: 'chart',
    caption: words.say('briefing.target.chart', { name }),
    alt: words.say('briefing.target.alt', {
      name,
      unit,
      history,
      year: at?.year ?? none,
      median: at === undefined ? none : words.value(at.p50),
      low: at === undefined ? none : words.value(at.p05),
      high: at === undefined ? none : words.value(at.p95),
      must: words.must(assessment),
    }),
    chart: { kind: 'fan', chart: fan },
  }
}

function captionOf(chart: TargetChart, { grade }: Assessment, words: Words): string[] {
  const sources = [...new Set(chart.history.map(({ source }) => source))].join('; ')
  return [
    words.say('chart.caption', { grade }),
    ...(sources === '' ? [] : [words.say('chart.sources', { list: sources })]),
  ]
}

/** The median of the scenario compared with, where it differs from this one's anywhere. */
function rivalsOf({ against, workspace, planData }: Facts, assessment: Assessment, own: TargetChart, words: Words) {
  if (against === undefined) return {}
  const other = against.projection.assessments.find(({ target }) => target.id === assessment.target.id)
  const chart = other === undefined ? null : chartFacts(workspace, planData, against.projection, other)
  if (chart === null) return {}
  if (chart.fan.every(({ p50 }, i) => p50 === own.fan[i]?.p50)) return {}
  const points = chart.fan.map(({ year, p50 }) => ({ year, value: p50 }))
  return { rivals: [{ name: words.scenario(against.scenario.id), points }] }
}

/** Every promise of the plan on this measure, by year. */
function milestoneTable({ projection }: Facts, assessment: Assessment, words: Words): BriefingTable {
  const { indicator } = assessment.resolved
  const rows = projection.assessments
    .filter(({ resolved }) => resolved.indicator.id === indicator.id)
    .sort((a, b) => (a.target.year ?? 9999) - (b.target.year ?? 9999))
    .map((one) => milestoneRow(one, words))
  return {
    type: 'table',
    caption: words.say('briefing.target.table', { name: words.measure(assessment) }),
    columns: [
      { title: words.say('table.year'), share: 0.08, isNumber: true },
      { title: words.say('table.must'), share: 0.16 },
      { title: words.say('briefing.col.median'), share: 0.14, isNumber: true },
      { title: words.say('briefing.col.interval'), share: 0.2, isNumber: true },
      { title: words.say('table.probability'), share: 0.13, isNumber: true },
      { title: words.say('table.verdict'), share: 0.2 },
      { title: words.say('table.grade'), share: 0.09 },
    ],
    rows,
  }
}

function milestoneRow(one: Assessment, words: Words): Cell[] {
  const { fan, target, grade } = one
  const none = words.say('table.no-year')
  return [
    String(target.year ?? none),
    words.must(one),
    fan === undefined ? none : words.value(fan.p50),
    fan === undefined ? none : `${words.value(fan.p05)} – ${words.value(fan.p95)}`,
    probabilityText(one, words.language) || none,
    { text: wordsOf(one)[words.language], mark: verdictOf(one) },
    grade,
  ]
}
