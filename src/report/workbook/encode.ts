import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import type { Sheet, WorkbookFile } from './sheet.js'

const FONT = { name: 'Times New Roman', size: 12 }
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF3' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  border: { bottom: { style: 'thin' } },
}
const TITLE: CellStyle = { font: { ...FONT, size: 13, bold: true } }
/** Long texts go on below, and not over what stands beside them. */
const TEXT: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }
const NUMBER: CellStyle = { alignment: { vertical: 'top' } }
const EDITABLE: CellStyle = {
  ...TEXT,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF7CC' } },
  border: { bottom: { style: 'hair' }, top: { style: 'hair' }, left: { style: 'hair' }, right: { style: 'hair' } },
}
/** Rows above the first of the table: its title and its heads. */
export const HEAD_ROWS = 2
/** Sheets' names are no longer, and have none of these. */
const LONGEST_NAME = 31
/** Points of the highest row there can be. */
const HIGHEST = 409
const FORBIDDEN = /[[\]:*?/\\]/g

/** Write a workbook. The same data give the same bytes; no text becomes a formula. */
export async function encodeWorkbook({ title, subject, asOf, recipe, sheets }: WorkbookFile): Promise<Uint8Array> {
  // Loaded only when asked for: other commands have no need of it.
  const { writeXlsx } = await import('hucre/xlsx')
  const day = new Date(`${asOf}T00:00:00Z`)
  return writeXlsx({
    sheets: sheets.map(writeSheet),
    properties: { title, subject, creator: 'Lộ trình', created: day, modified: day, custom: { ...recipe } },
    namedRanges: sheets.map((sheet) => ({
      name: `lotrinh_${sheet.key}`,
      range: `'${nameOf(sheet)}'!${rangeOf(sheet, '$')}`,
    })),
    defaultFont: FONT,
  })
}

const nameOf = ({ name }: Sheet): string => name.replace(FORBIDDEN, ' ').replaceAll("'", '’').slice(0, LONGEST_NAME)

function writeSheet(sheet: Sheet): WriteSheet {
  const { columns, rows, title, frozen = 0, editable, numbers } = sheet
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: TITLE }]])
  for (const i of columns.keys()) cells.set(`1,${i}`, { style: HEAD })
  if (editable !== undefined) {
    for (const row of rows.keys())
      for (let column = editable[0]; column <= editable[1]; column++) {
        const format = columns[column]?.format
        cells.set(`${row + HEAD_ROWS},${column}`, {
          style: { ...EDITABLE, ...(format === undefined ? {} : { numFmt: format }) },
        })
      }
  }
  const last = rows.length + HEAD_ROWS
  return {
    name: nameOf(sheet),
    columns: columns.map(({ width, format }) => ({
      width,
      style: format === undefined ? TEXT : { ...NUMBER, numFmt: format },
    })),
    rows: [[title], columns.map(({ head }) => textCell(head)), ...rows.map((row) => row.map(textCell))],
    cells,
    freezePane: { rows: HEAD_ROWS, columns: frozen },
    ...(rows.length === 0 ? {} : { autoFilter: { range: rangeOf(sheet, '') } }),
    rowDefs: heightsOf(sheet),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$2',
    },
    ...(editable === undefined || numbers === undefined || rows.length === 0
      ? {}
      : {
          dataValidations: [
            {
              type: 'decimal' as const,
              operator: 'between' as const,
              formula1: String(numbers.low),
              formula2: String(numbers.high),
              allowBlank: true,
              showErrorMessage: true,
              errorMessage: numbers.message.slice(0, 225),
              range: `${letters((numbers.columns ?? editable)[0])}${HEAD_ROWS + 1}:${letters((numbers.columns ?? editable)[1])}${last}`,
            },
          ],
        }),
  }
}

/** Points of a line of text. */
const LINE = 16
/** Characters of this font are a little wider than those in which a column is measured. */
const WIDER = 1.12

/** Spreadsheets do not all work out how high a row has to be for its texts: it is said. */
function heightsOf({ columns, rows }: Sheet): Map<number, { readonly height: number }> {
  const linesOf = (row: readonly (string | number | null)[]): number =>
    Math.max(
      1,
      ...row.map((cell, i) =>
        typeof cell === 'string' ? Math.ceil((cell.length * WIDER) / (columns[i]?.width ?? cell.length)) : 1,
      ),
    )
  const heights = rows.map((row, i) => [i + HEAD_ROWS, { height: Math.min(HIGHEST, linesOf(row) * LINE) }] as const)
  return new Map([[1, { height: 2 * LINE + 2 }], ...heights])
}

/** The writer takes a text for what it is; only what looks like an escape of the format itself has to be escaped. */
const textCell = (value: string | number | null): CellValue =>
  typeof value === 'string' ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : value

function rangeOf({ columns, rows }: Sheet, fixed: '' | '$'): string {
  const end = `${fixed}${letters(columns.length - 1)}${fixed}${rows.length + HEAD_ROWS}`
  return `${fixed}A${fixed}${HEAD_ROWS}:${end}`
}

/** Return the name of a column. @param column from 0 */
function letters(column: number): string {
  const first = Math.floor(column / 26)
  return `${first === 0 ? '' : letters(first - 1)}${String.fromCharCode(65 + (column % 26))}`
}
