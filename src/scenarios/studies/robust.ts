import type { Scenario } from '../../data/budget-schemas.js'
import type { Target } from '../../data/schemas.js'
import { type PlanRobustness, robustness, tailMean } from '../../model/studies/robustness.js'
import type { Grade } from '../../model/verdict.js'
import { commonTo, type Judged, numberMet, weakest } from '../joint.js'
import type { Prepared } from '../prepare.js'
import { type Failure, failureBoxes } from './discover.js'
import { runPolicies } from './run-policies.js'

export type RobustQuestion = {
  readonly policies: readonly Scenario[]
  readonly worlds: readonly Scenario[]
  /** share of the judged targets that is good enough, in (0, 1] */
  readonly satisfice: number
  /** the one target to look at; absent: the number of targets met */
  readonly target: Target | undefined
}

/** A policy over all futures: every drawn world inside every named one, all counted alike. */
export type RobustPolicy = PlanRobustness & {
  readonly id: string
  readonly mean: number
  /** mean in the worst tenth of futures */
  readonly worst: number
  /** mean in each named world */
  readonly byWorld: readonly number[]
  /** rows of its own on the world, which were not used */
  readonly left: number
}

export type Robust = {
  readonly question: RobustQuestion
  readonly nPaths: number
  /** targets judged in every world */
  readonly judged: number
  /** judged in some worlds only: left out */
  readonly leftOut: number
  readonly grade: Grade
  readonly threshold: number
  readonly policies: readonly RobustPolicy[]
  /** the policy that is good enough most often (then: least mean regret), and where it fails */
  readonly sturdiest: string
  readonly failure: Failure
}

export type RobustAnswer =
  | { readonly kind: 'nothing-judged'; readonly question: RobustQuestion }
  | ({ readonly kind: 'studied' } & Robust)

/** CVaR looks at this share of futures. */
export const TAIL = 0.1

/**
 * Try policies in worlds, on the same paths.
 * @param prepared knows every scenario asked for
 * @param onProgress is told the share of the runs done, 0 … 1
 */
export function robustOf(
  prepared: Prepared,
  question: RobustQuestion,
  onProgress: (share: number) => void = () => undefined,
): RobustAnswer {
  const { policies, worlds, satisfice } = question
  const nPaths = prepared.options.paths
  const { runs: wanted, left } = runPolicies(prepared, question, onProgress)
  const common = commonTo(wanted)
  const judged = common[0]?.length ?? 0
  if (judged === 0) return { kind: 'nothing-judged', question }
  const nFutures = worlds.length * nPaths
  const values = new Float64Array(policies.length * nFutures)
  common.forEach((of, i) => {
    values.set(numberMet(of, nPaths), i * nPaths)
  })
  const threshold = satisfice * judged
  const scores = robustness(values, policies.length, nFutures, threshold, TAIL)
  const found = policies.map(({ id }, i): RobustPolicy => {
    const own = values.subarray(i * nFutures, (i + 1) * nFutures)
    return {
      ...(scores[i] as PlanRobustness),
      id,
      mean: meanOf(own),
      worst: -tailMean(
        own.map((k) => -k),
        TAIL,
      ),
      byWorld: worlds.map((_, w) => meanOf(own.subarray(w * nPaths, (w + 1) * nPaths))),
      left: left[i] as number,
    }
  })
  const best = sturdiestOf(found)
  const failure = failureBoxes(prepared, question, values.subarray(best * nFutures, (best + 1) * nFutures))
  return {
    kind: 'studied',
    question,
    nPaths,
    judged,
    leftOut: Math.max(...wanted.map((of) => of.length)) - judged,
    grade: weakest(common.flatMap((of) => of as Judged[])),
    threshold,
    policies: found,
    sturdiest: (found[best] as RobustPolicy).id,
    failure,
  }
}

const meanOf = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / values.length

function sturdiestOf(policies: readonly RobustPolicy[]): number {
  const better = (a: RobustPolicy, b: RobustPolicy): boolean =>
    a.satisficing > b.satisficing || (a.satisficing === b.satisficing && a.meanRegret < b.meanRegret)
  return policies.reduce((best, one, i) => (better(one, policies[best] as RobustPolicy) ? i : best), 0)
}
