import { fittingWidths, groupNameOf, isStrongRow, sharesOf, textOf, wordsOf } from '../blocks.js'
import type { BriefingTable, Cell } from '../document.js'
import { TABLE } from './look.js'
import { partText, textHeight, textWidth } from './measure.js'

type Row = readonly Cell[]
export type MeasuredRow = { readonly row: Row; readonly height: number }

/** Room of a verdict's sign before its word, inches. */
const SIGN_ROOM = 0.2

/** Return the widths of a table's columns, inches: none narrower than its longest word where there is room. */
export function columnWidths(table: BriefingTable, width: number): number[] {
  const least = table.columns.map((_, i) => {
    const hasMark = table.rows.some((row) => typeof row[i] === 'object' && row[i].mark !== undefined)
    const longest = [...new Set(wordsOf(table, i))].reduce(
      (most, word) => Math.max(most, textWidth(word, TABLE.size)),
      0,
    )
    return longest + 2 * TABLE.padX + (hasMark ? SIGN_ROOM : 0)
  })
  return fittingWidths(sharesOf(table), least, width)
}

/** Return a row's height, inches. @param widths of the columns */
export function rowHeight(widths: readonly number[], row: Row, bold = isStrongRow(row)): number {
  const group = groupNameOf(row)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  if (group !== undefined) return textHeight(group, TABLE.size, whole - 2 * TABLE.padX, true) + 2 * TABLE.padY
  const heights = row.map((cell, i) => textHeight(textOf(cell), TABLE.size, roomOf(widths[i] ?? 0, cell), bold))
  return Math.max(...heights) + 2 * TABLE.padY
}

const roomOf = (width: number, cell: Cell): number =>
  Math.max(0.3, width - 2 * TABLE.padX - (typeof cell !== 'string' && cell.mark !== undefined ? SIGN_ROOM : 0))

/** Return rows with their heights; one that is higher than `most` becomes several. @param widths of the columns */
export function measuredRows(rows: readonly Row[], widths: readonly number[], most: number): MeasuredRow[] {
  return rows.flatMap((row) => {
    const height = rowHeight(widths, row)
    if (height <= most) return [{ row, height }]
    const columns = row.map((cell, i) =>
      partText(textOf(cell), TABLE.size, roomOf(widths[i] ?? 0, cell), most - 2 * TABLE.padY, isStrongRow(row)),
    )
    return Array.from({ length: Math.max(...columns.map((parts) => parts.length)) }, (_, k) => {
      const part = columns.map((parts, i): Cell => {
        const cell = row[i] as Cell
        const text = parts[k] ?? ''
        return typeof cell === 'string' || (k > 0 && cell.strong !== true) ? text : { ...cell, text }
      })
      return { row: part, height: rowHeight(widths, part) }
    })
  })
}
