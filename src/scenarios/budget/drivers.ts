import type { Driver, DriverId, ThreePoint } from '../../data/budget-schemas.js'
import { DRIVERS, FIRST_BUDGET_YEAR } from '../../data/budget-schemas.js'
import { fitThreePoints, splitQuantile } from '../../model/three-point.js'
import type { Settings } from './merge.js'
import type { Uniforms } from './uniforms.js'
import { BUDGET_YEARS, yearAt } from './years.js'

/** What the province does not choose, `[BUDGET_YEARS × nPaths]` each; a driver without a row is absent. */
export type DriverPaths = {
  readonly paths: ReadonlyMap<DriverId, Float64Array>
  readonly rows: ReadonlyMap<DriverId, Driver>
}

/** Return the driver rows of a territory: its own, else those of `any`. */
export function driverRows(rows: readonly Driver[], territory: string): ReadonlyMap<DriverId, Driver> {
  const chosen = new Map<DriverId, Driver>()
  for (const driver of DRIVERS) {
    const own = rows.find((row) => row.driver === driver && row.territory === territory)
    const one = own ?? rows.find((row) => row.driver === driver && row.territory === 'any')
    if (one !== undefined) chosen.set(driver, one)
  }
  return chosen
}

/**
 * Draw every driver: a starting value and a yearly growth, each once a path, v_p (1 + g_p)^(t − year), then the settings
 * and revenue shocks of the scenario. Streams: `<territory>/driver/<id>/{value, growth}`.
 */
export function drawDrivers(
  rows: ReadonlyMap<DriverId, Driver>,
  territory: string,
  settings: Settings,
  uniforms: Uniforms,
  nPaths: number,
): DriverPaths {
  const paths = new Map<DriverId, Float64Array>()
  for (const [driver, row] of rows) {
    const start = drawer(row.value, uniforms(`${territory}/driver/${driver}/value`))
    const growth = drawer(row.growth, uniforms(`${territory}/driver/${driver}/growth`))
    const values = new Float64Array(BUDGET_YEARS * nPaths)
    for (let p = 0; p < nPaths; p++) {
      const yearly = 1 + growth(p) / 100
      const first = Math.max(start(p), 1e-9)
      for (let t = 0; t < BUDGET_YEARS; t++)
        values[t * nPaths + p] = first * yearly ** (FIRST_BUDGET_YEAR + t - row.year)
      applySettings(values, driver, settings, nPaths, p, yearly)
    }
    paths.set(driver, values)
  }
  return { paths, rows }
}

/** Return a function path → draw. Growth and values are truncated where they could turn a sign: at −50 % a year. */
function drawer(points: ThreePoint, at: (path: number) => number): (path: number) => number {
  const split = fitThreePoints(points)
  const least = Math.min(points.low, Math.max(-50, points.low - 4 * (points.mode - points.low)))
  return (path) => Math.max(least, splitQuantile(split, at(path)))
}

function applySettings(
  values: Float64Array,
  driver: DriverId,
  settings: Settings,
  nPaths: number,
  p: number,
  yearly: number,
): void {
  for (const row of settings.drivers) {
    if (row.driver !== driver) continue
    const last = Math.min(BUDGET_YEARS - 1, row.to === undefined ? BUDGET_YEARS - 1 : yearAt(row.to))
    for (let t = yearAt(row.from); t <= last; t++) {
      const at = t * nPaths + p
      if (row.value !== undefined) values[at] = row.value * yearly ** (t - yearAt(row.from))
      values[at] = (values[at] as number) * (row.factor ?? 1)
    }
  }
  if (driver !== 'total-expenditure') return
  for (const shock of settings.shocks) {
    if (shock.kind !== 'revenue') continue
    const last = shock.to === undefined ? BUDGET_YEARS - 1 : yearAt(shock.to)
    for (let t = yearAt(shock.from); t <= last; t++) {
      const at = t * nPaths + p
      values[at] = (values[at] as number) * shock.factor
    }
  }
}
