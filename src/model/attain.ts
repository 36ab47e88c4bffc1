import { fromLink, type Link, toLink } from './link.js'

/** What has to hold of a draw (or of an observed figure) for a target to be reached. */
export type Condition = {
  readonly comparator: '>=' | '>' | '<=' | '=' | 'range'
  readonly value: number
  /** upper end of a range; a range asks for a value inside it */
  readonly valueHigh?: number | undefined
  /** half the step in which the measure is reported: 0.5 for whole counts, else 0 */
  readonly halfStep: number
}

/** Values from `low` to `high`, both included; may be infinite. */
export type Interval = { readonly low: number; readonly high: number }

/**
 * Return the values that meet a condition, in the measure's own unit. Thresholds pass through the link and back, so that a promise of
 * 100 % asks for what the link can reach (99.95 %); counts are compared as whole numbers; ">" a whole count means one more.
 */
export function conditionInterval(condition: Condition, link: Link): Interval {
  const { comparator, value, valueHigh, halfStep } = condition
  const at = (threshold: number): number => fromLink(link, toLink(link, threshold))
  // Passing through the link may move a bound by rounding: ask for no more than the 12th figure.
  const slack = 1e-12 * Math.max(1, Math.abs(value))
  switch (comparator) {
    case '>=':
      return { low: at(value) - halfStep - slack, high: Number.POSITIVE_INFINITY }
    case '>':
      return { low: halfStep > 0 ? at(value) + halfStep : nextAbove(at(value)), high: Number.POSITIVE_INFINITY }
    case '<=':
      return { low: Number.NEGATIVE_INFINITY, high: at(value) + halfStep + slack }
    case '=': {
      const half = Math.max(halfStep, slack)
      return { low: at(value) - half, high: at(value) + half }
    }
    case 'range':
      return { low: at(value) - halfStep - slack, high: at(valueHigh ?? value) + halfStep + slack }
  }
}

/** Return a test of one value in the measure's own unit: see `conditionInterval`. */
export function conditionTest(condition: Condition, link: Link): (y: number) => boolean {
  const { low, high } = conditionInterval(condition, link)
  return (y) => y >= low && y <= high
}

/** Return the smallest double above a finite number. */
function nextAbove(x: number): number {
  if (x === 0) return Number.MIN_VALUE
  const bits = new BigInt64Array(Float64Array.of(x).buffer)
  bits[0] = (bits[0] as bigint) + (x > 0 ? 1n : -1n)
  return new Float64Array(bits.buffer)[0] as number
}

/** A probability counted on paths, with its Monte Carlo standard error. */
export type Attainment = { readonly probability: number; readonly mcse: number; readonly nPaths: number }

/**
 * Return k / n and its standard error. The error uses (k + 1) / (n + 2), so that 0 of 10,000 is not called certain.
 * @param reached number of paths on which the target is reached, in 0 … n
 */
export function attainmentOf(reached: number, nPaths: number): Attainment {
  const shrunk = (reached + 1) / (nPaths + 2)
  return { probability: reached / nPaths, mcse: Math.sqrt((shrunk * (1 - shrunk)) / nPaths), nPaths }
}

/** Count the draws that pass a test. */
export function countReached(draws: Float64Array, test: (y: number) => boolean): number {
  let reached = 0
  for (let p = 0; p < draws.length; p++) if (test(draws[p] as number)) reached++
  return reached
}
