import { plainText } from '../../text/plain.js'
import { checkObservation, reporter } from '../check-references.js'
import { checkValue } from '../check-value.js'
import { figureId } from '../figure-id.js'
import type { Problem } from '../problem.js'
import { type Agency, type Indicator, Observation, type Source, type Territory, type Unit } from '../schemas.js'
import { decimalMarkOf, numberIn, readCells, type TextRow } from './cells.js'

/** What the cells of a table may name. */
export type ImportKnown = {
  readonly units: ReadonlyMap<string, Unit>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly territories: ReadonlyMap<string, Territory>
  readonly agencies: ReadonlyMap<string, Agency>
  readonly sources: ReadonlyMap<string, Source>
}

/** What is meant where the table has no such column, or the cell is empty. */
export type ImportDefaults = Pick<Observation, 'territory' | 'status' | 'vintage' | 'source'>

/** One line of a table: a figure, or what is wrong with it; neither where its value is left empty. */
export type ReadFigure = { readonly line: number; readonly figure?: Observation; readonly problems: readonly Problem[] }

/** A table whose head has been read; its lines are read one by one, so that a long table need not be read in one go. */
export type FigureTable = {
  readonly lines: readonly TextRow[]
  /** Read the lines in their order, each once: a figure that comes twice is refused where it comes again. */
  readonly read: (line: TextRow) => ReadFigure
  /** what is wrong with the table as a whole: then there are no lines */
  readonly problems: readonly Problem[]
  /** columns nobody asked for, as they are headed */
  readonly ignored: readonly string[]
}

/** How columns may be headed, without accents. */
export const FIGURE_HEADS = {
  indicator: ['indicator', 'chi tieu', 'ma chi tieu', 'chi so'],
  territory: ['territory', 'province', 'tinh', 'dia phuong', 'dia ban'],
  year: ['year', 'nam'],
  value: ['value', 'gia tri', 'so lieu', 'ket qua', 'thuc hien'],
  unit: ['unit', 'don vi', 'don vi tinh', 'dvt'],
  fieldSize: ['fieldsize', 'field size', 'so don vi xep hang'],
  status: ['status', 'trang thai', 'tinh chat'],
  confidence: ['confidence', 'do tin cay'],
  vintage: ['vintage', 'published', 'ngay cong bo', 'thoi diem cong bo'],
  source: ['source', 'nguon', 'ma nguon'],
  note: ['note', 'ghi chu'],
} as const satisfies Record<keyof Observation, readonly string[]>
type Column = keyof typeof FIGURE_HEADS
const NEEDED: readonly Column[] = ['indicator', 'year', 'value']

/** Columns whose cells name something, and what is said where it is not known. */
const NAMED = [
  ['indicator', 'INDICATOR_UNKNOWN', 'indicators'],
  ['territory', 'TERRITORY_UNKNOWN', 'territories'],
  ['source', 'SOURCE_UNKNOWN', 'sources'],
] as const

export const STATUS_WORDS: Readonly<Record<string, Observation['status']>> = {
  'chinh thuc': 'official',
  'bao cao': 'reported',
  'uoc tinh': 'estimate',
  'gia dinh': 'assumption',
}

/**
 * Open a table of figures that people made: Vietnamese or English headings in any order, ids or names, decimal commas or
 * points. Every problem of every line is reported; nothing is guessed that could be two things.
 * @param file what problems are reported of
 */
export function openFigures(text: string, known: ImportKnown, defaults: ImportDefaults, file = 'import'): FigureTable {
  const [head, ...body] = readCells(text)
  const unread = (problems: readonly Problem[], ignored: readonly string[] = []): FigureTable => ({
    ...{ lines: [], problems, ignored },
    read: ({ line }) => ({ line, problems: [] }),
  })
  if (head === undefined) return unread([wrong(file, 1, 'VALUE_MISSING', {})])
  const columns = head.cells.map(columnOf)
  const missing = NEEDED.filter((column) => !columns.includes(column))
  const twice = columns.filter((column, i) => column !== undefined && columns.indexOf(column) < i) as Column[]
  const ignored = head.cells.filter((cell, i) => columns[i] === undefined && cell !== '')
  const problems = [
    ...missing.map((column) => wrong(file, head.line, 'COLUMN_MISSING', { allowed: FIGURE_HEADS[column].join(', ') })),
    ...twice.map((column) => wrong(file, head.line, 'COLUMN_TWICE', { got: column })),
  ]
  if (problems.length > 0) return unread(problems, ignored)
  const at = (column: Column) => columns.indexOf(column)
  const mark = decimalMarkOf(body.map(({ cells }) => cells[at('value')] ?? ''))
  const reading: Reading = { known, names: namesOf(known), defaults, file, mark, seen: new Map() }
  const read = (row: TextRow): ReadFigure => readOne(row, (column) => row.cells[at(column)] ?? '', reading)
  return { lines: body, read, problems, ignored }
}

type Reading = {
  readonly known: ImportKnown
  readonly names: Names
  readonly defaults: ImportDefaults
  readonly file: string
  readonly mark: ReturnType<typeof decimalMarkOf>
  /** lines by the names of the figures read so far */
  readonly seen: Map<string, number>
}

function readOne({ line }: TextRow, cell: (column: Column) => string, reading: Reading): ReadFigure {
  const { known, names, defaults, file, mark, seen } = reading
  if (cell('value') === '') return { line, problems: [] }
  const indicator = names.indicators.get(plainText(cell('indicator'))) ?? cell('indicator')
  const place = cell('territory')
  const source = cell('source')
  const size = cell('fieldSize')
  const body = {
    indicator,
    territory: place === '' ? defaults.territory : (names.territories.get(plainText(place)) ?? place),
    year: numberIn(cell('year'), undefined) ?? cell('year'),
    value: numberIn(cell('value'), mark) ?? cell('value'),
    unit: cell('unit') === '' ? (known.indicators.get(indicator)?.unit ?? '') : cell('unit'),
    fieldSize: size === '' ? '' : (numberIn(size, undefined) ?? size),
    status: STATUS_WORDS[plainText(cell('status'))] ?? (cell('status') || defaults.status),
    confidence: cell('confidence'),
    vintage: cell('vintage') || defaults.vintage,
    source: source === '' ? defaults.source : (names.sources.get(plainText(source)) ?? source),
    note: cell('note'),
  }
  const unknown = NAMED.filter(([column, , list]) => !known[list].has(String(body[column])))
  const problems: Problem[] = unknown.map(([column, code]) => wrong(file, line, code, { id: String(body[column]) }))
  const found: Problem[] = []
  const figure = checkValue(Observation, body, file, () => line, found)
  // What nobody knows is said once; without its indicator a figure has no unit either.
  const said = new Set<unknown>(unknown.flatMap(([column]) => (column === 'indicator' ? [column, 'unit'] : [column])))
  problems.push(...found.filter(({ facts }) => !said.has(facts.field)))
  if (figure === undefined || problems.length > 0) return { line, problems }
  checkObservation({ value: figure, file, line }, known, reporter(problems))
  const id = figureId(figure)
  const first = seen.get(id)
  if (first !== undefined) problems.push(wrong(file, line, 'ID_DUPLICATE', { id, first: `${file}:${first}` }))
  else seen.set(id, line)
  return problems.length > 0 ? { line, problems } : { line, figure, problems }
}

const wrong = (file: string, line: number, code: Problem['code'], facts: Problem['facts']): Problem => ({
  ...{ file, line, code, facts },
})

function columnOf(head: string): Column | undefined {
  const plain = plainText(head)
    .replace(/[_\s]+/g, ' ')
    .trim()
  return (Object.keys(FIGURE_HEADS) as Column[]).find((column) =>
    (FIGURE_HEADS[column] as readonly string[]).includes(plain),
  )
}

export type Names = Readonly<Record<'indicators' | 'territories' | 'sources', ReadonlyMap<string, string>>>

/** Ids by every name they go by, without accents; a name of two things is the name of neither. */
export function namesOf({ indicators, territories, sources }: ImportKnown): Names {
  const of = (all: Iterable<{ readonly id: string }>, named: (one: never) => readonly string[]) => {
    const ids = new Map<string, string>()
    const shared = new Set<string>()
    for (const one of all) {
      for (const name of [one.id, ...named(one as never)].map(plainText)) {
        const other = ids.get(name)
        if (other !== undefined && other !== one.id) shared.add(name)
        else ids.set(name, one.id)
      }
    }
    for (const name of shared) if (ids.get(name) !== name) ids.delete(name)
    return ids
  }
  return {
    indicators: of(indicators.values(), ({ name }: Indicator) => [name.vi, name.en]),
    territories: of(territories.values(), ({ name }: Territory) => [name.vi, name.en, `Tỉnh ${name.vi}`]),
    sources: of(sources.values(), ({ title }: Source) => [title]),
  }
}
