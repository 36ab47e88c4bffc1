import type { Agency } from '../data/schemas.js'
import type { Agenda, AgendaRow } from './agenda.js'

/** Words by which a plan addresses all departments at once; "liên quan" (those concerned) leaves open which. */
const ALL_DEPARTMENTS = /(^|thủ trưởng )(các )?(sở, (ban, )?ngành|ngành, các cấp)/
const SOME_DEPARTMENTS = /liên quan|được phân công|chủ quản/

/**
 * Keep the rows that concern an agency: those that print its name (or that of an agency it has absorbed) as lead,
 * coordinating, reporting or addressed body, and for a department ("Sở …") also those that bind all departments.
 */
export function agendaOfAgency(agenda: Agenda, agency: Agency, agencies: ReadonlyMap<string, Agency>): Agenda {
  const own = [agency, ...(agency.absorbed ?? []).flatMap((id) => agencies.get(id) ?? [])]
  const names = own.flatMap(({ name, short }) => [plain(name.vi), plain(short.vi)])
  const isDepartment = names.some((name) => name.startsWith('sở '))
  const concerned = (printed: string): boolean => {
    const text = plain(printed)
    if (names.some((name) => text.includes(name))) return true
    return isDepartment && ALL_DEPARTMENTS.test(text) && !SOME_DEPARTMENTS.test(text)
  }
  return { ...agenda, rows: agenda.rows.filter((row) => bodiesOf(row).some(concerned)) }
}

function bodiesOf({ item }: AgendaRow): readonly string[] {
  return item.kind === 'task' ? [...item.task.lead, ...item.task.coordinating] : [...item.duty.who, ...item.duty.to]
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ubnd', 'ủy ban nhân dân')
}
