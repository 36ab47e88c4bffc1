import { say } from '../../../text/say.js'
import type { Briefing } from '../document.js'
import { settable } from './fonts.js'
import {
  decorate,
  heightOf,
  MARGIN,
  MM,
  makeRoom,
  type Node,
  type Setting,
  type Sheet,
  within,
  write,
} from './sheet.js'

const SMALLEST_HEAD = 10.5
type Line = { readonly text: string; readonly set: Setting; readonly rule?: number }

/** Write the first page's head: issuing body beside nation and motto, then what kind of document it is, and of what. */
export function writeHead(sheet: Sheet, { head }: Briefing): void {
  const { doc, root, left, width } = sheet
  const part = within(sheet, root, 'Sect')
  const gap = 4 * MM
  const office = { left, width: 0.39 * width - gap / 2, align: 'center', after: 1 } as const
  const nation = {
    left: left + 0.39 * width + gap / 2,
    width: 0.61 * width - gap / 2,
    align: 'center',
    after: 1,
  } as const
  const last = head.authority.length - 1
  const top = doc.y
  const offices = head.authority.map((text, i): Line => {
    const isIssuing = i === last
    return {
      text,
      set: { ...office, face: isIssuing ? 'bold' : 'regular', size: 12 },
      ...(isIssuing ? { rule: 0.4 } : {}),
    }
  })
  column(sheet, part, [...offices, { text: head.number, set: { ...office, face: 'regular', size: 13 } }])
  const low = doc.y
  doc.y = top
  const [title, motto] = head.nation
  column(sheet, part, [
    { text: title, set: { ...nation, face: 'bold', size: 12 } },
    { text: motto, set: { ...nation, face: 'bold', size: 13 }, rule: 1 },
    { text: head.placeAndDate, set: { ...nation, face: 'italic', size: 13 } },
  ])
  doc.y = Math.max(doc.y, low) + 6 * MM
  write(sheet, root, 'H1', head.type, { face: 'bold', size: 14, align: 'center', after: 2 })
  write(sheet, root, 'P', head.title, { face: 'bold', size: 14, align: 'center', after: 2 })
  rule(sheet, left + width / 2 - 0.15 * width, 0.3 * width)
  doc.y += 5 * MM
}

/** Write lines below one another; a `rule` is as long as that part of its line's text. */
function column(sheet: Sheet, part: Node, lines: readonly Line[]): void {
  const { doc } = sheet
  for (const { text, set: asked, rule: part_ } of lines) {
    const set = { ...asked, size: sizeOf(sheet, text, asked) }
    write(sheet, part, 'P', text, set)
    if (part_ === undefined) continue
    const [from, room] = [set.left ?? sheet.left, set.width ?? sheet.width]
    const long =
      part_ *
      Math.min(
        room,
        doc
          .font(set.face)
          .fontSize(set.size ?? 13)
          .widthOfString(settable(text)),
      )
    rule(sheet, from + (room - long) / 2, long)
  }
}

/** Return the size at which a line of the head stands in one line, if there is one not much smaller than asked for. */
function sizeOf({ doc, width }: Sheet, text: string, { face, size = 13, width: room = width }: Setting): number {
  const wide = doc.font(face).fontSize(size).widthOfString(settable(text))
  const fitted = Math.floor((20 * size * (room - 1)) / wide) / 20
  return wide <= room - 1 || fitted < SMALLEST_HEAD ? size : fitted
}

function rule({ doc }: Sheet, x: number, length: number): void {
  const y = doc.y
  decorate(doc, () =>
    doc
      .lineWidth(0.6)
      .moveTo(x, y + 1)
      .lineTo(x + length, y + 1)
      .stroke('black'),
  )
  doc.y = y + 5
}

/** Write who receives it on the left, who signs it on the right; both stay on one page. */
export function writeFoot(sheet: Sheet, { foot, language }: Briefing): void {
  if (foot.recipients.length + foot.signature.length === 0) return
  const { doc, root, left, width } = sheet
  const half = width / 2 - 3 * MM
  const to = { left, width: half, after: 0 } as const
  const sign = { left: left + width - half, width: half, align: 'center', face: 'bold', size: 14, after: 0 } as const
  const recipients: Line[] = [
    { text: say('briefing.recipients', language), set: { ...to, face: 'boldItalic', size: 12 } },
    ...foot.recipients.map((text): Line => ({ text, set: { ...to, face: 'regular', size: 11 } })),
  ]
  const signature = foot.signature.map((text): Line => ({ text: text === '' ? ' ' : text, set: sign }))
  const tall = (lines: readonly Line[]) => lines.reduce((sum, { text, set }) => sum + heightOf(sheet, text, set), 0)
  makeRoom(sheet, 8 * MM + Math.max(tall(recipients), tall(signature)))
  doc.y += 8 * MM
  const part = within(sheet, root, 'Sect')
  const top = doc.y
  column(sheet, part, recipients)
  const low = doc.y
  doc.y = top
  column(sheet, part, signature)
  doc.y = Math.max(doc.y, low)
}

/** Number the pages at the head of each, centred, from the second. */
export function numberPages({ doc, left, width }: Sheet): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start + 1; page < start + count; page++) {
    doc.switchToPage(page)
    decorate(doc, () => {
      doc.font('regular').fontSize(13).fillColor('black')
      doc.text(String(page + 1), left, MARGIN.top / 2, { width, align: 'center', lineBreak: false })
    })
  }
}
