import { errorSentence } from '../../text/errors.js'
import type { Language } from '../../text/language.js'
import type { CellChange, DocumentChange, Preview } from './change.js'

/** Which part of a preview is looked at. `show`: every cell, or only those that change something. */
export type PageWanted = { readonly offset: number; readonly limit: number; readonly show: 'changes' | 'all' }

/** Problems and notes are told with every page, up to so many. */
const MOST_TOLD = 200

/** One page of a preview as the outside sees it. */
export type PreviewPage = Omit<Preview, 'documents' | 'cells' | 'problems'> & {
  readonly offset: number
  /** cells there are to look at */
  readonly total: number
  readonly cells: readonly CellChange[]
  readonly problems: readonly (Preview['problems'][number] & { readonly sentence: string })[]
  /** documents that accepting it stores */
  readonly documents: number
}

export function previewPage(preview: Preview, wanted: PageWanted, language: Language): PreviewPage {
  const { documents, cells, problems, notes, ...rest } = preview
  const { offset, limit, show } = wanted
  const shown = show === 'all' ? cells : cells.filter(({ kind }) => kind !== 'same')
  return {
    ...rest,
    ...{ offset, total: shown.length, cells: shown.slice(offset, offset + limit) },
    problems: problems
      .slice(0, MOST_TOLD)
      .map((one) => ({ ...one, sentence: errorSentence(one.code, one.facts, language) })),
    notes: notes.slice(0, MOST_TOLD),
    documents: documents.length,
  }
}

/** What a thread hands back of a preview: the page asked for, and what accepting it would store. */
export type PreviewAnswer = { readonly page: PreviewPage; readonly changes: readonly DocumentChange[] }
