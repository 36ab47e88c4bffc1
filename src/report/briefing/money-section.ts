import type { Scenario } from '../../data/budget-schemas.js'
import type { MessageKey } from '../../text/messages.js'
import { type MoneyRow, moneyRows, type Period, periodsOf } from './allocation.js'
import type { BarChart, Block, BriefingTable, Cell } from './document.js'
import type { Facts } from './facts.js'
import type { Words } from './words.js'

/** The scenario, what it assumes, and its money by programme and year. */
export function moneyBlocks(facts: Facts, words: Words): Block[] {
  const { scenario, against, projection } = facts
  const { language } = words
  const told = (one: Scenario): Block => ({
    type: 'paragraph',
    text: words.say('briefing.money.scenario', {
      name: one.name[language],
      id: one.id,
      summary: one.summary[language],
    }),
  })
  const compared = against === undefined || against.scenario === scenario ? undefined : against
  const runs = [{ scenario, projection }, ...(compared === undefined ? [] : [compared])]
  const tables = runs.flatMap((one): Block[] => {
    const periods = periodsOf(facts.workspace.asOf, projection)
    const rows = moneyRows(one.projection, periods)
    return rows.length === 0
      ? [{ type: 'paragraph', text: words.say('briefing.money.none') }]
      : [moneyTable(one.scenario, rows, periods, words)]
  })
  return [
    { type: 'heading', level: 1, text: words.say('briefing.money') },
    ...runs.map((one) => told(one.scenario)),
    // The chart before the table: it is high, and a page that ends before it would stand half empty.
    ...barBlocks(facts, words),
    ...assumptionTables(
      runs.map((one) => one.scenario),
      words,
    ),
    ...tables,
  ]
}

function assumptionTables(scenarios: readonly Scenario[], words: Words): BriefingTable[] {
  const rows = scenarios.flatMap(({ assumptions }) =>
    assumptions.map(({ what, basis }): Cell[] => [
      what[words.language],
      words.say(`basis.${basis.status}` as MessageKey),
      `${basis.who}, ${words.day(basis.on)}`,
    ]),
  )
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      caption: words.say('briefing.money.assumptions'),
      columns: [
        { title: words.say('briefing.col.assumption'), share: 0.54 },
        { title: words.say('briefing.col.origin'), share: 0.24 },
        { title: words.say('briefing.col.by-on'), share: 0.22 },
      ],
      rows,
    },
  ]
}

function moneyTable({ name }: Scenario, rows: readonly MoneyRow[], periods: readonly Period[], words: Words) {
  const own = rows.filter(({ payer }) => payer === 'province')
  const others = rows.filter(({ payer }) => payer !== 'province' && payer !== 'all-province')
  const total = rows.find(({ payer }) => payer === 'all-province')
  const cells = ({ amounts, whole }: MoneyRow): string[] => [...amounts, whole].map(words.money)
  const empty = periods.map(() => '')
  const first = periods[0] as Period
  const last = periods.at(-1) as Period
  const table: BriefingTable = {
    type: 'table',
    caption: words.say('briefing.money.table', { name: name[words.language] }),
    columns: [
      { title: words.say('compare.programme'), share: 0.28 },
      ...periods.map(({ from, to }) => ({
        title: from === to ? String(from) : `${from}–${to}`,
        share: 0.6 / periods.length,
        isNumber: true,
      })),
      { title: `${first.from}–${last.to}`, share: 0.12, isNumber: true },
    ],
    rows: [
      ...own.map((row): Cell[] => [words.programme(row.programme), ...cells(row)]),
      ...(total === undefined
        ? []
        : [[words.say('briefing.money.province'), ...cells(total)].map((text): Cell => ({ text, strong: true }))]),
      ...(others.length === 0 ? [] : [[{ text: words.say('briefing.money.others'), strong: true }, ...empty, '']]),
      ...others.map((row): Cell[] => [
        `${words.programme(row.programme)} (${words.say(`payer.${row.payer}` as MessageKey)})`,
        ...cells(row),
      ]),
    ],
    notes: [
      words.say('briefing.money.note', {
        from: first.from,
        to: last.to,
        nominal: words.money(total?.nominal ?? 0),
      }),
    ],
  }
  return table
}

/** Programmes with the most money: more bars cannot be read. */
const MOST_BARS = 15

function barBlocks(facts: Facts, words: Words): Block[] {
  const chart = barsOf(facts, words)
  if (chart.names.length === 0) return []
  const totals = chart.names.map((_, i) => chart.series.map(({ values }) => values[i] ?? 0))
  const told = (of: readonly number[]): string =>
    chart.isStacked ? words.money(of.reduce((sum, x) => sum + x, 0)) : of.map(words.money).join(' / ')
  const list = chart.names.map((name, i) => `${name} ${told(totals[i] ?? [])}`).join('; ')
  return [
    {
      type: 'chart',
      caption: chart.title,
      alt: words.say('briefing.money.alt', { list }),
      chart: { kind: 'bars', chart },
    },
  ]
}

/** One scenario: stacked by period. Two: side by side, totals of the whole span. */
export function barsOf({ workspace, scenario, projection, against }: Facts, words: Words): BarChart {
  const periods = periodsOf(workspace.asOf, projection)
  const own = (rows: readonly MoneyRow[]): MoneyRow[] => rows.filter(({ payer }) => payer === 'province')
  const rows = own(moneyRows(projection, periods))
  const compared = against === undefined || against.scenario === scenario ? undefined : against
  const other = compared === undefined ? [] : own(moneyRows(compared.projection, periods))
  const ids = [...new Set([...rows, ...other].map(({ programme }) => programme))].slice(0, MOST_BARS)
  const of = (some: readonly MoneyRow[], id: string) => some.find(({ programme }) => programme === id)
  const whole = (some: readonly MoneyRow[]): number[] => ids.map((id) => of(some, id)?.whole ?? 0)
  const series =
    compared === undefined
      ? periods.map(({ from, to }, i) => ({
          name: from === to ? String(from) : `${from}–${to}`,
          values: ids.map((id) => of(rows, id)?.amounts[i] ?? 0),
        }))
      : [
          { name: words.scenario(scenario.id), values: whole(rows) },
          { name: words.scenario(compared.scenario.id), values: whole(other) },
        ]
  return {
    title: words.say('briefing.money.chart', { from: periods[0]?.from ?? '', to: periods.at(-1)?.to ?? '' }),
    caption: [],
    unit: words.say('briefing.unit.money'),
    series,
    names: ids.map(words.programme),
    isStacked: compared === undefined,
    formatValue: words.count,
  }
}
