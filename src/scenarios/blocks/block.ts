import type { Scenario } from '../../data/budget-schemas.js'
import type { RankDraws } from '../../model/rank-field.js'
import type { Draws } from '../../model/simulate.js'
import type { Effects } from '../budget/spillovers.js'
import type { Prepared } from '../prepare.js'
import { recipeOf } from '../recipe.js'
import { worldsId } from '../run-id.js'
import { effectsOn, isElsewhere, moneyUnder, settingsUnder, simulateUnder } from '../run-scenario.js'

/**
 * Paths [from, to) of a run, simulated and not yet judged: what is said of a plan looks at all paths at once. Money is not
 * kept, it costs less to work out again. Keys in the order of the alphabet.
 */
export type BlockResult = {
  /** `worldsId` of the run */
  readonly worlds: string
  readonly from: number
  readonly to: number
  /** by indicator */
  readonly draws: ReadonlyMap<string, Draws>
  /** by indicator */
  readonly ranks: ReadonlyMap<string, RankDraws>
  /** what other money changed on none of these paths is absent */
  readonly effects: Effects
}

/**
 * Simulate a block of a run under a scenario.
 * @param prepared the plan on this block: `prepareRun` with `firstPath` from and `paths` to − from. One serves any number of
 * scenarios
 */
export function runBlock(prepared: Prepared, scenario: Scenario): BlockResult {
  const settings = settingsUnder(prepared, scenario)
  const on = isElsewhere(prepared, settings) ? prepared.merged() : prepared
  const { money, drivers } = moneyUnder(on, settings)
  const effects = effectsOn(on, money, drivers)
  const { draws, ranks } = simulateUnder(on, settings, effects, money, drivers)
  const { firstPath: from = 0, paths } = on.options
  return {
    worlds: worldsId(recipeOf(on, settings), settings),
    from,
    to: from + paths,
    draws: inOrder(draws),
    ranks: inOrder(new Map([...ranks].map(([id, one]) => [id, one.draws]))),
    effects: inOrder(effects),
  }
}

const inOrder = <T>(values: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)))
