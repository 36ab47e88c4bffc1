import { releaseEffects } from './budget/effects.js'
import { releaseMoney } from './budget/money.js'
import type { Judgement } from './judge-plan.js'
import type { Prepared } from './prepare.js'

/**
 * Give back the room of a judgement that nobody reads any more (src/model/rooms.ts), but for what others share with it.
 * @param judged what was judged on a successor province is not the prepared plan's, and left to the collector
 * @param still judgements that are still read
 */
export function releaseJudgement({ policy, options }: Prepared, judged: Judgement, still: readonly Judgement[]): void {
  if (judged.recipe.boundary !== options.boundary || still.includes(judged)) return
  releaseMoney(judged.money, judged.drivers, [policy.base.money, ...still.map(({ money }) => money)])
  releaseEffects(
    policy,
    judged.effects,
    still.map(({ effects }) => effects),
  )
}
