import type { Points } from './sobol-points.js'

/** A box low ≤ x ≤ high, both [dims]; ∓∞ where a side is free. */
export type Box = { readonly low: Float64Array; readonly high: Float64Array }

/**
 * What a box holds: `mass` share of all rows; `density` share of cases (outcome 1) among its rows; `coverage` share of
 * all cases that it holds. A box without rows has density 0.
 */
export type BoxMeasure = {
  readonly rows: number
  readonly cases: number
  readonly mass: number
  readonly density: number
  readonly coverage: number
}

/** Return the box without sides. */
export function freeBox(dims: number): Box {
  return {
    low: new Float64Array(dims).fill(Number.NEGATIVE_INFINITY),
    high: new Float64Array(dims).fill(Number.POSITIVE_INFINITY),
  }
}

/** Return a copy of a box with the two sides of one dimension replaced. */
export function withSides(box: Box, dim: number, low: number, high: number): Box {
  const copy = { low: box.low.slice(), high: box.high.slice() }
  copy.low[dim] = low
  copy.high[dim] = high
  return copy
}

/** Return the dimensions a box restricts, ascending. */
export function restrictedDims({ low, high }: Box): readonly number[] {
  return [...low.keys()].filter((j) => Number.isFinite(low[j] as number) || Number.isFinite(high[j] as number))
}

/** Whether a row lies in the box. */
export function contains({ low, high }: Box, { dims, values }: Points, row: number): boolean {
  for (let j = 0; j < dims; j++) {
    const x = values[row * dims + j] as number
    if (x < (low[j] as number) || x > (high[j] as number)) return false
  }
  return true
}

/** Measure a box over some rows. @param outcome 0/1 per row of the points  @param rows indices of rows to count */
export function measure(box: Box, points: Points, outcome: Uint8Array, rows: Int32Array): BoxMeasure {
  let inside = 0
  let cases = 0
  let allCases = 0
  for (const row of rows) {
    const hit = outcome[row] as number
    allCases += hit
    if (!contains(box, points, row)) continue
    inside++
    cases += hit
  }
  return {
    rows: inside,
    cases,
    mass: rows.length > 0 ? inside / rows.length : 0,
    density: inside > 0 ? cases / inside : 0,
    coverage: allCases > 0 ? cases / allCases : 0,
  }
}

/**
 * Return the weighted harmonic mean of coverage and density, density counted twice (F with β = ½, van Rijsbergen 1979):
 * what a box is judged by. It rises when rows are added whose density is above 0.8 of it, so a box neither shrinks to a
 * few certain rows nor grows to take in a second box, which is the next round's.
 */
export function balance({ coverage, density }: BoxMeasure): number {
  return coverage + density > 0 ? (1.25 * coverage * density) / (0.25 * density + coverage) : 0
}
