import type { History } from '../../model/forecast-types.js'
import { checkHorizon, checkRowHistory, scaleNamed } from './history-checks.js'
import { RowError } from './row-error.js'

/** One line of the input of `lotrinh forecast`. */
export type SeriesRow = { readonly id: string | number; readonly history: History; readonly horizon: number }

/**
 * Read `{"id", "values", "horizon", "scale", "lower"?, "upper"?, "years"?, "direction"?}`. Without years the values are of
 * consecutive years; a null among the values is a gap. @throws RowError
 */
export function readSeriesRow(line: string): SeriesRow {
  const row = parsed(line)
  const { id, values, horizon, years, direction } = row
  if (id === undefined || id === '') throw new RowError('FIELD_MISSING', { field: 'id' })
  if (typeof id !== 'string' && typeof id !== 'number') throw new RowError('FIELD_TYPE', { field: 'id' })
  if (direction !== undefined && direction !== null && direction !== 'up' && direction !== 'down')
    throw new RowError('VALUE_NOT_ALLOWED', { field: 'direction', got: JSON.stringify(direction), allowed: 'up, down' })
  const all = numbers(values, 'values', true)
  const allYears = years === undefined || years === null ? all.map((_, i) => i + 1) : numbers(years, 'years', false)
  if (allYears.length !== all.length)
    throw new RowError('LENGTHS_DIFFER', { got: `${allYears.length} ≠ ${all.length}` })
  const kept = all.flatMap((value, i) => (value === null ? [] : [i]))
  const end = allYears[allYears.length - 1] as number
  const history: History = {
    years: kept.map((i) => allYears[i] as number),
    values: kept.map((i) => all[i] as number),
    scale: scaleNamed(row.scale, 'scale'),
    lower: bound(row.lower, 'lower'),
    upper: bound(row.upper, 'upper'),
    direction: direction ?? undefined,
  }
  if (typeof horizon !== 'number')
    throw new RowError(horizon === undefined ? 'FIELD_MISSING' : 'FIELD_TYPE', { field: 'horizon' })
  if (kept.length > 0 && kept[kept.length - 1] !== all.length - 1)
    throw new RowError('VALUE_NOT_ALLOWED', { field: 'values', got: `null (${end})` })
  return {
    id,
    history: checkRowHistory(history, { years: 'years', values: 'values' }),
    horizon: checkHorizon(horizon, 'horizon'),
  }
}

type Raw = Readonly<Record<'values' | 'horizon' | 'scale' | 'lower' | 'upper' | 'years', unknown>> & {
  readonly id?: unknown
  readonly direction?: 'up' | 'down' | null
}

function parsed(line: string): Raw {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    throw new RowError('ROW_SYNTAX', { allowed: 'JSON' })
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new RowError('ROW_SYNTAX', { allowed: 'JSON {…}' })
  return row as Raw
}

function numbers(found: unknown, field: string, gaps: true): (number | null)[]
function numbers(found: unknown, field: string, gaps: false): number[]
function numbers(found: unknown, field: string, gaps: boolean): (number | null)[] {
  if (found === undefined) throw new RowError('FIELD_MISSING', { field })
  if (!Array.isArray(found)) throw new RowError('FIELD_TYPE', { field })
  for (const one of found)
    if (!(typeof one === 'number' && Number.isFinite(one)) && !(gaps && one === null))
      throw new RowError('FIELD_TYPE', { field, got: JSON.stringify(one) })
  return found as (number | null)[]
}

function bound(found: unknown, field: string): number | undefined {
  if (found === undefined || found === null) return undefined
  if (typeof found !== 'number' || !Number.isFinite(found))
    throw new RowError('FIELD_TYPE', { field, got: JSON.stringify(found) })
  return found
}
