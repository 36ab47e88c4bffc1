import type { Identity, Response, Spillover } from '../data/budget-schemas.js'
import { medianOf } from '../model/quantile.js'
import { ranksOfYear } from '../model/rank-field.js'
import type { Yearly } from '../model/yearly.js'
import type { Assessment } from './assess.js'
import { policyEffects } from './budget/effects.js'
import type { Effects } from './budget/spillovers.js'
import { BUDGET_YEARS, yearAt } from './budget/years.js'
import { type MoneyEffect, moneyEffectOf } from './doubt.js'
import type { Prepared } from './prepare.js'
import type { Projection } from './run-scenario.js'

/** One response, or one spillover, and its part in what money changed. */
export type Acting<Of> = {
  readonly of: Of
  /** mean change on the link scale at the target year; on a rank, of the score behind it */
  readonly change: number
  /** of the sum of all changes; 0 where nothing was changed. May be negative, or above 1, where parts oppose each other */
  readonly share: number
}

/** Everything said of money and one target: what could move it, and what it moved under a scenario. */
export type MoneyActing = {
  readonly responses: readonly Acting<Response>[]
  /** formulas that move the forecast */
  readonly arithmetic: readonly Acting<Identity>[]
  readonly spillovers: readonly Acting<Spillover>[]
  /** medians without and with the change of money; absent where it moved nothing */
  readonly effect: MoneyEffect | undefined
}

/**
 * Take apart what other money changes of a target, by response and by spillover: parts on the link scale, which add up to
 * the whole on every path (DESIGN §4). @param prepared the worlds on which the projection was run
 */
export function moneyActing(prepared: Prepared, projection: Projection, assessment: Assessment): MoneyActing {
  const { resolved, target } = assessment
  const { policy } = prepared
  const id = resolved.kind === 'rank' ? (resolved.indicator.score ?? '') : resolved.indicator.id
  const at = (effects: Effects, key: string, lag = 0): number => meanAt(effects.get(key), (target.year ?? 0) - lag)
  const direct = policy.responses
    .filter(({ response }) => response.indicator === id)
    .map((one) => {
      const alone = policyEffects(
        { ...policy, responses: [one], spillovers: [], moved: [] },
        projection.money,
        projection.drivers,
      )
      return { of: one.response, change: at(alone, id) }
    })
  const whole = at(projection.effects, id)
  const links = policy.spillovers.filter(({ link }) => link.to === id).map(({ link }) => link)
  // Nothing else acts on a forecast that arithmetic moves.
  const arithmetic = policy.moved
    .filter(({ ready }) => ready.identity.indicator === id)
    .map(({ ready }) => ({ of: ready.identity, change: whole }))
  // What the responses leave is what came over; several sources share it by what they had a year before.
  const rest = whole - direct.reduce((sum, { change }) => sum + change, 0)
  const had = links.map(({ from, strength }) => strength.mode * at(projection.effects, from, 1))
  const allHad = had.reduce((sum, x) => sum + x, 0)
  const over = links.map((of, i) => ({ of, change: allHad === 0 ? 0 : (rest * (had[i] as number)) / allHad }))
  const withShare = <Of>(rows: readonly { readonly of: Of; readonly change: number }[]): Acting<Of>[] =>
    rows
      .map((row) => ({ ...row, share: whole === 0 ? 0 : row.change / whole }))
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  return {
    responses: withShare(direct),
    arithmetic: withShare(arithmetic),
    spillovers: withShare(over),
    effect: whole === 0 ? undefined : effectOf(prepared, projection, assessment),
  }
}

function meanAt(effect: Yearly | undefined, year: number): number {
  const t = yearAt(year)
  if (effect === undefined || t < 0 || t >= BUDGET_YEARS) return 0
  return effect.year(t).reduce((sum, x) => sum + x, 0) / effect.nPaths
}

function effectOf(prepared: Prepared, projection: Projection, assessment: Assessment): MoneyEffect | undefined {
  const { resolved, target, fan } = assessment
  if (resolved.kind !== 'rank') return moneyEffectOf(projection, assessment)
  const before = prepared.simulation.ranks.get(resolved.indicator.id)
  if (before === undefined || fan === undefined || target.year === undefined) return undefined
  return { before: medianOf(Float64Array.from(ranksOfYear(before.draws, target.year).ranks)), after: fan.p50 }
}
