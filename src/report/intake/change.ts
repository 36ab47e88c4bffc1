import type { At, IntakeNote, IntakeProblem } from '../../data/intake/proposals.js'
import type { Document, DocumentKind } from '../../scenarios/overlay.js'

/** A document that people keep, with its version; a deleted one counts no longer, and can be put again. */
export type KeptDocument = Document & { readonly version: number; readonly deleted: boolean }

/** What is to be stored: a change as the documents take it. */
export type DocumentChange = {
  readonly action: 'put'
  readonly kind: DocumentKind
  readonly id: string
  readonly version: number
  readonly body: unknown
}

/** What one cell of a file would change. `same`: it says what stands already. */
export type CellChange = At & {
  readonly kind: 'added' | 'changed' | 'same'
  readonly what: 'observation' | 'source' | 'spending' | 'elicited'
  /** of what: an indicator and a year, a programme and a year, an id */
  readonly id: string
  readonly year: number | null
  readonly territory: string | null
  /** as it stands: the figure in use, the amount of the scenario; null where there is none */
  readonly before: number | string | null
  readonly after: number | string
  /** id of the unit of both */
  readonly unit: string
  readonly source: string
  /** as the cell has it, where it was converted */
  readonly read: string | null
}

export type Preview = {
  /** decided by the file, the question and everything that would be stored: who accepts names it */
  readonly hash: string
  readonly file: { readonly name: string; readonly hash: string }
  readonly plan: string
  readonly counts: Readonly<Record<CellChange['kind'], number>> & { readonly problems: number }
  readonly cells: readonly CellChange[]
  readonly problems: readonly IntakeProblem[]
  readonly notes: readonly IntakeNote[]
  readonly documents: readonly DocumentChange[]
}
