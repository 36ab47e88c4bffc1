import type { Data, PlanData } from '../data/load.js'
import type { Assessment } from '../scenarios/assess.js'
import type { ComparedScenario, ComparedTarget, ScenarioComparison } from '../scenarios/compare.js'
import type { Language } from '../text/language.js'
import { formatNumber } from '../text/number.js'
import { say } from '../text/say.js'
import { headlineText, probabilityText } from './attainment-view.js'
import { moneyTable } from './compare-money.js'
import { signed, signedWithInterval } from './signed.js'
import { mustBe } from './targets-view.js'
import { type Column, TABLE_WIDTH, tableHead, tableRow, wrap } from './text-table.js'

/**
 * Difference of two probabilities as it may be printed: at a cap of borrowed evidence only what the printed ones differ
 * by at least, and nothing where both stand at the same cap.
 */
export type ShownDifference =
  | { readonly kind: 'whole' }
  | { readonly kind: 'least'; readonly difference: number }
  | { readonly kind: 'hidden' }

/** Decide what may be printed of a target's difference under two scenarios. */
export function shownDifference(a: Pick<Assessment, 'headline'>, b: Pick<Assessment, 'headline'>): ShownDifference {
  const [one, other] = [a.headline, b.headline]
  if (one === undefined || other === undefined || (one.bound === 'none' && other.bound === 'none'))
    return { kind: 'whole' }
  if (one.bound === other.bound) return { kind: 'hidden' }
  return { kind: 'least', difference: one.probability - other.probability }
}

/** Return the comparison as text of at most 100 columns. */
export function compareText(
  data: Data,
  planData: PlanData,
  { scenarios, targets, span }: ScenarioComparison,
  nPaths: number,
  language: Language,
): string {
  const nameOf = ({ id }: ComparedScenario): string => data.budget.scenarios.get(id)?.name[language] ?? id
  const names = scenarios.map(nameOf)
  const lines = [
    say('compare.title', language, { n: formatNumber(nPaths, language, 0) }),
    ...wrap(planData.plan.title[language], TABLE_WIDTH),
    ...wrap(say('compare.reference', language, { name: names[0] ?? '' }), TABLE_WIDTH),
    '',
    ...scenarioTable(scenarios, names, language),
    ...wrap(say('compare.best-note', language), TABLE_WIDTH),
    '',
    ...targetTable(data, targets, names, language),
    '',
    ...wrap(say('compare.money', language, { from: span.from, to: span.to }), TABLE_WIDTH),
    '',
    ...moneyTable(data, scenarios, names, language),
  ]
  return `${lines.join('\n')}\n`
}

function scenarioTable(scenarios: readonly ComparedScenario[], names: readonly string[], language: Language): string[] {
  const columns: Column[] = [
    { title: say('compare.scenario', language), width: 34 },
    { title: say('compare.number', language), width: 9, align: 'right' },
    { title: say('compare.range', language), width: 8, align: 'right' },
    { title: say('compare.difference', language), width: 20, align: 'right' },
    { title: say('compare.none-lost', language), width: 13, align: 'right' },
    { title: say('compare.best', language), width: 10 },
  ]
  const rows = scenarios.flatMap(({ joint, number, noneLost, mayBeBest }, i) =>
    tableRow(columns, [
      names[i] ?? '',
      formatNumber(joint.number.mean, language, 2, 2),
      `${joint.number.p10}–${joint.number.p90}`,
      i === 0 ? '' : `${signedWithInterval(number, language, 2)}${number.real ? '' : ' ='}`,
      i === 0 ? '' : joint.number.judged === 0 ? '–' : headlineText(noneLost.headline, language),
      say(mayBeBest ? 'compare.yes' : 'compare.no', language),
    ]),
  )
  return [...tableHead(columns), ...rows]
}

function targetTable(
  data: Data,
  targets: readonly ComparedTarget[],
  names: readonly string[],
  language: Language,
): string[] {
  const columns: Column[] = [
    { title: say('table.target', language), width: 33 },
    { title: say('compare.scenario', language), width: 22 },
    { title: say('table.probability', language), width: 10, align: 'right' },
    { title: say('compare.points', language), width: 20, align: 'right' },
    { title: say('table.verdict', language), width: 11 },
  ]
  const rows = targets.flatMap(({ assessments, against }) =>
    assessments.flatMap((assessment, i) => {
      const { target } = assessment
      const name = data.indicators.get(target.indicator)?.name[language] ?? target.indicator
      const title = `${target.year}: ${name} ${mustBe(data, target, language)}`
      const [difference, verdict] = i === 0 ? ['', ''] : differenceCells(assessments, against, i, language)
      const cells = [i === 0 ? title : '', names[i] ?? '', probabilityText(assessment, language), difference, verdict]
      return tableRow(columns, cells)
    }),
  )
  return [...tableHead(columns), ...rows]
}

function differenceCells(
  assessments: ComparedTarget['assessments'],
  against: ComparedTarget['against'],
  i: number,
  language: Language,
): [difference: string, verdict: string] {
  const comparison = against[i] as ComparedTarget['against'][number]
  const shown = shownDifference(assessments[i] as Assessment, assessments[0] as Assessment)
  const verdict = say(comparison.real ? 'compare.real' : 'compare.not-real', language)
  if (!comparison.real) return ['', verdict]
  if (shown.kind === 'hidden') return [say('compare.hidden', language), verdict]
  if (shown.kind === 'whole') return [signedWithInterval(comparison, language, 1, 100), verdict]
  return [say('compare.at-least', language, { d: signed(100 * shown.difference, language, 1) }), verdict]
}
