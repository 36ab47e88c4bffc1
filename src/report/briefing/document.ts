import type { Language } from '../../text/language.js'
import type { FrontierChart } from '../charts-frontier.js'
import type { RowChart } from '../charts-rows.js'
import type { FanChart } from '../fan-chart.js'

/**
 * A briefing as plain data, words already in the reader's language and numbers already written: what Word, PDF, slides and
 * HTML are made of. Who writes a file decides nothing of what it says.
 */
export type Briefing = {
  readonly language: Language
  readonly length: 'short' | 'full'
  readonly head: BriefingHead
  readonly blocks: readonly Block[]
  readonly foot: BriefingFoot
  /** what the file carries as its own properties, beside its title: run id, hash of the data, seed, versions */
  readonly recipe: Readonly<Record<string, string>>
}

/** The first page's head as Decree 30/2020/NĐ-CP has it; what the office fills in by hand stays a dotted line. */
export type BriefingHead = {
  /** body above, and the issuing body */
  readonly authority: readonly string[]
  /** national title and motto */
  readonly nation: readonly [title: string, motto: string]
  readonly number: string
  readonly placeAndDate: string
  /** type of document, as `BÁO CÁO` */
  readonly type: string
  /** what it is about */
  readonly title: string
}

export type BriefingFoot = {
  readonly recipients: readonly string[]
  /** authority and name lines of who signs */
  readonly signature: readonly string[]
}

export type Block =
  | { readonly type: 'contents'; readonly title: string }
  /** level 1 begins a slide */
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string; readonly look?: 'lead' | 'note' }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | BriefingTable
  | { readonly type: 'chart'; readonly caption: string; readonly alt: string; readonly chart: BriefingChart }
  | { readonly type: 'newPage' }

export type BriefingTable = {
  readonly type: 'table'
  readonly caption: string
  /** `share`: of the table's width, 0 … 1, together 1 */
  readonly columns: readonly { readonly title: string; readonly share: number; readonly isNumber?: boolean }[]
  readonly rows: readonly (readonly Cell[])[]
  readonly notes?: readonly string[]
}

/** `mark`: a verdict, so that shape and colour may stand beside its word. `strong`: a heading or total row. */
export type Cell = string | { readonly text: string; readonly mark?: string; readonly strong?: boolean }

/** `heat`: one row per group, one column per year or verdict. `slope`: before and after. */
export type BriefingChart =
  | { readonly kind: 'fan'; readonly chart: FanChart }
  | { readonly kind: 'rows'; readonly chart: RowChart }
  | { readonly kind: 'frontier'; readonly chart: FrontierChart }
  | { readonly kind: 'heat'; readonly chart: HeatChart }
  | { readonly kind: 'bars'; readonly chart: BarChart }
  | { readonly kind: 'slope'; readonly chart: SlopeChart }

/** Verdicts of all targets as a strip of cells by group: the board at a glance. */
export type HeatChart = {
  readonly title: string
  readonly caption: readonly string[]
  readonly groups: readonly {
    readonly name: string
    /** `verdict`: key of the verdict, gives shape and colour; `label`: what stands in the cell, as `7/10` */
    readonly cells: readonly { readonly name: string; readonly verdict: string; readonly label: string }[]
  }[]
  /** word of every verdict that occurs, in the order of the key */
  readonly key: readonly { readonly verdict: string; readonly word: string; readonly count: number }[]
}

/** Allocation: money by programme, stacked by year or beside that of another scenario. */
export type BarChart = {
  readonly title: string
  readonly caption: readonly string[]
  readonly unit: string
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
  /** one per value of a series, top to bottom */
  readonly names: readonly string[]
  readonly isStacked: boolean
  readonly formatValue: (value: number) => string
}

/** Probabilities under one scenario and another, a line for each target. */
export type SlopeChart = {
  readonly title: string
  readonly caption: readonly string[]
  readonly before: string
  readonly after: string
  /** probabilities, 0 … 1; `isClear`: the difference is beyond simulation error */
  readonly lines: readonly {
    readonly name: string
    readonly before: number
    readonly after: number
    readonly isClear: boolean
  }[]
  readonly formatValue: (value: number) => string
}
