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

/**
 * Fill `gains`, length nPaths, with f(K) of the stocks of one year: the bytes of `improvement`, whose arithmetic stands here and
 * in the kernel once more because a call for each of millions of stocks costs more than the arithmetic. Where the stock is that
 * of `same`, as long, the gain is left as it stands; NaN there is no stock.
 */
export function fillImprovements(
  columns: ResponseColumns,
  stock: Float64Array,
  gains: Float64Array,
  same: Float64Array,
): void {
  FILL[columns.form](columns as never, stock, gains, same)
}

type Fill<F extends ResponseColumns['form']> = (
  columns: Extract<ResponseColumns, { form: F }>,
  stock: Float64Array,
  gains: Float64Array,
  same: Float64Array,
) => void

const FILL: { readonly [F in ResponseColumns['form']]: Fill<F> } = {
  saturating: ({ best, half }, stock, gains, same) => runPairs('saturating', [gains, stock, same, best, half]),
  elasticity: ({ elasticity, base }, stock, gains, same) => {
    for (let p = 0; p < stock.length; p++) {
      const k = stock[p] as number
      if (same[p] === k) continue
      const b = base[p] as number
      gains[p] = b > 0 ? (elasticity[p] as number) * Math.log1p(k / b) : 0
    }
  },
  'unit-cost': ({ cost, steepness, start, left, logit: atStart }, stock, gains, same) =>
    runPairs('unitCost', [gains, stock, same, cost, steepness, start, left, atStart], EDGE),
  hill: ({ best, half, power }, stock, gains, same) => {
    for (let p = 0; p < stock.length; p++) {
      const k = stock[p] as number
      if (same[p] === k) continue
      gains[p] = k > 0 ? (best[p] as number) / (1 + ((half[p] as number) / k) ** (power[p] as number)) : 0
    }
  },
}
