/** Statistics of a short series on the link scale, all finite for one point, constants and gaps. Changes and gaps: shape [n − 1]. */

/** The pseudo-observation of the volatility counts this many years. */
const PRIOR_YEARS = 0.5
/** E|x| of a normal is σ √(2/π). */
const ABS_TO_SD = 1.2533

/** Return sd of a year from mean |Δz| / √gap, from change `start` on, with the pseudo-observation. */
export function volatility(changes: Float64Array, gaps: Float64Array, start: number, prior: number): number {
  let sum = PRIOR_YEARS * prior
  for (let i = start; i < changes.length; i++) sum += Math.abs(changes[i] ?? 0) / Math.sqrt(gaps[i] ?? 1)
  return (ABS_TO_SD * sum) / (changes.length - start + PRIOR_YEARS)
}

/** Return mean absolute deviation of the rates from their mean, as an sd, with the pseudo-observation. */
export function spread(changes: Float64Array, gaps: Float64Array, prior: number): number {
  const rates = changes.map((d, i) => d / (gaps[i] ?? 1))
  const mean = rates.reduce((a, b) => a + b, 0) / Math.max(1, rates.length)
  let sum = PRIOR_YEARS * prior
  for (const rate of rates) sum += Math.abs(rate - mean)
  return (ABS_TO_SD * sum) / (rates.length + PRIOR_YEARS)
}

/** Return the yearly rate over the last k observed steps (all, when fewer). */
export function rateOver(z: Float64Array, years: readonly number[], k: number): number {
  const end = z.length - 1
  if (end < 1) return 0
  const from = Math.max(0, end - k)
  return ((z[end] ?? 0) - (z[from] ?? 0)) / Math.max(1, (years[end] ?? 0) - (years[from] ?? 0))
}

/** Return slope of the straight line over the last ten figures, and how far the last figure stands above it. */
export function leastSquares(z: Float64Array, years: readonly number[]): { slope: number; residual: number } {
  const start = Math.max(0, z.length - 10)
  const m = z.length - start
  const base = years[start] ?? 0
  let st = 0
  let sz = 0
  for (let i = start; i < z.length; i++) {
    st += (years[i] ?? 0) - base
    sz += z[i] ?? 0
  }
  let stt = 0
  let stz = 0
  for (let i = start; i < z.length; i++) {
    const t = (years[i] ?? 0) - base - st / m
    stt += t * t
    stz += t * ((z[i] ?? 0) - sz / m)
  }
  const slope = stt > 0 ? stz / stt : 0
  const at = (years[z.length - 1] ?? 0) - base - st / m
  return { slope, residual: (z[z.length - 1] ?? 0) - (sz / m + slope * at) }
}

export function medianRate(changes: Float64Array, gaps: Float64Array): number {
  if (changes.length === 0) return 0
  const sorted = changes.map((d, i) => d / (gaps[i] ?? 1)).sort()
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2
}

/** Exponentially weighted level and pace (memory 1 − rate a year, gaps weighted). */
export function smoothed(z: Float64Array, years: readonly number[], rate: number): { level: number; pace: number } {
  let level = z[0] ?? 0
  let pace = 0
  let weight = 0
  for (let i = 1; i < z.length; i++) {
    const gap = Math.max(1, (years[i] ?? 0) - (years[i - 1] ?? 0))
    const keep = (1 - rate) ** gap
    weight = weight * keep + 1 - keep
    pace += ((1 - keep) / weight) * (((z[i] ?? 0) - (z[i - 1] ?? 0)) / gap - pace)
    level = keep * level + (1 - keep) * (z[i] ?? 0)
  }
  return { level, pace }
}

export function meanOfLast(z: Float64Array, k: number): number {
  const tail = z.subarray(Math.max(0, z.length - k))
  return tail.reduce((a, b) => a + b, 0) / tail.length
}

/** Shares of rising, falling and flat steps; flat steps at the end; length of the last one-signed run (signed). */
export function signCounts(changes: Float64Array) {
  const m = Math.max(1, changes.length)
  let up = 0
  let down = 0
  let trailingFlat = 0
  let run = 0
  for (const d of changes) {
    if (d > 0) up++
    if (d < 0) down++
    trailingFlat = d === 0 ? trailingFlat + 1 : 0
    run = d === 0 ? 0 : d > 0 ? Math.max(0, run) + 1 : Math.min(0, run) - 1
  }
  return { up: up / m, down: down / m, flat: changes.length === 0 ? 0.1 : 1 - (up + down) / m, trailingFlat, run }
}

export function largest(changes: Float64Array, gaps: Float64Array): number {
  let most = 0
  for (let i = 0; i < changes.length; i++) most = Math.max(most, Math.abs(changes[i] ?? 0) / Math.sqrt(gaps[i] ?? 1))
  return most
}

/** Lag-one autocorrelation of the demeaned rates, shrunk by three pseudo-steps. */
export function lagOne(changes: Float64Array, gaps: Float64Array): number {
  if (changes.length < 3) return 0
  const rates = changes.map((d, i) => d / (gaps[i] ?? 1))
  const mean = rates.reduce((a, b) => a + b, 0) / rates.length
  let top = 0
  let bottom = 0
  for (let i = 0; i < rates.length; i++) {
    const x = (rates[i] ?? 0) - mean
    bottom += x * x
    if (i > 0) top += x * ((rates[i - 1] ?? 0) - mean)
  }
  return bottom > 0 ? (top / bottom) * (rates.length / (rates.length + 3)) : 0
}
