import { worthOfMoney } from '../../model/optimise/service.js'
import { BUDGET_YEARS, yearAt } from '../budget/years.js'
import { fillImprovement } from './improvements.js'
import type { StreamState } from './money-state.js'
import type { Node, Worlds } from './worlds.js'

/**
 * Add to `out` what the cells of one stream are worth: the chain rule backwards from improvement to stock, to useful spending,
 * to money, to the decided amounts.
 * @param worth d score / d improvement of each node on every path; undefined is nothing
 * @param line only this line's cells
 */
export function addStreamWorth(
  state: StreamState,
  { nodes, decision, nPaths }: Worlds,
  worth: readonly (Float64Array | undefined)[],
  out: Float64Array,
  line: number | undefined,
): void {
  const { nYears, firstYear } = decision
  const own = [...state.stream.adds].filter(([l]) => line === undefined || l === line)
  if (own.length === 0 || state.nodes.every((i) => worth[i] === undefined)) return
  const first = yearAt(firstYear)
  const ofSpent = worthOfSpent(state, nodes, worth, first, nYears, nPaths)
  const ofMoney = new Float64Array(nPaths)
  for (let t = 0; t < nYears; t++) {
    const { stream, spent } = state
    worthOfMoney(state.real.now, spent.now, ofSpent, stream.delivery, first + t, BUDGET_YEARS, nPaths, ofMoney)
    for (const [l, price] of own) {
      let sum = 0
      for (let p = 0; p < nPaths; p++) sum += (ofMoney[p] as number) * (price[t * nPaths + p] as number)
      out[l * nYears + t] = (out[l * nYears + t] as number) + sum
    }
  }
}

/** Relative step of the numerical slope of f. */
const STEP = 1e-5
const stepAt = (stock: number): number => STEP * stock + 1e-9

/** Return d score / d spent of the decided years, `[BUDGET_YEARS × nPaths]`. */
function worthOfSpent(
  { stream, stock, nodes: own }: StreamState,
  nodes: readonly Node[],
  worth: readonly (Float64Array | undefined)[],
  first: number,
  nYears: number,
  nPaths: number,
): Float64Array {
  const out = new Float64Array(BUDGET_YEARS * nPaths)
  const ofStock = new Float64Array(nPaths)
  const [more, here, there] = [0, 1, 2].map(() => new Float64Array(nPaths)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (const [y, { now: k }] of stock) {
    ofStock.fill(0)
    let isWorth = false
    for (const i of own) {
      const weight = worth[i]
      const { year, draws } = nodes[i] as Node
      if (weight === undefined || year !== y) continue
      if (!isWorth) for (let p = 0; p < nPaths; p++) more[p] = (k[p] as number) + stepAt(k[p] as number)
      isWorth = true
      fillImprovement(draws, k, year, nPaths, here)
      fillImprovement(draws, more, year, nPaths, there)
      for (let p = 0; p < nPaths; p++) {
        const slope = ((there[p] as number) - (here[p] as number)) / stepAt(k[p] as number)
        ofStock[p] = (ofStock[p] as number) + (weight[p] as number) * slope
      }
    }
    if (!isWorth) continue
    for (let s = first; s <= Math.min(y, first + nYears); s++) {
      const age = (y - s) * nPaths
      const at = s * nPaths
      for (let p = 0; p < nPaths; p++)
        out[at + p] = (out[at + p] as number) + (stream.kernel[age + p] as number) * (ofStock[p] as number)
    }
  }
  return out
}
