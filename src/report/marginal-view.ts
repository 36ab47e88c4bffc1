import type { Data, PlanData } from '../data/load.js'
import type { Marginal, MarginalValue } from '../scenarios/marginal.js'
import type { Language } from '../text/language.js'
import { formatNumber } from '../text/number.js'
import { say } from '../text/say.js'
import { pairedRecord, signed, signedWithInterval } from './signed.js'
import { type Column, TABLE_WIDTH, tableHead, tableRow, wrap } from './text-table.js'

/** Values of the next money, as data. `step`: tỷ đồng a year in prices of 2025; differences: number of targets met. */
export function marginalRecord({ scenario, step, span, values, unmoving }: Marginal) {
  return {
    scenario,
    step,
    years: span,
    programmes: values.map(({ programme, number, groups, targets, mayBeBest }) => ({
      programme,
      numberMet: pairedRecord(number),
      mayBeBest,
      groups: [...groups].map(([group, change]) => ({ group, ...pairedRecord(change) })),
      targets: [...targets].map(([id, change]) => ({ id, ...pairedRecord(change) })),
    })),
    unmoving,
  }
}

/** The same as a table. */
export function marginalText(data: Data, { plan }: PlanData, marginal: Marginal, language: Language): string {
  const { scenario, step, span, values, unmoving } = marginal
  const programmeName = (id: string): string => data.budget.programmes.get(id)?.name[language] ?? id
  const columns: Column[] = [
    { title: say('compare.programme', language), width: 32 },
    { title: say('marginal.change', language), width: 24, align: 'right' },
    { title: say('compare.best', language), width: 8 },
    { title: say('marginal.groups', language), width: 33 },
  ]
  const groupName = (id: string): string => plan.groups.find((one) => one.id === id)?.[language] ?? id
  const row = ({ programme, number, groups, mayBeBest }: MarginalValue): string[] =>
    tableRow(columns, [
      programmeName(programme),
      number.real ? signedWithInterval(number, language, 3) : say('marginal.none', language),
      say(mayBeBest ? 'compare.yes' : 'compare.no', language),
      [...groups]
        .filter(([, change]) => change.real)
        .sort(([, a], [, b]) => b.difference - a.difference)
        .map(([group, change]) => `${groupName(group)} ${signed(change.difference, language, 3)}`)
        .join('; '),
    ])
  const list = unmoving.map(programmeName).join('; ')
  const lines = [
    ...wrap(plan.title[language], TABLE_WIDTH),
    say('scenario.under', language, { id: scenario, name: data.budget.scenarios.get(scenario)?.name[language] ?? '' }),
    ...wrap(say('marginal.title', language, { step: formatNumber(step, language), from: span.from }), TABLE_WIDTH),
    '',
    ...tableHead(columns),
    ...values.flatMap(row),
    '',
    ...(unmoving.length === 0 ? [] : wrap(say('marginal.unmoving', language, { list }), TABLE_WIDTH)),
    ...wrap(say('compare.best-note', language), TABLE_WIDTH),
  ]
  return `${lines.join('\n')}\n`
}
