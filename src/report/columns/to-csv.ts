import { csvCell, csvLine } from '../csv-text.js'
import type { Column, ColumnTable } from './column-table.js'

/** Rows written at a time: a long table is longer than a string can be. */
const PIECE = 10_000

/** Return a table as pieces of CSV (RFC 4180, UTF-8, point decimals), heading first; null is an empty cell. */
export function* csvPieces({ columns, rows }: ColumnTable): Generator<string> {
  yield csvLine(columns.map(({ name }) => csvCell(name)))
  const cells = columns.map(cellsOf)
  for (let from = 0; from < rows; from += PIECE) {
    let piece = ''
    for (let row = from; row < Math.min(from + PIECE, rows); row++) piece += csvLine(cells.map((cell) => cell(row)))
    yield piece
  }
}

function cellsOf(column: Column): (row: number) => string {
  if (!('at' in column)) return (row) => csvCell(column.values[row])
  const quoted = column.values.map(csvCell)
  return (row) => quoted[column.at[row] as number] as string
}

/** Return a table as the bytes of a CSV file. CSV has no place for metadata: it carries none but the columns. */
export function toCsv(table: ColumnTable): Uint8Array {
  return Buffer.concat(Array.from(csvPieces(table), (piece) => Buffer.from(piece, 'utf8')))
}
