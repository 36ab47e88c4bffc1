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

/**
 * Return a test of one value in the measure's own unit. Thresholds pass through the link and back, so that a promise of
 * 100 % asks for what the link can reach (99.95 %); counts are compared as whole numbers; ">" a whole count means one more.
 */
export function conditionTest(condition: Condition, link: Link): (y: number) => boolean {
  const { comparator, value, valueHigh, halfStep } = condition
  const at = (threshold: number): number => fromLink(link, toLink(link, threshold))
  // Passing through the link may move a bound by rounding: ask for no more than the 12th figure.
  const slack = 1e-12 * Math.max(1, Math.abs(value))
  switch (comparator) {
    case '>=': {
      const low = at(value) - halfStep - slack
      return (y) => y >= low
    }
    case '>': {
      const low = at(value) + halfStep
      return halfStep > 0 ? (y) => y >= low : (y) => y > low
    }
    case '<=': {
      const high = at(value) + halfStep + slack
      return (y) => y <= high
    }
    case '=': {
      const half = Math.max(halfStep, slack)
      const low = at(value) - half
      const high = at(value) + half
      return (y) => y >= low && y <= high
    }
    case 'range': {
      const low = at(value) - halfStep - slack
      const high = at(valueHigh ?? value) + halfStep + slack
      return (y) => y >= low && y <= high
    }
  }
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
