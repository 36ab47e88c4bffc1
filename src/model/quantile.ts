import { putInPlaces } from './selection.js'

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
  const [p05, p25, p50, p75, p95] = quantilesOf(draws, FAN_LEVELS) as [number, number, number, number, number]
  return { p05, p25, p50, p75, p95 }
}

/** Room for draws to be ordered in, used again by every call: many quantiles of as many draws would each leave a copy. */
let room = new Float64Array(0)

/** Return type-7 quantiles of unsorted draws; the draws are not changed. @param draws length ≥ 1  @param levels ascending */
export function quantilesOf(draws: Float64Array, levels: readonly number[]): readonly number[] {
  const last = draws.length - 1
  const places = levels.flatMap((level) => {
    const low = Math.floor(last * level)
    return [low, Math.min(low + 1, last)]
  })
  const sorted = putInPlaces(copied(draws), places)
  return levels.map((level) => quantileSorted(sorted, level))
}

/** Return which of unsorted draws stands in a place when all are sorted; the draws are not changed. @param place 0 … n − 1 */
export const sortedAt = (draws: Float64Array, place: number): number =>
  putInPlaces(copied(draws), [place])[place] as number

function copied(draws: Float64Array): Float64Array {
  if (room.length !== draws.length) room = new Float64Array(draws.length)
  room.set(draws)
  return room
}

/** Return the median of unsorted draws; the draws are not changed. @param draws length ≥ 1 */
export const medianOf = (draws: Float64Array): number => quantilesOf(draws, [0.5])[0] as number
