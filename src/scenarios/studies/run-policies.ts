import type { Target } from '../../data/schemas.js'
import { assess } from '../assess.js'
import { borrowedGrade } from '../borrowed.js'
import { policyEffects } from '../budget/effects.js'
import type { Settings } from '../budget/merge.js'
import type { Effects } from '../budget/spillovers.js'
import { type Judged, judgedOf } from '../joint.js'
import { narrowTo } from '../narrow.js'
import { contextOf, outcomeOf } from '../outcomes.js'
import type { Prepared } from '../prepare.js'
import { isMerger } from '../recipe.js'
import { moneyUnder, runMoney } from '../run-scenario.js'
import { combine } from './combine.js'
import { type DrawnField, drawnField } from './rank-at.js'
import { type RankTarget, rankSimulation, rankYear } from './rank-worlds.js'
import type { RobustQuestion } from './robust.js'

/** Targets judged under every policy in every world, `runs[policy * worlds + world]`, and the rows of each policy not used. */
export type PolicyRuns = { readonly runs: readonly (readonly Judged[])[]; readonly left: readonly number[] }

/** Run every policy in every world on the same paths. Worlds with the same drivers share what money does. */
export function runPolicies(
  whole: Prepared,
  { policies, worlds, target }: RobustQuestion,
  onProgress: (share: number) => void = () => undefined,
): PolicyRuns {
  const prepared = target === undefined ? whole : narrowToTarget(whole, target)
  const known = whole.workspace.budget.scenarios
  const left: number[] = []
  const rankFields = new Map<Prepared, readonly RankField[]>()
  const runs = policies.flatMap((policy, p) => {
    const done = new Map<string, MoneyRun>()
    return worlds.map((world, w) => {
      const { settings, left: unused } = combine(policy, world, known)
      if (w === 0) left.push(unused.worldOfPolicy)
      const on = isMerger(settings) && whole.options.boundary !== 'successor' ? prepared.merged() : prepared
      const key = driversKey(settings)
      const { money, drivers, effects } = done.get(key) ?? moneyRun(on, settings)
      done.set(key, { money, drivers, effects })
      const fields = rankFields.get(on) ?? rankFieldsOf(on)
      rankFields.set(on, fields)
      // The engine would simulate a whole field again for every other money: here it is drawn once.
      const others = { ...on, resolved: on.resolved.filter(({ kind }) => kind !== 'rank') }
      const projection = runMoney(others, settings, money, drivers, effects)
      onProgress((p * worlds.length + w + 1) / (policies.length * worlds.length))
      return [...judgedOf(projection), ...fields.map((one) => judgedRank(on, one, effects))]
    })
  })
  return { runs, left }
}

type RankField = { readonly target: RankTarget; readonly field: DrawnField }

function rankFieldsOf({ resolved, options: { seed, paths } }: Prepared): RankField[] {
  const drawn = new Map<string, DrawnField>()
  return resolved
    .filter((one): one is RankTarget => one.kind === 'rank')
    .map((target) => {
      const year = rankYear(target)
      const key = `${target.indicator.id} ${year}`
      const field = drawn.get(key) ?? drawnField(target.choice, year, seed, paths)
      drawn.set(key, field)
      return { target, field }
    })
}

function judgedRank(prepared: Prepared, { target, field }: RankField, effects: Effects): Judged {
  const { own, rivals } = field
  const simulation = rankSimulation(prepared, target, effects, own, (p) => rivals[p] as Float64Array)
  const context = {
    ...contextOf(prepared.planData, prepared.workspace.asOf, simulation),
    borrowed: (indicator: string, year: number) => borrowedGrade(prepared.policy, effects, indicator, year),
  }
  return { assessment: assess(target, context), reached: outcomeOf(target, context).reached }
}

type MoneyRun = ReturnType<typeof moneyUnder> & { readonly effects: Effects }

function moneyRun(prepared: Prepared, settings: Settings): MoneyRun {
  const { money, drivers } = moneyUnder(prepared, settings)
  return { money, drivers, effects: policyEffects(prepared.policy, money, drivers) }
}

/** Everything of a world by which money and its effects differ: its drivers, its revenue, its boundary. */
function driversKey(settings: Settings): string {
  const revenue = settings.shocks.filter(({ kind }) => kind === 'revenue')
  return JSON.stringify([isMerger(settings), settings.drivers, revenue])
}

/** Narrow to one target, on the merged province too. */
export function narrowToTarget(whole: Prepared, { id }: Target): Prepared {
  const narrow = (one: Prepared): Prepared =>
    narrowTo(
      one,
      one.resolved.filter(({ target }) => target.id === id),
    )
  let merged: Prepared | undefined
  return {
    ...narrow(whole),
    merged: () => {
      merged ??= narrow(whole.merged())
      return merged
    },
  }
}
