import type { Data, PlanData } from '../data/load.js'
import type { Progress } from '../data/progress.js'
import type { Agency } from '../data/schemas.js'
import type { Agenda, AgendaRow } from '../scenarios/agenda.js'
import { say } from '../text/say.js'
import { csvText } from './csv-text.js'

/** One row as the outside sees it: every field there, `null` or an empty list where the plan gives nothing. */
export function agendaRowRecord(row: AgendaRow) {
  const { item, group, date, basis, days, starts, dates, previous, done, guidance } = row
  const printed =
    item.kind === 'task'
      ? {
          number: item.task.number,
          title: { vi: item.task.title, en: null },
          lead: item.task.lead,
          coordinating: item.task.coordinating,
          to: [],
          deliverable: item.task.deliverable ?? null,
          deadline: item.task.deadline ?? null,
          ruleThen: item.task.ruleThen ?? null,
        }
      : {
          number: null,
          title: item.duty.title,
          lead: item.duty.who,
          coordinating: [],
          to: item.duty.to,
          deliverable: null,
          deadline: item.duty.due ?? null,
          ruleThen: null,
        }
  const { id, line, quote, rule } = item.kind === 'task' ? item.task : item.duty
  return {
    group,
    kind: item.kind,
    id,
    date: date ?? null,
    basis: basis ?? null,
    days: days ?? null,
    starts: starts ?? null,
    dates,
    previous: previous ?? null,
    ...printed,
    rule,
    line,
    quote,
    done: recordOf(done),
    guidance: recordOf(guidance),
  }
}

function recordOf(progress: Progress | undefined) {
  return progress === undefined ? null : { on: progress.on, document: progress.document, by: progress.by }
}

/** The whole answer of `lotrinh agenda --json`; of a synthetic province it bears the mark. */
export function agendaRecord(data: Data, { plan }: PlanData, agenda: Agenda, agency: Agency | undefined) {
  const synthetic = data.territories.get(plan.territory)?.kind === 'synthetic'
  return {
    plan: plan.id,
    province: plan.territory,
    source: plan.source,
    ...(synthetic ? { mark: say('synthetic.mark', 'vi') } : {}),
    data: data.hash,
    on: agenda.on,
    ahead: agenda.ahead,
    until: agenda.until,
    agency: agency?.id ?? null,
    rows: agenda.rows.map(agendaRowRecord),
  }
}

const HEADER = [
  ...['plan', 'on', 'group', 'kind', 'id', 'number', 'date', 'basis', 'days', 'starts', 'dates', 'previous'],
  ...['title_vi', 'title_en', 'lead', 'coordinating', 'to', 'deliverable', 'deadline', 'rule', 'ruleThen'],
  ...['line', 'quote', 'done_on', 'done_document', 'done_by', 'guidance_on', 'guidance_document', 'guidance_by'],
]

/** Return the same rows as CSV (RFC 4180, UTF-8); names of several bodies are separated by "; ". */
export function agendaCsv({ plan }: PlanData, agenda: Agenda): string {
  const rows = agenda.rows.map(agendaRowRecord).map((record) => {
    const flat: Readonly<Record<string, unknown>> = {
      ...record,
      plan: plan.id,
      on: agenda.on,
      title_vi: record.title.vi,
      title_en: record.title.en,
      dates: record.dates.join('; '),
      lead: record.lead.join('; '),
      coordinating: record.coordinating.join('; '),
      to: record.to.join('; '),
      ...prefixed('done', record.done),
      ...prefixed('guidance', record.guidance),
    }
    return HEADER.map((name) => flat[name])
  })
  return csvText(HEADER, rows)
}

function prefixed(name: string, value: Readonly<Record<string, unknown>> | null): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, part]) => [`${name}_${key}`, part]))
}
