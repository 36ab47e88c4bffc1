import { setImmediate } from 'node:timers/promises'
import { readCells } from '../import/cells.js'
import { LIMITS } from './limits.js'
import { cellName, marksOf, percentStyles } from './marks.js'
import { openPackage, type RawSheet, refuseFile } from './package.js'

/** What stands in a cell. A date is midnight UTC of its day. */
export type CellValue = string | number | boolean | Date | null

/** One row that is not empty. `at`: from 0. */
export type GridRow = { readonly at: number; readonly cells: readonly CellValue[] }

/** The cells of one sheet; a block of merged cells says in each of them what it says in its first. */
export type Grid = {
  readonly sheet: string
  readonly rows: readonly GridRow[]
  /** names of cells that are shown as a percentage */
  readonly percents: ReadonlySet<string>
  /** names of computed cells that have no stored value */
  readonly empty: readonly string[]
  /** computed cells whose stored value is taken */
  readonly formulas: number
}

const CFB = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]
/** Name of the stream in which a workbook with a password lies, as the container writes it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const TEXT_NAMES = /\.(csv|tsv|txt)$/i

/**
 * Read the cells of a workbook or a text table. Formulas are never computed: the value stored beside them is taken.
 * @param name of the file, for what is said of it and for what it ends with
 * @throws InputError for a file that is not taken at all: too large, another kind, protected, with macros or links, damaged
 */
export async function readGrids(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  checkSize(bytes.length, name)
  const begins = (magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte)
  if (begins(CFB)) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (whole.includes(ENCRYPTED)) refuseFile(name, 'FILE_PROTECTED')
    refuseFile(name, 'FILE_TYPE_WRONG', { allowed: '.xlsx, .csv' })
  }
  if (/\.(xlsm|xltm|xlam)$/i.test(name)) refuseFile(name, 'FILE_MACROS', { got: name })
  if (begins(ZIP) && /\.xlsx$/i.test(name)) return workbookGrids(bytes, name)
  if (begins(ZIP) || !TEXT_NAMES.test(name)) refuseFile(name, 'FILE_TYPE_WRONG', { allowed: '.xlsx, .csv' })
  return [textGrid(bytes, name)]
}

/** @throws InputError for a file that is not worth opening. @param size bytes, known before anything is read */
export function checkSize(size: number, name: string): void {
  const inMiB = (of: number): string => `${Math.ceil(of / 1024 / 1024)} MiB`
  if (size > LIMITS.file) refuseFile(name, 'FILE_TOO_LARGE', { got: inMiB(size), allowed: `≤ ${inMiB(LIMITS.file)}` })
  if (size === 0) refuseFile(name, 'FILE_DAMAGED')
}

async function workbookGrids(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  const opened = openPackage(bytes, name)
  const percent = percentStyles(opened.styles)
  const grids: Grid[] = []
  for (const sheet of opened.sheets) grids.push(await gridOf(opened.packed(sheet), sheet, percent, name))
  return grids
}

async function gridOf(bytes: Uint8Array, raw: RawSheet, percent: ReadonlySet<string>, name: string): Promise<Grid> {
  const { name: sheet, index, xml } = raw
  const { merges, percents, empty, formulas, rows: height, columns } = marksOf(xml(), percent)
  if (height > LIMITS.rows || columns > LIMITS.columns) {
    const allowed = `≤ ${LIMITS.rows} × ${LIMITS.columns}`
    refuseFile(name, 'SHEET_TOO_LARGE', { sheet, cell: cellName(height - 1, columns - 1), allowed })
  }
  const rows = new Map<number, CellValue[]>()
  // Loaded only when a workbook is read: other commands have no need of it.
  const { streamXlsxRows } = await import('hucre/xlsx')
  try {
    for await (const { index: at, values } of streamXlsxRows(inPieces(bytes), { sheet: index })) {
      if (values.some((one) => one !== null && one !== '')) rows.set(at, values.map(composed))
    }
  } catch {
    refuseFile(name, 'FILE_DAMAGED', { sheet })
  }
  for (const { top, left, bottom, right } of merges) {
    const value = rows.get(top)?.[left] ?? null
    if (value === null || bottom > height || right > columns) continue
    for (let row = top; row <= bottom; row++) {
      const cells = rows.get(row)
      // A block that reaches below the table makes no new rows.
      if (cells === undefined) continue
      for (let column = left; column <= right; column++) cells[column] = value
    }
  }
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([at, cells]) => ({ at, cells }))
  return { sheet, rows: ordered, percents, empty, formulas }
}

const PIECE = 64 * 1024

/** Hand bytes over a little at a time: rows are then taken as they are read, and never wait in a long line. */
function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let from = 0
  return new ReadableStream({
    pull: async (controller) => {
      // The rows of the piece before are taken first: a long line of them costs more than reading it.
      await setImmediate()
      if (from >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(from, from + PIECE))
      from += PIECE
    },
  })
}

const composed = (value: CellValue): CellValue => (typeof value === 'string' ? value.normalize('NFC') : value)

function textGrid(bytes: Uint8Array, name: string): Grid {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  let text = ''
  try {
    text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    refuseFile(name, 'FILE_ENCODING')
  }
  if (text.includes('\0')) refuseFile(name, 'FILE_TYPE_WRONG', { allowed: '.xlsx, .csv' })
  const read = readCells(text)
  const widest = read.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  if (read.length > LIMITS.rows || widest > LIMITS.columns) {
    refuseFile(name, 'SHEET_TOO_LARGE', { sheet: '', cell: '', allowed: `≤ ${LIMITS.rows} × ${LIMITS.columns}` })
  }
  const rows = read.map(({ line, cells }) => ({
    at: line - 1,
    cells: cells.map((cell) => (cell === '' ? null : cell)),
  }))
  return { sheet: '', rows, percents: new Set(), empty: [], formulas: 0 }
}
