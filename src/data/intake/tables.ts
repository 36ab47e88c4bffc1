import { isNumberingHead } from '../../text/numbering.js'
import type { CellValue, Grid, GridRow } from './grids.js'
import { plainHead, TABLES, type TableKind, yearIn } from './heads.js'

/** A table found in a sheet: which column says what, and the rows below its head. Columns are counted from 0. */
export type Table = {
  readonly kind: TableKind
  readonly sheet: string
  /** where the head stands, from 0 */
  readonly at: number
  readonly columns: ReadonlyMap<string, number>
  /** years that head a column of numbers, ascending by column */
  readonly years: readonly { readonly column: number; readonly year: number }[]
  /** unit in brackets behind a heading, by column */
  readonly units: ReadonlyMap<number, string>
  /** unit that is said above the table of all of it */
  readonly unit: string | undefined
  /** headings that nobody knows; a column that only numbers the rows is known to say nothing */
  readonly unknown: readonly { readonly column: number; readonly head: string }[]
  readonly rows: readonly GridRow[]
}

/** A heading is short; a longer text is no heading and is not looked at. */
const LONGEST_HEAD = 80

/** Find the tables of a sheet: a head may stand in any row, and one table below another. */
export function tablesOf({ sheet, rows }: Grid): readonly Table[] {
  const known = new Map<string, string>()
  const tables: (Omit<Table, 'rows'> & { readonly rows: GridRow[] })[] = []
  let above: GridRow | undefined
  const said: string[] = []
  for (const row of rows) {
    const head = headOf(row, above, sheet, known, said)
    if (head !== undefined) tables.push({ ...head, rows: [] })
    else if (tables.length > 0) tables.at(-1)?.rows.push(row)
    else said.push(...row.cells.filter((cell) => typeof cell === 'string'))
    // A head is not the upper half of another one.
    above = head === undefined ? row : undefined
  }
  return tables
}

type Head = Omit<Table, 'rows'>

function headOf(
  row: GridRow,
  above: GridRow | undefined,
  sheet: string,
  known: Map<string, string>,
  said: readonly string[],
): Head | undefined {
  if (!mayBeHead(row)) return undefined
  // A head of two rows: what has no text of its own in the second is headed by the first.
  const width = Math.max(row.cells.length, above?.cells.length ?? 0)
  const cells = Array.from({ length: width }, (_, i): CellValue => {
    const own = row.cells[i] ?? null
    return own === null || own === '' ? (above?.at === row.at - 1 ? (above.cells[i] ?? null) : null) : own
  })
  const plain = cells.map((cell) => (typeof cell === 'string' ? plainOf(cell, known) : ''))
  if (!plain.some((one) => ANCHORS.has(one))) return undefined
  const years = cells.flatMap((cell, column) => {
    const year = yearIn(cell)
    return year === undefined ? [] : [{ column, year }]
  })
  for (const kind of Object.keys(TABLES) as TableKind[]) {
    const columns = columnsOf(kind, plain)
    if (!isHead(kind, columns, years.length)) continue
    const used = new Set([...columns.values(), ...years.map(({ column }) => column)])
    const unknown = cells.flatMap((cell, column) =>
      typeof cell === 'string' && cell.trim() !== '' && !used.has(column) && !isNumberingHead(cell)
        ? [{ column, head: cell }]
        : [],
    )
    const units = new Map(
      cells.flatMap((cell, column) => {
        const unit = typeof cell === 'string' ? /\(([^)]+)\)\s*\*?$/.exec(cell)?.[1] : undefined
        return unit === undefined ? [] : [[column, unit] as const]
      }),
    )
    return {
      kind,
      sheet,
      at: row.at,
      columns,
      years: TABLES[kind].years ? years : [],
      units,
      unit: unitSaid(said),
      unknown,
    }
  }
  return undefined
}

/** A head holds short texts and years, and no other number: so rows of figures are passed over quickly. */
function mayBeHead({ cells }: GridRow): boolean {
  let texts = 0
  let said = 0
  for (const cell of cells) {
    if (cell === null || cell === '') continue
    if (typeof cell === 'number' && yearIn(cell) === undefined) return false
    said++
    if (typeof cell === 'string' && cell.length <= LONGEST_HEAD) texts++
  }
  return texts >= 1 && said >= 2
}

/** What some column of every kind of table is headed. */
const ANCHORS = new Set(
  Object.values(TABLES).flatMap(({ heads, needed }) => heads[needed[0] as keyof typeof heads] as readonly string[]),
)

function plainOf(text: string, known: Map<string, string>): string {
  if (text.length > LONGEST_HEAD) return ''
  const found = known.get(text) ?? plainHead(text)
  if (known.size < 50_000) known.set(text, found)
  return found
}

function columnsOf(kind: TableKind, plain: readonly string[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>()
  // Of several columns that may mean the same, the first synonym wins: an id stands before a name.
  for (const [name, heads] of Object.entries(TABLES[kind].heads)) {
    const taken = new Set(columns.values())
    const at = (head: string): number => plain.findIndex((one, i) => one === head && !taken.has(i))
    const found = [...(heads as readonly string[])]
      .sort((a, b) => rankOf(a) - rankOf(b))
      .map(at)
      .find((i) => i >= 0)
    if (found !== undefined) columns.set(name, found)
  }
  return columns
}

const rankOf = (head: string): number => (/^ma | id$/.test(head) ? 0 : 1)

function isHead(kind: TableKind, columns: ReadonlyMap<string, number>, years: number): boolean {
  if (!TABLES[kind].needed.every((name) => columns.has(name))) return false
  if (kind === 'budgets') return years > 0 || (columns.has('year') && columns.has('amount'))
  if (kind === 'observations') return years > 0 ? !columns.has('year') : columns.has('year') && columns.has('value')
  return true
}

/** `Đơn vị: triệu đồng` above a table. */
function unitSaid(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = /(?:đơn vị(?: tính)?|đvt|unit)\s*:\s*([^;()]+)/i.exec(text)
    if (found !== null) return (found[1] as string).trim()
  }
  return undefined
}
