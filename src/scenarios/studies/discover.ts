import { toLink } from '../../model/link.js'
import { normalQuantile } from '../../model/normal.js'
import { medianOf } from '../../model/quantile.js'
import { type PrimResult, prim } from '../../model/studies/prim.js'
import type { Points } from '../../model/studies/sobol-points.js'
import { uniformsOf } from '../budget/uniforms.js'
import { contextOf, outcomeOf } from '../outcomes.js'
import type { Prepared } from '../prepare.js'
import { type Figure, moneyInputs, ownInputs, type UncertainInput } from './inputs.js'
import type { RobustQuestion } from './robust.js'
import { narrowToTarget } from './run-policies.js'

/** A condition of a box: an input beyond a quantile, or one of the named worlds. */
export type Condition =
  | {
      readonly kind: 'input'
      readonly input: UncertainInput
      /** quantiles the input lies between; 0 or 1: free on that side */
      readonly low: number
      readonly high: number
    }
  | { readonly kind: 'world'; readonly world: string; readonly inside: boolean }

/** Futures in which it fails more often. `density`: share that fails inside; `coverage`: share of all failures inside. */
export type FailureBox = {
  readonly conditions: readonly Condition[]
  readonly mass: number
  readonly density: number
  readonly coverage: number
}

export type Failure = {
  /** fails when fewer than this are met */
  readonly below: number
  /** futures searched, one a path, and the share of them that fails */
  readonly searched: number
  readonly share: number
  readonly boxes: readonly FailureBox[]
}

const SETTINGS = { peel: 0.05, paste: 0.05, leastMass: 0.05, maxBoxes: 3, significance: 0.01 }
/** A box says something when at least this part of the successes outside it is gone inside. Our choice. */
const LEAST_GAIN = 0.25

/**
 * Find the conditions under which a policy fails: PRIM over drawn worlds with their inputs as uniforms and the named
 * worlds as yes/no. Path p is looked at in the named world p mod W only: the same path in two worlds would stand on both
 * sides of the check and make any box look sure. What fails: the target, or fewer targets met than in the median future.
 * @param met number met, by world and path
 */
export function failureBoxes(whole: Prepared, { worlds, target }: RobustQuestion, met: Float64Array): Failure {
  const prepared = target === undefined ? whole : narrowToTarget(whole, target)
  const { seed, paths: nPaths } = prepared.options
  const W = worlds.length
  const money = moneyInputs(prepared).map((input) => ({ input, at: uniformsOf(seed)(input.stream) }))
  const known = [...money, ...trendColumns(prepared)].filter(
    ({ input }, i, all) => all.findIndex((other) => other.input.stream === input.stream) === i,
  )
  const number = Float64Array.from({ length: nPaths }, (_, p) => met[(p % W) * nPaths + p] as number)
  const below = target === undefined ? medianOf(number) : 1
  const fails = Uint8Array.from(number, (k) => (k < below ? 1 : 0))
  const columns = known.filter(({ at }) => differs(at, fails, known.length))
  const names = W > 1 ? worlds.map(({ id }) => id) : []
  const dims = columns.length + names.length
  const points: Points = { n: nPaths, dims, values: new Float64Array(nPaths * dims) }
  for (let p = 0; p < nPaths; p++) {
    const row = p * dims
    columns.forEach(({ at }, j) => {
      points.values[row + j] = at(p)
    })
    if (W > 1) points.values[row + columns.length + (p % W)] = 1
  }
  const share = fails.reduce((sum, one) => sum + one, 0) / nPaths
  if (dims === 0) return { below, searched: nPaths, share, boxes: [] }
  const result = prim(points, fails, SETTINGS, seed, 'robust')
  const inputs = columns.map(({ input }) => input)
  const boxes = boxesOf(result, inputs, names).filter(({ density }) => 1 - density <= (1 - LEAST_GAIN) * (1 - share))
  return { below, searched: nPaths, share, boxes }
}

/**
 * Whether an input lies elsewhere where it fails: two-sided test of the mean uniform at 5 %, shared out over all inputs
 * (Bonferroni). A hundred idle columns would lead the peeling astray; one that acts on both sides alike is missed.
 */
function differs(at: (path: number) => number, fails: Uint8Array, nInputs: number): boolean {
  const n = fails.length
  const cases = fails.reduce((sum, one) => sum + one, 0)
  if (cases === 0 || cases === n) return false
  let inside = 0
  let all = 0
  for (let p = 0; p < n; p++) {
    const u = at(p)
    all += u
    if (fails[p] === 1) inside += u
  }
  const difference = inside / cases - (all - inside) / (n - cases)
  // A uniform has variance 1/12.
  const error = Math.sqrt((1 / cases + 1 / (n - cases)) / 12)
  return Math.abs(difference) > error * normalQuantile(1 - 0.025 / nInputs)
}

type Column = { readonly input: UncertainInput; readonly at: (path: number) => number }

/** The forecasts behind the targets, each read at its latest target: the quantile of every path, and of the stand-in's level. */
function trendColumns(prepared: Prepared): Column[] {
  const { resolved, planData, workspace, simulation, options } = prepared
  const latest = new Map<string, Extract<Figure, { kind: 'series' }>>()
  for (const one of resolved) {
    if (one.kind !== 'series') continue
    const other = latest.get(one.indicator.id)
    if (other === undefined || (one.target.year ?? 0) > (other.target.year ?? 0)) latest.set(one.indicator.id, one)
  }
  const context = contextOf(planData, workspace.asOf, simulation)
  return [...latest.values()].flatMap((one) => {
    const { model } = one.fitted
    const place = uniformsOf(options.seed)(`${model.name}/place`)
    return ownInputs(one).map((input): Column => {
      if (input.of.kind !== 'forecast') return { input, at: place }
      const z = outcomeOf(one, context).sample.map(
        (y, p) => toLink(model.link, y) - (model.place.spread > 0 ? model.place.spread * normalQuantile(place(p)) : 0),
      )
      const quantiles = ranksOf(z)
      return { input, at: (p) => quantiles[p] as number }
    })
  })
}

/** Return the place of each value among all, in (0, 1). */
function ranksOf(values: Float64Array): Float64Array {
  const n = values.length
  const order = Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number) || a - b)
  const ranks = new Float64Array(n)
  order.forEach((p, i) => {
    ranks[p] = (i + 0.5) / n
  })
  return ranks
}

function boxesOf({ rounds }: PrimResult, inputs: readonly UncertainInput[], worlds: readonly string[]): FailureBox[] {
  return rounds.flatMap(({ found }) => {
    if (found === undefined) return []
    const conditions = found.restrictions.map(({ dim, low, high }): Condition => {
      const input = inputs[dim]
      if (input === undefined) return { kind: 'world', world: worlds[dim - inputs.length] as string, inside: low > 0 }
      return { kind: 'input', input, low: Math.max(0, low), high: Math.min(1, high) }
    })
    const { mass, density, coverage } = found.check
    return [{ conditions, mass, density, coverage }]
  })
}
