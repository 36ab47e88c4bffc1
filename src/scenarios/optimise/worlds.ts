import type { DeliveryDraws } from '../../model/delivery.js'
import { serviceKernel } from '../../model/optimise/service.js'
import type { ResponseDraws } from '../budget/drawn-responses.js'
import type { DriverPaths } from '../budget/drivers.js'
import { lineKey, type Money, priceAt } from '../budget/money.js'
import { linesOf, realMoney } from '../budget/streams.js'
import { BUDGET_YEARS, yearAt } from '../budget/years.js'
import { contextOf, isSimulated, outcomeOf, type Simulated } from '../outcomes.js'
import type { Prepared } from '../prepare.js'
import type { Projection } from '../run-scenario.js'
import type { SimulatedRank } from '../simulate-plan.js'
import { type Bar, seriesBar } from './bar.js'
import type { Constraints } from './constraints.js'
import { type Decision, scaleOf, timesRead, withAmounts } from './decision.js'
import { type IdentityBar, identityBar, movedBar } from './identity-bar.js'
import { rankBar } from './rank-bar.js'

/** Money that one stock is built of. Years are places of budget years. */
export type Stream = {
  readonly key: string
  /** money that is not decided, prices of 2025, `[BUDGET_YEARS × nPaths]` */
  readonly given: Float64Array
  /** of the years before the first, nPaths */
  readonly past: Float64Array
  readonly delivery: DeliveryDraws
  /** see src/model/optimise/service.ts */
  readonly kernel: Float64Array
  readonly baseStock: Float64Array
  /** by decided line, what one tỷ đồng of its plan adds, with what others match of it: prices of 2025, `[nYears × nPaths]` */
  readonly adds: ReadonlyMap<number, Float64Array>
}

/** A response read in one year. */
export type Node = { readonly stream: number; readonly year: number; readonly draws: ResponseDraws }

/** What a node adds to a target's value: sign, spillovers on the way and the share of its window. A number, or one a path. */
export type Term = { readonly node: number; readonly factor: number | Float64Array }

/** A simulated target as the optimiser sees it. */
export type Goal = {
  readonly resolved: Simulated
  readonly bar: Bar
  readonly terms: readonly Term[]
  readonly identity: IdentityBar | undefined
}

/** All that a plan of amounts is scored on. */
export type Worlds = {
  readonly nPaths: number
  readonly decision: Decision
  readonly scales: readonly Float64Array[]
  readonly streams: readonly Stream[]
  readonly nodes: readonly Node[]
  readonly goals: readonly Goal[]
  /** the scenario's money without what is decided */
  readonly frame: Money
  readonly drivers: DriverPaths
}

/** Work out streams, nodes and goals of a plan's worlds. @param prepared narrowed to simulated targets  @param base the scenario, run on it */
export function worldsOf(prepared: Prepared, base: Projection, decision: Decision, constraints: Constraints): Worlds {
  const { settings, money, drivers } = base
  const { policy, options, planData, workspace, simulation, levels } = prepared
  const nPaths = options.paths
  const scales = decision.pots.map((_, pot) => scaleOf(decision, pot, money, constraints, nPaths))
  const frame = withAmounts(money, decision, scales, new Float64Array(decision.own.length), nPaths)
  const real = scales.map((scale) => inPricesOf2025(scale, decision, drivers, nPaths))
  const { streams, streamOf } = streamsOf(prepared, frame, drivers, decision, real)
  const nodes: Node[] = []
  const known = new Map<string, number>()
  const nodeAt = (r: number, year: number): number => {
    const key = `${r}|${year}`
    const found = known.get(key) ?? nodes.length
    if (found === nodes.length)
      nodes.push({ stream: streamOf[r] as number, year, draws: policy.responses[r] as ResponseDraws })
    known.set(key, found)
    return found
  }
  const context = contextOf(planData, workspace.asOf, simulation)
  const own = contextOf(planData, workspace.asOf, base)
  const arithmetic = { decision, frame, drivers, draws: base.draws, nPaths }
  const goals = prepared.resolved.filter(isSimulated).map((resolved): Goal => {
    if (resolved.kind === 'identity') {
      const identity = identityBar(resolved, settings.shocks, arithmetic)
      return { resolved, bar: identity.bar, terms: [], identity }
    }
    const moved = policy.moved.find(({ ready }) => ready.identity.indicator === resolved.indicator.id)
    if (resolved.kind === 'series' && moved !== undefined) {
      const identity = movedBar(resolved, moved, policy.base.money, settings.shocks, arithmetic)
      return { resolved, bar: identity.bar, terms: [], identity }
    }
    if (resolved.kind === 'milestone') {
      // Money opens gates of a schedule; its dates are left as the scenario has them, here and in the final score.
      const { reached } = outcomeOf(resolved, own)
      const low = Float64Array.from(reached, (one) => (one === 1 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY))
      const bar: Bar = { indicator: resolved.indicator.id, years: [], low, high: undefined }
      return { resolved, bar, terms: [], identity: undefined }
    }
    const bar =
      resolved.kind === 'series'
        ? seriesBar(resolved, context, settings.shocks)
        : rankBar(
            resolved,
            simulation.ranks.get(resolved.indicator.id) as SimulatedRank,
            options,
            levels.get(resolved.indicator.score ?? '')?.spread,
          )
    return { resolved, bar, terms: termsOf(policy, bar, nodeAt, nPaths), identity: undefined }
  })
  return { nPaths, decision, scales, streams, nodes, goals, frame, drivers }
}

function inPricesOf2025(scale: Float64Array, { firstYear, nYears }: Decision, drivers: DriverPaths, nPaths: number) {
  const real = scale.slice()
  for (let t = 0; t < nYears; t++)
    for (let p = 0; p < nPaths; p++)
      real[t * nPaths + p] = (real[t * nPaths + p] as number) / priceAt(drivers, yearAt(firstYear + t), p, nPaths)
  return real
}

/** @param real one tỷ đồng of each pot's plan in prices of 2025, `[nYears × nPaths]` */
function streamsOf(
  { policy, options }: Prepared,
  frame: Money,
  drivers: DriverPaths,
  decision: Decision,
  real: readonly Float64Array[],
) {
  const { programmes, base } = policy
  const kernels = new Map<DeliveryDraws, Float64Array>()
  const streams: Stream[] = []
  const streamOf = policy.responses.map(({ response }): number => {
    const key = `${response.programme}|${[...response.payers].sort().join('+')}`
    const at = streams.findIndex((one) => one.key === key)
    if (at >= 0) return at
    const before = base.streams.get(key)
    const delivery = policy.delivery.get(programmes.get(response.programme)?.delivery ?? '')
    if (before === undefined || delivery === undefined) throw new Error(`no baseline of ${key}`)
    const ids = linesOf(response.programme, programmes)
    const keys = new Set(ids.flatMap((id) => response.payers.map((payer) => lineKey(id, payer))))
    const kernel = kernels.get(delivery) ?? serviceKernel(delivery, BUDGET_YEARS, options.paths)
    kernels.set(delivery, kernel)
    streams.push({
      key,
      given: realMoney(frame, ids, response.payers, drivers, options.paths),
      past: before.real.subarray(0, options.paths),
      delivery,
      kernel,
      baseStock: before.stock,
      adds: addsOf(
        decision,
        timesRead(decision, frame, (one) => keys.has(one)),
        real,
        options.paths,
      ),
    })
    return streams.length - 1
  })
  return { streams, streamOf }
}

/** Scale what one tỷ đồng of each line is by how often it is counted. */
function addsOf(
  { lines, firstYear, nYears }: Decision,
  counted: ReadonlyMap<number, Float64Array>,
  real: readonly Float64Array[],
  nPaths: number,
): Map<number, Float64Array> {
  const scaled = [...counted].map(([l, times]): [number, Float64Array] => {
    const one = real[lines[l]?.pot as number] as Float64Array
    const decided = times.subarray(yearAt(firstYear), yearAt(firstYear) + nYears)
    if (decided.every((times) => times === 1)) return [l, one]
    return [l, one.map((value, i) => value * (decided[Math.floor(i / nPaths)] as number))]
  })
  return new Map(scaled)
}

/** Unroll Δ_i(t) = Σ_r ± [f_r(K_t) − f_r(K_t baseline)] + Σ_j λ_ij Δ_j(t − 1), see src/scenarios/budget/policy.ts. */
function termsOf(
  { responses, spillovers }: Prepared['policy'],
  { indicator, years }: Bar,
  nodeAt: (response: number, year: number) => number,
  nPaths: number,
): Term[] {
  const factors = new Map<number, number | Float64Array>()
  const visit = (id: string, year: number, factor: number | Float64Array): void => {
    if (year < 0 || year >= BUDGET_YEARS) return
    for (const [r, { response, sign }] of responses.entries()) {
      if (response.indicator !== id) continue
      const node = nodeAt(r, year)
      factors.set(node, plus(factors.get(node), times(factor, sign, nPaths), nPaths))
    }
    for (const { link, strength } of spillovers)
      if (link.to === id) visit(link.from, year - 1, times(factor, strength, nPaths))
  }
  for (const year of years) visit(indicator, year, 1 / years.length)
  return [...factors].map(([node, factor]) => ({ node, factor }))
}

type Factor = number | Float64Array
const at = (factor: Factor, p: number): number => (typeof factor === 'number' ? factor : (factor[p] as number))

function times(a: Factor, b: Factor, nPaths: number): Factor {
  if (typeof a === 'number' && typeof b === 'number') return a * b
  return Float64Array.from({ length: nPaths }, (_, p) => at(a, p) * at(b, p))
}

function plus(a: Factor | undefined, b: Factor, nPaths: number): Factor {
  if (a === undefined) return b
  if (typeof a === 'number' && typeof b === 'number') return a + b
  return Float64Array.from({ length: nPaths }, (_, p) => at(a, p) + at(b, p))
}
