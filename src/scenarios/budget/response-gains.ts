import { addImprovements, fillImprovements, type ResponseColumns } from '../../model/response-columns.js'
import { type Yearly, yearly } from '../../model/yearly.js'
import type { ResponseDraws } from './drawn-responses.js'
import { formulaImprovement } from './formula-response.js'
import { BUDGET_YEARS } from './years.js'

/** Paths of a response whose gains at the baseline are kept: every scenario takes them off. */
const MOST_KEPT = 4096

type Kept = { readonly baseStock: Float64Array; readonly gains: Yearly }
const kept = new WeakMap<ResponseDraws, Kept>()

/** Adds to `effect`, one number a path, what another stock changes in year t. */
export type Adder = (effect: Float64Array, t: number) => void

/** Return what adds the change that another stock brings through a response: ± [ f(K) − f(K baseline) ]. */
export function responseAdder(
  draws: ResponseDraws,
  stock: Float64Array,
  baseStock: Float64Array,
  nPaths: number,
): Adder {
  const { sign } = draws
  const drawn = draws.drawn()
  if (drawn.form !== 'formula') return columnAdder(draws, drawn, stock, baseStock, nPaths)
  // A formula may look back over the years of its stock: it is worked out whole.
  let both: { readonly now: Float64Array; readonly before: Float64Array } | undefined
  return (effect, t) => {
    both ??= {
      now: formulaImprovement(drawn, stock, nPaths),
      before: formulaImprovement(drawn, baseStock, nPaths),
    }
    const from = t * nPaths
    for (let p = 0; p < nPaths; p++)
      effect[p] = (effect[p] as number) + sign * ((both.now[from + p] as number) - (both.before[from + p] as number))
  }
}

function columnAdder(
  draws: ResponseDraws,
  columns: ResponseColumns,
  stock: Float64Array,
  baseStock: Float64Array,
  nPaths: number,
): Adder {
  const gains = baseGains(draws, columns, baseStock, nPaths)
  return (effect, t) => {
    const against = { same: ofYear(baseStock, t, nPaths), before: gains.year(t), sign: draws.sign }
    addImprovements(columns, ofYear(stock, t, nPaths), against, effect)
  }
}

function baseGains(draws: ResponseDraws, columns: ResponseColumns, baseStock: Float64Array, nPaths: number): Yearly {
  const known = kept.get(draws)
  if (known?.baseStock === baseStock) return known.gains
  const gains = yearly(BUDGET_YEARS, nPaths, (t) => {
    const made = new Float64Array(nPaths)
    fillImprovements(columns, ofYear(baseStock, t, nPaths), made)
    return made
  })
  if (nPaths <= MOST_KEPT) kept.set(draws, { baseStock, gains })
  return gains
}

const ofYear = (values: Float64Array, t: number, nPaths: number): Float64Array =>
  values.subarray(t * nPaths, (t + 1) * nPaths)
