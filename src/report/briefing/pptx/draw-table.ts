import type { Language } from '../../../text/language.js'
import { say } from '../../../text/say.js'
import { fillOf } from '../../charts/verdict-fill.js'
import { groupNameOf, isStrongRow, textOf } from '../blocks.js'
import type { Cell, HeatChart } from '../document.js'
import { markOf } from '../verdict-mark.js'
import type { Sheet, TableCell } from './deck.js'
import { COLOUR, FACE, TABLE } from './look.js'
import { fittingSize, textHeight } from './measure.js'
import type { Box, Part } from './slides.js'
import { plainText } from './xml.js'

const MARGIN: [number, number, number, number] = [TABLE.padY, TABLE.padX, TABLE.padY, TABLE.padX]
const BORDER = { type: 'solid', pt: 0.75, color: COLOUR.line } as const
const hex = (colour: string): string => colour.slice(1).toUpperCase()

/** Draw a table of the briefing, or a board of verdicts, as a table that can be edited. */
export function drawTable(
  sheet: Sheet,
  part:
    | Extract<Part, { kind: 'table' }>
    | { readonly box: Box; readonly board: HeatChart; readonly language: Language },
): void {
  const { x, y, width } = part.box
  const shown = 'board' in part ? boardOf(part.board, part.box, part.language) : tableOf(part)
  sheet.addTable(shown.rows, {
    ...{ x, y, w: width, colW: [...shown.widths], rowH: [...shown.heights] },
    ...{ margin: MARGIN, border: BORDER, fontFace: FACE, fontSize: TABLE.size, color: COLOUR.ink, valign: 'top' },
  })
}

type Shown = { readonly rows: TableCell[][]; readonly widths: readonly number[]; readonly heights: readonly number[] }

const headCell = (title: string): TableCell => ({
  text: plainText(title),
  options: { bold: true, align: 'center', valign: 'middle', fill: { color: COLOUR.ground } },
})

function tableOf({ table, rows, heights, widths }: Extract<Part, { kind: 'table' }>): Shown {
  const body = rows.map((row): TableCell[] => {
    const group = groupNameOf(row)
    const shaded = { bold: true, fill: { color: COLOUR.ground } }
    if (group !== undefined) return [{ text: plainText(group), options: { ...shaded, colspan: table.columns.length } }]
    const isStrong = isStrongRow(row)
    return table.columns.map(
      ({ isNumber }, i): TableCell => ({
        text: runsOf(row[i] ?? ''),
        options: { ...(isStrong ? shaded : {}), align: isNumber === true ? 'right' : 'left' },
      }),
    )
  })
  return { rows: [table.columns.map(({ title }) => headCell(title)), ...body], widths, heights }
}

/** A verdict's sign stands before its word, in its colour. */
function runsOf(cell: Cell): string | TableCell[] {
  const text = plainText(textOf(cell))
  if (typeof cell === 'string' || cell.mark === undefined || text === '') return text
  const { glyph, light } = markOf(cell.mark)
  return [
    { text: `${glyph} `, options: { color: hex(light), breakLine: false } },
    { text, options: { breakLine: false } },
  ]
}

/** Room of the groups' names: what columns of a fair width leave. */
const NAME_SHARE = { least: 0.3, most: 0.45, column: 0.13 } as const
const HEAD_HEIGHT = 0.72

function boardOf({ groups }: HeatChart, box: Box, language: Language): Shown {
  const columns = groups[0]?.cells ?? []
  const height = (box.height - HEAD_HEIGHT) / Math.max(1, groups.length)
  const left = 1 - NAME_SHARE.column * columns.length
  const nameShare = Math.min(NAME_SHARE.most, Math.max(NAME_SHARE.least, left))
  const share = (1 - nameShare) / Math.max(1, columns.length)
  const headSize = Math.min(
    ...columns.map(({ name }) => fittingSize(name, share * box.width - 2 * TABLE.padX, [12, 11, 10, 9], 3)),
    12,
  )
  const head = [say('briefing.slides.group', language), ...columns.map(({ name }) => name)].map((title): TableCell => {
    const cell = headCell(title)
    return { ...cell, options: { ...cell.options, fontSize: headSize } }
  })
  const rows = groups.map(({ name, cells }): TableCell[] => [
    {
      text: plainText(name),
      options: {
        valign: 'middle',
        fontSize: nameSize(name, nameShare * box.width - 2 * TABLE.padX, height),
      },
    },
    ...cells.map(({ verdict, label }): TableCell => {
      if (label === '') return { text: '' }
      const { ground, ink } = fillOf(verdict)
      const text = `${markOf(verdict).glyph} ${plainText(label)}`
      return { text, options: { align: 'center', valign: 'middle', color: hex(ink), fill: { color: hex(ground) } } }
    }),
  ])
  return {
    rows: [head, ...rows],
    widths: [nameShare, ...columns.map(() => share)].map((part) => part * box.width),
    heights: [HEAD_HEIGHT, ...rows.map(() => height)],
  }
}

/** Return the largest size at which a name stands in a row of that height. */
function nameSize(name: string, width: number, height: number): number {
  const sizes = [12, 11, 10, 9, 8, 7]
  return sizes.find((size) => textHeight(name, size, width) <= height - 2 * TABLE.padY) ?? 7
}
