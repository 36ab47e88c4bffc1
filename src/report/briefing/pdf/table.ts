import { SIGN_SIZE, signPath } from '../../charts/sign-path.js'
import { MOST_WHOLE } from '../blocks.js'
import type { BriefingTable } from '../document.js'
import { markOf } from '../verdict-mark.js'
import { decorate, heightOf, MARGIN, makeRoom, type Node, paint, type Sheet, within, write } from './sheet.js'
import { type Box, measureTable, PAD, type Row, roomOf, SIGN, signRoom, textHeight } from './table-rows.js'

const GROUND = '#eef2f6'
const LINE = '#8793a0'

/** Write a table: its head again on every page, no row parted unless it is higher than a page. */
export function writeTable(sheet: Sheet, parent: Node, table: BriefingTable): void {
  const { doc, bottom } = sheet
  const measured = measureTable(sheet, table, bottom - MARGIN.top)
  const { head, rows } = measured
  const node = within(sheet, parent, 'Table')
  write(sheet, node, 'Caption', table.caption, { ...CAPTION, keep: togetherHeight(measured) })
  drawTold(sheet, within(sheet, node, 'THead'), head, () => 'Column')
  const body = within(sheet, node, 'TBody')
  const naming = table.columns.findIndex(({ isNumber }) => isNumber !== true)
  for (const [i, row] of rows.entries()) {
    // A row that names others is not left alone at the foot of a page.
    const room = row.height + (row.isGroup ? (rows[i + 1]?.height ?? 0) : 0)
    if (doc.y + room > bottom) {
      doc.addPage()
      drawAgain(sheet, head)
    }
    drawTold(sheet, body, row, (column) => (row.isGroup || column === naming ? 'Row' : undefined))
  }
  doc.y += 3
  for (const note of table.notes ?? []) write(sheet, parent, 'P', note, { face: 'italic', size: 11, after: 2 })
  doc.y += 7
}

const CAPTION = { face: 'italic', size: 12, align: 'center', before: 6, after: 3 } as const

/** The height of what a table may not begin without: its head and first row, or all of a small one. */
function togetherHeight({ head, rows }: ReturnType<typeof measureTable>): number {
  const together = rows.slice(0, rows.length <= MOST_WHOLE ? rows.length : rows[0]?.isGroup ? 2 : 1)
  return together.reduce((sum, { height }) => sum + height, head.height)
}

/** Return the room that the beginning of a table takes, its caption included, points: a heading above it stays with it. */
export function tableRoom(sheet: Sheet, table: BriefingTable): number {
  const measured = measureTable(sheet, table, sheet.bottom - MARGIN.top)
  const caption = heightOf(sheet, table.caption, CAPTION)
  return CAPTION.before + caption + CAPTION.after + togetherHeight(measured)
}

/** Draw a row and tell the tree of it. @param scope whose head a cell is; undefined: of none */
function drawTold(sheet: Sheet, parent: Node, row: Row, scope: (column: number) => string | undefined): void {
  const { doc } = sheet
  const node = within(sheet, parent, 'TR')
  makeRoom(sheet, row.height)
  drawGround(sheet, row)
  row.boxes.forEach((box, i) => {
    const said = scope(i)
    const options = said === undefined ? {} : { scope: said }
    paint(doc, node, said === undefined ? 'TD' : 'TH', () => drawText(sheet, box, row.height), options)
  })
  drawLines(sheet, row)
  doc.y += row.height
}

/** Draw the head on a page that a table runs on to: who listens has heard it. */
function drawAgain(sheet: Sheet, head: Row): void {
  drawGround(sheet, head)
  decorate(sheet.doc, () => {
    for (const box of head.boxes) drawText(sheet, box, head.height)
  })
  drawLines(sheet, head)
  sheet.doc.y += head.height
}

function drawText(sheet: Sheet, box: Box, height: number): void {
  const { doc } = sheet
  const y = doc.y
  const tall = textHeight(sheet, box)
  // Heads stand in the middle of their row.
  const top = box.align === 'center' ? y + (height - tall) / 2 : y + PAD.y
  if (box.mark !== undefined) {
    doc.save()
    doc.translate(box.x + PAD.x, top + 0.16 * box.size).scale(SIGN / SIGN_SIZE)
    doc.path(signPath(box.mark)).fill(markOf(box.mark).light)
    doc.restore()
  }
  doc.fillColor('black')
  doc.text(box.text, box.x + PAD.x + signRoom(box), top, { width: roomOf(box), align: box.align })
  doc.y = y
}

function drawGround({ doc, left, width }: Sheet, { isShaded, height }: Row): void {
  if (isShaded) decorate(doc, () => doc.rect(left, doc.y, width, height).fill(GROUND))
}

function drawLines({ doc }: Sheet, { boxes, height }: Row): void {
  const y = doc.y
  decorate(doc, () => {
    doc.lineWidth(0.5).strokeColor(LINE)
    for (const { x, width } of boxes) doc.rect(x, y, width, height)
    doc.stroke()
  })
}
