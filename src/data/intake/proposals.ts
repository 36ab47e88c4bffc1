import type { ErrorCode, Facts } from '../../text/errors.js'
import type { Payer, ThreePoint } from '../budget-schemas.js'
import type { Observation, Source } from '../schemas.js'

/** Where in a file something was read. `sheet` is '' in a text table. */
export type At = { readonly sheet: string; readonly cell: string }

/** One thing that cannot be taken, and where it stands. */
export type IntakeProblem = At & { readonly code: ErrorCode; readonly facts: Facts }

/** What a file says. Nothing of it has been compared with what is known. */
export type Proposal =
  /** `read`: as the cell has it, where it was converted into the indicator's unit */
  | { readonly kind: 'observation'; readonly at: At; readonly figure: Observation; readonly read?: string | undefined }
  | { readonly kind: 'source'; readonly at: At; readonly source: Source }
  | SpendingProposal
  | { readonly kind: 'elicited'; readonly at: At; readonly answers: ElicitedAnswers }

/** Planned money of one programme (or of the whole envelope) in one year, tỷ đồng, prices of that year. */
export type SpendingProposal = {
  readonly kind: 'spending'
  readonly at: At
  /** as the file names it; undefined: the reader's choice */
  readonly scenario: string | undefined
  readonly programme: string | typeof ENVELOPE
  readonly payer: Payer
  readonly year: number
  readonly amount: number
  readonly read?: string | undefined
}

/** Stands for the whole envelope among programmes. */
export const ENVELOPE = 'envelope'

/** The two questions of a response answered by an office, and who answered. Money: tỷ đồng planned in all over the years. */
export type ElicitedAnswers = {
  readonly programme: string
  readonly indicator: string
  readonly territory: string
  readonly office: string
  readonly by: string
  /** YYYY-MM-DD */
  readonly on: string
  /** level of the indicator reachable with unlimited money within the years, in its unit */
  readonly best: ThreePoint
  readonly years: number
  /** planned money that buys half of that improvement within the years, counted from nothing: what is spent today is in it */
  readonly half: ThreePoint
  readonly reason: string
}

/** What was left out on purpose, so that nobody has to wonder: notes, totals, sheets without a table, computed cells. */
export type IntakeNote = At & {
  readonly note: 'no-table' | 'text' | 'total' | 'formulas' | 'column'
  readonly text: string
}

export type Intake = {
  readonly proposals: readonly Proposal[]
  readonly problems: readonly IntakeProblem[]
  readonly notes: readonly IntakeNote[]
}
