import { effectiveStock } from '../../model/delivery.js'
import { spentInYear } from '../../model/optimise/service.js'
import { BUDGET_YEARS, yearAt } from '../budget/years.js'
import type { Amounts } from './decision.js'
import type { Change } from './evaluator.js'
import { fillImprovement } from './improvements.js'
import { addStreamWorth } from './money-worth.js'
import type { Node, Stream, Worlds } from './worlds.js'

/** Money, useful spending and stock of one stream; `next` is what a trial makes of them, equal to `now` outside one. */
export type StreamState = {
  readonly stream: Stream
  readonly real: Pair
  readonly spent: Pair
  /** stock of the years that some node reads */
  readonly stock: ReadonlyMap<number, Pair>
  readonly nodes: readonly number[]
  /** years whose `spent` differs in the trial, ascending */
  changed: number[]
}

type Pair = { now: Float64Array; next: Float64Array }

const pair = (size: number): Pair => ({ now: new Float64Array(size), next: new Float64Array(size) })

/** What money makes of the indicators: the improvement f(K) of every node less the baseline's, trial by trial. */
export type MoneyState = {
  readonly set: (amounts: Amounts) => void
  /** @returns nodes whose improvement may differ */
  readonly trial: (changes: readonly Change[]) => number[]
  readonly take: () => void
  /** f(K) − f(K baseline) of a node, nPaths */
  readonly now: (node: number) => Float64Array
  /** that of the trial */
  readonly latest: (node: number) => Float64Array
  /** Add to `out` what cells are worth. @param worth of each node's improvement on every path; undefined is nothing */
  readonly addWorth: (worth: readonly (Float64Array | undefined)[], out: Float64Array, line?: number) => void
}

/** Make room for the state of some worlds. */
export function moneyState(worlds: Worlds): MoneyState {
  const { nPaths, decision, streams, nodes } = worlds
  const { nYears, lines } = decision
  const first = yearAt(decision.firstYear)
  const size = BUDGET_YEARS * nPaths
  const gains = nodes.map(() => pair(nPaths))
  const baseline = nodes.map((node) => baselineOf(node, streams, nPaths))
  const states = streams.map((stream, s): StreamState => {
    const own = nodes.flatMap((node, i) => (node.stream === s ? [i] : []))
    const years = [...new Set(own.map((i) => (nodes[i] as Node).year))]
    const stock = new Map(years.map((year) => [year, pair(nPaths)]))
    return { stream, real: pair(size), spent: pair(size), stock, nodes: own, changed: [] }
  })
  const statesOf = lines.map((_, l) => states.filter(({ stream }) => stream.adds.has(l)))
  const difference = new Float64Array(nPaths)
  let tried: StreamState[] = []
  let triedNodes: number[] = []
  const isTried = new Uint8Array(nodes.length)

  const forget = (): void => {
    for (const { real, spent, changed } of tried)
      for (const y of changed) {
        const at = y * nPaths
        real.next.set(real.now.subarray(at, at + nPaths), at)
        spent.next.set(spent.now.subarray(at, at + nPaths), at)
      }
    for (const one of tried) one.changed = []
    for (const i of triedNodes) isTried[i] = 0
    tried = []
    triedNodes = []
  }
  const fillGain = (i: number, stock: Float64Array, out: Float64Array): void => {
    const { draws, year } = nodes[i] as Node
    const before = baseline[i] as Float64Array
    fillImprovement(draws, stock, year, nPaths, out)
    for (let p = 0; p < nPaths; p++) out[p] = (out[p] as number) - (before[p] as number)
  }

  return {
    set: (amounts) => {
      forget()
      const whole = new Float64Array(size)
      for (const state of states) {
        const { stream, real, spent, stock } = state
        real.now.set(stream.given)
        for (const [l, price] of stream.adds) addLine(real.now, amounts, l, price, first, nYears, nPaths)
        effectiveStock(real.now, stream.past, stream.delivery, BUDGET_YEARS, nPaths, whole)
        for (let y = 0; y < BUDGET_YEARS; y++) spentInYear(real.now, stream.past, stream.delivery, y, nPaths, spent.now)
        real.next.set(real.now)
        spent.next.set(spent.now)
        for (const [y, k] of stock) k.now.set(whole.subarray(y * nPaths, (y + 1) * nPaths))
        for (const i of state.nodes)
          fillGain(i, stock.get((nodes[i] as Node).year)?.now as Float64Array, (gains[i] as Pair).now)
      }
    },
    trial: (changes) => {
      forget()
      const touched = new Map<StreamState, Set<number>>()
      for (const { cell, delta } of changes) {
        const l = Math.floor(cell / nYears)
        const t = cell % nYears
        for (const state of statesOf[l] as StreamState[]) {
          const years = touched.get(state) ?? new Set()
          touched.set(state, years.add(first + t))
          const price = state.stream.adds.get(l) as Float64Array
          const { next } = state.real
          const at = (first + t) * nPaths
          for (let p = 0; p < nPaths; p++)
            next[at + p] = Math.max(0, (next[at + p] as number) + delta * (price[t * nPaths + p] as number))
        }
      }
      for (const [state, years] of touched) {
        for (const y of [...years]) if (y + 1 < BUDGET_YEARS) years.add(y + 1)
        state.changed = [...years].sort((a, b) => a - b)
        tried.push(state)
        const { stream, real, spent, stock, changed } = state
        for (const y of changed) spentInYear(real.next, stream.past, stream.delivery, y, nPaths, spent.next)
        fillStock(state, nPaths, difference)
        for (const i of state.nodes) {
          const { year } = nodes[i] as Node
          if ((changed[0] as number) > year) continue
          fillGain(i, stock.get(year)?.next as Float64Array, (gains[i] as Pair).next)
          triedNodes.push(i)
          isTried[i] = 1
        }
      }
      return triedNodes
    },
    take: () => {
      for (const { real, spent, stock, changed } of tried) {
        for (const y of changed) {
          const at = y * nPaths
          real.now.set(real.next.subarray(at, at + nPaths), at)
          spent.now.set(spent.next.subarray(at, at + nPaths), at)
        }
        for (const [y, k] of stock) if ((changed[0] as number) <= y) swap(k)
      }
      for (const i of triedNodes) swap(gains[i] as Pair)
      forget()
    },
    now: (node) => (gains[node] as Pair).now,
    latest: (node) => (isTried[node] === 1 ? (gains[node] as Pair).next : (gains[node] as Pair).now),
    addWorth: (worth, out, line) => {
      for (const state of states) addStreamWorth(state, worlds, worth, out, line)
    },
  }
}

function swap(one: Pair): void {
  const { now } = one
  one.now = one.next
  one.next = now
}

function baselineOf({ stream, year, draws }: Node, streams: readonly Stream[], nPaths: number): Float64Array {
  const { baseStock } = streams[stream] as Stream
  const out = new Float64Array(nPaths)
  fillImprovement(draws, baseStock.subarray(year * nPaths, (year + 1) * nPaths), year, nPaths, out)
  return out
}

function addLine(
  real: Float64Array,
  amounts: Amounts,
  l: number,
  price: Float64Array,
  first: number,
  nYears: number,
  nPaths: number,
): void {
  for (let t = 0; t < nYears; t++) {
    const amount = amounts[l * nYears + t] as number
    const at = (first + t) * nPaths
    for (let p = 0; p < nPaths; p++)
      real[at + p] = (real[at + p] as number) + amount * (price[t * nPaths + p] as number)
  }
}

/** Fill K_y of the trial: that of now and what the changed years add. @param difference room for nPaths numbers */
function fillStock({ stream, stock, spent, changed }: StreamState, nPaths: number, difference: Float64Array): void {
  for (const [y, k] of stock) if ((changed[0] as number) <= y) k.next.set(k.now)
  for (const s of changed) {
    const at = s * nPaths
    for (let p = 0; p < nPaths; p++) difference[p] = (spent.next[at + p] as number) - (spent.now[at + p] as number)
    for (const [y, { next }] of stock) {
      if (s > y) continue
      const { kernel } = stream
      const age = (y - s) * nPaths
      for (let p = 0; p < nPaths; p++)
        next[p] = (next[p] as number) + (kernel[age + p] as number) * (difference[p] as number)
    }
  }
}
