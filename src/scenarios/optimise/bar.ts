import type { Shock } from '../../data/budget-schemas.js'
import type { Indicator } from '../../data/schemas.js'
import { fromLink, type Link, toLink } from '../../model/link.js'
import { type Draws, drawsOfYear } from '../../model/simulate.js'
import { shocked } from '../budget/apply.js'
import { yearAt } from '../budget/years.js'
import { type Context, conditionOf, outcomeOf, type Simulated } from '../outcomes.js'

/**
 * What a target asks of policy on every path: the change of its indicator on the link scale (of an identity, its value) has
 * to lie in [low, high]. `years`: places of the budget years whose mean change counts; those before the first are left out.
 */
export type Bar = {
  readonly indicator: string
  readonly years: readonly number[]
  readonly low: Float64Array
  readonly high: Float64Array | undefined
}

/** Values with which a target is reached, both ends included. */
export type Interval = { readonly low: number; readonly high: number }

const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number

/** Return what the forecast of a series leaves to policy. */
export function seriesBar(
  resolved: Extract<Simulated, { kind: 'series' }>,
  context: Context,
  shocks: readonly Shock[],
): Bar {
  const { indicator, target, fitted } = resolved
  const { link } = fitted.model
  const year = target.year as number
  const draws = context.simulation.draws.get(indicator.id) as Draws
  const asked = intervalOf(resolved, link)
  if (target.kind === 'growth_per_year') {
    // Growth rates stand on the identity link: the mean of the changes is the change of the mean.
    const after = new Map(context.simulation.draws).set(indicator.id, shocked(draws, shocks, indicator))
    const { sample } = outcomeOf(resolved, { ...context, simulation: { ...context.simulation, draws: after } })
    const first = Math.min(Math.max(context.firstPlanYear, draws.firstYear), year)
    const years = Array.from({ length: year - first + 1 }, (_, i) => yearAt(first + i))
    return { indicator: indicator.id, years, ...distance(sample, asked, { kind: 'identity' }, {}) }
  }
  const at = Math.max(year, draws.firstYear)
  const before = beforeShocks(asked, shocks, at, indicator)
  return { indicator: indicator.id, years: [yearAt(at)], ...distance(drawsOfYear(draws, at), before, link, indicator) }
}

/** The interval of which `conditionTest` of src/model/attain.ts tests membership, with its slack; ">" stands a slack higher. */
export function intervalOf(resolved: Simulated, link: Link): Interval {
  const { comparator, value, valueHigh, halfStep } = conditionOf(resolved)
  const at = (threshold: number): number => fromLink(link, toLink(link, threshold))
  const slack = 1e-12 * Math.max(1, Math.abs(value))
  switch (comparator) {
    case '>=':
      return { low: at(value) - halfStep - slack, high: POSITIVE_INFINITY }
    case '>':
      return { low: at(value) + (halfStep > 0 ? halfStep : slack), high: POSITIVE_INFINITY }
    case '<=':
      return { low: NEGATIVE_INFINITY, high: at(value) + halfStep + slack }
    case '=':
      return { low: at(value) - Math.max(halfStep, slack), high: at(value) + Math.max(halfStep, slack) }
    case 'range':
      return { low: at(value) - halfStep - slack, high: at(valueHigh ?? value) + halfStep + slack }
  }
}

/** Return what has to hold before the shocks of src/scenarios/budget/apply.ts, so that it holds after them. */
export function beforeShocks(asked: Interval, shocks: readonly Shock[], year: number, indicator: Indicator): Interval {
  const { lower = NEGATIVE_INFINITY, upper = POSITIVE_INFINITY } = indicator
  const never = { low: POSITIVE_INFINITY, high: NEGATIVE_INFINITY }
  let { low, high } = asked
  for (const shock of [...shocks].reverse()) {
    if ((shock.kind !== 'shift' && shock.kind !== 'achieved') || shock.indicator !== indicator.id) continue
    if (shock.year > year) continue
    if (shock.kind === 'shift') {
      if (low > upper || high < lower) return never
      low = low <= lower ? NEGATIVE_INFINITY : low - shock.by
      high = high >= upper ? POSITIVE_INFINITY : high - shock.by
    } else if (indicator.better === 'lower') {
      if (shock.value < low) return never
      if (shock.value <= high) high = POSITIVE_INFINITY
    } else {
      if (shock.value > high) return never
      if (shock.value >= low) low = NEGATIVE_INFINITY
    }
  }
  return { low, high }
}

type Bounds = { readonly lower?: number | undefined; readonly upper?: number | undefined }

/** Return the way from every draw to both ends of an interval, link scale; an end beyond the scale's is never in the way. */
function distance(
  sample: Float64Array,
  { low, high }: Interval,
  link: Link,
  { lower = link.kind === 'log' ? 0 : NEGATIVE_INFINITY, upper = POSITIVE_INFINITY }: Bounds,
): Pick<Bar, 'low' | 'high'> {
  const from = low <= lower ? NEGATIVE_INFINITY : low > upper ? POSITIVE_INFINITY : toLink(link, low)
  const to = high >= upper ? POSITIVE_INFINITY : high < lower ? NEGATIVE_INFINITY : toLink(link, high)
  return {
    low: sample.map((y) => from - toLink(link, y)),
    high: to === POSITIVE_INFINITY ? undefined : sample.map((y) => to - toLink(link, y)),
  }
}
