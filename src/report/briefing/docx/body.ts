import { BookmarkEnd, BookmarkStart, HeadingLevel, ImageRun, LineRuleType, Paragraph, type Table } from 'docx'
import { chartPng } from '../../charts/picture.js'
import type { Block, Briefing } from '../document.js'
import { type Captioned, captionOf } from './caption.js'
import { anchorOf, contentsOf } from './contents.js'
import { TEXT_WIDTH_MM } from './page.js'
import { DASHES, STYLE } from './styles.js'
import { tableOf } from './table.js'
import { plain, runs } from './text.js'

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const LOOKS = { lead: STYLE.lead, note: STYLE.note } as const
/** Size of pictures is given in pixels of a screen. */
const PX_PER_MM = 96 / 25.4

/** Return everything between head and foot. */
export function bodyOf(briefing: Briefing): (Paragraph | Table)[] {
  const counts = { table: 0, figure: 0, heading: 0 }
  const next = (what: Captioned | 'heading'): number => ++counts[what]
  let isNewPage = false
  return briefing.blocks.flatMap((block) => {
    if (block.type === 'newPage') {
      isNewPage = true
      return []
    }
    const written = blockOf(block, briefing, isNewPage, next)
    isNewPage = false
    return written
  })
}

function blockOf(
  block: Exclude<Block, { type: 'newPage' }>,
  briefing: Briefing,
  pageBreakBefore: boolean,
  next: (what: Captioned | 'heading') => number,
): (Paragraph | Table)[] {
  const { language } = briefing
  switch (block.type) {
    case 'contents':
      return contentsOf(block.title, briefing, pageBreakBefore)
    case 'heading': {
      const id = next('heading')
      const children = [new BookmarkStart(anchorOf(id - 1), id), ...runs(block.text), new BookmarkEnd(id)]
      return [new Paragraph({ heading: LEVELS[block.level], pageBreakBefore, children })]
    }
    case 'paragraph': {
      const style = block.look === undefined ? STYLE.body : LOOKS[block.look]
      return [new Paragraph({ style, pageBreakBefore, children: runs(block.text) })]
    }
    case 'list':
      return block.items.map(
        (item, i) =>
          new Paragraph({
            style: STYLE.body,
            pageBreakBefore: pageBreakBefore && i === 0,
            numbering: { reference: DASHES, level: 0 },
            children: runs(item),
          }),
      )
    case 'table':
      return [
        captionOf('table', next('table'), block.caption, language, pageBreakBefore),
        tableOf(block),
        ...(block.notes ?? []).map((note) => new Paragraph({ style: STYLE.note, children: runs(note) })),
        // Two tables that touch would become one.
        ...(block.notes === undefined || block.notes.length === 0
          ? [new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT } })]
          : []),
      ]
    case 'chart': {
      const number = next('figure')
      return [pictureOf(block, number, pageBreakBefore), captionOf('figure', number, block.caption, language, false)]
    }
  }
}

function pictureOf(block: Extract<Block, { type: 'chart' }>, id: number, pageBreakBefore: boolean): Paragraph {
  const { png, heightMm } = chartPng(block.chart, { widthMm: TEXT_WIDTH_MM })
  const picture = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: TEXT_WIDTH_MM * PX_PER_MM, height: heightMm * PX_PER_MM },
    altText: { id: String(id), name: `chart ${id}`, title: plain(block.caption), description: plain(block.alt) },
  })
  return new Paragraph({ style: STYLE.picture, pageBreakBefore, children: [picture] })
}
