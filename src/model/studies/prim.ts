import { stream, uniform } from '../random.js'
import { binomialUpperTail } from './binomial.js'
import { type Box, type BoxMeasure, balance, contains, measure, restrictedDims, withSides } from './prim-box.js'
import { pasteBox, peelBoxes } from './prim-peel.js'
import type { Points } from './sobol-points.js'

/** Settings of a search. Usual: peel 0.05, paste 0.05, leastMass 0.05, maxBoxes 3, significance 0.05. */
export type PrimSettings = {
  /** Share of the box's rows cut per step, 0.05 to 0.10. */
  readonly peel: number
  readonly paste: number
  /** Least share of the rows a box may hold. */
  readonly leastMass: number
  readonly maxBoxes: number
  /** Error probability of calling pure noise a box. */
  readonly significance: number
}

/** One step of the peeling; `fit` on the half it was peeled on (too good), `check` on the other half (fair). */
export type PeelStep = {
  readonly box: Box
  readonly restricted: readonly number[]
  readonly fit: BoxMeasure
  readonly check: BoxMeasure
}

/**
 * A box's bounds on one dimension. `quasiP`: probability of as many cases as seen in the box, had this restriction
 * done nothing: P(X ≥ cases), X ~ Binomial(rows in the box, density of the box without it) (Bryant & Lempert 2010).
 */
export type Restriction = {
  readonly dim: number
  readonly low: number
  readonly high: number
  readonly quasiP: number
}

/** One round of the covering: the whole trajectory, the step taken by the rule, and the box found, if any. */
export type PrimRound = {
  readonly trajectory: readonly PeelStep[]
  readonly chosen: number
  readonly found:
    | { readonly box: Box; readonly restrictions: readonly Restriction[]; readonly check: BoxMeasure }
    | undefined
}

/** Boxes found, in order, and what they hold together on the checking half. Coverage counts all cases. */
export type PrimResult = { readonly rounds: readonly PrimRound[]; readonly coverage: number; readonly density: number }

/**
 * Find boxes of inputs in which the outcome is 1: the patient rule induction method (Friedman & Fisher 1999) as used for
 * scenario discovery (Bryant & Lempert 2010).
 *
 * Rows are parted at random into two halves. A box is peeled on the first half, the step with the best balance of
 * coverage and density is taken, then pasted. On the second half, which the search never saw, bounds are dropped until
 * the quasi-p of each is at most significance / number of bounds. A box left with none, or no denser than all rows, is
 * no finding. Covering: the rows of a found box are taken out and the search is repeated, until nothing is found or
 * maxBoxes is reached; a later box's density and quasi-p are of the rows then left, its mass and coverage of all.
 * The search is greedy: where two true boxes share a side, one that mixes them may be found first.
 * @param points inputs as numbers, any scale  @param outcome 0/1 per row  @param name of the random halves
 */
export function prim(
  points: Points,
  outcome: Uint8Array,
  settings: PrimSettings,
  seed: number,
  name: string,
): PrimResult {
  if (outcome.length !== points.n) throw new RangeError(`${outcome.length} outcomes for ${points.n} rows`)
  const source = stream(seed, `${name}/prim-halves`)
  const all = Int32Array.from({ length: points.n }, (_, row) => row)
  const isFit = all.map((row) => (uniform(source, row) < 0.5 ? 1 : 0))
  const fitAll = all.filter((row) => isFit[row] === 1)
  const checkAll = all.filter((row) => isFit[row] === 0)
  const least = Math.max(1, Math.ceil(settings.leastMass * fitAll.length))
  const rounds: PrimRound[] = []
  let fit = fitAll
  let check = checkAll
  while (rounds.length < settings.maxBoxes && fit.length >= least) {
    const round = searchOnce(points, outcome, fit, check, checkAll, least, settings)
    rounds.push(round)
    const { found } = round
    if (found === undefined) break
    const outside = (row: number): boolean => !contains(found.box, points, row)
    fit = fit.filter(outside)
    check = check.filter(outside)
  }
  const allCases = sum(outcome, checkAll)
  const covered = allCases - sum(outcome, check)
  return {
    rounds,
    coverage: allCases > 0 ? covered / allCases : 0,
    density: check.length < checkAll.length ? covered / (checkAll.length - check.length) : 0,
  }
}

function searchOnce(
  points: Points,
  outcome: Uint8Array,
  fit: Int32Array,
  check: Int32Array,
  checkAll: Int32Array,
  least: number,
  { peel, paste, significance }: PrimSettings,
): PrimRound {
  const trajectory = peelBoxes(points, outcome, fit, peel, least).map((box) => ({
    box,
    restricted: restrictedDims(box),
    fit: measure(box, points, outcome, fit),
    check: measure(box, points, outcome, check),
  }))
  const chosen = bestStep(trajectory)
  const pasted = pasteBox((trajectory[chosen] as PeelStep).box, points, outcome, fit, paste)
  const box = dropIdle(pasted, points, outcome, check, significance)
  const restrictions = restrictionsOf(box, points, outcome, check)
  const held = measure(box, points, outcome, check)
  const allCases = sum(outcome, checkAll)
  if (restrictions.length === 0 || held.density <= allCases / checkAll.length)
    return { trajectory, chosen, found: undefined }
  const ofAll = { ...held, mass: held.rows / checkAll.length, coverage: held.cases / allCases }
  return { trajectory, chosen, found: { box, restrictions, check: ofAll } }
}

/** Return the step with the best balance of coverage and density on the fitting half; the wider box when equal. */
export function bestStep(trajectory: readonly PeelStep[]): number {
  const scores = trajectory.map(({ fit }) => balance(fit))
  return scores.indexOf(Math.max(...scores))
}

/** Free the side with the largest quasi-p until all that stay are significant (Bonferroni). */
function dropIdle(start: Box, points: Points, outcome: Uint8Array, rows: Int32Array, significance: number): Box {
  let box = start
  for (;;) {
    const sides = restrictedDims(box).flatMap((dim) => {
      const [low, high] = [box.low[dim] as number, box.high[dim] as number]
      const without: Box[] = []
      if (Number.isFinite(low)) without.push(withSides(box, dim, Number.NEGATIVE_INFINITY, high))
      if (Number.isFinite(high)) without.push(withSides(box, dim, low, Number.POSITIVE_INFINITY))
      return without.map((wider) => ({ wider, p: quasiP(box, wider, points, outcome, rows) }))
    })
    const worst = sides.reduce((most, side) => (side.p > most.p ? side : most), { wider: box, p: 0 })
    if (worst.p <= significance / sides.length) return box
    box = worst.wider
  }
}

/** Return the restrictions of a box with their quasi-p values on some rows. */
export function restrictionsOf(
  box: Box,
  points: Points,
  outcome: Uint8Array,
  rows: Int32Array,
): readonly Restriction[] {
  return restrictedDims(box).map((dim) => {
    const free = withSides(box, dim, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    return {
      dim,
      low: box.low[dim] as number,
      high: box.high[dim] as number,
      quasiP: quasiP(box, free, points, outcome, rows),
    }
  })
}

/** P(as many cases as in the box, or more), were its rows a random part of the wider box. */
function quasiP(box: Box, wider: Box, points: Points, outcome: Uint8Array, rows: Int32Array): number {
  const { rows: inside, cases } = measure(box, points, outcome, rows)
  return binomialUpperTail(cases, inside, measure(wider, points, outcome, rows).density)
}

function sum(outcome: Uint8Array, rows: Int32Array): number {
  return rows.reduce((total, row) => total + (outcome[row] as number), 0)
}
