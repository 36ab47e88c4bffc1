import type { AgendaGroup, AgendaRow } from '../../scenarios/agenda.js'
import type { Block, Cell } from './document.js'
import type { Facts } from './facts.js'
import type { Words } from './words.js'

/** What an office has to act on; all else is counted. */
const SHOWN = ['overdue', 'due', 'reports-overdue', 'reports-ahead'] as const satisfies readonly AgendaGroup[]

/** Deadlines of tasks and reports, past and within the window. */
export function agendaBlocks({ agenda }: Facts, words: Words): Block[] {
  const { rows } = agenda
  const window = { on: words.day(agenda.on), until: words.day(agenda.until) }
  const shown = rows.filter(({ group }) => SHOWN.includes(group as never))
  const table: Cell[][] = SHOWN.flatMap((group) => {
    const own = rows.filter((row) => row.group === group)
    if (own.length === 0) return []
    const title = `${words.say(`agenda.${group}`, window)}: ${own.length}`
    return [[{ text: title, strong: true }, '', '', ''], ...own.map((row) => cells(row, words))]
  })
  const rest = rows.length - shown.length
  return [
    { type: 'heading', level: 1, text: words.say('briefing.agenda') },
    ...(shown.length === 0
      ? [{ type: 'paragraph' as const, text: words.say('briefing.agenda.none', window) }]
      : [
          {
            type: 'table' as const,
            caption: words.say('briefing.agenda.table', window),
            columns: [
              { title: words.say('agenda.work'), share: 0.5 },
              { title: words.say('agenda.date'), share: 0.14 },
              { title: words.say('agenda.days'), share: 0.12, isNumber: true },
              { title: words.say('table.lead'), share: 0.24 },
            ],
            rows: table,
            notes: [
              words.say('briefing.agenda.note'),
              ...(shown.some(({ basis }) => basis === 'period-end') ? [words.say('agenda.period-note')] : []),
            ],
          },
        ]),
    ...(rest === 0 ? [] : [{ type: 'paragraph' as const, text: words.say('briefing.agenda.more', { n: rest }) }]),
  ]
}

function cells({ item, date, basis, days }: AgendaRow, words: Words): Cell[] {
  const title = item.kind === 'task' ? item.task.title : item.duty.title[words.language]
  const lead = item.kind === 'task' ? item.task.lead : item.duty.who
  return [
    title,
    date === undefined ? words.say('table.no-year') : `${words.day(date)}${basis === 'period-end' ? '*' : ''}`,
    daysText(days, words),
    lead.join('; ') || words.say('agenda.not-printed'),
  ]
}

function daysText(days: number | undefined, words: Words): string {
  if (days === undefined) return ''
  if (days === 0) return words.say('agenda.today')
  return words.say(days > 0 ? 'agenda.left' : 'agenda.past', { n: Math.abs(days) })
}
