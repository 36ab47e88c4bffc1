import { normalQuantile } from '../normal.js'
import { studentCdf, studentQuantile } from '../student.js'
import { binomialMass, binomialUpperTail } from './binomial.js'

/**
 * Comparison of A and B on the same n paths, path by path.
 * `difference` mean of A − B; `low`, `high` its interval; `higher`, `lower` shares of paths with A above and below B;
 * `pValue` two-sided. `real` is false when there is no real difference: the interval contains 0. For numbers that is a
 * p-value above 1 − level; for 0/1 outcomes the interval is a little stricter than the p-value.
 */
export type PairedComparison = {
  readonly n: number
  readonly difference: number
  readonly standardError: number
  readonly low: number
  readonly high: number
  readonly higher: number
  readonly lower: number
  readonly pValue: number
  readonly real: boolean
}

/** Values of one alternative, one per path: Float64Array for numbers, Uint8Array for 0/1. */
export type PathValues = Float64Array | Uint8Array

/**
 * Compare numbers: mean difference with Student's t (paired t test).
 * @param a, b same length n ≥ 2, same path order, finite  @param level of the interval, as 0.95
 */
export function pairedNumbers(a: PathValues, b: PathValues, level = 0.95): PairedComparison {
  const { n, difference, standardError, higher, lower } = differences(a, b)
  const half = studentQuantile((1 + level) / 2, n - 1) * standardError
  const t = difference === 0 ? 0 : Math.abs(difference) / standardError
  const [low, high] = [difference - half, difference + half]
  const pValue = 2 * studentCdf(-t, n - 1)
  return { n, difference, standardError, higher, lower, low, high, pValue, real: low > 0 || high < 0 }
}

/**
 * Compare 0/1 outcomes: difference of the two shares, interval of Bonett & Price 2012 (one pseudo-path added to each
 * discordant count, so that few discordant paths do not look certain), p-value of McNemar's mid-p test.
 * @param a, b same length n ≥ 2, same path order, each 0 or 1
 */
export function pairedOutcomes(a: PathValues, b: PathValues, level = 0.95): PairedComparison {
  const found = differences(a, b)
  const [onlyA, onlyB] = [found.higher, found.lower].map((share) => Math.round(share * found.n)) as [number, number]
  const pValue = mcnemar(onlyA, onlyB).midP
  return { ...found, ...countedOutcomes(found.n, onlyA, onlyB, level), pValue }
}

/**
 * Their difference and whether it is real, from counts: of n paths, on how many only A is 1, and on how many only B.
 * @param n ≥ 2  @param onlyA, onlyB whole numbers, together at most n
 */
export function countedOutcomes(
  n: number,
  onlyA: number,
  onlyB: number,
  level = 0.95,
): Pick<PairedComparison, 'difference' | 'low' | 'high' | 'real'> {
  const up = (onlyA + 1) / (n + 2)
  const down = (onlyB + 1) / (n + 2)
  const half = normalQuantile((1 + level) / 2) * Math.sqrt((up + down - (up - down) ** 2) / (n + 2))
  const [low, high] = [up - down - half, up - down + half]
  return { difference: (onlyA - onlyB) / n, low, high, real: low > 0 || high < 0 }
}

/**
 * Return the two-sided p-values of McNemar's test from the discordant counts: exact (binomial with ½) and mid-p, which
 * takes half of the observed count's own mass (Fagerland, Lydersen & Laake 2013). No discordant path: both 1.
 */
export function mcnemar(onlyA: number, onlyB: number): { exactP: number; midP: number } {
  const n = onlyA + onlyB
  if (n === 0) return { exactP: 1, midP: 1 }
  const more = Math.max(onlyA, onlyB)
  const tail = 2 * binomialUpperTail(more, n, 0.5)
  return { exactP: Math.min(1, tail), midP: Math.min(1, tail - binomialMass(more, n, 0.5)) }
}

type Difference = Pick<PairedComparison, 'n' | 'difference' | 'standardError' | 'higher' | 'lower'>

/** Mean of a − b, its standard error, and the shares of paths above and below. */
export function differences(a: PathValues, b: PathValues): Difference {
  const n = a.length
  if (b.length !== n) throw new RangeError(`${n} paths against ${b.length}: not the same paths`)
  if (n < 2) throw new RangeError(`${n} paths: at least 2 are needed`)
  let sum = 0
  let higher = 0
  let lower = 0
  for (let i = 0; i < n; i++) {
    const d = (a[i] as number) - (b[i] as number)
    sum += d
    if (d > 0) higher++
    else if (d < 0) lower++
  }
  const difference = sum / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += ((a[i] as number) - (b[i] as number) - difference) ** 2
  const standardError = Math.sqrt(squares / (n - 1) / n)
  return { n, difference, standardError, higher: higher / n, lower: lower / n }
}
