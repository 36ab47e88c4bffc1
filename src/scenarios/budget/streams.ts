import type { DeliveryProfile, Payer, Programme, ThreePoint } from '../../data/budget-schemas.js'
import { type DeliveryDraws, effectiveStock, LAGS, lagWeights } from '../../model/delivery.js'
import { roomToFill } from '../../model/rooms.js'
import { fitThreePoints, splitQuantile } from '../../model/three-point.js'
import { addUp } from './add-up.js'
import type { DriverPaths } from './drivers.js'
import { lineKey, type Money } from './money.js'
import type { Uniforms } from './uniforms.js'
import { BUDGET_YEARS } from './years.js'

/** Draw one judged number for every path, held in [least, most]. */
export function drawPoints(
  points: ThreePoint,
  uniforms: Uniforms,
  name: string,
  nPaths: number,
  least: number,
  most: number,
): Float64Array {
  const split = fitThreePoints(points)
  const at = uniforms(name)
  return Float64Array.from({ length: nPaths }, (_, p) => Math.min(most, Math.max(least, splitQuantile(split, at(p)))))
}

/** Draw one judged amount of money for every path: two-piece normal on the log scale, so that none is drawn at nothing. */
export function drawAmounts(
  { low, mode, high }: ThreePoint,
  uniforms: Uniforms,
  name: string,
  nPaths: number,
): Float64Array {
  const split = fitThreePoints({ low: Math.log(low), mode: Math.log(mode), high: Math.log(high) })
  const at = uniforms(name)
  return Float64Array.from({ length: nPaths }, (_, p) => Math.exp(splitQuantile(split, at(p))))
}

/** A plan that has not lost anything and lasts for ever is not believed: at least this much of a stock is lost a year. */
const LEAST_DEPRECIATION = 0.005

/**
 * Draw a delivery profile. The draw belongs to the profile, not to the programme: how fast a province spends is its own
 * property, and a programme cut in two is delivered as before. Streams: `<territory>/delivery/<profile>/<parameter>`.
 */
export function drawDelivery(
  profile: DeliveryProfile,
  territory: string,
  uniforms: Uniforms,
  nPaths: number,
): DeliveryDraws {
  const draw = (
    name: 'disbursed' | 'congestion' | 'efficiency' | 'depreciation' | 'lag',
    least: number,
    most: number,
  ) => drawPoints(profile[name], uniforms, `${territory}/delivery/${profile.id}/${name}`, nPaths, least, most)
  const lag = draw('lag', 0, LAGS)
  const weights = new Float64Array(LAGS * nPaths)
  for (let p = 0; p < nPaths; p++) lagWeights(weights, p, nPaths, lag[p] as number, profile.lagShape)
  return {
    disbursed: draw('disbursed', 0.01, 1),
    // Below 1: more money this year never means less of it spent.
    congestion: draw('congestion', 0, 0.95),
    efficiency: draw('efficiency', 0.01, 1),
    depreciation: draw('depreciation', LEAST_DEPRECIATION, 1),
    weights,
  }
}

/** Return the programme and every line inside it. */
export function linesOf(programme: string, programmes: ReadonlyMap<string, Programme>): string[] {
  return [programme, ...[...programmes.values()].filter((one) => one.partOf === programme).map((one) => one.id)]
}

/**
 * Return the money of some programmes and payers in prices of PRICE_YEAR, `[BUDGET_YEARS × nPaths]`.
 * @param sum room for it, overwritten
 */
export function realMoney(
  money: Money,
  programmes: readonly string[],
  payers: readonly Payer[],
  drivers: DriverPaths,
  nPaths: number,
  sum: Float64Array = new Float64Array(BUDGET_YEARS * nPaths),
): Float64Array {
  addUp(
    programmes.flatMap((programme) => payers.flatMap((payer) => money.lines.get(lineKey(programme, payer)) ?? [])),
    sum,
  )
  const prices = drivers.paths.get('price-level')
  if (prices !== undefined) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) / (prices[i] as number)
  return sum
}

/** Return the effective stock of some money. @param past money of the years before: the baseline's first year, nPaths */
export function stockOf(
  budget: Float64Array,
  past: Float64Array,
  delivery: DeliveryDraws,
  nPaths: number,
): Float64Array {
  const stock = roomToFill(BUDGET_YEARS * nPaths)
  effectiveStock(budget, past, delivery, BUDGET_YEARS, nPaths, stock)
  return stock
}
