import { concaveSlopes } from '../../model/optimise/concave.js'
import type { Solver } from '../../model/optimise/linear.js'
import type { Amounts, Decision } from './decision.js'
import type { Evaluator } from './evaluator.js'
import type { Limits } from './limits.js'
import { type LinearPlan, type Pace, type Reading, type Segment, solvePlan, straight } from './linear-plan.js'

/** Ends of the segments of a line, in times of what it has (or of an even share, where it has less). */
const ENDS = [0.5, 1, 2, 4, 8] as const
/** Money of this share of a year's envelope stands for a line that has less. */
const LEAST_SHARE = 0.02
/** Of plans of equal worth the nearer one is wanted: this share of the largest slope is lost by moving money. */
const MOVING = 1e-4

/** Marginal values of one line at several sizes of it, the others as they are: `slopes[k][cell]` at `sizes[k]` times. */
export type LineSlopes = { readonly sizes: readonly number[]; readonly slopes: readonly Float64Array[] }

/**
 * Return the first plan: the linear programme on marginal values read off around the plan the evaluator stands at. Each
 * line is tried at several sizes in all years at once; slopes that rise (an S-shaped response) are pooled, so that the
 * programme is the concave one above. With several pieces (worst group) values are straight lines.
 */
export async function firstPlan(
  evaluator: Evaluator,
  solver: Solver,
  decision: Decision,
  limits: Limits,
  { pause }: Pace,
): Promise<LinearPlan | undefined> {
  const at = evaluator.amounts()
  const pieces = evaluator.pieces()
  if (pieces.length > 1) {
    const readings = pieces.map((piece) => straight(piece.value, at, evaluator.gradient(piece)))
    return solvePlan(solver, limits, limits, readings)
  }
  const [piece] = pieces
  if (piece === undefined) return undefined
  const segments: Segment[][] = Array.from(at, () => [])
  for (const [l, line] of decision.lines.entries()) {
    if (line.held) continue
    if (await pause()) return undefined
    const { sizes, slopes } = slopesOfLine(evaluator, decision, at, l)
    for (let t = 0; t < decision.nYears; t++) {
      const cell = l * decision.nYears + t
      const unit = unitOf(decision, at, cell)
      const lengths = sizes.map((_, k) => ((ENDS[k] ?? 1000) - (ENDS[k - 1] ?? 0)) * unit)
      const falling = concaveSlopes(
        slopes.map((one) => one[cell] as number),
        lengths,
      )
      segments[cell] = falling.map((slope, k) => ({ length: lengths[k] as number, slope }))
    }
  }
  return solvePlan(solver, limits, limits, [nearer({ value: piece.value, at, segments })])
}

/** Read the marginal values of a line at the middle of every segment. The evaluator ends where it began. */
export function slopesOfLine(evaluator: Evaluator, decision: Decision, at: Amounts, line: number): LineSlopes {
  const sizes = [...ENDS, 2 * (ENDS[ENDS.length - 1] as number)].map((end, k) => (end + (ENDS[k - 1] ?? 0)) / 2)
  const cells = Array.from({ length: decision.nYears }, (_, t) => line * decision.nYears + t)
  const moveTo = (times: number | undefined): void => {
    const now = evaluator.amounts()
    evaluator.trial(
      cells.map((cell) => ({
        cell,
        delta:
          (times === undefined ? (at[cell] as number) : times * unitOf(decision, at, cell)) - (now[cell] as number),
      })),
    )
    evaluator.take()
  }
  const slopes = sizes.map((times) => {
    moveTo(times)
    const [piece] = evaluator.pieces()
    return piece === undefined ? new Float64Array(at.length) : evaluator.gradient(piece, line)
  })
  moveTo(undefined)
  return { sizes, slopes }
}

function unitOf({ envelope, lines, nYears }: Decision, at: Amounts, cell: number): number {
  const whole = envelope[(lines[Math.floor(cell / nYears)]?.pot as number) * nYears + (cell % nYears)] as number
  return Math.max(at[cell] as number, LEAST_SHARE * whole)
}

/** Make a reading prefer plans near its own: slopes a little higher below it and lower above it. */
export function nearer(reading: Reading): Reading {
  const { at, segments } = reading
  const largest = segments.flat().reduce((most, { slope }) => Math.max(most, Math.abs(slope)), 0)
  const step = MOVING * largest
  const moved = segments.map((of, c) => {
    const out: Segment[] = []
    let from = 0
    for (const { length, slope } of of) {
      const below = Math.min(length, Math.max(0, (at[c] as number) - from))
      if (below > 0) out.push({ length: below, slope: slope + step })
      if (length > below) out.push({ length: length - below, slope: slope - step })
      from += length
    }
    return out
  })
  return { ...reading, segments: moved }
}
