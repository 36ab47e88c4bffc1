import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { widthOf } from '../../charts/paper.js'
import { fittingWidths, groupNameOf, isStrongRow, sharesOf, textOf, wordsOf } from '../blocks.js'
import type { BriefingTable, Cell } from '../document.js'
import { markOf } from '../verdict-mark.js'
import { SIGN_FACE, SIZE, TEXT_WIDTH } from './page.js'
import { STYLE } from './styles.js'
import { plain, runs } from './text.js'
import { tintOf } from './tint.js'

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8793A0' } as const
const [HEAD_GROUND, STRONG_GROUND] = ['E2EEF9', 'EFF3F7']
/** What a cell leaves free on both sides together, twentieths of a point. */
const ASIDE = 150
/** Room for a word whose width is only guessed, twentieths of a point. */
const SLACK = 30
/** Letters of Times, bold ones too, against those of Arial. */
const NARROWER = 0.94

/** Return a table whose head repeats on every page and whose rows stay whole; figures stand on the right. */
export function tableOf(table: BriefingTable): Table {
  const widths = widthsOf(table)
  const { columns, rows } = table
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, i) =>
      cellOf(title, { width: widths[i] as number, isBold: true, align: AlignmentType.CENTER, ground: HEAD_GROUND }),
    ),
  })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: ASIDE / 2, right: ASIDE / 2 },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      head,
      // No head and no last row stands alone on a page.
      ...rows.map((row, i) => rowOf(table, row, widths, i === 0 ? rows.length > 1 : i === rows.length - 2)),
    ],
  })
}

/** @param stays on the page of the row below */
function rowOf({ columns }: BriefingTable, row: readonly Cell[], widths: readonly number[], stays: boolean): TableRow {
  const group = groupNameOf(row)
  if (group !== undefined) {
    const look = { width: TEXT_WIDTH, isBold: true, ground: STRONG_GROUND, span: columns.length }
    return new TableRow({ cantSplit: true, children: [cellOf(group, look)] })
  }
  const isStrong = isStrongRow(row)
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ isNumber }, i) => {
      const cell = row[i] ?? ''
      return cellOf(cell, {
        width: widths[i] as number,
        isBold: typeof cell !== 'string' && cell.strong === true,
        align: isNumber === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
        ...(isStrong ? { ground: STRONG_GROUND } : {}),
        stays,
      })
    }),
  })
}

type CellLook = {
  readonly width: number
  readonly isBold: boolean
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly ground?: string
  readonly span?: number
  readonly stays?: boolean
}

function cellOf(cell: Cell, { width, isBold, align, ground, span, stays = true }: CellLook): TableCell {
  const mark = typeof cell === 'string' ? undefined : cell.mark
  const fill = mark === undefined ? ground : tintOf(mark)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [
      new Paragraph({
        style: STYLE.cell,
        alignment: align ?? AlignmentType.LEFT,
        keepNext: stays,
        children: [...(mark === undefined ? [] : sign(mark)), ...runs(textOf(cell), { bold: isBold })],
      }),
    ],
  })
}

const sign = (verdict: string) => {
  const { glyph, light } = markOf(verdict)
  return runs(`${glyph}\u00a0`, { font: SIGN_FACE, color: light.slice(1), size: SIZE.table })
}

/** Widths by share, but no column narrower than its longest word; whole twentieths, together the width of the text. */
function widthsOf(table: BriefingTable): number[] {
  const least = table.columns.map((_, i) => {
    const words = wordsOf(table, i).flatMap((word) => plain(word).split(/(?<=–)/))
    const widest = Math.max(0, ...words.map((word) => NARROWER * widthOf(word, SIZE.table * 10)))
    return Math.min(TEXT_WIDTH / 2, widest + ASIDE + SLACK)
  })
  const widths = fittingWidths(sharesOf(table), least, TEXT_WIDTH)
  const all = widths.reduce((sum, one) => sum + one, 0)
  const whole = widths.map((one) => Math.floor((one * TEXT_WIDTH) / all))
  const rest = TEXT_WIDTH - whole.reduce((sum, one) => sum + one, 0)
  return whole.map((one, i) => (i === whole.length - 1 ? one + rest : one))
}
