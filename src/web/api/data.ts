import type { ElicitedAnswers } from '../../data/intake/proposals.js'
import { type Answer, type Body, call, everyItem } from './call.js'
import type { Asked } from './request.js'

/** Figures, agenda and the accuracy study. */

export function agendaFor(
  { plan, agency, ahead }: { readonly plan: string; readonly agency: string; readonly ahead: string },
  asked: Asked,
): Promise<Answer<'GET /api/v1/agenda'>> {
  const query = { plan, ahead: Number(ahead), ...(agency === '' ? {} : { agency }) }
  return call('GET /api/v1/agenda', asked, { query })
}

export const observations = (territory: string, asked: Asked) =>
  everyItem('GET /api/v1/observations', asked, { query: { territory } })

export const sources = (asked: Asked) => everyItem('GET /api/v1/sources', asked)

export const indicators = (asked: Asked) => everyItem('GET /api/v1/indicators', asked)

type Document = Answer<'GET /api/v1/documents/{kind}/{id}'>
export type DocumentKind = Document['kind']
/** A document as it is kept: its body is what its kind says. */
export type Kept<T = unknown> = Readonly<Omit<Document, 'body'>> & { readonly body: T }

export const keptOfKind = <T>(kind: DocumentKind, asked: Asked, deleted = false): Promise<readonly Kept<T>[]> => {
  const query = deleted ? { kind, deleted: 'true' as const } : { kind }
  return everyItem('GET /api/v1/documents', asked, { query }) as Promise<readonly Kept<T>[]>
}

export type Change = Body<'POST /api/v1/changes'>['changes'][number]

/** Make changes together: all of them, or none. @throws RefusedError with every reason */
export const makeChanges = (changes: readonly Change[], asked: Asked) =>
  call('POST /api/v1/changes', asked, { body: { changes } })

export type HistoryItem = Answer<'GET /api/v1/documents/{kind}/{id}/history'>['items'][number]

export const historyOf = (kind: DocumentKind, id: string, asked: Asked): Promise<readonly HistoryItem[]> =>
  everyItem('GET /api/v1/documents/{kind}/{id}/history', asked, { params: { kind, id } })

export type AccuracyGroup = Answer<'GET /api/v1/accuracy'>['items'][number]

export const accuracyGroups = (asked: Asked) => everyItem('GET /api/v1/accuracy', asked)

export const accuracyBars = async (asked: Asked) => (await call('GET /api/v1/accuracy/bars', asked)).items

export const programmes = (asked: Asked) => everyItem('GET /api/v1/programmes', asked)

/** Return the response that an office's answers say; nothing is stored. @throws RefusedError with every reason */
export const elicited = (answers: ElicitedAnswers, asked: Asked) =>
  call('POST /api/v1/elicited', asked, { body: answers })
