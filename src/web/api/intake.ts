import type { PreviewPage } from '../../report/intake/page.js'
import type { Asked } from './client.js'
import type { Change } from './data.js'
import { RefusedError, send } from './request.js'

/** Files that come in: what they would change, storing it, and files that go out. */

export type IntakeAsked = {
  readonly file: File
  readonly plan: string
  readonly offset: number
  readonly show: 'changes' | 'all'
}

export const PAGE = 100

const queryOf = ({ file, plan, offset, show }: IntakeAsked): URLSearchParams =>
  new URLSearchParams({ plan, name: file.name, offset: String(offset), limit: String(PAGE), show })

/** Return one page of what a file would change; nothing is stored. @throws RefusedError */
export const previewFile = (intake: IntakeAsked, asked: Asked): Promise<PreviewPage> =>
  send<PreviewPage>(`/api/v1/intake?${queryOf(intake)}`, { ...asked, method: 'POST', body: intake.file })

export type Accepted = { readonly stored: number; readonly undo: { readonly changes: readonly Change[] } }

/** Store what a preview showed. @throws RefusedError; `newerPreview` of it where something has changed since */
export const acceptFile = (intake: IntakeAsked, hash: string, asked: Asked): Promise<Accepted> =>
  send<Accepted>(`/api/v1/intake/accept?${queryOf(intake)}&hash=${hash}`, {
    ...asked,
    method: 'POST',
    body: intake.file,
  })

export const newerPreview = (error: unknown): PreviewPage | undefined =>
  error instanceof RefusedError ? (error.problem as { readonly preview?: PreviewPage }).preview : undefined

export const workbookAddress = (plan: string, scenario: string, { language }: Asked): string =>
  `/api/v1/plans/${encodeURIComponent(plan)}/workbook.xlsx?${new URLSearchParams({ scenario, lang: language })}`

export const requestsAddress = (plan: string, { language }: Asked): string =>
  `/api/v1/plans/${encodeURIComponent(plan)}/data-requests.zip?lang=${language}`
