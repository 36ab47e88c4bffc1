import { fittingWidths, groupNameOf, isStrongRow, sharesOf, textOf, wordsOf } from '../blocks.js'
import type { BriefingTable, Cell } from '../document.js'
import { type Face, settable } from './fonts.js'
import type { Sheet } from './sheet.js'

/** Room between a cell's lines and its words, points. */
export const PAD = { x: 4, y: 3 } as const
/** Size of a verdict's sign, points. */
export const SIGN = 9
/** A table whose words are too long for its columns is set smaller, down to the last of these. */
const SIZES = [11, 10.5, 10, 9.5, 9, 8.5] as const

/** How much of the width columns with long words may take from the others. */
const MOST_TAKEN = 0.08

/** A cell with its place across the page; lengths in points. */
export type Box = {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly size: number
  readonly face: Face
  readonly align: 'left' | 'center' | 'right'
  readonly mark?: string
}
export type Row = {
  readonly boxes: readonly Box[]
  readonly height: number
  readonly isShaded: boolean
  /** names the rows below it */
  readonly isGroup: boolean
}
type Measured = { readonly head: Row; readonly rows: readonly Row[] }

/** Return a table's rows as they are set, none higher than a page. @param room of a page for rows with the head above, points */
export function measureTable(sheet: Sheet, table: BriefingTable, room: number): Measured {
  const { size, widths } = columnsOf(sheet, table)
  const titles = table.columns.map(({ title }) => title)
  const head = rowOf(sheet, widths, titles, { size, face: 'bold', align: () => 'center', isShaded: true })
  const rows = table.rows.flatMap((row) => {
    const group = groupNameOf(row)
    if (group !== undefined) {
      const look: Look = { size, face: 'bold', align: () => 'left', isShaded: true }
      return [{ ...rowOf(sheet, [sheet.width], [group], look), isGroup: true }]
    }
    const isStrong = isStrongRow(row)
    const align = (i: number) => (table.columns[i]?.isNumber === true ? 'right' : 'left')
    const look: Look = { size, face: isStrong ? 'bold' : 'regular', align, isShaded: isStrong }
    return parted(sheet, rowOf(sheet, widths, row, look), room - head.height)
  })
  return { head, rows }
}

/** Return the largest size at which no word has to be broken, and the widths of the columns at it. */
function columnsOf(sheet: Sheet, table: BriefingTable): { readonly size: number; readonly widths: readonly number[] } {
  const shares = sharesOf(table)
  // The bold of heads and totals is the wider; sizes are proportional, so it is measured once.
  sheet.doc.font('bold').fontSize(1)
  const longest = table.columns.map((_, i) =>
    Math.max(0, ...[...new Set(wordsOf(table, i))].map((word) => sheet.doc.widthOfString(settable(word)))),
  )
  const signs = table.columns.map((_, i) => (table.rows.some((row) => hasMark(row[i])) ? SIGN + 4 : 0))
  const leastAt = (size: number) => longest.map((width, i) => size * width + 2 * PAD.x + (signs[i] ?? 0) + 0.5)
  const wanted = (one: number) =>
    leastAt(one).reduce((sum, least, i) => sum + Math.max(least, (shares[i] ?? 0) * sheet.width), 0)
  const size = SIZES.find((one) => wanted(one) <= (1 + MOST_TAKEN) * sheet.width) ?? (SIZES[SIZES.length - 1] as number)
  return { size, widths: fittingWidths(shares, leastAt(size), sheet.width) }
}

const hasMark = (cell: Cell | undefined): boolean => typeof cell === 'object' && cell.mark !== undefined

type Look = {
  readonly size: number
  readonly face: Face
  readonly align: (column: number) => Box['align']
  readonly isShaded: boolean
}

function rowOf(sheet: Sheet, widths: readonly number[], cells: readonly Cell[], look: Look): Row {
  let x = sheet.left
  const boxes = widths.map((width, i): Box => {
    const cell = cells[i] ?? ''
    const mark = typeof cell === 'string' ? undefined : cell.mark
    const box = { text: settable(textOf(cell)), x, width, size: look.size, face: look.face, align: look.align(i) }
    x += width
    return mark === undefined ? box : { ...box, mark }
  })
  return { boxes, height: heightOf(sheet, boxes), isShaded: look.isShaded, isGroup: false }
}

const heightOf = (sheet: Sheet, boxes: readonly Box[]): number =>
  2 * PAD.y + Math.max(...boxes.map((box) => textHeight(sheet, box)))

/** Return how high the words of a cell stand, points. */
export const textHeight = ({ doc }: Sheet, box: Box): number =>
  doc
    .font(box.face)
    .fontSize(box.size)
    .heightOfString(box.text || ' ', { width: roomOf(box) })

export const signRoom = ({ mark }: Box): number => (mark === undefined ? 0 : SIGN + 4)
/** Return how wide the words of a cell may be, points. */
export const roomOf = (box: Box): number => Math.max(box.size, box.width - 2 * PAD.x - signRoom(box))

/** Return a row that is higher than a page as several, each no higher. @param most points */
function parted(sheet: Sheet, row: Row, most: number): Row[] {
  if (row.height <= most) return [row]
  const columns = row.boxes.map((box) => chunksOf(sheet, box, most - 2 * PAD.y))
  const count = Math.max(...columns.map((chunks) => chunks.length))
  return Array.from({ length: count }, (_, k) => {
    const boxes = row.boxes.map((box, i) => ({ ...box, text: columns[i]?.[k] ?? '' }))
    return { ...row, boxes, height: heightOf(sheet, boxes) }
  })
}

/** Part the words of a cell so that each part stands no higher than `most`. */
function chunksOf(sheet: Sheet, box: Box, most: number): string[] {
  const chunks: string[] = []
  let words: string[] = []
  for (const word of box.text.split(' ')) {
    if (words.length > 0 && textHeight(sheet, { ...box, text: [...words, word].join(' ') }) > most) {
      chunks.push(words.join(' '))
      words = []
    }
    words.push(word)
  }
  return [...chunks, words.join(' ')]
}
