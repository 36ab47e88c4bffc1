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
import { fittingWidths, groupNameOf, isStrongRow, MOST_WHOLE, sharesOf, textOf, wordsOf } from '../blocks.js'
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
/** Letters of Times against those of Arial; those of heads are bold. */
const NARROWER = 0.94
const BOLD = 1.1
/** Columns from which on a table is set in smaller letters, half points. */
const [MANY_COLUMNS, SMALL] = [8, 19]

/** Return a table whose head repeats on every page and whose rows stay whole; figures stand on the right. */
export function tableOf(table: BriefingTable): Table {
  const widths = widthsOf(table)
  const { columns, rows } = table
  const size = sizeOf(table)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, i) =>
      cellOf(title, {
        width: widths[i] as number,
        size,
        isBold: true,
        align: AlignmentType.CENTER,
        ground: HEAD_GROUND,
      }),
    ),
  })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: ASIDE / 2, right: ASIDE / 2 },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [head, ...rows.map((row, i) => rowOf(table, row, widths, isKept(i, rows.length)))],
  })
}

/** Return whether a row stays on the page of the next: few rows stand together, of many no head and no last row alone. */
const isKept = (i: number, n: number): boolean => i < n - 1 && (n <= MOST_WHOLE || i === 0 || i === n - 2)

/** @param stays on the page of the row below */
function rowOf(table: BriefingTable, row: readonly Cell[], widths: readonly number[], stays: boolean): TableRow {
  const { columns } = table
  const size = sizeOf(table)
  const group = groupNameOf(row)
  if (group !== undefined) {
    const look = { width: TEXT_WIDTH, size, isBold: true, ground: STRONG_GROUND, span: columns.length }
    return new TableRow({ cantSplit: true, children: [cellOf(group, look)] })
  }
  const isStrong = isStrongRow(row)
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ isNumber }, i) => {
      const cell = row[i] ?? ''
      return cellOf(cell, {
        ...{ width: widths[i] as number, size },
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
  /** of the letters, half points */
  readonly size: number
  readonly isBold: boolean
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly ground?: string
  readonly span?: number
  readonly stays?: boolean
}

function cellOf(cell: Cell, { width, size, isBold, align, ground, span, stays = true }: CellLook): TableCell {
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
        children: [
          ...(mark === undefined ? [] : sign(mark)),
          ...runs(textOf(cell), { bold: isBold, ...(size === SIZE.table ? {} : { size }) }),
        ],
      }),
    ],
  })
}

const sign = (verdict: string) => {
  const { glyph, light } = markOf(verdict)
  return runs(`${glyph}\u00a0`, { font: SIGN_FACE, color: light.slice(1), size: SIZE.table })
}

const sizeOf = ({ columns }: BriefingTable): number => (columns.length >= MANY_COLUMNS ? SMALL : SIZE.table)

/** Widths by share, but no column narrower than its longest word; whole twentieths, together the width of the text. */
function widthsOf(table: BriefingTable): number[] {
  const least = table.columns.map((_, i) => {
    const broken = (words: readonly string[]): string[] => words.flatMap((word) => plain(word).split(/(?<=–)/))
    const widthsOfWords = (words: readonly string[], bold: number): number[] =>
      broken(words).map((word) => bold * NARROWER * widthOf(word, sizeOf(table) * 10))
    const head = widthsOfWords(table.columns[i]?.title.split(' ') ?? [], BOLD)
    const widest = Math.max(0, ...head, ...widthsOfWords(wordsOf(table, i), 1))
    return Math.min(TEXT_WIDTH / 2, widest + ASIDE + SLACK)
  })
  const widths = fittingWidths(sharesOf(table), least, TEXT_WIDTH)
  const all = widths.reduce((sum, one) => sum + one, 0)
  const whole = widths.map((one) => Math.floor((one * TEXT_WIDTH) / all))
  const rest = TEXT_WIDTH - whole.reduce((sum, one) => sum + one, 0)
  return whole.map((one, i) => (i === whole.length - 1 ? one + rest : one))
}
