import type { Language } from '../../../text/language.js'
import { type Entry, type Refusal, readCell } from './cell-text.js'
import { type Grid, type Placed, sameCell, YEARS } from './grid.js'
import { hasNames, type Match, yearsOf } from './paste-names.js'
import { withoutNumbering } from './paste-numbering.js'
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

/** A row of a paste that was not given a line. */
export type Unmatched = Exclude<Match, { readonly line: string }> & { readonly row: number }

/** What a paste would do; nothing has been done yet. `rows` of a paste that is too large to look at. */
export type Paste =
  | { readonly kind: 'too-large'; readonly rows: number }
  | { readonly kind: 'too-long'; readonly letters: number }
  | {
      readonly kind: 'read'
      readonly cells: readonly Placed[]
      readonly refused: readonly Refused[]
      /** rows that were given a line by name; undefined: rows go one below the other */
      readonly named: number | undefined
      readonly unmatched: readonly Unmatched[]
      /** the first column only numbers the rows, and is passed over */
      readonly isNumbered: boolean
      readonly rows: number
      readonly columns: number
    }

type Question = {
  readonly grid: Grid
  readonly selection: Selection
  /** lines on screen, top to bottom */
  readonly lines: readonly string[]
  readonly entry: Entry
  readonly isLocked: (line: string, t: number) => boolean
  readonly language: Language
  /** the line of each row whose first cell is a name */
  readonly matched: (names: readonly string[]) => readonly Match[]
}

/** A cell as it was written: its place in the paste, and the place it is for; undefined is outside the table. */
type Written = {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly line: string | undefined
  readonly t: number | undefined
}

/**
 * Read what was copied from a spreadsheet: cells by tabs, rows by line ends, from the top left of the selection; where the
 * first column has names, or the second one behind a column of numbers, rows go to the lines of those names. A single value fills the whole selection. Empty cells leave
 * what is there.
 */
export function readPaste(text: string, question: Question): Paste {
  const { grid, selection, lines, entry, isLocked, language, matched } = question
  const rows = rowsOf(text)
  if (rows.length > MOST_ROWS) return { kind: 'too-large', rows: rows.length }
  if (text.length > MOST_LETTERS) return { kind: 'too-long', letters: text.length }
  const isCell = (one: string): boolean => {
    const read = readCell(one, lines[0] ?? '', entry, language)
    return !('refused' in read && read.refused === 'not-a-number')
  }
  const unnumbered = withoutNumbering(rows, isCell)
  const { left } = areaOf(selection)
  const byName =
    unnumbered !== undefined
      ? named(unnumbered, left, matched, 1)
      : hasNames(rows, isCell)
        ? named(rows, left, matched, 0)
        : undefined
  const cells: Placed[] = []
  const refused: Refused[] = []
  for (const { row, column, text: written, line, t } of byName?.written ?? placed(rows, selection, lines)) {
    if (written.trim() === '') continue
    const isInside = line !== undefined && t !== undefined && t < YEARS.length
    const read = !isInside ? OUTSIDE : isLocked(line, t) ? LOCKED : readCell(written, line, entry, language)
    if ('refused' in read) refused.push({ row, column, text: written.slice(0, 40), why: read.refused })
    else if (isInside && !sameCell(read.cell, grid.get(line)?.[t])) cells.push({ line, t, cell: read.cell })
  }
  const columns = Math.max(...rows.map((row) => row.length))
  return {
    ...{ kind: 'read', cells, refused, rows: rows.length, columns },
    named: byName?.count,
    unmatched: byName?.unmatched ?? [],
    isNumbered: unnumbered !== undefined,
  }
}

const OUTSIDE = { refused: 'outside' } as const
const LOCKED = { refused: 'locked' } as const

/** Rows one below the other from the top left of the selection. */
function placed(
  rows: readonly (readonly string[])[],
  selection: Selection,
  lines: readonly string[],
): readonly Written[] {
  const { top, left, bottom, right } = areaOf(selection)
  const [only = ''] = rows[0] ?? []
  const isOne = rows.length === 1 && rows[0]?.length === 1
  const spread = isOne
    ? Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => only))
    : rows
  return spread.flatMap((row, i) =>
    row.map((text, j) => ({ row: i + 1, column: j + 1, text, line: lines[top + i], t: left + j })),
  )
}

/**
 * Rows by the names in their first column, years by a row of headings above them where there is one.
 * @param skipped columns that stood before the names
 */
function named(rows: readonly (readonly string[])[], left: number, matched: Question['matched'], skipped: number) {
  const [heading = []] = rows
  const years = 'line' in (matched([heading[0] ?? ''])[0] as Match) ? undefined : yearsOf(heading)
  const own = rows
    .map((row, i) => ({ row: i + 1, name: row[0] ?? '', values: row.slice(1) }))
    .slice(years === undefined ? 0 : 1)
    .filter(({ name, values }) => [name, ...values].some((text) => text.trim() !== ''))
  const matches = matched(own.map(({ name }) => name))
  const written: Written[] = []
  const unmatched: Unmatched[] = []
  for (const [i, { row, values }] of own.entries()) {
    const match = matches[i] as Match
    if ('why' in match) unmatched.push({ ...match, row })
    else
      for (const [j, text] of values.entries())
        written.push({
          row,
          column: skipped + j + 2,
          text,
          line: match.line,
          t: years === undefined ? left + j : years[j],
        })
  }
  return { written, unmatched, count: own.length - unmatched.length }
}

/** A spreadsheet ends its last row, too, with a line end. */
function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split('\t'))
}
