import { FIRST_BUDGET_YEAR, type Payer, type Scenario } from '../../data/budget-schemas.js'
import { InputError } from '../../data/problem.js'
import type { Span } from '../changed-money.js'
import { type Prepared, prepareRun } from '../prepare.js'
import type { Projection } from '../run-scenario.js'
import { conflictOf } from './conflict.js'
import { type PlacedConstraints, weightsOf } from './constraints.js'
import type { Amounts, Decision } from './decision.js'
import { evaluatorOf } from './evaluator.js'
import { bindingOf } from './kept-limits.js'
import { type Limits, limitsOf, type Wish } from './limits.js'
import { type Question, questionOf } from './question.js'
import { type Changed, changeOf, type Rescored, rescore } from './rescore.js'
import { type Aim, type Scoring, scoringOf } from './scoring.js'
import { bestOf, type Candidate, type Searched, search } from './search.js'
import { loadSolver } from './solver.js'
import { nearest, ownPlan, RULES, splitBy } from './starts.js'
import type { Goal, Worlds } from './worlds.js'

/** Worth of one more tỷ đồng of a payer's envelope in a year, in the score, by the first linear programme. */
export type ShadowPrice = { readonly payer: Payer; readonly year: number; readonly value: number }

/** The answer: what to spend, what that brings, and how sure that is. */
export type Optimised = {
  readonly aim: Aim
  readonly span: Span
  readonly decision: Decision
  readonly goals: readonly Goal[]
  /** targets that are not counted: shares of what others pay, whose money does not follow the province's */
  readonly leftOut: readonly string[]
  readonly base: Projection
  readonly start: Amounts
  /** `name`: 'search', 'linear', 'climb:…', or the rule that nothing beats */
  readonly recommended: { readonly name: string; readonly amounts: Amounts }
  /** all plans on the same fresh paths; the first is the start */
  readonly fresh: readonly Rescored[]
  readonly freshSeed: number
  readonly before: Rescored
  readonly after: Rescored
  readonly change: Changed
  /** score of the recommended plan on the paths of the search less that on fresh ones: what luck promised too much */
  readonly luck: number
  readonly inSample: { readonly before: number; readonly after: number }
  readonly shadow: readonly ShadowPrice[] | undefined
  /** what a linear programme at the recommended plan still promises; NaN when interrupted */
  readonly promise: number
  readonly binding: ReadonlyMap<Wish, readonly number[]>
  readonly swaps: number
  readonly interrupted: boolean
  /** no money can be decided, or none that is known to move a target */
  readonly nothing: boolean
}

export type OptimiseOptions = {
  readonly aim: Aim
  readonly constraints: PlacedConstraints
  readonly signal?: AbortSignal | undefined
  /** @param share of the work done, 0 … 1 */
  readonly onProgress?: (share: number) => void
}

/** Added to the seed for the fresh paths. */
const FRESH = 1_000_003

/**
 * Find the allocation of a scenario's money that is best by an aim. The plan is searched on the prepared paths and scored again, with
 * the allocations of the plain rules, on fresh ones; the best there is recommended, so that it is never worse than they.
 * @throws InputError naming the constraints that cannot hold together
 */
export async function optimise(whole: Prepared, scenario: Scenario, options: OptimiseOptions): Promise<Optimised> {
  const { aim, constraints, signal, onProgress = () => undefined } = options
  const question = questionOf(whole, scenario, constraints.value)
  const { decision, worlds, base, prepared } = question
  const solver = await loadSolver()
  const own = ownPlan(decision)
  const limits = limitsOf(decision, constraints, own)
  const start = nearest(solver, decision, limits, own)
  if (start === undefined) throw new InputError(conflictOf(solver, decision, limits))
  const starts = RULES.flatMap((name): Candidate[] => {
    const plan = splitBy(name, decision, start, prepared.policy.base.money, worlds.nPaths)
    const amounts = nearest(solver, decision, limits, plan)
    return amounts === undefined ? [] : [{ name, amounts, score: 0 }]
  })
  const evaluator = evaluatorOf(worlds, scoringFor(worlds, options))
  const pause = async (): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, 0))
    return signal?.aborted === true
  }
  const searched = await search(evaluator, solver, decision, limits, starts, (share) => onProgress(0.9 * share), {
    pause,
  })
  const fresh = freshScores(whole, scenario, question, options, searched.candidates)
  onProgress(1)
  const before = fresh[0] as Rescored
  const after = fresh.reduce((best, one) => (one.score > best.score + 1e-12 ? one : best))
  const sampled = ({ amounts }: Rescored): number =>
    searched.candidates.find((one) => one.amounts === amounts)?.score ?? Number.NaN
  return {
    aim,
    span: { from: decision.firstYear, to: decision.firstYear + decision.nYears - 1 },
    decision,
    goals: worlds.goals,
    leftOut: question.leftOut,
    base,
    start,
    recommended: { name: after.name, amounts: after.amounts },
    fresh,
    freshSeed: freshSeed(whole),
    before,
    after,
    change: changeOf(after, before),
    luck: sampled(after) - sampled(before) - (after.score - before.score),
    inSample: { before: sampled(before), after: sampled(after) },
    shadow: pricesOf(searched, limits, decision),
    promise: searched.promise,
    binding: bindingOf(limits, after.amounts),
    swaps: searched.swaps,
    interrupted: searched.interrupted,
    nothing: decision.lines.every(({ held }) => held) || decision.envelope.every((money) => money === 0),
  }
}

const freshSeed = ({ options }: Prepared): number => (options.seed + FRESH) % Number.MAX_SAFE_INTEGER

/** Plans of the search that are scored again whether or not they are the best on its own paths. */
const FOUND: readonly string[] = ['linear', 'search', 'counted']

/** Score the plain rules, the linear programme's plan and the best one found on paths that no search has seen. */
function freshScores(
  whole: Prepared,
  scenario: Scenario,
  { decision }: Question,
  options: OptimiseOptions,
  candidates: readonly Candidate[],
): Rescored[] {
  const { workspace, planData, options: run } = whole
  const other = prepareRun(workspace, planData, { ...run, seed: freshSeed(whole) })
  const { worlds } = questionOf(other, scenario, options.constraints.value, decision)
  const best = bestOf(candidates)
  // Of several searches of one kind the best on their own paths.
  const found = FOUND.flatMap((name) => {
    const own = candidates.filter((one) => one.name === name)
    return own.length === 0 ? [] : [bestOf(own)]
  })
  const shown = candidates.filter(
    (one) => one === best || found.includes(one) || RULES.some((rule) => rule === one.name),
  )
  const evaluator = evaluatorOf(worlds, scoringFor(worlds, options))
  const counter = evaluatorOf(worlds, scoringFor(worlds, { ...options, aim: 'expected' }))
  return rescore(shown, evaluator, counter, worlds)
}

function scoringFor(worlds: Worlds, { aim, constraints }: Pick<OptimiseOptions, 'aim' | 'constraints'>): Scoring {
  return scoringOf(aim, worlds.goals, weightsOf(constraints.value), isMoved(worlds))
}

/** A goal that money of the decided years can move. */
function isMoved({ streams, nodes, decision }: Worlds): (goal: Goal) => boolean {
  const first = decision.firstYear - FIRST_BUDGET_YEAR
  return ({ terms, identity }) =>
    identity === undefined
      ? terms.some(({ node }) => {
          const { stream, year } = nodes[node] as Worlds['nodes'][number]
          return year >= first && (streams[stream]?.adds.size ?? 0) > 0
        })
      : identity.roles.size > 0 && [...identity.reads].some((year) => year >= first)
}

/** Duals of the envelopes in the first linear programme; none where whole numbers were chosen or it was not solved. */
function pricesOf({ first }: Searched, { rows, wishes, least }: Limits, decision: Decision) {
  if (first === undefined || least.some((size) => size > 0)) return undefined
  let pot = -1
  return rows.flatMap(({ wish, t }, i): ShadowPrice[] => {
    if (wishes[wish]?.name !== 'envelope') return []
    if (t === 0) pot++
    const payer = decision.pots[pot] as Payer
    return [{ payer, year: decision.firstYear + t, value: first.duals[i] as number }]
  })
}
