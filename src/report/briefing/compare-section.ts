import type { Assessment } from '../../scenarios/assess.js'
import type { ComparedTarget } from '../../scenarios/compare.js'
import { probabilityText } from '../attainment-view.js'
import { shownDifference } from '../compare-view.js'
import { signed, signedWithInterval } from '../signed.js'
import type { Block, Cell, SlopeChart } from './document.js'
import type { Facts } from './facts.js'
import { numberDifference } from './summary.js'
import type { Words } from './words.js'

/** Lines that can be told apart on one chart. */
const MOST_LINES = 12

/** What the scenario changes against another: number met, and each target that really differs. */
export function compareBlocks(facts: Facts, words: Words): Block[] {
  const { against, scenario } = facts
  if (against === undefined) return []
  const { comparison } = against
  const names = { before: words.scenario(against.scenario.id), after: words.scenario(scenario.id) }
  const second = comparison.scenarios[1]
  const really = comparison.targets.filter((one) => one.against[1]?.real === true)
  const number = words.say(second?.number.real === true ? 'briefing.against.real' : 'briefing.against.none', {
    against: names.before,
    difference: numberDifference(comparison, words),
  })
  const equal = comparison.targets.length - really.length
  const rest = equal === 0 ? '' : ` ${words.say('briefing.against.equal', { n: equal })}`
  return [
    { type: 'heading', level: 1, text: words.say('briefing.compare', { against: names.before }) },
    { type: 'paragraph', text: `${number}${rest}` },
    ...(really.length === 0 ? [] : slopeBlocks(really, names, words)),
  ]
}

type Names = { readonly before: string; readonly after: string }

function slopeBlocks(really: readonly ComparedTarget[], names: Names, words: Words): Block[] {
  const chart = slopeOf(really, names, words)
  const list = chart.lines
    .map(({ name, before, after }) => `${name}: ${words.percent(before)} → ${words.percent(after)}`)
    .join('; ')
  const hasHidden = really.some((one) => differenceOf(one, words) === words.say('compare.hidden'))
  return [
    {
      type: 'chart',
      caption: words.say('briefing.compare.chart'),
      alt: words.say('briefing.compare.alt', { ...names, list }),
      chart: { kind: 'slope', chart },
    },
    {
      type: 'table',
      caption: words.say('briefing.compare.table'),
      columns: [
        { title: words.say('table.target'), share: 0.36 },
        { title: words.say('table.year'), share: 0.08, isNumber: true },
        { title: names.before, share: 0.16, isNumber: true },
        { title: names.after, share: 0.16, isNumber: true },
        { title: words.say('compare.points'), share: 0.24, isNumber: true },
      ],
      rows: really.map((one): Cell[] => {
        const [before, after] = pairOf(one)
        return [
          words.measure(after),
          String(after.target.year ?? words.say('table.no-year')),
          probabilityText(before, words.language),
          probabilityText(after, words.language),
          differenceOf(one, words),
        ]
      }),
      ...(hasHidden ? { notes: [words.say('briefing.compare.hidden')] } : {}),
    },
  ]
}

const pairOf = ({ assessments }: ComparedTarget) => assessments as readonly [before: Assessment, after: Assessment]

/** Points of probability, as far as they may be printed at a cap. */
function differenceOf(one: ComparedTarget, words: Words): string {
  const [before, after] = pairOf(one)
  const comparison = one.against[1] as ComparedTarget['against'][number]
  const shown = shownDifference(after, before)
  if (shown.kind === 'hidden') return words.say('compare.hidden')
  if (shown.kind === 'whole') return signedWithInterval(comparison, words.language, 1, 100)
  return words.say('compare.at-least', { d: signed(100 * shown.difference, words.language, 1) })
}

/** Probabilities as they may be printed: a cap stands at the cap. The largest changes, in the plan's order. */
export function slopeOf(really: readonly ComparedTarget[], { before, after }: Names, words: Words): SlopeChart {
  const size = (one: ComparedTarget): number => Math.abs(one.against[1]?.difference ?? 0)
  const largest = new Set([...really].sort((a, b) => size(b) - size(a)).slice(0, MOST_LINES))
  return {
    title: words.say('briefing.compare.chart'),
    caption: [],
    before,
    after,
    lines: really
      .filter((one) => largest.has(one))
      .map((one) => {
        const [first, second] = pairOf(one)
        return {
          name: `${words.measure(second)} (${second.target.year ?? words.say('table.no-year')})`,
          before: first.headline?.probability ?? Number(first.status === 'met'),
          after: second.headline?.probability ?? Number(second.status === 'met'),
          isClear: true,
        }
      }),
    formatValue: words.percent,
  }
}
