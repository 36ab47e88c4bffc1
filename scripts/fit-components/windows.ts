/** Windows inside the training parts of M4 and M3: a cut history, and what came after the cut, still inside `train`. */
import { describeHistory, FEATURE_NAMES, HORIZON } from '../../src/model/boosted/features.js'
import type { Series } from '../accuracy/benchmark.js'
import { stepScale } from '../accuracy/scores.js'
import { mulberry } from './grow.js'

export const LENGTHS = [3, 4, 5, 6, 8, 12] as const
const HORIZONS = 6

/** One cut history of a series. */
export type Window = {
  readonly series: number
  /** the values seen */
  readonly past: readonly number[]
  /** the values after the cut, length up to 6 */
  readonly future: readonly number[]
  /** mean absolute change up to the cut of everything, seen or not: the unit of the scores */
  readonly q: number
}

/** Cut each series at several origins, and each origin's history to its full length and to some short ones. */
export function makeWindows(all: readonly Series[], origins: readonly number[], seed: number): Window[] {
  const random = mulberry(seed)
  const windows: Window[] = []
  all.forEach(({ train }, series) => {
    for (const back of origins) {
      const cut = train.length - back
      if (cut < 3) continue
      const whole = train.slice(Math.max(0, cut - 400), cut)
      const q = stepScale(train.slice(0, cut))
      if (!(q > 0)) continue
      const future = train.slice(cut, cut + HORIZONS)
      const fits = LENGTHS.filter((n) => n < whole.length)
      const picked = new Set<number>([whole.length])
      while (picked.size < Math.min(3, fits.length + 1)) picked.add(fits[Math.floor(random() * fits.length)] as number)
      for (const n of picked) windows.push({ series, past: whole.slice(-n), future, q })
    }
  })
  return windows
}

/** Rows for the trees: one per window and horizon kept. */
export type Rows = {
  readonly columns: readonly Float64Array[]
  readonly series: Uint32Array
  readonly points: Uint16Array
  readonly h: Uint8Array
  readonly level: Float64Array
  readonly unit: Float64Array
  readonly y: Float64Array
  readonly q: Float64Array
}

const consecutive = Array.from({ length: 1000 }, (_, i) => i)

/** Describe each window and pair it with `perWindow` of its horizons, drawn at random. */
export function makeRows(windows: readonly Window[], perWindow: number, seed: number): Rows {
  const random = mulberry(seed)
  const columns: number[][] = FEATURE_NAMES.map(() => [])
  const series: number[] = []
  const points: number[] = []
  const hs: number[] = []
  const level: number[] = []
  const unit: number[] = []
  const y: number[] = []
  const qs: number[] = []
  for (const window of windows) {
    const described = describeHistory(consecutive.slice(0, window.past.length), window.past)
    if (described === undefined) continue
    const left = window.future.map((_, i) => i + 1)
    for (let k = 0; k < perWindow && left.length > 0; k++) {
      const [h] = left.splice(Math.floor(random() * left.length), 1) as [number]
      described.features[HORIZON] = h
      described.features.forEach((x, f) => {
        ;(columns[f] as number[]).push(x)
      })
      series.push(window.series)
      points.push(window.past.length)
      hs.push(h)
      level.push(described.level)
      unit.push(described.unit)
      y.push(window.future[h - 1] as number)
      qs.push(window.q)
    }
  }
  return {
    columns: columns.map((column) => Float64Array.from(column)),
    series: Uint32Array.from(series),
    points: Uint16Array.from(points),
    h: Uint8Array.from(hs),
    level: Float64Array.from(level),
    unit: Float64Array.from(unit),
    y: Float64Array.from(y),
    q: Float64Array.from(qs),
  }
}
