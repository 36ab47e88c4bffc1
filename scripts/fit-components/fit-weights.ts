/** Weights by length and horizon, and stretching by length, from windows that no component was fitted on. */
import {
  averageQuantiles,
  type CombinationConstants,
  classOf,
  HORIZON_CLASSES,
  LENGTH_CLASSES,
} from '../../src/model/components/combination.js'
import type { Scale } from '../../src/model/components/standard.js'
import { MIDDLE, SCORES } from '../../src/model/grid-forecast.js'

/** One window and horizon with every component's quantiles on the link scale (boosted last, where there is one). */
export type WeightCase = {
  readonly n: number
  readonly h: number
  readonly tables: readonly (Float64Array | undefined)[]
  readonly scale: Scale
  readonly y: number
  /** unit of the scores */
  readonly q: number
}

const at = (score: number): number => SCORES.findIndex((one) => Math.abs(one - score) < 1e-6)
const [L95, L80, U80, U95] = [
  at(-1.959963984540054),
  at(-1.2815515655446004),
  at(1.2815515655446004),
  at(1.959963984540054),
]
const [L50, U50] = [at(-0.6744897501960817), at(0.6744897501960817)]
const PLAIN = [1, 1, 1] as const
/** A case counts at most this many units of its score: explosive series would otherwise decide. */
const MOST = 40

/** Weighted interval score of the forecast, in units q; half of it the relative error as sMAPE sees it. */
function loss(z: Float64Array, { scale, y, q }: WeightCase): number {
  const value = (i: number): number => scale.fromLink(z[i] as number)
  const interval = (low: number, high: number, a: number): number =>
    high - low + (2 / a) * (Math.max(0, low - y) + Math.max(0, y - high))
  const f = value(MIDDLE)
  const error = Math.abs(y - f)
  const swis =
    (0.5 * error + 0.1 * interval(value(L80), value(U80), 0.2) + 0.025 * interval(value(L95), value(U95), 0.05)) /
    (2.5 * q)
  return Math.min(MOST, swis) + (1.2 * error) / (Math.abs(y) + Math.abs(f) + 1e-12 * q) + Math.min(MOST, error / q) / 8
}

/** Learn weights by moving shares between components while the loss falls. @param count components, boosted included */
export function fitWeights(cases: readonly WeightCase[], count: number): number[][][] {
  return LENGTH_CLASSES.map((_, length) =>
    HORIZON_CLASSES.map((_, horizon) => {
      const own = cases.filter(
        (one) => classOf(LENGTH_CLASSES, one.n) === length && classOf(HORIZON_CLASSES, one.h) === horizon,
      )
      const possible = Array.from({ length: count }, (_, c) => own.every((one) => one.tables[c] !== undefined))
      const allowed = possible.filter(Boolean).length
      let weights = possible.map((yes) => (yes ? 1 / allowed : 0))
      const total = (w: readonly number[]): number =>
        own.reduce((sum, one) => sum + loss(averageQuantiles(one.tables, w, PLAIN), one), 0)
      let best = total(weights)
      for (let share = 0.32; share > 0.03; share /= 2)
        for (let round = 0, moved = true; moved && round < 6; round++) {
          moved = false
          for (let from = 0; from < count; from++)
            for (let to = 0; to < count; to++) {
              if (from === to || !possible[to] || (weights[from] as number) === 0) continue
              const step = Math.min(share, weights[from] as number)
              const tried = weights.map((w, c) => w + (c === to ? step : c === from ? -step : 0))
              const value = total(tried)
              if (value < best * (1 - 1e-5)) {
                best = value
                weights = tried
                moved = true
              }
            }
        }
      return weights.map((w) => Math.round(w * 1000) / 1000)
    }),
  )
}

/** Learn the factors on the distances from the median that make 50, 80 and 95 % intervals cover, by length. */
export function fitStretch(
  cases: readonly WeightCase[],
  weights: CombinationConstants['weights'],
): [number, number, number][] {
  return LENGTH_CLASSES.map((_, length) => {
    const own = cases.filter((one) => classOf(LENGTH_CLASSES, one.n) === length)
    const needed: [number[], number[], number[]] = [[], [], []]
    for (const one of own) {
      const w = weights[length]?.[classOf(HORIZON_CLASSES, one.h)] as readonly number[]
      const z = averageQuantiles(one.tables, w, PLAIN)
      const middle = z[MIDDLE] as number
      const found = one.scale.toLink(one.y) - middle
      ;[
        [L50, U50],
        [L80, U80],
        [L95, U95],
      ].forEach(([low, high], k) => {
        const gap = found < 0 ? middle - (z[low as number] as number) : (z[high as number] as number) - middle
        needed[k as 0 | 1 | 2].push(Math.abs(found) / gap)
      })
    }
    return needed.map((all, k) => {
      const sorted = all.sort((a, b) => a - b)
      const factor = sorted[Math.floor(([0.5, 0.8, 0.95][k] as number) * sorted.length)] ?? 1
      return Math.round(Math.max(0.5, Math.min(2.5, factor)) * 1000) / 1000
    }) as [number, number, number]
  })
}
