import type { ForecastScale, History } from '../../model/forecast-types.js'
import { RowError } from './row-error.js'

export const SCALES: readonly ForecastScale[] = [
  'amount',
  'count',
  'percent',
  'share',
  'index',
  'rate',
  'growth',
  'rank',
]

/** Longest horizon answered, in years. */
export const MOST_HORIZON = 100

/** Largest size of a figure: beyond it sums of squares are no longer finite. */
const MOST_SIZE = 1e100

/** Check what a row says of its past. Fields are named as the row's format names them. @throws RowError */
export function checkRowHistory(
  history: History,
  fields: { readonly years: string; readonly values: string },
): History {
  const { years, values, lower, upper } = history
  if (values.length === 0) throw new RowError('FIELD_MISSING', { field: fields.values })
  if (years.length !== values.length)
    throw new RowError('LENGTHS_DIFFER', { got: `${years.length} ≠ ${values.length}` })
  values.forEach((value) => {
    if (Math.abs(value) > MOST_SIZE) throw new RowError('VALUE_OUT_OF_RANGE', { field: fields.values, got: value })
  })
  years.forEach((year, i) => {
    if (!Number.isInteger(year)) throw new RowError('FIELD_FORMAT', { field: fields.years, got: year })
    if (i > 0 && year <= (years[i - 1] as number))
      throw new RowError('YEARS_NOT_RISING', { got: `${years[i - 1]}, ${year}` })
  })
  if (lower !== undefined && upper !== undefined && lower >= upper)
    throw new RowError('RANGE_EMPTY', { got: `${lower} … ${upper}` })
  return history
}

/** Return a scale by name. @throws RowError */
export function scaleNamed(name: unknown, field: string): ForecastScale {
  const found = SCALES.find((one) => one === name)
  if (found === undefined)
    throw new RowError('VALUE_NOT_ALLOWED', { field, got: JSON.stringify(name) ?? '', allowed: SCALES.join(', ') })
  return found
}

/** Check a horizon. @throws RowError */
export function checkHorizon(horizon: number, field: string): number {
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > MOST_HORIZON)
    throw new RowError('VALUE_OUT_OF_RANGE', { field, got: horizon, allowed: `1 … ${MOST_HORIZON}` })
  return horizon
}
