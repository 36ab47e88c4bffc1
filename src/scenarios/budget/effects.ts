import { giveBack, roomFor } from '../../model/rooms.js'
import { type Yearly, yearly } from '../../model/yearly.js'
import { sameParts } from './again.js'
import { releaseMoved } from './apply.js'
import type { DriverPaths } from './drivers.js'
import type { Money } from './money.js'
import { addedByMoney, changeOnLink } from './moved-forecast.js'
import { deliveryOf, firstYear, type Policy, realOf, type Stream, streamKey, sumOf } from './policy.js'
import { responseAdder } from './response-gains.js'
import { addSpillovers, type Effects } from './spillovers.js'
import { stockOf } from './streams.js'
import { BUDGET_YEARS } from './years.js'

/** What an indicator's own responses change, and what they read: the same parts give the same object again. */
type Own = { readonly parts: readonly unknown[]; readonly effect: Yearly }

/** What the run before made. Who drags one programme's money changes nothing of what the others do. */
type Last = {
  readonly streams: ReadonlyMap<string, Stream>
  readonly own: ReadonlyMap<string, Own>
  readonly effects: Effects
  /** spillovers that had a part in them */
  readonly acting: Policy['spillovers']
}
const NONE: Last = { streams: new Map(), own: new Map(), effects: new Map(), acting: [] }

/** Paths of runs whose effects are kept for the next. */
const MOST_KEPT = 4096
const kept = new WeakMap<Policy['base'], Last>()

/**
 * Return the policy change of every indicator that other money moves, on the link scale, `[BUDGET_YEARS × nPaths]`:
 *
 *   Δ_i(t) = Σ_r ± [ f_r(K_t) − f_r(K_t baseline) ] + Σ_j λ_ij Δ_j(t − 1)
 *
 * and what arithmetic adds to a forecast (src/scenarios/budget/moved-forecast.ts), which no response moves. An indicator that
 * nothing moves is absent, so that its draws stay the same bytes. What is given may be that of the run before.
 */
export function policyEffects(policy: Policy, money: Money, drivers: DriverPaths): Map<string, Yearly> {
  const { base, nPaths } = policy
  if (money === base.money && drivers === base.drivers) return new Map()
  const last = kept.get(base) ?? NONE
  const streams = streamsUnder(policy, money, drivers, last.streams)
  const own = ownEffects(policy, streams, last.own)
  for (const one of policy.moved) {
    const { indicator } = one.ready.identity
    const added = addedByMoney(one, money, base.money, drivers)
    if (added.every((more) => more === 0)) continue
    const before = last.own.get(indicator)
    const was = before?.parts[0]
    const isSame = before !== undefined && was instanceof Float64Array && sameBytes(was, added)
    own.set(indicator, isSame ? before : { parts: [added], effect: changeOnLink(one, added) })
  }
  const before = new Map([...last.own].map(([id, { effect }]) => [id, effect]))
  const now = new Map([...own].map(([id, { effect }]) => [id, effect]))
  const { effects, acting } = addSpillovers(policy, now, { ...last, own: before })
  if (nPaths <= MOST_KEPT) kept.set(base, { streams, own, effects, acting })
  const given = new Map(effects)
  streamsOf.set(given, streams)
  return given
}

/** What effects read, and go on reading as their years are asked for. */
const streamsOf = new WeakMap<Effects, ReadonlyMap<string, Stream>>()

/**
 * Give back the room of effects that nobody reads any more, and of draws moved by them, but for what others share with them.
 * @param still effects of the same policy that are still read
 */
export function releaseEffects({ base }: Policy, effects: Effects, still: readonly Effects[]): void {
  for (const [id, effect] of effects) {
    if (still.some((other) => other.get(id) === effect)) continue
    releaseMoved(effect)
    effect.release()
  }
  const read = new Set(still.flatMap((other) => [...(streamsOf.get(other)?.values() ?? [])]))
  const given = [...(streamsOf.get(effects) ?? [])].flatMap(([key, stream]) =>
    read.has(stream) || base.streams.get(key) === stream ? [] : [stream],
  )
  for (const { stock } of given) giveBack(stock)
  const last = kept.get(base)
  // The next run must not begin from what is given back.
  if (last !== undefined && [...last.streams.values()].some((stream) => given.includes(stream))) kept.delete(base)
}

/** Room for a stream's money, used again by every one: new memory costs more than the sums that are put there. */
let room = new Float64Array(0)

/** Return the streams that responses read: the baseline's where money is the same, those of the run before where it is theirs. */
function streamsUnder(
  policy: Policy,
  money: Money,
  drivers: DriverPaths,
  last: ReadonlyMap<string, Stream>,
): ReadonlyMap<string, Stream> {
  const { nPaths, base } = policy
  const streams = new Map<string, Stream>()
  for (const { response } of policy.responses) {
    const key = streamKey(response)
    if (streams.has(key)) continue
    const before = base.streams.get(key)
    if (before === undefined) throw new Error(`no baseline of ${key}`)
    const of = sumOf(policy, response, money, drivers)
    const candidates = [before, last.get(key)].filter((one) => one !== undefined)
    const summed = candidates.find((one) => sameParts(one.of, of))
    if (summed !== undefined) {
      streams.set(key, summed)
      continue
    }
    if (room.length !== BUDGET_YEARS * nPaths) room = new Float64Array(BUDGET_YEARS * nPaths)
    const real = realOf(policy, response, money, drivers, room)
    if (sameBytes(real, before.real)) {
      streams.set(key, before)
      continue
    }
    const delivery = deliveryOf(policy, response.programme)
    streams.set(key, { stock: stockOf(real, firstYear(before.real, nPaths), delivery, nPaths), of })
  }
  return streams
}

function ownEffects(
  { responses, base, nPaths }: Policy,
  streams: ReadonlyMap<string, Stream>,
  last: ReadonlyMap<string, Own>,
): Map<string, Own> {
  const acting = new Map<string, typeof responses>()
  for (const draws of responses) {
    const key = streamKey(draws.response)
    const { indicator } = draws.response
    if (streams.get(key) !== base.streams.get(key)) acting.set(indicator, [...(acting.get(indicator) ?? []), draws])
  }
  const own = new Map<string, Own>()
  for (const [indicator, all] of acting) {
    const parts = all.flatMap((draws) => [draws, streams.get(streamKey(draws.response))])
    const before = last.get(indicator)
    if (before !== undefined && sameParts(before.parts, parts)) {
      own.set(indicator, before)
      continue
    }
    const adders = all.map((draws) => {
      const key = streamKey(draws.response)
      const [now, then] = [streams.get(key), base.streams.get(key)] as [Stream, Stream]
      return responseAdder(draws, now.stock, then.stock, nPaths)
    })
    const effect = yearly(BUDGET_YEARS, nPaths, (t) => {
      const change = roomFor(nPaths)
      for (const add of adders) add(change, t)
      return change
    })
    own.set(indicator, { parts, effect })
  }
  return own
}

function sameBytes(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
