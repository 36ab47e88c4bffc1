import type { Data, PlanData } from '../data/load.js'
import { headlineOf } from '../model/verdict.js'
import type { Robust, RobustAnswer } from '../scenarios/studies/robust.js'
import type { Language } from '../text/language.js'
import { formatNumber } from '../text/number.js'
import { say } from '../text/say.js'
import { headlineText } from './attainment-view.js'
import { failureLines, nameOf, worldName } from './failure-words.js'
import { isCapped } from './robust-record.js'
import { mustBe } from './targets-view.js'
import { type Column, TABLE_WIDTH, tableHead, tableRow, wrap } from './text-table.js'

/** Return the study as text of at most 100 columns. */
export function robustText(data: Data, planData: PlanData, answer: RobustAnswer, language: Language): string {
  const { plan } = planData
  const { question } = answer
  if (answer.kind !== 'studied') {
    const lines = [say('robust.title', language), plan.title[language], '', say('robust.nothing', language)]
    return `${lines.flatMap((line) => wrap(line, TABLE_WIDTH)).join('\n')}\n`
  }
  const wrapped = (lines: readonly string[]): string[] => lines.flatMap((line) => wrap(line, TABLE_WIDTH))
  const ignored = answer.policies.filter(({ left }) => left > 0)
  const lines = [
    ...wrapped([
      say('robust.title', language),
      plan.title[language],
      whatText(data, answer, language),
      say('robust.futures', language, {
        worlds: question.worlds.length,
        paths: formatNumber(answer.nPaths, language, 0),
        n: formatNumber(question.worlds.length * answer.nPaths, language, 0),
      }),
      ...(answer.leftOut > 0 ? [say('robust.left-out', language, { n: answer.leftOut })] : []),
      ...ignored.map(({ id }) => say('robust.policy-world-left', language, { name: nameOf(data, id, language) })),
    ]),
    '',
    ...scoreTable(data, answer, language),
    ...wrapped([say('robust.regret-note', language)]),
    '',
    say('robust.by-world', language),
    '',
    ...worldTable(data, answer, language),
    '',
    ...failureLines(data, answer, language),
    '',
    ...wrapped([say('studies.borrowed', language)]),
  ]
  return `${lines.join('\n')}\n`
}

function whatText(data: Data, { question, judged, threshold }: Robust, language: Language): string {
  const { target } = question
  if (target === undefined)
    return say('robust.of-all', language, { judged, threshold: formatNumber(Math.ceil(threshold), language, 0) })
  return say('robust.of-target', language, {
    name: data.indicators.get(target.indicator)?.name[language] ?? target.indicator,
    goal: mustBe(data, target, language),
    year: String(target.year ?? '–'),
    id: target.id,
  })
}

function scoreTable(data: Data, answer: Robust, language: Language): string[] {
  const isOne = answer.question.target !== undefined
  const columns: Column[] = [
    { title: say('robust.policy', language), width: 32 },
    { title: say(isOne ? 'table.probability' : 'robust.mean', language), width: 10, align: 'right' },
    { title: say('robust.worst', language), width: 9, align: 'right' },
    { title: say('robust.satisficing', language), width: 10, align: 'right' },
    { title: say('robust.mean-regret', language), width: 10, align: 'right' },
    { title: say('robust.tail-regret', language), width: 12, align: 'right' },
    { title: say('robust.max-regret', language), width: 8, align: 'right' },
  ]
  const rows = answer.policies.flatMap((one) => {
    const hidden = isOne && isCapped(answer, one)
    const number = (x: number): string => (hidden ? '–' : formatNumber(x, language, 2, 2))
    return tableRow(columns, [
      nameOf(data, one.id, language),
      meanText(answer, one.mean, language),
      number(one.worst),
      headlineText(headlineOf(one.satisficing, answer.grade), language),
      number(one.meanRegret),
      number(one.tailRegret),
      hidden ? '–' : formatNumber(one.maxRegret, language, 0),
    ])
  })
  return [...tableHead(columns), ...rows]
}

function meanText({ question, grade }: Robust, mean: number, language: Language): string {
  return question.target === undefined
    ? formatNumber(mean, language, 2, 2)
    : headlineText(headlineOf(mean, grade), language)
}

/** Worlds that stand side by side in 100 columns. */
const SIDE_BY_SIDE = 4

function worldTable(data: Data, answer: Robust, language: Language): string[] {
  const { worlds } = answer.question
  const lines: string[] = []
  for (let from = 0; from < worlds.length; from += SIDE_BY_SIDE) {
    const shown = worlds.slice(from, from + SIDE_BY_SIDE)
    const columns: Column[] = [
      { title: say('robust.policy', language), width: 32 },
      ...shown.map(({ id }): Column => ({ title: worldName(data, id, language), width: 16, align: 'right' })),
    ]
    if (from > 0) lines.push('')
    lines.push(
      ...tableHead(columns),
      ...answer.policies.flatMap((one) =>
        tableRow(columns, [
          nameOf(data, one.id, language),
          ...shown.map((_, w) => meanText(answer, one.byWorld[from + w] as number, language)),
        ]),
      ),
    )
  }
  return lines
}
