/** Paired differences with a percentile interval from resampling whole indicators (as score_targets.py). */
import { stream, uniform } from '../../src/model/random.js'
import { logLoss, type Scored } from './score-targets.js'

/** Estimate and 95 % interval. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number }

/** Sums over one indicator: rows, Brier of a, Brier of b, log of a, log of b. */
type Sums = readonly [number, number, number, number, number]

function sumsByIndicator(a: readonly Scored[], b: readonly Scored[]): Sums[] {
  const sums = new Map<string, [number, number, number, number, number]>()
  a.forEach((row, i) => {
    const other = b[i]
    if (!other || other.o !== row.o) throw new Error(`rows are not paired at ${i}`)
    const own = sums.get(row.indicator) ?? [0, 0, 0, 0, 0]
    own[0] += 1
    own[1] += (row.p - row.o) ** 2
    own[2] += (other.p - row.o) ** 2
    own[3] += logLoss(row.p, row.o)
    own[4] += logLoss(other.p, row.o)
    sums.set(row.indicator, own)
  })
  return [...sums.values()]
}

/**
 * Score of a minus score of b (below 0: a is better). Order of rows must agree.
 * The interval uses another generator than Python's, so its ends agree with the Python tool within resampling noise only.
 */
export function pairedDifference(
  a: readonly Scored[],
  b: readonly Scored[],
  resamples = 1000,
  seed = 12345,
): { readonly brier: Interval; readonly log: Interval } {
  const sums = sumsByIndicator(a, b)
  const differences = (picked: readonly Sums[]): [number, number] => {
    const total = picked.reduce((n, s) => n + s[0], 0)
    const brier = picked.reduce((x, s) => x + s[1] - s[2], 0) / total
    return [brier, picked.reduce((x, s) => x + s[3] - s[4], 0) / total]
  }
  const whole = differences(sums)
  const key = stream(seed, 'accuracy/bootstrap')
  const drawn = Array.from({ length: resamples }, (_, r) =>
    differences(sums.map((own, i) => sums[Math.floor(uniform(key, r * sums.length + i) * sums.length)] ?? own)),
  )
  const interval = (k: 0 | 1): Interval => {
    const sorted = drawn.map((d) => d[k]).sort((x, y) => x - y)
    const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
    return { value: whole[k], low: at(0.025), high: at(0.975) }
  }
  return { brier: interval(0), log: interval(1) }
}
