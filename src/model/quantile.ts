/**
 * Return the type-7 quantile of sorted values (Hyndman & Fan 1996, definition 7).
 * @param sorted ascending, length n ≥ 1  @param p in [0, 1]
 * @example quantileSorted(Float64Array.of(1, 3), 0.5) // 2
 */
export function quantileSorted(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p
  const low = Math.floor(at)
  const a = sorted[low] as number
  const b = sorted[Math.min(low + 1, sorted.length - 1)] as number
  return a + (b - a) * (at - low)
}

/** Levels of every fan the product prints. */
export const FAN_LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** Quantiles over paths at one year. */
export type Fan = {
  readonly p05: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
}

/** Return the fan of unsorted draws; the draws are not changed. @param draws length ≥ 1 */
export function fanOf(draws: Float64Array): Fan {
  const sorted = draws.slice().sort()
  const [p05, p25, p50, p75, p95] = FAN_LEVELS.map((level) => quantileSorted(sorted, level)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return { p05, p25, p50, p75, p95 }
}
