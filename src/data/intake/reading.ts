import type { ErrorCode, Facts } from '../../text/errors.js'
import { plainText } from '../../text/plain.js'
import type { Programme } from '../budget-schemas.js'
import { type ImportKnown, type Names, namesOf } from '../import/figures.js'
import type { Observation, Source } from '../schemas.js'
import type { CellValue, Grid, GridRow } from './grids.js'
import { LIMITS } from './limits.js'
import { cellName } from './marks.js'
import { type ColumnMark, columnMark, type ReadNumber, readNumber, type Wrong } from './numbers.js'
import type { At, IntakeNote, IntakeProblem, Proposal } from './proposals.js'
import type { Table } from './tables.js'

/** What the cells of a file may name. */
export type IntakeKnown = ImportKnown & { readonly programmes: ReadonlyMap<string, Programme> }

/** What is meant where a table does not say it. */
export type IntakeDefaults = Pick<Observation, 'territory' | 'status' | 'vintage'> & {
  /** stands for the file itself where no source is named */
  readonly source: Source
}

/** What is being read, and what has been found in it so far. */
export type Reading = {
  readonly grid: Grid
  readonly known: IntakeKnown
  readonly names: Names & { readonly programmes: ReadonlyMap<string, string> }
  readonly defaults: IntakeDefaults
  readonly out: {
    readonly proposals: Proposal[]
    readonly problems: IntakeProblem[]
    readonly notes: IntakeNote[]
    /** problems that are no longer told one by one */
    untold: number
  }
}

export function programmeNames(programmes: ReadonlyMap<string, Programme>): ReadonlyMap<string, string> {
  return new Map(
    [...programmes.values()].flatMap(({ id, name }) => [id, name.vi, name.en].map((one) => [plainText(one), id])),
  )
}

export const readingOf = (known: IntakeKnown, defaults: IntakeDefaults): Omit<Reading, 'grid'> => ({
  known,
  names: { ...namesOf(known), programmes: programmeNames(known.programmes) },
  defaults,
  out: { proposals: [], problems: [], notes: [], untold: 0 },
})

/** The cells of one row by the names of their columns. */
export type RowReader = {
  readonly row: GridRow
  readonly at: (column: number | string) => At
  readonly cell: (name: string) => CellValue
  /** as text: a date as its day, `2026-11-20` */
  readonly text: (name: string) => string
  readonly number: (column: number | string) => ReadNumber | Wrong | undefined
  readonly wrong: (column: number | string, code: ErrorCode, facts: Facts) => undefined
}

/** Read the rows of a table: how each column writes its numbers is looked at once, for all of them. */
export function rowsIn(table: Table, reading: Reading): (row: GridRow) => RowReader {
  const { grid, out } = reading
  const marks = new Map<number, ColumnMark>()
  const markOf = (column: number): ColumnMark => {
    if (!marks.has(column)) marks.set(column, columnMark(table.rows.map(({ cells }) => cells[column] ?? null)))
    return marks.get(column)
  }
  const placeOf = (column: number | string): number =>
    typeof column === 'number' ? column : (table.columns.get(column) ?? 0)
  const empty = new Set(grid.empty)
  return (row) => {
    const at = (column: number | string): At => ({ sheet: grid.sheet, cell: cellName(row.at, placeOf(column)) })
    const wrong: RowReader['wrong'] = (column, code, facts) => {
      if (out.problems.length < LIMITS.problems) out.problems.push({ ...at(column), code, facts })
      else out.untold++
    }
    const cell = (name: string): CellValue => {
      const column = table.columns.get(name)
      return column === undefined ? null : (row.cells[column] ?? null)
    }
    return {
      row,
      at,
      cell,
      wrong,
      text: (name) => textOf(cell(name)),
      number: (column) => {
        const place = placeOf(column)
        const name = cellName(row.at, place)
        if (empty.has(name)) return { code: 'CELL_FORMULA_EMPTY', facts: {} }
        return readNumber(row.cells[place] ?? null, markOf(place), grid.percents.has(name))
      },
    }
  }
}

/** Return whether a file said the same thing before, and tell so. @param seen where each thing was said first */
export function isRepeated(
  reader: RowReader,
  column: number | string,
  key: string,
  id: string,
  seen: Map<string, string>,
): boolean {
  const { sheet, cell } = reader.at(column)
  const first = seen.get(key)
  if (first !== undefined) reader.wrong(column, 'ID_DUPLICATE', { id, first })
  else seen.set(key, sheet === '' ? cell : `${sheet}!${cell}`)
  return first !== undefined
}

export function textOf(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value).trim()
}

/** Texts in one cell below a table are its notes. */
export const isNote = ({ cells }: GridRow): boolean => {
  const said = cells.filter((one) => one !== null && one !== '')
  return new Set(said.map(String)).size === 1 && typeof said[0] === 'string'
}

const TOTALS = /^(tong cong|tong so|tong|cong|total|sum|in total)\b/

export const isTotal = (text: string): boolean => TOTALS.test(plainText(text))
