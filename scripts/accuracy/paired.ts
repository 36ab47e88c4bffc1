/** Paired differences with a percentile interval from resampling whole indicators (as score_targets.py). */
import { stream, uniform } from '../../src/model/random.js'
import { logLoss, type Scored } from './score-targets.js'

/** Estimate and 95 % interval. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number }

/** A number of one row, and the indicator it belongs to (the unit of resampling). */
export type Valued = { readonly indicator: string; readonly value: number }

const RESAMPLES = 1000
const SEED = 12345

/** Groups of rows by indicator, redrawn with replacement `resamples` times; `of` is evaluated on each draw. */
export function redrawn<T extends { readonly indicator: string }, S>(
  rows: readonly T[],
  sumOf: (rows: readonly T[]) => S,
  of: (sums: readonly S[]) => number,
  resamples = RESAMPLES,
): Interval {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const list = groups.get(row.indicator)
    if (list) list.push(row)
    else groups.set(row.indicator, [row])
  }
  const sums = [...groups.values()].map(sumOf)
  const key = stream(SEED, 'accuracy/bootstrap')
  const drawn = Array.from({ length: resamples }, (_, r) =>
    of(sums.map((own, i) => sums[Math.floor(uniform(key, r * sums.length + i) * sums.length)] ?? own)),
  ).sort((x, y) => x - y)
  const at = (q: number) => drawn[Math.min(drawn.length - 1, Math.floor(q * drawn.length))] ?? Number.NaN
  return { value: of(sums), low: at(0.025), high: at(0.975) }
}

/** Mean of a value over rows. */
export function resampled(rows: readonly Valued[], resamples = RESAMPLES): Interval {
  return redrawn(
    rows,
    (own) => ({ n: own.length, sum: own.reduce((total, row) => total + row.value, 0) }),
    (sums) => sums.reduce((x, s) => x + s.sum, 0) / sums.reduce((n, s) => n + s.n, 0),
    resamples,
  )
}

/**
 * Score of a minus score of b (below 0: a is better). Order of rows must agree.
 * The interval uses another generator than Python's, so its ends agree with the Python tool within resampling noise only.
 */
export function pairedDifference(
  a: readonly Scored[],
  b: readonly Scored[],
  resamples = RESAMPLES,
): { readonly brier: Interval; readonly log: Interval } {
  const differences = (loss: (row: Scored) => number): Valued[] =>
    a.map((row, i) => {
      const other = b[i]
      if (!other || other.o !== row.o) throw new Error(`rows are not paired at ${i}`)
      return { indicator: row.indicator, value: loss(row) - loss(other) }
    })
  return {
    brier: resampled(
      differences(({ p, o }) => (p - o) ** 2),
      resamples,
    ),
    log: resampled(
      differences(({ p, o }) => logLoss(p, o)),
      resamples,
    ),
  }
}
