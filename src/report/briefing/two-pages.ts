import { chartSize, untitled } from '../charts/chart.js'
import { groupNameOf, MOST_WHOLE, sharesOf, textOf } from './blocks.js'
import type { Block, Briefing, BriefingTable } from './document.js'

/** Heights in points on the page of Decree 30, a little more than any of the writers takes. */
const PAGE = { height: 728, width: 467 } as const
/** How wide a letter is and how far lines stand apart, parts of the size of letters. */
const [LETTER, LEADING] = [0.415, 1.31]
const [BODY, SMALL, TITLE] = [13, 11, 14]
const LIST_WIDTH = PAGE.width - 40
/** Number, place and day with what stands above them; recipients and signature, never parted. */
const [HEAD, FOOT] = [140, 90]

/** Something that stands whole, or runs on over pages line by line. */
type Piece = { readonly height: number; readonly isWhole: boolean }

const linesOf = (text: string, size: number, width: number): number =>
  Math.max(1, Math.ceil((text.length * size * LETTER) / width))
const textHeight = (text: string, size: number, width: number): number => linesOf(text, size, width) * size * LEADING

function tablePieces(table: BriefingTable): Piece[] {
  const shares = sharesOf(table)
  const row = (cells: readonly string[], isNamed = false): number => {
    const tall = cells.map((text, i) =>
      textHeight(text, SMALL, isNamed ? PAGE.width : (shares[i] ?? 1) * PAGE.width - 8),
    )
    return 6 + Math.max(...tall)
  }
  const rows = table.rows.map((cells) => row(cells.map(textOf), groupNameOf(cells) !== undefined))
  const head = 24 + row(table.columns.map(({ title }) => title))
  const notes = (table.notes ?? []).map((note) => 6 + textHeight(note, SMALL, PAGE.width))
  const sum = (some: readonly number[]): number => some.reduce((all, one) => all + one, 0)
  const together = rows.length <= MOST_WHOLE ? rows.length : 1
  const heights = [head + sum(rows.slice(0, together)), ...rows.slice(together), ...notes, 10]
  return heights.map((height) => ({ height, isWhole: true }))
}

/** Return the parts of a block that no writer parts over two pages, and those that run on. */
function piecesOf(block: Block): Piece[] {
  switch (block.type) {
    case 'paragraph': {
      const size = block.look === 'note' ? SMALL : BODY
      return [{ height: 6 + textHeight(block.text, size, PAGE.width - 14), isWhole: false }]
    }
    case 'list':
      return block.items.map((text) => ({ height: 5 + textHeight(text, BODY, LIST_WIDTH), isWhole: false }))
    case 'table':
      return tablePieces(block)
    case 'chart': {
      const { width, height } = chartSize(untitled(block.chart))
      return [{ height: 36 + (PAGE.width / width) * height, isWhole: true }]
    }
    case 'heading':
      return [{ height: 20 + textHeight(block.text, TITLE, PAGE.width), isWhole: true }]
    default:
      return []
  }
}

/** Return how many pages a briefing takes at the most, parts of the last one included. */
export function pagesOf(blocks: readonly Block[], { title }: Pick<Briefing['head'], 'title'>): number {
  const foot: Piece = { height: FOOT, isWhole: true }
  let at = HEAD + textHeight(title, TITLE, 0.9 * PAGE.width)
  // A heading stands on the page of what follows it.
  let kept = 0
  for (const { height, isWhole, isHeading } of [...blocks.flatMap(marked), { ...foot, isHeading: false }]) {
    if (isHeading) {
      kept += height
      continue
    }
    const needed = kept + (isWhole ? height : Math.min(height, 3 * BODY * LEADING))
    const left = PAGE.height - (at % PAGE.height)
    if (needed > left) at += left
    at += kept + height
    kept = 0
  }
  return at / PAGE.height
}

const marked = (block: Block) => piecesOf(block).map((piece) => ({ ...piece, isHeading: block.type === 'heading' }))

/** Return the first form of a briefing that stands on two pages, or the last one. @param forms from the fullest to the tersest */
export function onTwoPages(forms: readonly (() => readonly Block[])[], head: Briefing['head']): readonly Block[] {
  let blocks: readonly Block[] = []
  for (const form of forms) {
    blocks = form()
    if (pagesOf(blocks, head) <= 2) break
  }
  return blocks
}
