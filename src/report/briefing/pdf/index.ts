import { headingsOf, withCounts } from '../blocks.js'
import type { Block, Briefing } from '../document.js'
import { chartRoom, writeChart } from './chart.js'
import { type Contents, fillContents, leaveContents } from './contents.js'
import { settable } from './fonts.js'
import { numberPages, writeFoot, writeHead } from './frame.js'
import {
  BODY_SIZE,
  heightOf,
  MARGIN,
  MM,
  makeRoom,
  openSheet,
  paint,
  type Setting,
  type Sheet,
  within,
  write,
} from './sheet.js'
import { tableRoom, writeTable } from './table.js'

type Heading = Extract<Block, { type: 'heading' }>
/** Its level in the tree is one lower than in the briefing: the title of the whole is the first. */
const HEADING: Readonly<Record<Heading['level'], Setting>> = {
  1: { face: 'bold', size: 14, before: 12, after: 5 },
  2: { face: 'bold', size: 13, before: 9, after: 4 },
  3: { face: 'boldItalic', size: 13, before: 6, after: 3 },
}
const PARAGRAPH = { face: 'regular', align: 'justify', indent: 10 * MM, after: 5 } as const
const LOOKS = {
  lead: { ...PARAGRAPH, face: 'bold' },
  note: { face: 'italic', size: 11, align: 'justify', after: 4 },
} as const

/**
 * Return a briefing as a tagged PDF 1.7 laid out as Decree 30/2020/NĐ-CP lays out Word files: faces embedded, charts in
 * lines and letters, bookmarks, contents with page numbers. The same briefing gives the same bytes.
 */
export async function toPdf(briefing: Briefing): Promise<Uint8Array> {
  const sheet = openSheet(briefing)
  const { doc } = sheet
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
  writeHead(sheet, briefing)
  writeBlocks(sheet, withCounts(briefing))
  numberPages(sheet)
  doc.end()
  return done
}

function writeBlocks(sheet: Sheet, briefing: Briefing): void {
  const { doc, root } = sheet
  const headings = headingsOf(briefing.blocks)
  const pageOf = new Map<Heading, { page: number; name: string }>()
  const marks = [doc.outline]
  let contents: Contents | undefined
  for (const [i, block] of briefing.blocks.entries()) {
    switch (block.type) {
      case 'contents':
        contents = leaveContents(sheet, block.title, headings)
        break
      case 'heading': {
        write(sheet, root, `H${block.level + 1}`, block.text, {
          ...HEADING[block.level],
          keep: roomBelow(sheet, briefing.blocks, i + 1),
        })
        const place = { page: doc.bufferedPageRange().count - 1, name: `h${pageOf.size + 1}` }
        pageOf.set(block, place)
        doc.addNamedDestination(place.name, 'XYZ', 0, Math.max(0, doc.y - 3 * BODY_SIZE), null as never)
        const above = marks.slice(0, block.level).findLast((mark) => mark !== undefined) ?? doc.outline
        marks.length = block.level
        marks[block.level] = above.addItem(settable(block.text))
        break
      }
      case 'paragraph':
        write(sheet, root, 'P', block.text, block.look === undefined ? PARAGRAPH : LOOKS[block.look])
        break
      case 'list':
        writeList(sheet, block.items)
        break
      case 'table':
        writeTable(sheet, root, block)
        break
      case 'chart':
        writeChart(sheet, root, block)
        break
      case 'newPage':
        if (doc.y > MARGIN.top) doc.addPage()
        break
    }
  }
  writeFoot(sheet, briefing)
  if (contents !== undefined) fillContents(sheet, contents, pageOf)
}

/** Return the room that a heading has to keep free below it, points: for headings that follow at once and the first block's begin. */
function roomBelow(sheet: Sheet, blocks: readonly Block[], from: number): number {
  const block = blocks[from]
  if (block?.type === 'chart') return chartRoom(sheet, block)
  if (block?.type === 'table') return tableRoom(sheet, block)
  if (block?.type !== 'heading') return 3 * BODY_SIZE
  const set = HEADING[block.level]
  return heightOf(sheet, block.text, set) + (set.before ?? 0) + (set.after ?? 0) + roomBelow(sheet, blocks, from + 1)
}

function writeList(sheet: Sheet, items: readonly string[]): void {
  const { doc, root, left, width } = sheet
  const node = within(sheet, root, 'L')
  const [dash, hang] = [10 * MM, 14 * MM]
  for (const text of items) {
    const item = within(sheet, node, 'LI')
    const set = { ...PARAGRAPH, indent: 0, after: 3, left: left + hang, width: width - hang }
    makeRoom(sheet, Math.min(heightOf(sheet, text, set), 2.4 * BODY_SIZE))
    const top = doc.y
    paint(doc, item, 'Lbl', () => {
      doc.font('regular').fontSize(BODY_SIZE)
      doc.text('–', left + dash, top, { lineBreak: false })
    })
    doc.y = top
    write(sheet, item, 'LBody', text, set)
  }
  doc.y += 3
}
