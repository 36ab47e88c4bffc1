import { TOLERANCE } from './climb.js'
import { type Amounts, type Decision, UNITS } from './decision.js'
import type { Change, Evaluator } from './evaluator.js'
import { isAllowed } from './kept-limits.js'
import type { Limits } from './limits.js'
import type { Pace } from './linear-plan.js'

/** Shares of a year's envelope that one swap moves, widest first. */
const STEPS = [0.1, 0.03, 0.01, 0.003] as const
/** Swaps that look best are tried; so many a round, and so many rounds a step. */
const TRIED = 24
/** Of each run of years the best few: what looks best overall is much the same swap many times. */
const EACH = 2
const ROUNDS = 15

/** Widths of the smoothing by which swaps are ranked, and by which they are judged (0 counts paths). */
export type Widths = { readonly rank: number; readonly count: number }

/** Nobody: money that is left unallocated in its pot. */
const NOBODY = -1

type Swap = { readonly changes: readonly Change[]; readonly hope: number }

/**
 * Move money between lines, in single years and in runs of years, as long as the score rises. The evaluator stands at a
 * plan in whole units and ends at one. Swaps are ranked by their slope and tried in that order: the same plan whatever the machine.
 */
export async function swapBetter(
  evaluator: Evaluator,
  decision: Decision,
  limits: Limits,
  { rank, count }: Widths,
  { pause }: Pace,
): Promise<number> {
  let taken = 0
  evaluator.smooth(count)
  let best = evaluator.score()
  for (const share of STEPS) {
    for (let round = 0; round < ROUNDS; round++) {
      if (await pause()) return taken
      let at = whole(evaluator.amounts())
      evaluator.smooth(rank)
      const pieces = [...evaluator.pieces()].sort((a, b) => a.value - b.value)
      const worst = pieces[0]
      if (worst === undefined) return taken
      const swaps = swapsOf(decision, at, evaluator.gradient(worst), share)
      evaluator.smooth(count)
      let tried = 0
      let gained = 0
      for (const { changes } of swaps) {
        if (tried >= TRIED) break
        const next = changed(at, changes)
        if (!isAllowed(limits, next)) continue
        tried++
        const score = evaluator.trial(changes)
        if (score <= best + TOLERANCE) continue
        evaluator.take()
        best = score
        at = next
        gained++
      }
      taken += gained
      if (gained === 0) break
    }
  }
  return taken
}

const whole = (amounts: Amounts): Amounts => amounts.map((one) => Math.round(one * UNITS) / UNITS)

function changed(at: Amounts, changes: readonly Change[]): Amounts {
  const out = at.slice()
  for (const { cell, delta } of changes) out[cell] = Math.round(((out[cell] as number) + delta) * UNITS) / UNITS
  return out
}

/** Return the swaps of one size, most promising first. */
function swapsOf(decision: Decision, at: Amounts, slopes: Float64Array, share: number): Swap[] {
  const { nYears, pots, lines } = decision
  const swaps: Swap[] = []
  const half = nYears >> 1
  const spans = [[0, nYears], [0, half], [half, nYears], ...Array.from({ length: nYears }, (_, t) => [t, t + 1])]
  for (const [pot] of pots.entries()) {
    const free = [NOBODY, ...[...lines.keys()].filter((l) => lines[l]?.pot === pot && lines[l]?.held === false)]
    for (const [from, to] of spans as [number, number][]) {
      const own: Swap[] = []
      for (const giver of free)
        for (const taker of free) {
          if (giver === taker) continue
          const swap = swapOf(decision, at, slopes, pot, giver, taker, from, to, share)
          if (swap.hope > 0) own.push(swap)
        }
      swaps.push(...own.sort((a, b) => b.hope - a.hope).slice(0, EACH))
    }
  }
  return swaps.sort((a, b) => b.hope - a.hope)
}

function swapOf(
  { nYears, envelope, lines }: Decision,
  at: Amounts,
  slopes: Float64Array,
  pot: number,
  giver: number,
  taker: number,
  from: number,
  to: number,
  share: number,
): Swap {
  const changes: Change[] = []
  let hope = 0
  for (let t = from; t < to; t++) {
    const most = envelope[pot * nYears + t] as number
    const step = Math.max(1, Math.round(share * most * UNITS))
    const room =
      giver === NOBODY
        ? lines.reduce((rest, line, l) => (line.pot === pot ? rest - (at[l * nYears + t] as number) : rest), most)
        : (at[giver * nYears + t] as number)
    const delta = Math.min(step, Math.round(room * UNITS)) / UNITS
    if (delta <= 0) continue
    if (giver !== NOBODY) {
      changes.push({ cell: giver * nYears + t, delta: -delta })
      hope -= delta * (slopes[giver * nYears + t] as number)
    }
    if (taker !== NOBODY) {
      changes.push({ cell: taker * nYears + t, delta })
      hope += delta * (slopes[taker * nYears + t] as number)
    }
  }
  return { changes, hope }
}
