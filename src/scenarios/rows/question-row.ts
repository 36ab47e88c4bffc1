import { FORECAST_COMPARATORS, type ForecastComparator } from '../../model/attain-forecast.js'
import type { History } from '../../model/forecast-types.js'
import { checkHorizon, checkRowHistory, scaleNamed } from './history-checks.js'
import { RowError } from './row-error.js'

/** One target question: "what is the probability that the value at the target year is … ?" */
export type Question = {
  readonly id: string
  readonly history: History
  /** years from the last value to the target year */
  readonly horizon: number
  readonly comparator: ForecastComparator
  readonly threshold: number
}

const REQUIRED = ['id', 'target_year', 'comparator', 'threshold', 'history_years', 'history_values', 'kind']

/** Read the heading: column name → place. @throws RowError COLUMN_MISSING */
export function questionColumns(line: string): ReadonlyMap<string, number> {
  const columns = new Map(splitCsv(line).map((name, i) => [name.trim(), i]))
  const missing = REQUIRED.filter((name) => !columns.has(name))
  if (missing.length > 0) throw new RowError('COLUMN_MISSING', { got: line.slice(0, 80), allowed: missing.join(', ') })
  return columns
}

/** Read one question. @throws RowError */
export function readQuestionRow(line: string, columns: ReadonlyMap<string, number>): Question {
  const cells = splitCsv(line)
  if (cells.length !== columns.size) throw new RowError('ROW_SYNTAX', { got: cells.length, allowed: columns.size })
  const cell = (name: string): string => (cells[columns.get(name) ?? -1] ?? '').trim()
  const id = cell('id')
  if (id === '') throw new RowError('FIELD_MISSING', { field: 'id' })
  const comparator = FORECAST_COMPARATORS.find((one) => one === cell('comparator'))
  if (comparator === undefined)
    throw new RowError('VALUE_NOT_ALLOWED', {
      field: 'comparator',
      got: cell('comparator'),
      allowed: FORECAST_COMPARATORS.join(', '),
    })
  const direction = cell('direction')
  if (direction !== '' && direction !== 'up' && direction !== 'down')
    throw new RowError('VALUE_NOT_ALLOWED', { field: 'direction', got: direction, allowed: 'up, down' })
  const history = checkRowHistory(
    {
      years: list(cell('history_years'), 'history_years'),
      values: list(cell('history_values'), 'history_values'),
      scale: scaleNamed(cell('kind'), 'kind'),
      lower: optional(cell('lower_bound'), 'lower_bound'),
      upper: optional(cell('upper_bound'), 'upper_bound'),
      direction: direction === '' ? undefined : direction,
    },
    { years: 'history_years', values: 'history_values' },
  )
  const last = history.years[history.years.length - 1] as number
  const base = optional(cell('base_year'), 'base_year')
  if (base !== undefined && last > base)
    throw new RowError('VALUE_OUT_OF_RANGE', { field: 'history_years', got: last, allowed: `≤ ${base}` })
  const target = number(cell('target_year'), 'target_year')
  return {
    id,
    history,
    comparator,
    threshold: number(cell('threshold'), 'threshold'),
    horizon: checkHorizon(target - last, 'target_year'),
  }
}

function number(text: string, field: string): number {
  if (text === '') throw new RowError('FIELD_MISSING', { field })
  const value = Number(text)
  if (!Number.isFinite(value)) throw new RowError('FIELD_FORMAT', { field, got: text })
  return value
}

const optional = (text: string, field: string): number | undefined => (text === '' ? undefined : number(text, field))

const list = (text: string, field: string): number[] =>
  text === '' ? [] : text.split(';').map((part) => number(part.trim(), field))

/** Split one line of CSV (RFC 4180, without line ends inside quotes). @throws RowError for a quote left open */
export function splitCsv(line: string): string[] {
  if (!line.includes('"')) return line.split(',')
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const c = line[i] as string
    if (quoted) {
      if (c !== '"') cell += c
      else if (line[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (c === '"' && cell === '') quoted = true
    else if (c === ',') {
      cells.push(cell)
      cell = ''
    } else cell += c
  }
  if (quoted) throw new RowError('ROW_SYNTAX', { got: line.slice(0, 40) })
  cells.push(cell)
  return cells
}
