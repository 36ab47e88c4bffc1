import type { Data } from '../data/load.js'
import type { ComparedScenario, MoneyLine } from '../scenarios/compare.js'
import type { Language } from '../text/language.js'
import type { MessageKey } from '../text/messages.js'
import { formatNumber } from '../text/number.js'
import { say } from '../text/say.js'
import { type Column, tableHead, tableRow } from './text-table.js'

/** Scenarios that stand side by side in 100 columns. */
const SIDE_BY_SIDE = 3

/** Return money by programme and payer, scenarios side by side, in as many tables as their number asks for. */
export function moneyTable(
  data: Data,
  scenarios: readonly ComparedScenario[],
  names: readonly string[],
  language: Language,
): string[] {
  const lines: string[] = []
  for (let from = 0; from < scenarios.length; from += SIDE_BY_SIDE) {
    const shown = scenarios.slice(from, from + SIDE_BY_SIDE)
    const columns: Column[] = [
      { title: say('compare.programme', language), width: 34 },
      { title: say('table.payers', language), width: 11 },
      ...shown.map((_, i): Column => ({ title: names[from + i] ?? '', width: 17, align: 'right' })),
    ]
    if (from > 0) lines.push('')
    lines.push(...tableHead(columns))
    for (const { programme, payer } of linesOf(shown)) {
      const cells = shown.map(({ money }) => money.find((one) => one.programme === programme && one.payer === payer))
      const name = data.budget.programmes.get(programme)?.name[language] ?? programme
      const paidBy = say(`payer.${payer}` as MessageKey, language)
      lines.push(...tableRow(columns, [name, paidBy, ...cells.map((one) => amounts(one, language))]))
    }
  }
  return lines
}

function linesOf(scenarios: readonly ComparedScenario[]): Pick<MoneyLine, 'programme' | 'payer'>[] {
  const all = scenarios.flatMap(({ money }) => money)
  return all.filter(
    (one, i) => all.findIndex(({ programme, payer }) => programme === one.programme && payer === one.payer) === i,
  )
}

function amounts(line: MoneyLine | undefined, language: Language): string {
  if (line === undefined) return '–'
  return `${formatNumber(line.real, language, 0)} (${formatNumber(line.nominal, language, 0)})`
}
