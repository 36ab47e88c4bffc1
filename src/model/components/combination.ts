/**
 * The combination of the components: their quantiles averaged level by level on the link scale (Vincent's average, which
 * keeps shape and never crosses), weights by length of history and horizon, then the distances from the median stretched
 * by factors that windows of other years asked for.
 */
import { type Anchors, type BoostedModel, boostedAnchors } from '../boosted/boosted.js'
import { describeHistory } from '../boosted/features.js'
import type { Forecast, History } from '../forecast-types.js'
import { gridForecast, LEVELS, MIDDLE, SCORES } from '../grid-forecast.js'
import { studentQuantile } from '../student.js'
import type { TrendPrior } from '../trend.js'
import { type DampedTrendConstants, dampedTrendLink } from './damped-trend.js'
import type { Noise } from './noise.js'
import { pooledDriftLink } from './pooled-drift.js'
import { randomWalkLink } from './random-walk.js'
import { type LinkComponent, type Scale, type Standard, standardise } from './standard.js'
import { type ThetaConstants, thetaLink } from './theta.js'
import { type TransitionConstants, transitionLink } from './transition.js'

/** Learnt constants of the five components. */
export type ComponentConstants = {
  readonly pooledDrift: TrendPrior
  readonly dampedTrend: DampedTrendConstants
  readonly transition: TransitionConstants
  readonly randomWalk: Noise
  readonly theta: ThetaConstants
}

/** Order of the weights; the boosted forecast comes last. */
export const COMPONENT_NAMES = ['pooledDrift', 'dampedTrend', 'transition', 'randomWalk', 'theta'] as const

/** Shortest history of each class of length. */
export const LENGTH_CLASSES = [1, 2, 3, 4, 5, 6, 7, 10, 15] as const

/** Shortest horizon of each class of horizon. */
export const HORIZON_CLASSES = [1, 3, 5] as const

export type CombinationConstants = {
  readonly components: ComponentConstants
  readonly boosted?: BoostedModel | undefined
  /** [class of length][class of horizon][component, boosted last], each row summing to 1 */
  readonly weights: readonly (readonly (readonly number[])[])[]
  /** [class of length]: factors on the distance from the median at 50, 80 and 95 % intervals */
  readonly stretch: readonly (readonly [number, number, number])[]
}

/** Return the class that a number falls in. @param starts ascending, starts[0] the least possible */
export function classOf(starts: readonly number[], value: number): number {
  let at = 0
  while (at + 1 < starts.length && value >= (starts[at + 1] as number)) at++
  return at
}

/** The five components by name, on the link scale. */
export function linkComponents(constants: ComponentConstants): readonly LinkComponent[] {
  return [
    pooledDriftLink(constants.pooledDrift),
    dampedTrendLink(constants.dampedTrend),
    transitionLink(constants.transition),
    randomWalkLink(constants.randomWalk),
    thetaLink(constants.theta),
  ]
}

const tables = new Map<number, Float64Array>()

/** Student-t quantiles at LEVELS; there are as many degrees of freedom as lengths of history, so each is made once. */
function studentTable(degrees: number): Float64Array {
  const known = tables.get(degrees)
  if (known !== undefined) return known
  if (tables.size > 2000) tables.clear()
  const table = Float64Array.from(LEVELS, (p) => studentQuantile(p, degrees))
  tables.set(degrees, table)
  return table
}

/** Below this share of the last value an amount nears zero ever more slowly. */
const SOFT = 0.1

/** Least level that counts as one, as a share of the mean size: an amount that has just fallen to zero has no level. */
const LEAST_LEVEL = 0.02

/** Return the level of a history for `anchorsOnLink`. */
export function levelOf(values: readonly number[]): number {
  let size = 0
  for (const y of values) size += Math.abs(y) / values.length
  return Math.max(Math.abs(values[values.length - 1] as number), LEAST_LEVEL * size)
}

/** Return the boosted forecast's quantiles at LEVELS on the link scale. @param level of `levelOf` */
export function anchorsOnLink(scale: Scale, anchors: Anchors, level: number): Float64Array {
  const [a, b, c, d, e] = anchors
  const floor = SOFT * level
  return Float64Array.from(SCORES, (score) => {
    const side = Math.abs(score)
    const [inner, outer] = score < 0 ? [b - c, a - b] : [d - c, e - d]
    let y = c
    if (side <= 1.2815515655446004) y += (inner * side) / 1.2815515655446004
    else {
      const beyond = (side - 1.2815515655446004) / (1.959963984540054 - 1.2815515655446004)
      y += inner + outer * (beyond <= 1 ? beyond : 1 + (beyond - 1) * (1 + 0.2 * (beyond - 1)))
    }
    if (scale.kind === 'log' && y < floor) y = (floor * floor) / (2 * floor - y)
    return scale.toLink(y)
  })
}

/** Quantiles at LEVELS on the link scale of every component, boosted last where there is one. */
export function componentQuantiles(
  parts: readonly LinkComponent[],
  standard: Standard,
  horizon: number,
  weights: readonly number[],
): (Float64Array | undefined)[] {
  return parts.map((part, c) => {
    if (weights[c] === 0) return undefined
    const { centre, scale, degrees } = part(standard, horizon)
    return studentTable(degrees).map((t) => centre + scale * t)
  })
}

/** Factor on the distance from the median at a normal score, linear between the three that were learnt. */
function stretchAt([f50, f80, f95]: readonly [number, number, number], score: number): number {
  const x = Math.abs(score)
  if (x <= 0.6745) return f50
  if (x <= 1.2816) return f50 + ((f80 - f50) * (x - 0.6745)) / (1.2816 - 0.6745)
  if (x <= 1.96) return f80 + ((f95 - f80) * (x - 1.2816)) / (1.96 - 1.2816)
  return f95
}

/** Average quantile tables level by level and stretch them about the median. */
export function averageQuantiles(
  tablesOf: readonly (Float64Array | undefined)[],
  weights: readonly number[],
  stretch: readonly [number, number, number],
): Float64Array {
  const z = new Float64Array(SCORES.length)
  tablesOf.forEach((table, c) => {
    const weight = weights[c] as number
    if (table === undefined || weight === 0) return
    for (let i = 0; i < z.length; i++) z[i] = (z[i] as number) + weight * (table[i] as number)
  })
  const middle = z[MIDDLE] as number
  return z.map((value, i) => middle + (value - middle) * stretchAt(stretch, SCORES[i] as number))
}

type Prepared = { readonly standard: Standard; readonly anchors: readonly Anchors[] }

/** Make the forecaster of one family of measures. */
export function combination(constants: CombinationConstants): (history: History, horizon: number) => Forecast {
  const parts = linkComponents(constants.components)
  const { boosted } = constants
  const prepared = new WeakMap<History, Prepared>()
  const prepare = (history: History, horizon: number): Prepared => {
    const known = prepared.get(history)
    if (known !== undefined && (boosted === undefined || known.anchors.length >= horizon)) return known
    const standard = standardise(history, horizon)
    const n = history.values.length
    const described =
      boosted !== undefined && n > 1 && standard.scale.kind !== 'logit'
        ? describeHistory(standard.times, history.values)
        : undefined
    // Asked year by year, a long horizon is prepared a few times, not once a year.
    const most = Math.max(2 * horizon, boosted?.horizons ?? 0)
    const made = {
      standard,
      anchors: boosted === undefined || described === undefined ? [] : boostedAnchors(boosted, described, most),
    }
    prepared.set(history, made)
    return made
  }
  return (history, horizon) => {
    const { standard, anchors } = prepare(history, horizon)
    const { values } = history
    const length = classOf(LENGTH_CLASSES, values.length)
    const anchor = anchors[horizon - 1]
    const learnt = constants.weights[length]?.[classOf(HORIZON_CLASSES, horizon)] as readonly number[]
    const weights = anchor === undefined ? withoutBoosted(learnt) : learnt
    const quantiles = componentQuantiles(parts, standard, horizon, weights)
    if (anchor !== undefined) quantiles.push(anchorsOnLink(standard.scale, anchor, levelOf(values)))
    const stretch = constants.stretch[length] as readonly [number, number, number]
    return gridForecast(standard.scale, averageQuantiles(quantiles, weights, stretch))
  }
}

/** Share the boosted forecast's weight out among the components; all alike where it had everything. */
function withoutBoosted(weights: readonly number[]): readonly number[] {
  const own = weights.slice(0, COMPONENT_NAMES.length)
  const sum = own.reduce((total, one) => total + one, 0)
  return sum < 1e-6 ? own.map(() => 1 / own.length) : own.map((one) => one / sum)
}
