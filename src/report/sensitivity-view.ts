import type { Data, PlanData } from '../data/load.js'
import type { Estimate } from '../model/studies/bootstrap.js'
import { BASELINE } from '../scenarios/prepare.js'
import {
  byOutput,
  type GroupIndices,
  OUTPUTS,
  type Output,
  REST,
  type ScreenedInput,
  type Sensitivity,
  type SensitivityAnswer,
} from '../scenarios/studies/sensitivity.js'
import type { Language } from '../text/language.js'
import { formatNumber, formatProbability } from '../text/number.js'
import { say } from '../text/say.js'
import { headlineText } from './attainment-view.js'
import { capitalised, groupName, inputName } from './input-words.js'
import { mustBe } from './targets-view.js'
import { type Column, TABLE_WIDTH, tableHead, tableRow, wrap } from './text-table.js'

/** Return the study as text of at most 100 columns. */
export function sensitivityText(
  data: Data,
  { plan }: PlanData,
  answer: SensitivityAnswer,
  scenario: string,
  language: Language,
): string {
  const { target } = answer
  const name = data.indicators.get(target.indicator)?.name[language] ?? target.indicator
  const head = [
    say('sensitivity.title', language, { id: target.id }),
    `${plan.title[language]}: ${name} ${mustBe(data, target, language)} (${target.year ?? '–'})`,
    say('scenario.under', language, {
      id: scenario,
      name: data.budget.scenarios.get(scenario)?.name[language] ?? scenario,
    }),
  ]
  const wrapped = (lines: readonly string[]): string[] => lines.flatMap((line) => wrap(line, TABLE_WIDTH))
  if (answer.kind !== 'studied')
    return `${[...wrapped(head), '', say(`sensitivity.${answer.kind}`, language)].join('\n')}\n`
  const { chance, screened, options, whole } = answer
  const screenLines = screenTable(data, screened, language)
  const isDecided = OUTPUTS.every((output) => whole[output].kind === 'constant')
  const lines = [
    ...wrapped([...head, say('sensitivity.now', language, { p: headlineText(chance.headline, language) })]),
    '',
    ...wrapped([
      say('sensitivity.screen', language, {
        r: options.trajectories,
        n: screened.length,
        inert: screened.filter(({ inert }) => inert).length,
      }),
    ]),
    '',
    ...(screenLines.length > 0 ? [...screenLines, ''] : []),
    ...(isDecided
      ? []
      : [
          ...wrapped([say('sensitivity.sobol', language, { n: formatNumber(options.basePoints, language, 0) })]),
          '',
          ...indexTable(data, answer, language),
          '',
        ]),
    ...wrapped([...remarks(data, answer, scenario, language), say('studies.borrowed', language)]),
  ]
  return `${lines.join('\n')}\n`
}

const MOST_ROWS = 12
/** An input weaker than this on both outputs is not worth a row. */
const LEAST_SHOWN = 0.02

function screenTable(data: Data, screened: readonly ScreenedInput[], language: Language): string[] {
  const largest = byOutput((output) => Math.max(...screened.map(({ effects }) => effects[output].muStar)))
  const shareOf = ({ effects }: ScreenedInput, output: Output): number =>
    largest[output] > 0 ? effects[output].muStar / largest[output] : 0
  const strength = (one: ScreenedInput): number => Math.max(...OUTPUTS.map((output) => shareOf(one, output)))
  const moving = screened.filter(({ inert }) => !inert)
  const sorted = [...moving].sort((a, b) => shareOf(b, 'value') - shareOf(a, 'value') || strength(b) - strength(a))
  const shown = sorted.filter((one) => strength(one) >= LEAST_SHOWN).slice(0, MOST_ROWS)
  if (shown.length === 0) return []
  const columns: Column[] = [
    { title: say('sensitivity.input', language), width: 72 },
    { title: say('sensitivity.on-value', language), width: 13, align: 'right' },
    { title: say('sensitivity.on-attainment', language), width: 13, align: 'right' },
  ]
  const cell = (one: ScreenedInput, output: Output): string => {
    const { muStar, sigma } = one.effects[output]
    return `${formatNumber(100 * shareOf(one, output), language, 0)}${muStar > 0 && sigma > muStar ? ' *' : '  '}`
  }
  return [
    ...tableHead(columns),
    ...shown.flatMap((one) =>
      tableRow(columns, [
        capitalised(inputName(data, one.input, language)),
        cell(one, 'value'),
        cell(one, 'attainment'),
      ]),
    ),
    ...(moving.length > shown.length ? [say('sensitivity.more', language, { n: moving.length - shown.length })] : []),
    ...wrap(say('sensitivity.screen-note', language), TABLE_WIDTH),
  ]
}

function indexTable(data: Data, { groups, whole, screened }: Sensitivity, language: Language): string[] {
  const columns: Column[] = [
    { title: say('sensitivity.group', language), width: 36 },
    ...OUTPUTS.flatMap((output) =>
      (['first', 'total'] as const).map(
        (which): Column => ({ title: say(`sensitivity.${output}-${which}`, language), width: 15, align: 'right' }),
      ),
    ),
  ]
  const inert = new Set(screened.filter((one) => one.inert).map(({ input }) => input.stream))
  // A rest that nothing moves is not worth a row.
  const shown = groups.filter(({ group, inputs }) => group !== REST || !inputs.every(({ stream }) => inert.has(stream)))
  const rows = shown.flatMap(({ group, inputs, indices }) =>
    tableRow(columns, [
      groupName(data, group, inputs, language),
      ...OUTPUTS.flatMap((output) => {
        const found = indices[output]
        return found === undefined ? ['–', '–'] : [shareText(found.first, language), shareText(found.total, language)]
      }),
    ]),
  )
  const sums = OUTPUTS.flatMap((output) => {
    const found = whole[output]
    return [found.kind === 'constant' ? '–' : shareText(found.sumFirst, language), '']
  })
  return [...tableHead(columns), ...rows, ...tableRow(columns, [say('sensitivity.sum', language), ...sums])]
}

/** A share of variance with its interval, in whole percent: `54 % (48…61)`. */
function shareText({ value, low, high }: Estimate, language: Language): string {
  const percent = (x: number): string => formatNumber(Math.round(100 * x) + 0, language, 0)
  return `${percent(value)} % (${percent(low)}…${percent(high)})`
}

function remarks(data: Data, { groups, whole }: Sensitivity, scenario: string, language: Language): string[] {
  const said = OUTPUTS.flatMap((output): string[] => {
    const found = whole[output]
    if (found.kind === 'constant') return [say(`sensitivity.constant.${output}`, language)]
    if (found.tooFewPoints) return [say(`sensitivity.too-few.${output}`, language)]
    const top = largestOf(groups, output)
    return top === undefined ? [] : [mostText(data, top, output, language)]
  })
  const baseline = scenario === BASELINE ? [say('sensitivity.baseline', language)] : []
  return [...said, ...baseline, say('sensitivity.value-note', language)]
}

function largestOf(groups: readonly GroupIndices[], output: Output): GroupIndices | undefined {
  const first = (one: GroupIndices): number => one.indices[output]?.first.value ?? 0
  return groups
    .filter(({ group }) => group !== REST)
    .reduce<GroupIndices | undefined>(
      (most, one) => (most === undefined || first(one) > first(most) ? one : most),
      undefined,
    )
}

function mostText(data: Data, { group, inputs, indices }: GroupIndices, output: Output, language: Language): string {
  const { value } = (indices[output] as NonNullable<GroupIndices['indices'][Output]>).first
  return say('sensitivity.most', language, {
    group: groupName(data, group, inputs, language),
    what: say(`sensitivity.what.${output}`, language),
    share: formatProbability(Math.min(1, Math.max(0, value)), language),
  })
}
