import type { Question } from '../../report/answers/index.js'
import { openPlan } from '../../report/answers/open-plan.js'
import type { KeptDocument } from '../../report/intake/change.js'
import { type PageWanted, type PreviewAnswer, previewPage } from '../../report/intake/page.js'
import { type IntakeQuestion, previewIntake } from '../../report/intake/preview.js'
import { requestRecord } from '../../report/requests/record.js'
import { dataRequests } from '../../report/requests/wanted.js'
import { requestsZip, requestWorkbooks } from '../../report/requests/workbooks.js'
import { encodeWorkbook } from '../../report/workbook/encode.js'
import { workbookOf } from '../../report/workbook/index.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { Language } from '../../text/language.js'

type Made = { readonly question: Question<'projection'>; readonly language: Language }

/** Office files that a thread makes and reads. */
export type OfficeDeed =
  | ({ readonly type: 'workbook' } & Made)
  | ({ readonly type: 'requests'; readonly as: 'files' | 'list' } & Made)
  | {
      readonly type: 'intake'
      readonly question: IntakeQuestion
      /** everything that the asker keeps, deleted or not; the task rests on the shipped data alone */
      readonly documents: readonly KeptDocument[]
      readonly wanted: PageWanted
      /** hand over what is to be stored too */
      readonly withChanges: boolean
      readonly language: Language
    }

/** @throws QuestionError, InputError */
export async function officeBytes(workspace: Workspace, deed: OfficeDeed): Promise<Uint8Array> {
  if (deed.type === 'intake') {
    const preview = await previewIntake(workspace, deed.documents, deed.question)
    const page = previewPage(preview, deed.wanted, deed.language)
    const answer: PreviewAnswer = { page, changes: deed.withChanges ? preview.documents : [] }
    return encoded(answer)
  }
  const opened = openPlan(workspace, deed.question, {})
  if (deed.type === 'workbook') return encodeWorkbook(workbookOf(opened, deed.language))
  if (deed.as === 'files') return requestsZip(requestWorkbooks(opened, deed.language))
  const requests = dataRequests(opened.workspace, opened.planData, opened.runs[0].projection.assessments)
  return encoded({ items: requests.map(requestRecord) })
}

const encoded = (answer: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(answer))
