/**
 * What the boosted correction sees of a history: numbers without unit, equal for a series in dong or in billions, and
 * blind to the calendar. Steps are changes a year, so that a gap of several years counts as its mean pace.
 */

/** At most this many last values are looked at. */
export const MAX_WINDOW = 24

/** Place of the horizon among the features: only it differs between the years of one forecast. */
export const HORIZON = 0

/** What stands for a feature that a history is too short to have: less than any real one. */
export const MISSING = -99

export const FEATURE_NAMES = [
  'horizon',
  'points',
  'logUnitToLevel',
  'step1',
  'step2',
  'step3',
  'mean3',
  'mean5',
  'mean10',
  'meanAll',
  'roughness',
  'shareUp',
  'autocorrelation',
  'abs3',
  'abs10',
  'fromMean',
  'inRange',
  'toLargest',
  'driftToLevel',
  'slope6',
  'logGrowth3',
  'pathLength',
  'acceleration',
] as const

/** Scale-free description of a history. */
export type Described = {
  readonly level: number
  /** typical absolute change a year, drawn a little towards 5 % of the level; the unit of every forecast */
  readonly unit: number
  /** length FEATURE_NAMES.length; the horizon's place is filled by the caller */
  readonly features: Float64Array
}

/** Weight, in steps, and size, as a share of the level, of the typical step that nothing was observed of. */
const STEP_WEIGHT = 0.5
const STEP_SHARE = 0.05

/**
 * Describe a history of n ≥ 2 values. @param years strictly ascending @param values any sign
 * @returns undefined where nothing ever changed and the level is 0: there is no unit then
 */
export function describeHistory(years: readonly number[], values: readonly number[]): Described | undefined {
  const n = values.length
  const start = Math.max(0, n - MAX_WINDOW)
  const m = n - 1 - start
  const level = values[n - 1] as number
  const steps = new Float64Array(m)
  let absolute = 0
  let squares = 0
  let up = 0
  for (let i = 0; i < m; i++) {
    const at = n - 1 - i
    const gap = (years[at] as number) - (years[at - 1] as number)
    const step = ((values[at] as number) - (values[at - 1] as number)) / gap
    steps[i] = step
    absolute += Math.abs(step)
    if (step > 0) up++
  }
  const unit = (absolute + STEP_WEIGHT * STEP_SHARE * Math.abs(level)) / (m + STEP_WEIGHT)
  if (!(unit > 0) || !Number.isFinite(unit)) return undefined
  for (let i = 0; i < m; i++) {
    const step = (steps[i] as number) / unit
    steps[i] = step
    squares += step * step
  }
  let low = level
  let high = level
  let sum = 0
  let largest = 0
  for (let i = start; i < n; i++) {
    const y = values[i] as number
    low = Math.min(low, y)
    high = Math.max(high, y)
    sum += y
    largest = Math.max(largest, Math.abs(y))
  }
  const meanOf = (k: number): number => {
    let total = 0
    const used = Math.min(k, m)
    for (let i = 0; i < used; i++) total += steps[i] as number
    return total / used
  }
  const absOf = (k: number): number => {
    let total = 0
    const used = Math.min(k, m)
    for (let i = 0; i < used; i++) total += Math.abs(steps[i] as number)
    return total / used
  }
  const meanAll = meanOf(m)
  const f = new Float64Array(FEATURE_NAMES.length)
  let k = 1
  f[k++] = m + 1
  f[k++] = Math.log(unit / Math.max(Math.abs(level), unit * 1e-3))
  f[k++] = steps[0] as number
  f[k++] = m > 1 ? (steps[1] as number) : MISSING
  f[k++] = m > 2 ? (steps[2] as number) : MISSING
  f[k++] = meanOf(3)
  f[k++] = meanOf(5)
  f[k++] = meanOf(10)
  f[k++] = meanAll
  f[k++] = Math.sqrt(squares / m) / Math.max(1e-9, absOf(m))
  f[k++] = up / m
  f[k++] = m > 2 ? autocorrelation(steps, meanAll) : MISSING
  f[k++] = absOf(3)
  f[k++] = absOf(10)
  f[k++] = (level - sum / (m + 1)) / (unit * (m + 1))
  f[k++] = high > low ? (level - low) / (high - low) : 0.5
  f[k++] = largest > 0 ? level / largest : 0
  f[k++] = (meanAll * unit) / Math.max(Math.abs(level), unit * 1e-3)
  f[k++] = slope(values, years, 6) / unit
  const before = values[Math.max(start, n - 4)] as number
  f[k++] = before > 0 && level > 0 ? Math.max(-5, Math.min(5, Math.log(level / before))) : MISSING
  f[k++] = (high - low) / (unit * Math.max(1, m))
  f[k++] = m > 5 ? meanOf(3) - meanOf(6) : MISSING
  return { level, unit, features: f }
}

/** Lag-one autocorrelation of the steps, newest first. */
function autocorrelation(steps: Float64Array, mean: number): number {
  let cross = 0
  let own = 1e-12
  for (let i = 0; i < steps.length; i++) {
    const d = (steps[i] as number) - mean
    own += d * d
    if (i > 0) cross += d * ((steps[i - 1] as number) - mean)
  }
  return cross / own
}

/** Least-squares slope a year over the last k values. */
function slope(values: readonly number[], years: readonly number[], k: number): number {
  const n = values.length
  const start = Math.max(0, n - k)
  const count = n - start
  const end = years[n - 1] as number
  const last = values[n - 1] as number
  let t = 0
  let y = 0
  for (let i = start; i < n; i++) {
    t += ((years[i] as number) - end) / count
    y += ((values[i] as number) - last) / count
  }
  let cross = 0
  let own = 0
  for (let i = start; i < n; i++) {
    const dt = (years[i] as number) - end - t
    cross += dt * ((values[i] as number) - last - y)
    own += dt * dt
  }
  return cross / own
}
