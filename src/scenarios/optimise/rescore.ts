import { type PairedComparison, pairedNumbers, pairedOutcomes } from '../../model/studies/paired.js'
import type { Amounts } from './decision.js'
import type { Evaluator } from './evaluator.js'
import type { Worlds } from './worlds.js'

/** One plan on some paths. */
export type Rescored = {
  readonly name: string
  readonly amounts: Amounts
  /** the score that is maximised: of shortfalls, minus them */
  readonly score: number
  /** expected number of simulated targets met, not weighted, with its Monte Carlo standard error */
  readonly met: { readonly mean: number; readonly mcse: number }
  /** number of targets met on each path */
  readonly number: Float64Array
  /** 1 or 0 of each target on each path */
  readonly reached: readonly Uint8Array[]
}

/**
 * Score plans on one set of paths.
 * @param evaluator by the aim  @param counter by targets met, the same when that is the aim
 */
export function rescore(
  plans: readonly { readonly name: string; readonly amounts: Amounts }[],
  evaluator: Evaluator,
  counter: Evaluator,
  { nPaths }: Worlds,
): Rescored[] {
  evaluator.smooth(0)
  counter.smooth(0)
  return plans.map(({ name, amounts }) => {
    evaluator.set(amounts)
    counter.set(amounts)
    const reached = counter.credits().map((marks) => Uint8Array.from(marks))
    const number = new Float64Array(nPaths)
    for (const marks of reached)
      for (let p = 0; p < nPaths; p++) number[p] = (number[p] as number) + (marks[p] as number)
    const mean = number.reduce((sum, one) => sum + one, 0) / nPaths
    const squares = number.reduce((sum, one) => sum + (one - mean) ** 2, 0)
    const mcse = nPaths > 1 ? Math.sqrt(squares / (nPaths - 1) / nPaths) : 0
    return { name, amounts, score: evaluator.score(true), met: { mean, mcse }, number, reached }
  })
}

/** What a plan changes against another on the same paths. */
export type Changed = {
  readonly number: PairedComparison
  /** by place of the goal; those that it leaves alone on every path are absent */
  readonly targets: ReadonlyMap<number, PairedComparison>
}

/** Compare two plans path by path. */
export function changeOf(after: Rescored, before: Rescored): Changed {
  const targets = after.reached
    .map((marks, i): [number, PairedComparison] => [i, pairedOutcomes(marks, before.reached[i] as Uint8Array)])
    .filter(([, { higher, lower }]) => higher > 0 || lower > 0)
  return { number: pairedNumbers(after.number, before.number), targets: new Map(targets) }
}
