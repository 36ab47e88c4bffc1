import type { Solver } from '../../model/optimise/linear.js'
import { climb, promiseAt } from './climb.js'
import type { Amounts, Decision } from './decision.js'
import type { Evaluator } from './evaluator.js'
import { firstPlan } from './first-plan.js'
import type { Limits } from './limits.js'
import type { LinearPlan, Pace } from './linear-plan.js'
import { wholePlan } from './starts.js'
import { swapBetter } from './swaps.js'

/** A plan in whole units and how it came about. */
export type Candidate = { readonly name: string; readonly amounts: Amounts; readonly score: number }

export type Searched = {
  readonly candidates: readonly Candidate[]
  /** the linear programme's plan, as it promises to be; absent when it was cut off before */
  readonly first: LinearPlan | undefined
  /** what a linear programme at the best plan still promises */
  readonly promise: number
  readonly swaps: number
  readonly interrupted: boolean
}

/** Widths of the smoothing, in spreads of each target: wide enough to feel targets that few paths are near, then narrow. */
const WIDTHS = [0.5, 0.15] as const
const NARROW = 0.15
const MOST_STARTS = 4
/** Cells × paths that may be swapped over. */
const AFFORDED = 600_000

/**
 * Search for the best plan from several starts: the linear programme's plan first, then from each start linear programmes in
 * a trust region on smoothed probabilities, then swaps from the best of them. Steps are counted, not timed.
 * @param starts allowed plans in whole units, the first is the scenario's
 * @param pace `pause` returns true where the search is to stop; what is found until then is returned
 */
export async function search(
  evaluator: Evaluator,
  solver: Solver,
  decision: Decision,
  limits: Limits,
  starts: readonly Candidate[],
  onStep: (share: number) => void,
  pace: Pace,
): Promise<Searched> {
  let interrupted = false
  const pause = async (): Promise<boolean> => {
    interrupted = (await pace.pause()) || interrupted
    return interrupted
  }
  const scored = (name: string, amounts: Amounts): Candidate => {
    evaluator.smooth(0)
    evaluator.set(amounts)
    return { name, amounts, score: evaluator.score(true) }
  }
  const candidates = starts.map(({ name, amounts }) => scored(name, amounts))
  const own = candidates[0]
  if (own === undefined) throw new Error('no start')
  // Nothing to decide: every plan is the scenario's.
  if (decision.lines.every(({ held }) => held))
    return { candidates, first: undefined, promise: 0, swaps: 0, interrupted: false }
  const parts = 3 + WIDTHS.length * 3
  let done = 0
  const step = (): void => onStep(++done / parts)

  let first: LinearPlan | undefined
  if (!(await pause())) {
    evaluator.smooth(WIDTHS[0])
    evaluator.set(own.amounts)
    first = await firstPlan(evaluator, solver, decision, limits, { pause })
    const whole = first === undefined ? undefined : wholePlan(decision, limits, first.amounts)
    if (whole !== undefined) candidates.push(scored('linear', whole))
  }
  step()

  // The scenario's plan, the linear programme's and the best other start are climbed from.
  const others = candidates.slice(1).sort((a, b) => b.score - a.score)
  const from = [own, ...others.slice(0, 2)]
  const climbed: Candidate[] = []
  for (const { name, amounts } of from) {
    let at = amounts
    for (const width of WIDTHS) {
      if (await pause()) break
      evaluator.smooth(width)
      evaluator.set(at)
      at = await climb(evaluator, solver, decision, limits, { pause })
      step()
    }
    const whole = wholePlan(decision, limits, at)
    if (whole !== undefined) climbed.push(scored(`climb:${name}`, whole))
  }
  candidates.push(...climbed)

  let swaps = 0
  // Swaps on smoothed probabilities, then on counted ones: fresh paths say later which of the two was luck.
  for (const [name, count] of [
    ['search', NARROW],
    ['counted', 0],
  ] as const) {
    const best = [...candidates].sort((a, b) => b.score - a.score)
    for (const { amounts } of best.slice(0, startsFor(decision, evaluator))) {
      if (await pause()) break
      evaluator.set(amounts)
      swaps += await swapBetter(evaluator, decision, limits, { rank: NARROW, count }, { pause })
      const whole = wholePlan(decision, limits, evaluator.amounts())
      if (whole !== undefined) candidates.push(scored(name, whole))
    }
    step()
  }
  evaluator.smooth(NARROW)
  evaluator.set(bestOf(candidates).amounts)
  const promise = interrupted ? Number.NaN : promiseAt(evaluator, solver, limits)
  return { candidates, first, promise, swaps, interrupted }
}

/** Swaps begin at so many of the best plans: one of a large case, more where that costs little. */
function startsFor({ lines, nYears }: Decision, evaluator: Evaluator): number {
  const free = lines.filter(({ held }) => !held).length
  return Math.max(1, Math.min(MOST_STARTS, Math.floor(AFFORDED / (free * nYears * evaluator.nPaths))))
}

/** Return the candidate with the highest score; of equals the one named first. */
export function bestOf(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((best, one) => (one.score > best.score + 1e-12 ? one : best))
}
