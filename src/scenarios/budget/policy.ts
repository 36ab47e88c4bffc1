import type { Payer, Programme, Response, Spillover } from '../../data/budget-schemas.js'
import type { DeliveryDraws } from '../../model/delivery.js'
import type { ResponseDraws } from './drawn-responses.js'
import type { DriverPaths } from './drivers.js'
import type { ReadyIdentity } from './identities.js'
import type { Money } from './money.js'
import { changeOnLink, type MovedForecast } from './moved-forecast.js'
import { addResponse } from './response-gains.js'
import { linesOf, realMoney, stockOf } from './streams.js'
import { BUDGET_YEARS } from './years.js'

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
  readonly delivery: ReadonlyMap<string, DeliveryDraws>
  readonly responses: readonly ResponseDraws[]
  readonly spillovers: readonly { readonly link: Spillover; readonly strength: Float64Array }[]
  readonly moved: readonly MovedForecast[]
  readonly base: {
    readonly money: Money
    readonly drivers: DriverPaths
    /** by stream key; worked out when first asked for */
    readonly streams: Pick<ReadonlyMap<string, Stream>, 'get'>
  }
}

/** Money that one stock is built of: a programme with its lines, and who pays. */
const streamKey = ({ programme, payers }: Pick<Response, 'programme' | 'payers'>): string =>
  `${programme}|${[...payers].sort().join('+')}`

/** Money in constant prices, and the stock it builds: `[BUDGET_YEARS × nPaths]` each. */
export type Stream = { readonly real: Float64Array; readonly stock: Float64Array }

/** Make the streams that responses read. Most questions ask for few of them, and a run of the baseline for none. */
export function baseStreams(
  parts: Omit<Policy, 'base' | 'spillovers' | 'moved'>,
  money: Money,
  drivers: DriverPaths,
): Policy['base']['streams'] {
  const made = new Map<string, Stream>()
  const responses = new Map(parts.responses.map(({ response }) => [streamKey(response), response]))
  return {
    get: (key) => {
      const response = responses.get(key)
      if (response === undefined || made.has(key)) return made.get(key)
      const real = realOf(parts, response, money, drivers)
      const stock = stockOf(real, firstYear(real, parts.nPaths), deliveryOf(parts, response.programme), parts.nPaths)
      made.set(key, { real, stock })
      return made.get(key)
    },
  }
}

/** Spending of each year before the first is the baseline's of the first. */
const firstYear = (real: Float64Array, nPaths: number): Float64Array => real.subarray(0, nPaths)

function realOf(
  { programmes, nPaths }: Pick<Policy, 'programmes' | 'nPaths'>,
  { programme, payers }: { readonly programme: string; readonly payers: readonly Payer[] },
  money: Money,
  drivers: DriverPaths,
): Float64Array {
  return realMoney(money, linesOf(programme, programmes), payers, drivers, nPaths)
}

function deliveryOf({ programmes, delivery }: Pick<Policy, 'programmes' | 'delivery'>, id: string): DeliveryDraws {
  const found = delivery.get(programmes.get(id)?.delivery ?? '')
  if (found === undefined) throw new Error(`no delivery profile of ${id}`)
  return found
}

/**
 * Return the policy change of every indicator that other money moves, on the link scale, `[BUDGET_YEARS × nPaths]`:
 *
 *   Δ_i(t) = Σ_r ± [ f_r(K_t) − f_r(K_t baseline) ] + Σ_j λ_ij Δ_j(t − 1)
 *
 * and what arithmetic adds to a forecast (src/scenarios/budget/moved-forecast.ts), which no response moves. An indicator that
 * nothing moves is absent, so that its draws stay the same bytes.
 */
export function policyEffects(policy: Policy, money: Money, drivers: DriverPaths): Map<string, Float64Array> {
  const { nPaths, responses, base } = policy
  const effects = new Map<string, Float64Array>()
  if (money === base.money && drivers === base.drivers) return effects
  const streams = new Map<string, Stream>()
  for (const draws of responses) {
    const { response } = draws
    const key = streamKey(response)
    const before = base.streams.get(key)
    if (before === undefined) throw new Error(`no baseline of ${key}`)
    let now = streams.get(key)
    if (now === undefined) {
      const real = realOf(policy, response, money, drivers)
      now = sameBytes(real, before.real)
        ? before
        : { real, stock: stockOf(real, firstYear(before.real, nPaths), deliveryOf(policy, response.programme), nPaths) }
      streams.set(key, now)
    }
    if (now !== before)
      addResponse(effectOf(effects, response.indicator, nPaths), draws, now.stock, before.stock, nPaths)
  }
  for (const one of policy.moved) {
    const change = changeOnLink(one, money, base.money, drivers)
    if (change !== undefined) effects.set(one.ready.identity.indicator, change)
  }
  addSpillovers(policy, effects)
  return effects
}

function effectOf(effects: Map<string, Float64Array>, indicator: string, nPaths: number): Float64Array {
  const found = effects.get(indicator) ?? new Float64Array(BUDGET_YEARS * nPaths)
  effects.set(indicator, found)
  return found
}

function addSpillovers({ spillovers, nPaths }: Policy, effects: Map<string, Float64Array>): void {
  // What nothing can reach stays absent.
  for (let grown = true; grown; ) {
    grown = false
    for (const { link } of spillovers) {
      if (!effects.has(link.from) || effects.has(link.to)) continue
      effectOf(effects, link.to, nPaths)
      grown = true
    }
  }
  const acting = spillovers.filter(({ link }) => effects.has(link.from))
  for (let t = 1; t < BUDGET_YEARS; t++) {
    for (const { link, strength } of acting) {
      const from = effects.get(link.from) as Float64Array
      const to = effects.get(link.to) as Float64Array
      for (let p = 0; p < nPaths; p++) {
        const i = t * nPaths + p
        to[i] = (to[i] as number) + (strength[p] as number) * (from[i - nPaths] as number)
      }
    }
  }
}

function sameBytes(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
