/** How much a briefing says where it has to be brief. */
export type Brevity = {
  /** targets and offices named in one sentence */
  readonly names: number
  /** targets about whose cost a decision is asked */
  readonly costs: number
  /** offices that are asked for figures */
  readonly offices: number
  readonly board: 'chart-and-table' | 'chart' | 'table' | 'total'
}

export const FULL: Brevity = { names: 6, costs: Number.POSITIVE_INFINITY, offices: 3, board: 'chart-and-table' }

/** A short briefing, from the fullest form to the tersest. The chart tells the same counts as the table. */
export const SHORT: readonly Brevity[] = [
  { names: 2, costs: 4, offices: 1, board: 'chart-and-table' },
  { names: 2, costs: 2, offices: 1, board: 'chart' },
  { names: 2, costs: 2, offices: 1, board: 'table' },
  { names: 1, costs: 1, offices: 1, board: 'table' },
  { names: 1, costs: 1, offices: 1, board: 'total' },
]
