import { fillCredit, fillSlope } from '../../model/optimise/credit.js'
import { type Linear, piecesOf, scoreOf } from '../../model/optimise/objective.js'
import type { Amounts } from './decision.js'
import { identityState } from './identity-state.js'
import { moneyState } from './money-state.js'
import { creditRule, type Scoring, spreadsOf } from './scoring.js'
import type { Goal, Term, Worlds } from './worlds.js'

/** One amount changed: cell l · nYears + t of a plan, tỷ đồng more. */
export type Change = { readonly cell: number; readonly delta: number }

/** A plan being scored; changes are tried and taken one after another, and only what they touch is worked out again. */
export type Evaluator = {
  readonly nPaths: number
  /** start from a plan; the amounts are copied */
  readonly set: (amounts: Amounts) => void
  readonly amounts: () => Amounts
  /** width of the smoothing in spreads of each target; 0 counts paths */
  readonly smooth: (width: number) => void
  /** @param strict without the tie-break of the search */
  readonly score: (strict?: boolean) => number
  /** score with some amounts changed; `take` makes the last trial the plan */
  readonly trial: (changes: readonly Change[]) => number
  readonly take: () => void
  /** credit of every goal on every path (1 or 0 where nothing is smoothed), and its mean */
  readonly credits: () => readonly Float64Array[]
  readonly means: () => Float64Array
  /** linear pieces of the score here, with their values */
  readonly pieces: () => readonly (Linear & { readonly value: number })[]
  /** d piece / d amount of every cell; only of `line` where given */
  readonly gradient: (piece: Linear, line?: number) => Float64Array
}

type GoalState = {
  readonly goal: Goal
  value: Float64Array
  nextValue: Float64Array
  credit: Float64Array
  nextCredit: Float64Array
  mean: number
  nextMean: number
}

/** Make an evaluator. It starts from nothing spent: `set` first. */
export function evaluatorOf(worlds: Worlds, scoring: Scoring): Evaluator {
  const { nPaths, decision, goals, nodes } = worlds
  const money = moneyState(worlds)
  const identity = identityState(worlds)
  const spreads = spreadsOf(goals)
  const room = (): Float64Array => new Float64Array(nPaths)
  const states = goals.map(
    (goal): GoalState => ({
      goal,
      value: room(),
      nextValue: room(),
      credit: room(),
      nextCredit: room(),
      mean: 0,
      nextMean: 0,
    }),
  )
  const readers: number[][] = nodes.map(() => [])
  goals.forEach(({ terms }, i) => {
    for (const { node } of terms) readers[node]?.push(i)
  })
  const isTail = scoring.objective.kind === 'tail'
  const { weights } = scoring.shares
  let plan: Amounts = new Float64Array(decision.own.length)
  let tried: { readonly changes: readonly Change[]; readonly goals: readonly number[] } = { changes: [], goals: [] }
  let totals = room()
  let nextTotals = room()
  let width = 0

  const credit = (i: number, value: Float64Array, out: Float64Array): number => {
    const { bar } = goals[i] as Goal
    fillCredit(value, bar.low, bar.high, creditRule(scoring, i, width, spreads), out)
    let sum = 0
    for (let p = 0; p < nPaths; p++) sum += out[p] as number
    return sum / nPaths
  }
  const recount = (): void => {
    totals.fill(0)
    states.forEach((state, i) => {
      state.mean = credit(i, state.value, state.credit)
      for (let p = 0; p < nPaths; p++)
        totals[p] = (totals[p] as number) + (weights[i] as number) * (state.credit[p] as number)
    })
  }
  const scored = (next: boolean, strict = false): number => {
    const means = Float64Array.from(states, (one) => one.mean)
    if (next) for (const i of tried.goals) means[i] = (states[i] as GoalState).nextMean
    return scoreOf(scoring.objective, means, next ? nextTotals : totals, scoring.shares, strict)
  }

  return {
    nPaths,
    set: (amounts) => {
      plan = amounts.slice()
      tried = { changes: [], goals: [] }
      money.set(plan)
      identity.set(plan)
      states.forEach((state, i) => {
        if (state.goal.identity !== undefined) identity.fill(i, state.value)
        else fillValue(state.goal.terms, money.now, nPaths, state.value)
      })
      recount()
    },
    amounts: () => plan.slice(),
    smooth: (wide) => {
      width = wide
      recount()
    },
    score: (strict) => scored(false, strict),
    trial: (changes) => {
      const touched = new Set<number>()
      for (const node of money.trial(changes)) for (const i of readers[node] as number[]) touched.add(i)
      for (const i of identity.trial(changes)) touched.add(i)
      if (isTail) nextTotals.set(totals)
      for (const i of touched) {
        const state = states[i] as GoalState
        if (state.goal.identity !== undefined) identity.fillNext(i, state.nextValue)
        else fillValue(state.goal.terms, money.latest, nPaths, state.nextValue)
        state.nextMean = credit(i, state.nextValue, state.nextCredit)
        if (!isTail) continue
        const w = weights[i] as number
        for (let p = 0; p < nPaths; p++)
          nextTotals[p] =
            (nextTotals[p] as number) + w * ((state.nextCredit[p] as number) - (state.credit[p] as number))
      }
      tried = { changes, goals: [...touched] }
      return scored(true)
    },
    take: () => {
      for (const { cell, delta } of tried.changes) plan[cell] = (plan[cell] as number) + delta
      money.take()
      identity.take()
      for (const i of tried.goals) {
        const state = states[i] as GoalState
        ;[state.value, state.nextValue] = [state.nextValue, state.value]
        ;[state.credit, state.nextCredit] = [state.nextCredit, state.credit]
        state.mean = state.nextMean
      }
      if (isTail) [totals, nextTotals] = [nextTotals, totals]
      tried = { changes: [], goals: [] }
    },
    credits: () => states.map((one) => one.credit),
    means: () => Float64Array.from(states, (one) => one.mean),
    pieces: () =>
      piecesOf(scoring.objective, totals, scoring.shares).map((piece) => ({
        ...piece,
        value: pieceValue(piece, states),
      })),
    gradient: ({ target, path }, line) => {
      const out = new Float64Array(plan.length)
      const worth: (Float64Array | undefined)[] = nodes.map(() => undefined)
      const slope = room()
      states.forEach(({ goal, value }, i) => {
        const w = target[i] as number
        if (w === 0) return
        fillSlope(value, goal.bar.low, goal.bar.high, creditRule(scoring, i, width, spreads), slope)
        for (let p = 0; p < nPaths; p++) slope[p] = (slope[p] as number) * w * (path[p] as number)
        if (goal.identity !== undefined) identity.addWorth(i, slope, value, out, line)
        for (const { node, factor } of goal.terms) {
          const sum = worth[node] ?? room()
          worth[node] = sum
          for (let p = 0; p < nPaths; p++)
            sum[p] =
              (sum[p] as number) + (slope[p] as number) * (typeof factor === 'number' ? factor : (factor[p] as number))
        }
      })
      money.addWorth(worth, out, line)
      return out
    },
  }
}

function fillValue(
  terms: readonly Term[],
  gain: (node: number) => Float64Array,
  nPaths: number,
  out: Float64Array,
): void {
  out.fill(0)
  for (const { node, factor } of terms) {
    const values = gain(node)
    if (typeof factor === 'number')
      for (let p = 0; p < nPaths; p++) out[p] = (out[p] as number) + factor * (values[p] as number)
    else for (let p = 0; p < nPaths; p++) out[p] = (out[p] as number) + (factor[p] as number) * (values[p] as number)
  }
}

function pieceValue({ target, path }: Linear, states: readonly GoalState[]): number {
  let sum = 0
  states.forEach(({ credit }, i) => {
    const w = target[i] as number
    if (w !== 0) for (let p = 0; p < credit.length; p++) sum += w * (path[p] as number) * (credit[p] as number)
  })
  return sum
}
