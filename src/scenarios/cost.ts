import type { Scenario } from '../data/budget-schemas.js'
import type { Target } from '../data/schemas.js'
import { attainmentOf } from '../model/attain.js'
import { countMarked } from '../model/marks.js'
import { medianOf } from '../model/quantile.js'
import { type Grade, type Headline, headlineOf } from '../model/verdict.js'
import { linesOfIdentity } from './budget/identities.js'
import { firstFreeYear, type Scope, type Span, totalOf } from './changed-money.js'
import { narrowTo, worldsFor } from './narrow.js'
import { isSimulated, type Simulated } from './outcomes.js'
import type { Prepared } from './prepare.js'
import { leastFactors, type TargetWorlds, targetWorlds } from './target-worlds.js'

/** No more than this many times the scenario's money is tried: beyond it nobody could spend it. Our assumption. */
export const MOST_TIMES = 20
/** Doubling the money from half the most adds less than this: more would not help either. */
const SATURATED = 0.01

/** A value with what Monte Carlo error leaves open: where the probability is p ± 2 standard errors. */
export type Ranged = { readonly value: number; readonly low: number; readonly high: number | undefined }

export type CostQuestion = {
  readonly target: Target
  /** asked for, in (0, 1) */
  readonly probability: number
  readonly scope: Scope
}

export type Chance = { readonly probability: number; readonly mcse: number; readonly headline: Headline }

/** Money: tỷ đồng in prices of 2025, medians over paths. */
export type CostAnswer =
  | { readonly kind: 'not-assessable' | 'observed' | 'already' }
  /** no budget year is free before the target's */
  | { readonly kind: 'too-late' }
  /** nothing known says that this money moves this target; `movers`: programmes that some response says do */
  | { readonly kind: 'unmoved'; readonly missing: 'response' | 'money'; readonly movers: readonly string[] }
  /** on this share of paths more money loses the target */
  | { readonly kind: 'falls'; readonly share: number }
  | {
      readonly kind: 'unreachable'
      readonly ceiling: Chance
      readonly saturated: boolean
      readonly extra: number
      readonly affordable: number
    }
  | {
      readonly kind: 'reached'
      readonly factor: Ranged
      /** beyond the scenario's money, over the span */
      readonly extra: Ranged
      /** all money of the scope, over the span */
      readonly whole: Ranged
      readonly extraByYear: readonly { readonly year: number; readonly value: number }[]
      /** times the money that the province's total expenditure allows in every year of the span; infinite where unknown */
      readonly affordable: number
    }

/** What it costs to reach a target. `now`: with the scenario's own money; absent where there is no probability. */
export type Cost = {
  readonly question: CostQuestion
  readonly span: Span
  readonly now: Chance | undefined
  readonly answer: CostAnswer
}

/**
 * Find what it costs to reach a target with a probability: the factor on the province's money from the first free year to
 * the target's, the split as the scenario has it. It is the quantile, over paths, of the least factor that reaches the
 * target on a path: the curve of probability against money rises by construction, and its Monte Carlo interval is two
 * more quantiles.
 */
export function costToReach(whole: Prepared, scenario: Scenario, question: CostQuestion): Cost {
  const prepared = worldsFor(whole, scenario)
  const { target, scope, probability } = question
  const span = { from: firstFreeYear(prepared.workspace), to: target.year ?? 0 }
  const cost = (answer: CostAnswer, now?: Chance): Cost => ({ question, span, now, answer })
  const resolved = prepared.resolved.find((one) => one.target.id === target.id)
  if (resolved === undefined) throw new RangeError(`${target.id} is not a target of this plan`)
  if (resolved.kind === 'observed') return cost({ kind: 'observed' })
  if (!isSimulated(resolved)) return cost({ kind: 'not-assessable' })
  const worlds = targetWorlds(prepared, scenario, resolved, scope, span)
  const least = worlds.outcome(1)
  const now = chanceOf(least.reached, least.grade)
  if (now.probability >= probability) return cost({ kind: 'already' }, now)
  if (span.from > span.to) return cost({ kind: 'too-late' }, now)
  const movers = moversOf(prepared, resolved)
  if (!worlds.hasMoney) return cost({ kind: 'unmoved', missing: 'money', movers }, now)
  const most = worlds.outcome(MOST_TIMES)
  if (most.sample.every((value, p) => Object.is(value, least.sample[p])))
    return cost({ kind: 'unmoved', missing: 'response', movers }, now)
  const lost = least.reached.filter((one, p) => one === 1 && most.reached[p] === 0).length
  if (lost > 0) return cost({ kind: 'falls', share: lost / worlds.nPaths }, now)
  const factors = leastFactors(worlds, least.reached, most.reached, MOST_TIMES).sort()
  const ceiling = chanceOf(most.reached, most.grade)
  return cost(answerOf(worlds, factors, ceiling, probability, span), now)
}

/** @param factors least factors, ascending */
function answerOf(
  { real, nPaths, affordable }: TargetWorlds,
  factors: Float64Array,
  ceiling: Chance,
  probability: number,
  span: Span,
): CostAnswer {
  const total = medianOf(totalOf(real, span, nPaths))
  if (ceiling.probability < probability) {
    const half = factors.filter((one) => one <= MOST_TIMES / 2).length / nPaths
    const saturated = ceiling.probability - half < SATURATED
    return { kind: 'unreachable', ceiling, saturated, extra: (MOST_TIMES - 1) * total, affordable }
  }
  const { mcse } = attainmentOf(Math.round(probability * nPaths), nPaths)
  const at = (p: number): number | undefined => {
    const found = p > 1 ? undefined : factors[Math.max(0, Math.ceil(p * nPaths) - 1)]
    return found === Number.POSITIVE_INFINITY ? undefined : found
  }
  const factor: Ranged = {
    value: at(probability) as number,
    low: at(probability - 2 * mcse) as number,
    high: at(probability + 2 * mcse),
  }
  const scaled = (by: (times: number) => number): Ranged => ({
    value: by(factor.value),
    low: by(factor.low),
    high: factor.high === undefined ? undefined : by(factor.high),
  })
  const extraByYear = Array.from({ length: span.to - span.from + 1 }, (_, i) => {
    const year = span.from + i
    return { year, value: (factor.value - 1) * medianOf(totalOf(real, { from: year, to: year }, nPaths)) }
  })
  const extra = scaled((times) => (times - 1) * total)
  return { kind: 'reached', factor, extra, whole: scaled((times) => times * total), extraByYear, affordable }
}

/** Return a probability counted on marked paths, as it may be printed. */
export function chanceOf(reached: Uint8Array, grade: Grade): Chance {
  const { probability, mcse } = attainmentOf(countMarked(reached), reached.length)
  return { probability, mcse, headline: headlineOf(probability, grade) }
}

/** Return the programmes that some response or arithmetic says move a target, directly or through other indicators. */
function moversOf(prepared: Prepared, resolved: Simulated): string[] {
  const { responses, moved } = narrowTo(prepared, [resolved]).policy
  const added = moved.flatMap(({ ready }) => linesOfIdentity(ready)).map((key) => key.slice(0, key.indexOf('|')))
  return [...new Set([...responses.map(({ response }) => response.programme), ...added])].sort()
}
