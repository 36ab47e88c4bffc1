import { createHash } from 'node:crypto'
import { plainText } from '../../text/plain.js'
import { checkObservation, reporter } from '../check-references.js'
import { checkValue } from '../check-value.js'
import { figureId } from '../figure-id.js'
import { STATUS_WORDS } from '../import/figures.js'
import type { Problem } from '../problem.js'
import { Observation, type Source } from '../schemas.js'
import { yearIn } from './heads.js'
import { type ReadNumber, tidy, unitFactor } from './numbers.js'
import { isNote, isRepeated, type Reading, type RowReader, rowsIn, textOf } from './reading.js'
import type { Table } from './tables.js'

/** Read a table of figures: one figure a row with its year, or one indicator a row with a column for each year. */
export function readObservations(table: Table, reading: Reading, seen: Map<string, string>): void {
  const rowOf = rowsIn(table, reading)
  for (const row of table.rows) {
    if (isNote(row)) {
      reading.out.notes.push({
        sheet: table.sheet,
        cell: rowOf(row).at(0).cell,
        note: 'text',
        text: noteText(row.cells),
      })
      continue
    }
    const reader = rowOf(row)
    if (table.years.length > 0) {
      for (const { column, year } of table.years) readFigure(table, reading, reader, column, year, seen)
    } else readFigure(table, reading, reader, 'value', undefined, seen)
  }
}

export const noteText = (cells: readonly unknown[]): string =>
  String(cells.find((one) => one !== null) ?? '').slice(0, 200)

function readFigure(
  table: Table,
  reading: Reading,
  reader: RowReader,
  column: number | 'value',
  headed: number | undefined,
  seen: Map<string, string>,
): undefined {
  const { known, names, defaults, out } = reading
  const read = reader.number(column)
  // Cells to be filled in later say nothing yet.
  if (read === undefined) return
  const named = reader.text('indicator')
  const indicator = names.indicators.get(plainText(named)) ?? named
  const place = reader.text('territory')
  const year = headed ?? yearIn(reader.cell('year'))
  const territory = place === '' ? defaults.territory : (names.territories.get(plainText(place)) ?? place)
  const measure = known.indicators.get(indicator)
  let isWrong = false
  const wrong: RowReader['wrong'] = (...problem) => {
    isWrong = true
    reader.wrong(...problem)
  }
  if ('code' in read) wrong(column, read.code, read.facts)
  if (measure === undefined)
    wrong('indicator', named === '' ? 'CELL_EMPTY' : 'INDICATOR_UNKNOWN', { id: named.slice(0, 80) })
  if (!known.territories.has(territory)) wrong('territory', 'TERRITORY_UNKNOWN', { id: territory.slice(0, 80) })
  if (year === undefined) wrong('year', 'YEAR_UNREADABLE', { got: reader.text('year').slice(0, 40) })
  if (measure === undefined || 'code' in read || isWrong) return
  const factor = factorOf(table, reading, reader, column, read, measure.unit)
  if (factor === undefined) {
    return reader.wrong(table.columns.has('unit') && read.unit === undefined ? 'unit' : column, 'UNIT_MISMATCH', {
      got: statedUnit(table, reader, column, read) ?? '',
      allowed: measure.unit,
    })
  }
  const size = reader.number('fieldSize')
  const body = {
    indicator,
    territory,
    year,
    value: factor === 1 ? read.value : tidy(read.value * factor),
    unit: measure.unit,
    fieldSize: table.columns.has('fieldSize') && size !== undefined && 'value' in size ? size.value : '',
    status: statusOf(reader.text('status')) ?? defaultStatus(reading, territory),
    confidence: reader.text('confidence'),
    // A figure with a source of its own is as old as that says, or of no known age.
    vintage: reader.text('vintage') || (reader.text('source') === '' ? defaults.vintage : ''),
    source: sourceOf(table, reading, reader),
    note: reader.text('note'),
  }
  const found: Problem[] = []
  const figure = checkValue(Observation, body, '', () => 1, found)
  if (figure !== undefined) checkObservation({ value: figure, file: '', line: 1 }, known, reporter(found))
  for (const { code, facts } of found) reader.wrong(columnOf(table, facts.field, column), code, facts)
  if (figure === undefined || found.length > 0) return
  const at = reader.at(column)
  const id = figureId(figure)
  if (isRepeated(reader, column, id, id, seen)) return
  const raw = textOf(reader.row.cells[typeof column === 'number' ? column : (table.columns.get(column) ?? 0)] ?? null)
  out.proposals.push({
    kind: 'observation',
    at,
    figure,
    ...(factor === 1 ? {} : { read: withUnit(raw, table, reader, column, read) }),
  })
}

const withUnit = (raw: string, table: Table, reader: RowReader, column: number | 'value', read: ReadNumber): string =>
  read.unit === undefined ? `${raw} ${statedUnit(table, reader, column, read) ?? ''}`.trim() : raw

const columnOf = (table: Table, field: unknown, column: number | 'value'): number | string =>
  typeof field === 'string' && field !== 'value' && table.columns.has(field) ? field : column

/** The unit nearest to the number counts: behind it, in the row, in the heading, above the table. */
function statedUnit(
  table: Table,
  reader: RowReader,
  column: number | 'value',
  { unit }: ReadNumber,
): string | undefined {
  const at = typeof column === 'number' ? column : (table.columns.get(column) ?? -1)
  const own = reader.text('unit')
  return unit ?? (own === '' ? (table.units.get(at) ?? table.unit) : own)
}

function factorOf(
  table: Table,
  { known }: Reading,
  reader: RowReader,
  column: number | 'value',
  read: ReadNumber,
  wanted: string,
): number | undefined {
  const to = known.units.get(wanted)
  const printed = statedUnit(table, reader, column, read)
  if (printed === undefined || to === undefined) return 1
  return unitFactor(printed, to)
}

const statusOf = (text: string): string | undefined =>
  text === '' ? undefined : (STATUS_WORDS[plainText(text)] ?? MADE_UP[plainText(text)] ?? text)

/** As workbooks say it of a province that does not exist. */
const MADE_UP: Readonly<Record<string, string>> = { 'gia dinh (hu cau)': 'synthetic', 'made up': 'synthetic' }

const defaultStatus = ({ known, defaults }: Reading, territory: string): string =>
  known.territories.get(territory)?.kind === 'synthetic' ? 'synthetic' : defaults.status

/** The source a row names; a document it names by its title and number; else the file itself. */
function sourceOf(table: Table, reading: Reading, reader: RowReader): string {
  const { known, names, defaults, out } = reading
  const named = reader.text('source')
  if (named !== '') return names.sources.get(plainText(named)) ?? named
  const title = reader.text('documentTitle')
  const number = reader.text('documentNumber')
  if (title === '' && number === '') return defaults.source.id
  const source: Source = {
    id: `van-ban-${createHash('sha256').update(`${title}\n${number}`).digest('hex').slice(0, 12)}`,
    title: [title, number].filter((one) => one !== '').join(', '),
    publisher: '',
    published: '',
    address: '',
  }
  const sources = known.sources as Map<string, Source>
  if (!sources.has(source.id)) {
    sources.set(source.id, source)
    out.proposals.push({
      kind: 'source',
      at: reader.at(table.columns.has('documentTitle') ? 'documentTitle' : 'documentNumber'),
      source,
    })
  }
  return source.id
}
