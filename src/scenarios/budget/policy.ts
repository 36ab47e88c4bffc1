import type { Payer, Programme, Response, Spillover } from '../../data/budget-schemas.js'
import type { DeliveryDraws } from '../../model/delivery.js'
import { remembered } from '../../model/remembered.js'
import type { ResponseDraws } from './drawn-responses.js'
import type { DriverPaths } from './drivers.js'
import type { ReadyIdentity } from './identities.js'
import { lineKey, type Money } from './money.js'
import type { MovedForecast } from './moved-forecast.js'
import { linesOf, realMoney, stockOf } from './streams.js'

/** What can act on a territory's measures, and the baseline's money. */
export type PolicyFrame = {
  readonly nPaths: number
  readonly responses: readonly { readonly response: Response }[]
  readonly spillovers: readonly { readonly link: Spillover }[]
  /** forecasts that arithmetic on the money moves */
  readonly moved: readonly { readonly ready: ReadyIdentity }[]
  readonly base: { readonly money: Money; readonly drivers: DriverPaths }
}

/** Everything drawn once for a territory, and what the baseline makes of it: scenarios only bring other money. */
export type Policy = {
  readonly nPaths: number
  readonly programmes: ReadonlyMap<string, Programme>
  /** by profile; drawn when first asked for */
  readonly delivery: Pick<ReadonlyMap<string, DeliveryDraws>, 'get'>
  readonly responses: readonly ResponseDraws[]
  readonly spillovers: readonly { readonly link: Spillover; readonly strength: Float64Array }[]
  readonly moved: readonly MovedForecast[]
  readonly base: {
    readonly money: Money
    readonly drivers: DriverPaths
    /** by stream key; worked out when first asked for */
    readonly streams: Pick<ReadonlyMap<string, BaseStream>, 'get'>
  }
}

/** Money that one stock is built of: a programme with its lines, and who pays. */
export const streamKey = remembered(
  ({ programme, payers }: Pick<Response, 'programme' | 'payers'>): string =>
    `${programme}|${[...payers].sort().join('+')}`,
)

/**
 * The stock that money builds, `[BUDGET_YEARS × nPaths]`.
 * `of`: the lines that the money is the sum of, and the drivers whose prices it is in
 */
export type Stream = { readonly stock: Float64Array; readonly of: readonly unknown[] }
/** The baseline's, with the money in constant prices: other money that is the same builds the same stock. */
export type BaseStream = Stream & { readonly real: Float64Array }

/** Make the streams that responses read. Most questions ask for few of them, and a run of the baseline for none. */
export function baseStreams(
  parts: Omit<Policy, 'base' | 'spillovers' | 'moved'>,
  money: Money,
  drivers: DriverPaths,
): Policy['base']['streams'] {
  const made = new Map<string, BaseStream>()
  const responses = new Map(parts.responses.map(({ response }) => [streamKey(response), response]))
  return {
    get: (key) => {
      const response = responses.get(key)
      if (response === undefined || made.has(key)) return made.get(key)
      const real = realOf(parts, response, money, drivers)
      const stock = stockOf(real, firstYear(real, parts.nPaths), deliveryOf(parts, response.programme), parts.nPaths)
      made.set(key, { real, stock, of: sumOf(parts, response, money, drivers) })
      return made.get(key)
    },
  }
}

/** Spending of each year before the first is the baseline's of the first. */
export const firstYear = (real: Float64Array, nPaths: number): Float64Array => real.subarray(0, nPaths)

/** @param into room for it, overwritten */
export function realOf(
  { programmes, nPaths }: Pick<Policy, 'programmes' | 'nPaths'>,
  { programme, payers }: { readonly programme: string; readonly payers: readonly Payer[] },
  money: Money,
  drivers: DriverPaths,
  into?: Float64Array,
): Float64Array {
  return realMoney(money, linesOf(programme, programmes), payers, drivers, nPaths, into)
}

/** What `realOf` adds up: the same lines and drivers give the same sum. */
export function sumOf(
  { programmes }: Pick<Policy, 'programmes'>,
  { programme, payers }: { readonly programme: string; readonly payers: readonly Payer[] },
  money: Money,
  drivers: DriverPaths,
): readonly unknown[] {
  const lines = linesOf(programme, programmes).flatMap((id) =>
    payers.map((payer) => money.lines.get(lineKey(id, payer))),
  )
  return [drivers, ...lines]
}

export function deliveryOf(
  { programmes, delivery }: Pick<Policy, 'programmes' | 'delivery'>,
  id: string,
): DeliveryDraws {
  const found = delivery.get(programmes.get(id)?.delivery ?? '')
  if (found === undefined) throw new Error(`no delivery profile of ${id}`)
  return found
}
