import { runPairs } from './kernel/kernel.js'
import { EDGE, logit } from './response.js'

/** A response drawn on every path, one array a parameter: what a loop over years and paths reads. */
export type ResponseColumns =
  | { readonly form: 'saturating'; readonly best: Float64Array; readonly half: Float64Array }
  | {
      readonly form: 'hill'
      readonly best: Float64Array
      readonly half: Float64Array
      readonly power: Float64Array
    }
  | { readonly form: 'elasticity'; readonly elasticity: Float64Array; readonly base: Float64Array }
  | {
      readonly form: 'unit-cost'
      readonly cost: Float64Array
      readonly steepness: Float64Array
      readonly start: Float64Array
      /** (1 − start)^(1 − steepness), and the logit of start */
      readonly left: Float64Array
      readonly logit: Float64Array
    }

/** Return the columns of a unit cost. @param cost as long as the others, one a path */
export function unitCost(cost: Float64Array, steepness: Float64Array, start: Float64Array): ResponseColumns {
  const left = start.map((share, p) => (1 - share) ** (1 - (steepness[p] as number)))
  return { form: 'unit-cost', cost, steepness, start, left, logit: start.map(logit) }
}

/** What stocks are compared with, one number a path. */
export type Against = {
  /** stocks; where another is the same nothing is added, NaN is no stock */
  readonly same: Float64Array
  /** f of these */
  readonly before: Float64Array
  /** −1 where the measure falls with the stock */
  readonly sign: 1 | -1
}

/**
 * Add to `effect`, length nPaths, ± [ f(K) − before ] of the stocks of one year: the bytes of `improvement`, whose arithmetic
 * stands here and in the kernel once more because a call for each of millions of stocks costs more than the arithmetic.
 */
export function addImprovements(
  columns: ResponseColumns,
  stock: Float64Array,
  against: Against,
  effect: Float64Array,
): void {
  ADD[columns.form](columns as never, stock, against, effect)
}

/** Fill `gains`, length nPaths, with f(K) of the stocks of one year. */
export function fillImprovements(columns: ResponseColumns, stock: Float64Array, gains: Float64Array): void {
  gains.fill(0)
  addImprovements(columns, stock, nothingOf(stock.length), gains)
}

/** Used again by every call. */
let nothing: Against = { same: new Float64Array(0), before: new Float64Array(0), sign: 1 }

function nothingOf(nPaths: number): Against {
  if (nothing.same.length !== nPaths)
    nothing = { same: new Float64Array(nPaths).fill(Number.NaN), before: new Float64Array(nPaths), sign: 1 }
  return nothing
}

type Add<F extends ResponseColumns['form']> = (
  columns: Extract<ResponseColumns, { form: F }>,
  stock: Float64Array,
  against: Against,
  effect: Float64Array,
) => void

const ADD: { readonly [F in ResponseColumns['form']]: Add<F> } = {
  saturating: ({ best, half }, stock, { same, before, sign }, effect) =>
    runPairs('saturating', [effect, stock, same, before, best, half], sign),
  elasticity: ({ elasticity, base }, stock, { same, before, sign }, effect) => {
    for (let p = 0; p < stock.length; p++) {
      const k = stock[p] as number
      if (same[p] === k) continue
      const b = base[p] as number
      const gain = b > 0 ? (elasticity[p] as number) * Math.log1p(k / b) : 0
      effect[p] = (effect[p] as number) + sign * (gain - (before[p] as number))
    }
  },
  'unit-cost': ({ cost, steepness, start, left, logit: atStart }, stock, { same, before, sign }, effect) =>
    runPairs('unitCost', [effect, stock, same, before, cost, steepness, start, left, atStart], sign, EDGE),
  hill: ({ best, half, power }, stock, { same, before, sign }, effect) => {
    for (let p = 0; p < stock.length; p++) {
      const k = stock[p] as number
      if (same[p] === k) continue
      const gain = k > 0 ? (best[p] as number) / (1 + ((half[p] as number) / k) ** (power[p] as number)) : 0
      effect[p] = (effect[p] as number) + sign * (gain - (before[p] as number))
    }
  },
}
