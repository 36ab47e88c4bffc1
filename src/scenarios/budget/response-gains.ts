import { columnsOf, fillImprovements, type ResponseColumns } from '../../model/response-columns.js'
import type { ResponseDraws } from './drawn-responses.js'
import { formulaImprovement } from './formula-response.js'

/** Paths of a response whose gains at the baseline are kept: every scenario takes them off. */
const MOST_KEPT = 4096

type Kept = { readonly baseStock: Float64Array; readonly columns: ResponseColumns; readonly gains: Float64Array }
const kept = new WeakMap<ResponseDraws, Kept>()

/** Room for what a stock gives, used again by every response. */
let room = new Float64Array(0)

/** Add what another stock changes through a response: ± [ f(K) − f(K baseline) ], `[BUDGET_YEARS × nPaths]` each. */
export function addResponse(
  effect: Float64Array,
  draws: ResponseDraws,
  stock: Float64Array,
  baseStock: Float64Array,
  nPaths: number,
): void {
  const { sign, formula } = draws
  if (formula !== undefined) {
    const now = formulaImprovement(formula, stock, nPaths)
    const before = formulaImprovement(formula, baseStock, nPaths)
    for (let i = 0; i < effect.length; i++)
      effect[i] = (effect[i] as number) + sign * ((now[i] as number) - (before[i] as number))
    return
  }
  const { columns, gains } = baseGains(draws, baseStock, nPaths)
  if (room.length !== stock.length) room = new Float64Array(stock.length)
  fillImprovements(columns, stock, nPaths, room, baseStock)
  for (let i = 0; i < effect.length; i++) {
    if (stock[i] === baseStock[i]) continue
    effect[i] = (effect[i] as number) + sign * ((room[i] as number) - (gains[i] as number))
  }
}

function baseGains(draws: ResponseDraws, baseStock: Float64Array, nPaths: number): Kept {
  const known = kept.get(draws)
  if (known?.baseStock === baseStock) return known
  const columns = columnsOf(draws.at)
  const gains = new Float64Array(baseStock.length)
  fillImprovements(columns, baseStock, nPaths, gains, new Float64Array(baseStock.length).fill(Number.NaN))
  const made = { baseStock, columns, gains }
  if (nPaths <= MOST_KEPT) kept.set(draws, made)
  return made
}
