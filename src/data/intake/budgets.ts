import { plainText } from '../../text/plain.js'
import { FIRST_BUDGET_YEAR, PAYERS, type Payer } from '../budget-schemas.js'
import { LAST_YEAR } from '../schemas.js'
import { yearIn } from './heads.js'
import { billionsIn, tidy } from './numbers.js'
import { noteText } from './observations.js'
import { ENVELOPE } from './proposals.js'
import { isNote, isRepeated, isTotal, type Reading, type RowReader, rowsIn, textOf } from './reading.js'
import type { Table } from './tables.js'

const PAYER_WORDS: Readonly<Record<string, Payer>> = {
  tinh: 'province',
  'ngan sach tinh': 'province',
  'ngan sach dia phuong': 'province',
  'trung uong': 'centre',
  'ngan sach trung uong': 'centre',
  'doanh nghiep vien thong': 'operators',
  'dn vien thong': 'operators',
  'nha mang': 'operators',
  'xa hoi': 'society',
  'xa hoi hoa': 'society',
}

const ENVELOPE_WORDS = ['envelope', 'tong muc von', 'tong muc']

/** Read planned money by programme: a column for each year, or one amount a row with its year. */
export function readBudgets(table: Table, reading: Reading, seen: Map<string, string>): void {
  const { out } = reading
  const rowOf = rowsIn(table, reading)
  for (const row of table.rows) {
    const reader = rowOf(row)
    const named = reader.text('programme')
    const at = reader.at('programme')
    if (isNote(row)) out.notes.push({ ...at, note: 'text', text: noteText(row.cells) })
    else if (isTotal(named) && !isEnvelope(named)) out.notes.push({ ...at, note: 'total', text: named })
    else readRow(table, reading, reader, named, seen)
  }
}

const isEnvelope = (named: string): boolean => ENVELOPE_WORDS.includes(plainText(named))

function readRow(
  table: Table,
  reading: Reading,
  reader: RowReader,
  named: string,
  seen: Map<string, string>,
): undefined {
  const { known, names, out } = reading
  const single = yearIn(reader.cell('year'))
  const cells: readonly { readonly column: number | string; readonly year: number | undefined }[] =
    table.years.length > 0 ? table.years : [{ column: 'amount', year: single }]
  const filled = cells
    .map((one) => ({ ...one, read: reader.number(one.column) }))
    .filter(({ read }) => read !== undefined)
  if (filled.length === 0) return
  const programme = isEnvelope(named) ? ENVELOPE : (names.programmes.get(plainText(named)) ?? named)
  const payer = payerOf(reader)
  if (programme !== ENVELOPE && !known.programmes.has(programme)) {
    return reader.wrong('programme', named === '' ? 'CELL_EMPTY' : 'PROGRAMME_UNKNOWN', { id: named.slice(0, 80) })
  }
  if (payer === undefined) {
    return reader.wrong('payer', 'VALUE_NOT_ALLOWED', {
      field: 'payer',
      got: reader.text('payer').slice(0, 80),
      allowed: PAYERS.join(', '),
    })
  }
  const scenario = reader.text('scenario')
  for (const { column, year, read } of filled) {
    if (read === undefined) continue
    if ('code' in read) {
      reader.wrong(column, read.code, read.facts)
      continue
    }
    if (year === undefined || year < FIRST_BUDGET_YEAR) {
      reader.wrong(year === undefined ? 'year' : column, 'YEAR_UNREADABLE', {
        got: year ?? reader.text('year'),
        allowed: `${FIRST_BUDGET_YEAR} … ${LAST_YEAR}`,
      })
      continue
    }
    const at = typeof column === 'number' ? column : (table.columns.get(column) ?? -1)
    const unit = read.unit ?? (reader.text('unit') || (table.units.get(at) ?? table.unit ?? unitOfTable(table)))
    // Without a unit tỷ đồng is the most likely and a thousand times wrong where it is not: it has to be said.
    const factor = unit === undefined ? undefined : billionsIn(unit)
    if (factor === undefined) {
      reader.wrong(column, 'MONEY_UNIT', { got: unit ?? '', allowed: 'tỷ đồng, triệu đồng' })
      continue
    }
    if (read.value < 0) {
      reader.wrong(column, 'VALUE_OUT_OF_RANGE', { field: 'amount', got: read.value, allowed: '≥ 0 tỷ đồng' })
      continue
    }
    const key = [scenario, programme, payer, year].join('|')
    const place = reader.at(column)
    if (isRepeated(reader, column, key, `${programme}, ${year}`, seen)) continue
    const raw = `${textOf(reader.row.cells[at] ?? null)}${read.unit === undefined ? ` ${unit}` : ''}`
    out.proposals.push({
      ...{ kind: 'spending', at: place, scenario: scenario === '' ? undefined : scenario, programme, payer, year },
      amount: factor === 1 ? read.value : tidy(read.value * factor),
      ...(factor === 1 ? {} : { read: raw }),
    })
  }
}

/** The unit in the brackets of the programmes' own heading, or of any other one: `Kinh phí (triệu đồng)`. */
function unitOfTable({ units }: Table): string | undefined {
  return [...units.values()].find((one) => billionsIn(one) !== undefined)
}

function payerOf(reader: RowReader): Payer | undefined {
  const said = plainText(reader.text('payer'))
  if (said === '') return 'province'
  return PAYER_WORDS[said] ?? PAYERS.find((one) => one === said)
}
