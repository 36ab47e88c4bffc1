import type { Data, PlanData } from '../data/load.js'
import type { Progress } from '../data/progress.js'
import type { Agency } from '../data/schemas.js'
import { AGENDA_GROUPS, type Agenda, type AgendaRow } from '../scenarios/agenda.js'
import { formatDay } from '../text/day.js'
import type { Language } from '../text/language.js'
import { say } from '../text/say.js'
import { ruleWords } from './rule-words.js'
import { type Column, TABLE_WIDTH, tableHead, tableRow, wrap } from './text-table.js'

/** Return the agenda of a plan as text of at most 100 columns, one heading for each group that has rows. */
export function agendaTable(
  data: Data,
  { plan }: PlanData,
  agenda: Agenda,
  agency: Agency | undefined,
  language: Language,
): string {
  const columns: Column[] = [
    { title: say('agenda.date', language), width: 11 },
    { title: say('agenda.days', language), width: 9, align: 'right' },
    { title: say('table.number', language), width: 8 },
    { title: say('agenda.work', language), width: 69 },
  ]
  const window = { on: formatDay(agenda.on, language), until: formatDay(agenda.until, language) }
  const mark = data.territories.get(plan.territory)?.kind === 'synthetic' ? ` (${say('synthetic.mark', language)})` : ''
  const headed = (text: string): string[] => wrap(text, TABLE_WIDTH)
  const groups = AGENDA_GROUPS.map((group) => ({ group, rows: agenda.rows.filter((row) => row.group === group) }))
  const lines = [
    ...headed(`${plan.title[language]} (${plan.id})`),
    ...headed(`${say('agenda.title', language, window)}${mark}`),
    ...(agency === undefined ? [] : headed(say('agenda.agency', language, { agency: agency.name[language] }))),
    '',
    ...tableHead(columns),
    ...groups
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ group, rows }) => [
        '',
        ...headed(`${say(`agenda.${group}`, language, window)}: ${rows.length}`),
        ...rows.flatMap((row) => rowLines(row, columns, language)),
      ]),
    '',
    ...notes(plan.id, agenda, language).flatMap(headed),
  ]
  return `${lines.join('\n')}\n`
}

function rowLines(row: AgendaRow, columns: readonly Column[], language: Language): string[] {
  const { item, date, basis } = row
  const cells = [
    date === undefined
      ? say('table.no-year', language)
      : `${formatDay(date, language)}${basis === 'period-end' ? '*' : ''}`,
    daysText(row.days, language),
    item.kind === 'task' ? item.task.number : '',
    item.kind === 'task' ? item.task.title : item.duty.title[language],
  ]
  return [
    ...tableRow(columns, cells),
    ...details(row, language).flatMap((detail) => tableRow(columns, ['', '', '', detail])),
  ]
}

function daysText(days: number | undefined, language: Language): string {
  if (days === undefined) return ''
  if (days === 0) return say('agenda.today', language)
  return say(days > 0 ? 'agenda.left' : 'agenda.past', language, { n: Math.abs(days) })
}

/** What stands beneath the title: who, what comes of it, when as printed, and what was recorded. */
function details(row: AgendaRow, language: Language): string[] {
  const { item, dates, done, guidance } = row
  const names = (all: readonly string[]) => ({ names: all.join('; ') || say('agenda.not-printed', language) })
  const bodies =
    item.kind === 'task'
      ? [
          say('agenda.lead', language, names(item.task.lead)),
          say('agenda.coordinating', language, names(item.task.coordinating)),
          ...(item.task.deliverable === undefined
            ? []
            : [say('agenda.deliverable', language, { text: item.task.deliverable })]),
        ]
      : [say('agenda.who', language, names(item.duty.who)), say('agenda.to', language, names(item.duty.to))]
  const days = dates.map((one) => formatDay(one, language)).join(', ')
  return [
    ...bodies,
    when(row, language),
    ...(dates.length > 1 ? [say('agenda.dates', language, { dates: days })] : []),
    ...(guidance === undefined ? [] : [say('agenda.guided', language, recorded(guidance, language))]),
    ...(done === undefined ? [] : [say('agenda.recorded', language, recorded(done, language))]),
  ]
}

function when({ item, starts, previous }: AgendaRow, language: Language): string {
  const { line, rule, printed, afterwards } =
    item.kind === 'task'
      ? { ...item.task, printed: item.task.deadline, afterwards: item.task.ruleThen }
      : { ...item.duty, printed: item.duty.due, afterwards: undefined }
  return [
    say('agenda.printed', language, { text: printed ?? ruleWords(rule, language) }),
    ...(afterwards === undefined ? [] : [say('agenda.then', language, { text: ruleWords(afterwards, language) })]),
    ...(starts === undefined ? [] : [say('agenda.starts', language, { date: formatDay(starts, language) })]),
    ...(previous === undefined ? [] : [say('agenda.previous', language, { date: formatDay(previous, language) })]),
    say('agenda.source', language, { line }),
  ].join('; ')
}

function recorded({ on, document, by }: Progress, language: Language) {
  return { date: formatDay(on, language), document, by }
}

function notes(plan: string, { rows }: Agenda, language: Language): string[] {
  const facts = {
    tasks: rows.filter((row) => row.item.kind === 'task').length,
    duties: rows.filter((row) => row.item.kind === 'duty').length,
    done: rows.filter((row) => row.done !== undefined).length,
  }
  return [
    say('agenda.count', language, facts),
    say('agenda.completion-note', language, { file: `data/progress/${plan}.yaml` }),
    ...(rows.some((row) => row.basis === 'period-end') ? [say('agenda.period-note', language)] : []),
    say('agenda.before-note', language),
  ]
}
