import type { Language } from '../../../text/language.js'
import { type Entry, type Refusal, readCell } from './cell-text.js'
import { type Grid, type Placed, sameCell, YEARS } from './grid.js'
import { areaOf, type Selection } from './select.js'

/** More than this was not copied from a budget. */
export const MOST_ROWS = 200
export const MOST_LETTERS = 200_000

/** What is not taken of a paste, and why. `text` is cut short. */
export type Refused = {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly why: Refusal | 'locked' | 'outside'
}

/** What a paste would do; nothing has been done yet. `rows` of a paste that is too large to look at. */
export type Paste =
  | { readonly kind: 'too-large'; readonly rows: number }
  | {
      readonly kind: 'read'
      readonly cells: readonly Placed[]
      readonly refused: readonly Refused[]
      readonly rows: number
      readonly columns: number
    }

/**
 * Read what was copied from a spreadsheet: cells by tabs, rows by line ends, from the top left of the selection. A single
 * value fills the whole selection. Empty cells leave what is there.
 */
export function readPaste(
  text: string,
  {
    grid,
    selection,
    lines,
    entry,
    isLocked,
    language,
  }: {
    readonly grid: Grid
    readonly selection: Selection
    /** lines on screen, top to bottom */
    readonly lines: readonly string[]
    readonly entry: Entry
    readonly isLocked: (line: string, t: number) => boolean
    readonly language: Language
  },
): Paste {
  const rows = rowsOf(text)
  if (rows.length > MOST_ROWS || text.length > MOST_LETTERS) return { kind: 'too-large', rows: rows.length }
  const { top, left, bottom, right } = areaOf(selection)
  const readAt = (written: string, line: string, t: number) =>
    isLocked(line, t) ? LOCKED : readCell(written, line, entry, language)
  const isOne = rows.length === 1 && rows[0]?.length === 1
  const spread = isOne
    ? Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => rows[0]?.[0] ?? ''))
    : rows
  const cells: Placed[] = []
  const refused: Refused[] = []
  for (const [i, row] of spread.entries()) {
    for (const [j, written] of row.entries()) {
      const [line, t] = [lines[top + i], left + j]
      if (written.trim() === '') continue
      const read = line === undefined || t >= YEARS.length ? OUTSIDE : readAt(written, line, t)
      if ('refused' in read) {
        refused.push({ row: i + 1, column: j + 1, text: written.slice(0, 40), why: read.refused })
      } else if (line !== undefined && !sameCell(read.cell, grid.get(line)?.[t])) {
        cells.push({ line, t, cell: read.cell })
      }
    }
  }
  return { kind: 'read', cells, refused, rows: spread.length, columns: Math.max(...spread.map((row) => row.length)) }
}

const OUTSIDE = { refused: 'outside' } as const
const LOCKED = { refused: 'locked' } as const

/** A spreadsheet ends its last row, too, with a line end. */
function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split('\t'))
}
