import type { LinearRow, LinearSolution, Solver } from '../../model/optimise/linear.js'
import type { Amounts } from './decision.js'
import type { Limits } from './limits.js'

/** A cell's money in pieces, from its least up, each worth less than the one before. */
export type Segment = { readonly length: number; readonly slope: number }

/** A concave reading of one linear piece of the score: value + Σ of what the cells' segments bring. */
export type Reading = {
  /** score at `at` */
  readonly value: number
  readonly at: Amounts
  /** by cell */
  readonly segments: readonly (readonly Segment[])[]
}

/** How a search gives way: `pause` lets others run and says whether to stop. */
export type Pace = { readonly pause: () => Promise<boolean> }

export type PlanRange = { readonly lower: Float64Array; readonly upper: Float64Array }

export type LinearPlan = {
  readonly amounts: Amounts
  /** what the linear programme promises */
  readonly value: number
  /** worth of one tỷ đồng more of the envelope: by row of `limits.rows` */
  readonly duals: Float64Array
}

/** tỷ đồng: sums of tenths are not exact in binary. Far below a unit, so that rounding undoes it. */
const ROUNDING = 1e-7

/**
 * Solve max min_pieces (value + Σ segments) over a range of plans under all limits. Segments of all pieces share the money: with
 * several pieces a cell has one column and every piece one slope (its first segment's).
 */
export function solvePlan(
  solver: Solver,
  limits: Limits,
  range: PlanRange,
  pieces: readonly Reading[],
): LinearPlan | undefined {
  return pieces.length === 1
    ? solveOne(solver, limits, range, pieces[0] as Reading)
    : solveWorst(solver, limits, range, pieces)
}

function solveOne(solver: Solver, limits: Limits, { lower, upper }: PlanRange, piece: Reading): LinearPlan | undefined {
  const gain: number[] = []
  const top: number[] = []
  const columnsOf: number[][] = []
  // What lies below `lower` is not chosen: its worth is counted at once.
  let fixed = piece.value
  for (const [c, segments] of piece.segments.entries()) {
    const columns: number[] = []
    let from = 0
    const low = lower[c] as number
    const high = upper[c] as number
    for (const { length, slope } of segments) {
      const inside = Math.min(from + length, high) - Math.max(from, low)
      const before = Math.max(0, Math.min(from + length, low) - from)
      const untilAt = Math.max(0, Math.min(from + length, piece.at[c] as number) - from)
      fixed += slope * (before - untilAt)
      if (inside > 0) {
        columns.push(gain.length)
        gain.push(slope)
        top.push(inside)
      }
      from += length
    }
    columnsOf.push(columns)
  }
  const spread = (row: LinearRow): LinearRow => {
    const columns: number[] = []
    const values: number[] = []
    let given = 0
    row.columns.forEach((c, k) => {
      const value = row.values[k] as number
      given += value * (lower[c] as number)
      for (const column of columnsOf[c] as number[]) {
        columns.push(column)
        values.push(value)
      }
    })
    return { columns, values, lower: row.lower - given - ROUNDING, upper: row.upper - given + ROUNDING }
  }
  return solved(solver, limits, lower, upper, columnsOf, gain, top, spread, fixed)
}

function solved(
  solver: Solver,
  limits: Limits,
  lower: Float64Array,
  upper: Float64Array,
  columnsOf: readonly (readonly number[])[],
  gain: number[],
  top: number[],
  spread: (row: LinearRow) => LinearRow,
  fixed: number,
  more: readonly LinearRow[] = [],
  low: number[] = gain.map(() => 0),
): LinearPlan | undefined {
  const rows = limits.rows.map(spread)
  const whole: number[] = []
  // Nothing, or at least so much: a switch y with least · y ≤ x ≤ upper · y.
  for (const [c, size] of limits.least.entries()) {
    if (size <= 0 || (upper[c] as number) <= 0 || (lower[c] as number) >= size) continue
    const on = gain.length
    gain.push(0)
    top.push(1)
    low.push(0)
    whole.push(on)
    const columns = columnsOf[c] as readonly number[]
    const ones = columns.map(() => 1)
    const given = lower[c] as number
    rows.push({ columns: [...columns, on], values: [...ones, -size], lower: -given, upper: Number.POSITIVE_INFINITY })
    rows.push({
      columns: [...columns, on],
      values: [...ones, -(upper[c] as number)],
      lower: Number.NEGATIVE_INFINITY,
      upper: -given,
    })
  }
  const solution: LinearSolution | undefined = solver({
    gain: Float64Array.from(gain),
    lower: Float64Array.from(low),
    upper: Float64Array.from(top),
    rows: [...rows, ...more],
    whole,
  })
  if (solution === undefined) return undefined
  const amounts = lower.map((least, c) =>
    (columnsOf[c] as readonly number[]).reduce((sum, column) => sum + (solution.x[column] as number), least),
  )
  return { amounts, value: solution.value + fixed, duals: solution.duals.slice(0, limits.rows.length) }
}

function solveWorst(
  solver: Solver,
  limits: Limits,
  { lower, upper }: PlanRange,
  pieces: readonly Reading[],
): LinearPlan | undefined {
  const n = lower.length
  // Column c is what cell c has above `lower`; the last column is the least of the pieces.
  const gain = [...Array.from({ length: n }, () => 0), 1]
  const top = [...Array.from(upper, (high, c) => high - (lower[c] as number)), Number.POSITIVE_INFINITY]
  const low = [...Array.from({ length: n }, () => 0), Number.NEGATIVE_INFINITY]
  const columnsOf = Array.from({ length: n }, (_, c) => [c])
  const spread = (row: LinearRow): LinearRow => {
    const given = row.columns.reduce((sum, c, k) => sum + (row.values[k] as number) * (lower[c] as number), 0)
    return { ...row, lower: row.lower - given - ROUNDING, upper: row.upper - given + ROUNDING }
  }
  const least = pieces.map(({ value, at, segments }): LinearRow => {
    const slopes = segments.map((of) => of[0]?.slope ?? 0)
    const given = slopes.reduce((sum, slope, c) => sum + slope * ((lower[c] as number) - (at[c] as number)), value)
    return {
      columns: [...slopes.keys(), n],
      values: [...slopes.map((slope) => -slope), 1],
      lower: Number.NEGATIVE_INFINITY,
      upper: given,
    }
  })
  return solved(solver, limits, lower, upper, columnsOf, gain, top, spread, 0, least, low)
}

/** Read a piece by one slope a cell: right near `at`. */
export function straight(value: number, at: Amounts, slopes: Float64Array): Reading {
  return { value, at, segments: Array.from(slopes, (slope) => [{ length: Number.POSITIVE_INFINITY, slope }]) }
}
