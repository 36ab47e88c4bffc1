import type { Programme, Response } from '../../data/budget-schemas.js'
import type { Indicator, Observation, Source } from '../../data/schemas.js'
import type { AccuracyRecord, StudyFile } from '../../report/accuracy-record.js'
import type { agendaRecord } from '../../report/agenda-record.js'
import type { Answers } from '../../scenarios/elicited.js'
import type { Asked } from './client.js'
import { everyItem, send } from './request.js'

/** Figures, agenda and the accuracy study. */

export type AgendaRecord = ReturnType<typeof agendaRecord>

export function agendaFor(
  { plan, agency, ahead }: { readonly plan: string; readonly agency: string; readonly ahead: string },
  asked: Asked,
): Promise<AgendaRecord> {
  const query = new URLSearchParams({ plan, ahead, ...(agency === '' ? {} : { agency }) })
  return send<AgendaRecord>(`/api/v1/agenda?${query}`, asked)
}

export const observations = (territory: string, asked: Asked): Promise<readonly Observation[]> =>
  everyItem<Observation>('/api/v1/observations', asked, `&territory=${encodeURIComponent(territory)}`)

export const sources = (asked: Asked): Promise<readonly Source[]> => everyItem<Source>('/api/v1/sources', asked)

export const indicators = (asked: Asked): Promise<readonly Indicator[]> =>
  everyItem<Indicator>('/api/v1/indicators', asked)

/** A document as it is kept. */
export type Kept<T = unknown> = {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly territory: string | null
  readonly deleted: boolean
  readonly changedAt: string
  readonly changedBy: string
  readonly body: T
}

export const keptOfKind = <T>(kind: string, asked: Asked, deleted = false): Promise<readonly Kept<T>[]> =>
  everyItem<Kept<T>>('/api/v1/documents', asked, `&kind=${kind}${deleted ? '&deleted=true' : ''}`)

export type Change = { readonly kind: string; readonly id: string; readonly version: number } & (
  | { readonly action: 'put'; readonly body: object }
  | { readonly action: 'delete' | 'restore' }
)

/** Make changes together: all of them, or none. @throws RefusedError with every reason */
export const makeChanges = (
  changes: readonly Change[],
  asked: Asked,
): Promise<{ readonly documents: readonly Kept[] }> =>
  send('/api/v1/changes', { ...asked, method: 'POST', body: { changes } })

export type HistoryItem = {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly version: number | null
  readonly before: unknown
  readonly after: unknown
}

export const historyOf = (kind: string, id: string, asked: Asked): Promise<readonly HistoryItem[]> =>
  everyItem<HistoryItem>(`/api/v1/documents/${kind}/${encodeURIComponent(id)}/history`, asked)

type Score = { readonly value: number; readonly low: number | null; readonly high: number | null }
export type AccuracyGroup = Omit<AccuracyRecord, 'brier' | 'calibrationError'> & {
  readonly brier: Score
  readonly calibrationError: Score
}

export const accuracyGroups = (asked: Asked): Promise<readonly AccuracyGroup[]> =>
  everyItem<AccuracyGroup>('/api/v1/accuracy', asked)

export const accuracyBars = async (asked: Asked): Promise<StudyFile['reach']> =>
  (await send<{ items: StudyFile['reach'] }>('/api/v1/accuracy/bars', asked)).items

export const programmes = (asked: Asked): Promise<readonly Programme[]> =>
  everyItem<Programme>('/api/v1/programmes', asked)

/** Return the response that an office's answers say; nothing is stored. @throws RefusedError with every reason */
export const elicited = (answers: Answers, asked: Asked): Promise<Response> =>
  send<Response>('/api/v1/elicited', { ...asked, method: 'POST', body: answers })
