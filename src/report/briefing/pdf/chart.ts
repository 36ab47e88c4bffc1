import { chartSize, untitled } from '../../charts/chart.js'
import { chartSvg } from '../../charts/picture.js'
import type { Block } from '../document.js'
import { settable } from './fonts.js'
import { paintSvg } from './paint-svg.js'
import { heightOf, MARGIN, makeRoom, type Node, paint, type Sheet, within, write } from './sheet.js'

type Chart = Extract<Block, { type: 'chart' }>
const CAPTION = { face: 'italic', size: 12, align: 'center', before: 3, after: 8 } as const
const ABOVE = 6
/** What a chart as high as a page leaves for the heading above it, points. */
const HEADING_ROOM = 70

/** Draw a chart as wide as the text, in lines and letters, its caption below it on the same page. */
export function writeChart(sheet: Sheet, parent: Node, block: Chart): void {
  const { doc, left, width } = sheet
  const { scale, height, room } = placed(sheet, block)
  makeRoom(sheet, room)
  doc.y += ABOVE
  const y = doc.y
  const wide = scale * chartSize(untitled(block.chart)).width
  const x = left + (width - wide) / 2
  const node = within(sheet, parent, 'Div')
  const told = { alt: settable(block.alt), bbox: [x, y, x + wide, y + height], placement: 'Block' }
  paint(doc, node, 'Figure', () => paintSvg(doc, chartSvg(block.chart), x, y, scale), told)
  doc.y = y + height
  write(sheet, node, 'Caption', block.caption, CAPTION)
}

/** Return how much room a chart takes with its caption, points. */
export const chartRoom = (sheet: Sheet, block: Chart): number => placed(sheet, block).room

function placed(sheet: Sheet, { chart, caption }: Chart) {
  const size = chartSize(untitled(chart))
  const captionRoom = heightOf(sheet, caption, CAPTION) + CAPTION.before + CAPTION.after
  const most = sheet.bottom - MARGIN.top - captionRoom - HEADING_ROOM
  const scale = Math.min(sheet.width / size.width, most / size.height)
  return { scale, height: scale * size.height, room: ABOVE + scale * size.height + captionRoom }
}
