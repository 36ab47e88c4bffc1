/**
 * One monotone map G of the cumulative probability for each scale and band of horizons, so that the fan and the
 * probability of attainment are calibrated together ("beta calibration", Kull, Silva Filho & Flach 2017):
 *   logit G(F) = a + b ln F − c ln(1 − F),   b, c > 0;   a = 0, b = c = 1 is the identity.
 * F is oriented: a larger figure on the link scale is better.
 */
import type { ForecastScale } from '../forecast-types.js'

/** [a, b, c] */
export type CalibrationMap = readonly [number, number, number]

/** By `scale|band`, with `scale|` and `` as what to fall back on. */
export type Calibration = Readonly<Record<string, CalibrationMap>>

export const IDENTITY: CalibrationMap = [0, 1, 1]
/** Last horizon of each band. */
const BANDS = [3, 7, 12]
const TINY = 1e-12

export function bandOf(horizon: number): string {
  return String(BANDS.find((last) => horizon <= last) ?? 'far')
}

export function calibrationOf(calibration: Calibration, scale: ForecastScale, horizon: number): CalibrationMap {
  return calibration[`${scale}|${bandOf(horizon)}`] ?? calibration[`${scale}|`] ?? calibration[''] ?? IDENTITY
}

/** Return G(F). 0 stays 0 and 1 stays 1. */
export function calibrated(map: CalibrationMap, f: number): number {
  if (f <= 0) return 0
  if (f >= 1) return 1
  if (map === IDENTITY) return f
  const [a, b, c] = map
  return 1 / (1 + Math.exp(-(a + b * Math.log(f) - c * Math.log1p(-f))))
}

/** Return ln G′(F), the log density of the map. */
export function logDensity(map: CalibrationMap, f: number): number {
  const held = Math.min(1 - 1e-9, Math.max(1e-9, f))
  const g = calibrated(map, held)
  return Math.log(Math.max(1e-300, g * (1 - g) * (map[1] / held + map[2] / (1 - held))))
}

/** Return F with G(F) = p, by bisection on the logit of F. */
export function uncalibrated(map: CalibrationMap, p: number): number {
  const [a, b, c] = map
  if (p <= TINY || p >= 1 - TINY || (a === 0 && b === 1 && c === 1)) return p
  let low = -60
  let high = 60
  for (let i = 0; i < 70; i++) {
    const middle = (low + high) / 2
    if (calibrated(map, 1 / (1 + Math.exp(-middle))) >= p) high = middle
    else low = middle
  }
  return 1 / (1 + Math.exp(-high))
}
