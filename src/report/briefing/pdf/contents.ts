import type { Block } from '../document.js'
import { settable } from './fonts.js'
import { heightOf, makeRoom, type Node, type Setting, type Sheet, within, write } from './sheet.js'

type Heading = Extract<Block, { type: 'heading' }>
type Line = { readonly heading: Heading; readonly page: number; readonly y: number; readonly height: number }
/** Room for a page's number, points. */
const NUMBER_ROOM = 26

/** Where the contents are written once it is known on which page each heading stands. */
export type Contents = { readonly node: Node; readonly lines: readonly Line[] }

const setOf = (sheet: Sheet, level: number): Setting & { readonly left: number; readonly width: number } => {
  const indent = 14 * (level - 1)
  return {
    face: level === 1 ? 'bold' : 'regular',
    left: sheet.left + indent,
    width: sheet.width - indent - NUMBER_ROOM - 12,
  }
}

/** Write the title of the contents and leave room for a line for each heading. */
export function leaveContents(sheet: Sheet, title: string, headings: readonly Heading[]): Contents {
  const { doc, root } = sheet
  write(sheet, root, 'P', title, { face: 'bold', align: 'center', before: 4, after: 6, keep: 60 })
  const lines = headings.map((heading): Line => {
    const height = heightOf(sheet, heading.text, setOf(sheet, heading.level)) + 2
    makeRoom(sheet, height)
    const line = { heading, page: doc.bufferedPageRange().count - 1, y: doc.y, height }
    doc.y += height
    return line
  })
  doc.y += 10
  return { node: within(sheet, root, 'TOC'), lines }
}

/** Fill in the contents. @param pageOf number of the page, from 0, on which a heading stands, and its name there */
export function fillContents(
  sheet: Sheet,
  { node, lines }: Contents,
  pageOf: ReadonlyMap<Heading, { readonly page: number; readonly name: string }>,
): void {
  const { doc, left, width } = sheet
  for (const { heading, page, y } of lines) {
    const place = pageOf.get(heading)
    if (place === undefined) continue
    const set = setOf(sheet, heading.level)
    doc.switchToPage(page)
    const item = within(sheet, node, 'TOCI')
    const entry = doc.struct('Reference', {}, () => {
      doc.font(set.face).fontSize(13).fillColor('black')
      doc.text(settable(heading.text), set.left, y, { width: set.width, lineGap: 2, goTo: place.name })
      // The number stands in the last line of a heading that takes several.
      const base = doc.y - doc.currentLineHeight(true) - 2
      const lineWidth = lastLineWidth(sheet, settable(heading.text), set.width)
      doc.font('regular')
      const number = String(place.page + 1)
      const edge = left + width - doc.widthOfString(number)
      const from = set.left + lineWidth + 6
      const dots = Math.floor((edge - 6 - from) / doc.widthOfString('.'))
      if (dots > 2) doc.text('.'.repeat(dots), edge - 6 - dots * doc.widthOfString('.'), base, { lineBreak: false })
      doc.text(number, edge, base, { lineBreak: false })
    })
    item.add(entry)
    entry.end()
  }
}

/** How far the last line of a wrapped text reaches, points. */
function lastLineWidth({ doc }: Sheet, text: string, width: number): number {
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    line = doc.widthOfString(longer) > width ? word : longer
  }
  return doc.widthOfString(line)
}
