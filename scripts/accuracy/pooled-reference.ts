/**
 * The benchmark's `pooled` reference made again, because its README gives means only and a paired standard error needs every
 * series: f_h = y_T + b_h h d, d the mean step over the last k values; bounds from quantiles over many series of the error
 * in units s = w mean|step| + (1 − w) c |y_T|. Fitted on training parts, each cut H, 2H and 3H steps before its end.
 */
import type { Series } from './benchmark.js'
import { type Interval, stepScale } from './scores.js'

const KS = [1, 2, 3, 4, 5, 7, 11] as const
const SHARES = [0.25, 0.5, 0.75, 1] as const
const LEVELS = [0.025, 0.1, 0.9, 0.975] as const

type Cut = { readonly past: readonly number[]; readonly future: readonly number[] }

function cutsOf(series: readonly Series[], n: number, horizon: number): Cut[] {
  return series.flatMap(({ train }) =>
    [1, 2, 3].flatMap((times) => {
      const cut = train.length - times * horizon
      if (cut < Math.max(3, Math.min(n, 8))) return []
      return [{ past: train.slice(Math.max(0, cut - n), cut), future: train.slice(cut, cut + horizon) }]
    }),
  )
}

const lastOf = (past: readonly number[]): number => past[past.length - 1] as number

function drift(past: readonly number[], k: number): number {
  const used = Math.min(k, past.length - 1)
  return (lastOf(past) - (past[past.length - 1 - used] as number)) / used
}

const quantile = (sorted: Float64Array, p: number): number => sorted[Math.round(p * (sorted.length - 1))] as number

/** Fit `pooled` for histories of n points. @returns its forecast */
export function fitPooled(
  series: readonly Series[],
  n: number,
  horizon: number,
): (past: readonly number[]) => Interval {
  const cuts = cutsOf(series, n, horizon).filter(({ past }) => stepScale(past) > 0)
  const ratio = quantile(Float64Array.from(cuts, ({ past }) => stepScale(past) / Math.abs(lastOf(past))).sort(), 0.5)
  const sizeOf = (past: readonly number[], w: number): number =>
    w * stepScale(past) + (1 - w) * ratio * Math.abs(lastOf(past))
  let best = { k: 1, pace: [] as number[], loss: Number.POSITIVE_INFINITY }
  const sizes = Float64Array.from(cuts, ({ past }) => sizeOf(past, 0.5))
  for (const k of KS.filter((one) => one < n)) {
    const steps = Float64Array.from(cuts, ({ past }) => drift(past, k))
    let loss = 0
    const pace = Array.from({ length: horizon }, (_, i) => {
      const lossAt = (b: number): number => {
        let sum = 0
        for (let c = 0; c < cuts.length; c++) {
          const { past, future } = cuts[c] as Cut
          sum +=
            Math.abs((future[i] as number) - lastOf(past) - b * (i + 1) * (steps[c] as number)) / (sizes[c] as number)
        }
        return sum
      }
      const found = Array.from({ length: 25 }, (_, j) => j * 0.05)
        .map((b) => [b, lossAt(b)] as const)
        .reduce((a, b) => (b[1] < a[1] ? b : a))
      loss += found[1]
      return found[0]
    })
    if (loss < best.loss) best = { k, pace, loss }
  }
  const centre = (past: readonly number[], i: number): number =>
    lastOf(past) + (best.pace[i] as number) * (i + 1) * drift(past, best.k)
  let bounds: { w: number; factors: number[][]; width: number } | undefined
  for (const w of SHARES) {
    const factors: number[][] = []
    let width = 0
    for (let i = 0; i < horizon; i++) {
      const errors = Float64Array.from(
        cuts,
        ({ past, future }) => ((future[i] as number) - centre(past, i)) / sizeOf(past, w),
      ).sort()
      const at = LEVELS.map((p) => quantile(errors, p))
      factors.push(at)
      for (const { past } of cuts)
        width += ((at[3] as number) - (at[0] as number)) * (sizeOf(past, w) / sizeOf(past, 0.5))
    }
    if (bounds === undefined || width < bounds.width) bounds = { w, factors, width }
  }
  const { w, factors } = bounds as NonNullable<typeof bounds>
  return (past) => {
    const size = sizeOf(past, w)
    const row = (level: number): number[] => factors.map((at, i) => centre(past, i) + (at[level] as number) * size)
    return {
      point: factors.map((_, i) => centre(past, i)),
      low95: row(0),
      low80: row(1),
      high80: row(2),
      high95: row(3),
    }
  }
}
