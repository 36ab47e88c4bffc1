import { type Box, balance, contains, freeBox, measure, withSides } from './prim-box.js'
import type { Points } from './sobol-points.js'

/** A side to cut off: the new bound of one dimension, how many rows and cases it removes. */
type Cut = { dim: number; upper: boolean; bound: number; rows: number; cases: number }

/**
 * Peel from the whole space to the smallest box (Friedman & Fisher 1999, "Bump hunting in high-dimensional data"): each
 * step cuts the side whose removal raises the density most per row removed (so that a coarse variable, whose least
 * cut is large, is not favoured). Ends when every row left is a case, or no cut leaves the least mass.
 * Ties go to the lowest dimension, lower side first.
 * @param peel share of the box's rows cut per step, 0.05 to 0.10  @param least rows the box must keep
 * @returns the boxes passed, the free box first
 */
export function peelBoxes(
  points: Points,
  outcome: Uint8Array,
  rows: Int32Array,
  peel: number,
  least: number,
): readonly Box[] {
  const { dims, values } = points
  const at = (row: number, j: number): number => values[row * dims + j] as number
  let orders = Array.from({ length: dims }, (_, j) => rows.slice().sort((a, b) => at(a, j) - at(b, j) || a - b))
  let box = freeBox(dims)
  const boxes = [box]
  for (;;) {
    const inside = orders[0] as Int32Array
    const cases = inside.reduce((sum, row) => sum + (outcome[row] as number), 0)
    if (cases === inside.length) return boxes
    let best: Cut | undefined
    let bestGain = Number.NEGATIVE_INFINITY
    orders.forEach((order, dim) => {
      for (const upper of [false, true]) {
        const cut = cutOf(
          order,
          (row) => at(row, dim),
          outcome,
          dim,
          upper,
          Math.max(1, Math.floor(peel * order.length)),
        )
        const kept = order.length - (cut?.rows ?? order.length)
        if (cut === undefined || kept < least) continue
        const gain = ((cases - cut.cases) / kept - cases / order.length) / cut.rows
        if (gain > bestGain) [best, bestGain] = [cut, gain]
      }
    })
    if (best === undefined) return boxes
    const { dim, upper, bound } = best
    box = upper
      ? withSides(box, dim, box.low[dim] as number, bound)
      : withSides(box, dim, bound, box.high[dim] as number)
    boxes.push(box)
    orders = orders.map((order) => order.filter((row) => (upper ? at(row, dim) <= bound : at(row, dim) >= bound)))
  }
}

/** The cut of about `size` rows off one end of sorted rows; equal values go together. None when all are equal. */
function cutOf(
  order: Int32Array,
  value: (row: number) => number,
  outcome: Uint8Array,
  dim: number,
  upper: boolean,
  size: number,
): Cut | undefined {
  const n = order.length
  const row = (i: number): number => order[upper ? n - 1 - i : i] as number
  let cut = Math.min(size, n - 1)
  const bound = value(row(cut))
  while (cut > 0 && value(row(cut - 1)) === bound) cut--
  // The end itself is one block of equal values: take it whole.
  if (cut === 0) while (cut < n && value(row(cut)) === bound) cut++
  if (cut === n) return undefined
  let cases = 0
  for (let i = 0; i < cut; i++) cases += outcome[row(i)] as number
  return { dim, upper, bound: value(row(cut)), rows: cut, cases }
}

/**
 * Widen a box as long as that raises its balance of coverage and density: each step moves one bound out over about
 * `paste` times the box's rows (the pasting of Friedman & Fisher 1999, which asks for the density alone).
 */
export function pasteBox(start: Box, points: Points, outcome: Uint8Array, rows: Int32Array, paste: number): Box {
  let box = start
  for (;;) {
    const now = measure(box, points, outcome, rows)
    const step = Math.max(1, Math.floor(paste * now.rows))
    let bestBalance = balance(now)
    let best: Box | undefined
    for (const wider of widerBoxes(box, points, rows, step)) {
      const reached = balance(measure(wider, points, outcome, rows))
      if (reached > bestBalance) [best, bestBalance] = [wider, reached]
    }
    if (best === undefined) return box
    box = best
  }
}

/** The boxes with one bound moved out over the next `step` rows that meet all other bounds; free when none is left. */
function* widerBoxes(box: Box, points: Points, rows: Int32Array, step: number): Generator<Box> {
  const { dims, values } = points
  for (let j = 0; j < dims; j++) {
    const low = box.low[j] as number
    const high = box.high[j] as number
    const others = withSides(box, j, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    const along = (): Float64Array =>
      Float64Array.from(
        rows.filter((row) => contains(others, points, row)),
        (row) => values[row * dims + j] as number,
      ).sort()
    if (Number.isFinite(low)) {
      const below = along().filter((x) => x < low)
      yield withSides(box, j, below[below.length - step] ?? Number.NEGATIVE_INFINITY, high)
    }
    if (Number.isFinite(high)) {
      const above = along().filter((x) => x > high)
      yield withSides(box, j, low, above[step - 1] ?? Number.POSITIVE_INFINITY)
    }
  }
}
