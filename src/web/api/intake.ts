import type { PreviewPage } from '../../report/intake/page.js'
import { call } from './call.js'
import { type Asked, RefusedError } from './request.js'

/** Files that come in: what they would change, storing it, and files that go out. */

export type IntakeAsked = {
  readonly file: File
  readonly plan: string
  readonly offset: number
  readonly show: 'changes' | 'all'
}

export const PAGE = 100

const queryOf = ({ file, plan, offset, show }: IntakeAsked) => ({ plan, name: file.name, offset, limit: PAGE, show })

/** Return one page of what a file would change; nothing is stored. @throws RefusedError */
export const previewFile = (intake: IntakeAsked, asked: Asked) =>
  call('POST /api/v1/intake', asked, { query: queryOf(intake), body: intake.file })

/** Store what a preview showed. @throws RefusedError; `newerPreview` of it where something has changed since */
export const acceptFile = (intake: IntakeAsked, hash: string, asked: Asked) =>
  call('POST /api/v1/intake/accept', asked, { query: { ...queryOf(intake), hash }, body: intake.file })

export const newerPreview = (error: unknown): PreviewPage | undefined =>
  error instanceof RefusedError ? (error.problem as { readonly preview?: PreviewPage }).preview : undefined

export const workbookAddress = (plan: string, scenario: string, { language }: Asked): string =>
  `/api/v1/plans/${encodeURIComponent(plan)}/workbook.xlsx?${new URLSearchParams({ scenario, lang: language })}`

export const requestsAddress = (plan: string, { language }: Asked): string =>
  `/api/v1/plans/${encodeURIComponent(plan)}/data-requests.zip?lang=${language}`

/** Return what each office is asked for: the same as in the files. */
export const dataRequests = async (plan: string, asked: Asked) =>
  (await call('GET /api/v1/plans/{id}/data-requests', asked, { params: { id: plan } })).items
