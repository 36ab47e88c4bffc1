import { describe, expect, it } from 'vitest'
import { judgedOf } from '../../../src/scenarios/joint.js'
import { withAmounts } from '../../../src/scenarios/optimise/decision.js'
import { evaluatorOf } from '../../../src/scenarios/optimise/evaluator.js'
import { questionOf } from '../../../src/scenarios/optimise/question.js'
import { scoringOf } from '../../../src/scenarios/optimise/scoring.js'
import { runMoney } from '../../../src/scenarios/run-scenario.js'
import { opened, PROVINCES, scenario } from './opened.js'

const PATHS = 200

/** Some plan far from the scenario's: every free line times 0.2 … 3, another factor for each line and year. */
function shaken(own: Float64Array): Float64Array {
  return own.map((amount, i) => amount * (0.2 + 2.8 * ((i * 0.618) % 1)))
}

describe('the fast evaluation', () => {
  it.each([...PROVINCES, 'tinh-mau'])('counts of %s what the simulation counts, path by path', (plan) => {
    const prepared = opened(plan, PATHS)
    for (const id of ['baseline', 'three-percent-from-2026', 'world-5g-achieved', 'world-method-change']) {
      const { worlds, decision, base, prepared: narrowed } = questionOf(prepared, scenario(id), {})
      const evaluator = evaluatorOf(
        worlds,
        scoringOf(
          'expected',
          worlds.goals,
          () => 1,
          () => true,
        ),
      )
      for (const amounts of [decision.own, shaken(decision.own)]) {
        evaluator.set(amounts)
        const money = withAmounts(base.money, decision, worlds.scales, amounts, PATHS)
        const judged = judgedOf(prepared.planData, runMoney(narrowed, base.settings, money, base.drivers))
        expect(judged.length).toBe(worlds.goals.length)
        judged.forEach(({ assessment, reached }, i) => {
          expect(worlds.goals[i]?.resolved.target.id).toBe(assessment.target.id)
          expect([assessment.target.id, ...(evaluator.credits()[i] as Float64Array)]).toEqual([
            assessment.target.id,
            ...reached,
          ])
        })
      }
    }
  })
})
