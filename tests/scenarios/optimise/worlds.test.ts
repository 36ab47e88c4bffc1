import { describe, expect, it } from 'vitest'
import { judgedOf } from '../../../src/scenarios/joint.js'
import { withAmounts } from '../../../src/scenarios/optimise/decision.js'
import { evaluatorOf } from '../../../src/scenarios/optimise/evaluator.js'
import { questionOf } from '../../../src/scenarios/optimise/question.js'
import { scoringOf } from '../../../src/scenarios/optimise/scoring.js'
import { runMoney } from '../../../src/scenarios/run-scenario.js'
import { opened, PROVINCES, scenario, workspace } from './opened.js'

const PATHS = 200

/** Others match the province on every programme that society may pay for, one of them by a ramp. */
const MATCHED = {
  ...scenario('baseline'),
  id: 'matched',
  extends: 'baseline',
  policy: {
    spending: [...workspace.budget.programmes.values()]
      .filter(({ payers }) => payers.includes('society'))
      .map(({ id: programme }, i) => ({
        programme,
        payer: 'society' as const,
        from: 2026,
        ...(i === 0 ? { match: [0.1, 2] as [number, number], to: 2032 } : { match: 0.3 * i }),
      })),
  },
}

/** Some plan far from the scenario's: every free line times 0.2 … 3, another factor for each line and year. */
function shaken(own: Float64Array): Float64Array {
  return own.map((amount, i) => amount * (0.2 + 2.8 * ((i * 0.618) % 1)))
}

describe('the fast evaluation', () => {
  it.each([...PROVINCES, 'tinh-mau'])('counts of %s what the simulation counts, path by path', (plan) => {
    const prepared = opened(plan, PATHS)
    const shipped = ['baseline', 'three-percent-from-2026', 'world-5g-achieved', 'world-method-change'].map(scenario)
    for (const one of [...shipped, MATCHED]) {
      const { worlds, decision, base, prepared: narrowed, leftOut } = questionOf(prepared, one, {})
      expect(leftOut).toEqual([])
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
        const judged = judgedOf(runMoney(narrowed, base.settings, money, base.drivers))
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

describe('a share that others pay', () => {
  const nonState = (plan: string) =>
    (workspace.plans.get(plan)?.targets ?? []).filter(({ indicator }) => indicator === 'rd-nonstate-share')
  const prepared = opened('tinh-mau', 40)
  const fixed = {
    ...MATCHED,
    id: 'fixed',
    policy: { spending: [{ programme: 'rd-facilities', payer: 'society' as const, from: 2030, to: 2031, amount: 5 }] },
  }

  it('is left out where an amount of theirs is held in a year it may read, and counted where the user decides it', () => {
    const ids = nonState('tinh-mau').map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(3)
    const late = ids.filter((id) => !id.includes('-2025-'))
    expect(questionOf(prepared, fixed, {}).leftOut).toEqual(late)
    expect(questionOf(prepared, fixed, { envelope: [{ payer: 'society', from: 2027, amount: 50 }] }).leftOut).toEqual(
      [],
    )
  })

  it('stays what it is when the province spends twice as much on every line that is matched alike', () => {
    const { worlds, decision } = questionOf(prepared, scenario('baseline'), {})
    const evaluator = evaluatorOf(
      worlds,
      scoringOf(
        'shortfall',
        worlds.goals,
        () => 1,
        () => true,
      ),
    )
    const of = (amounts: Float64Array): number[] => {
      evaluator.set(amounts)
      return worlds.goals.flatMap(({ resolved }, i) =>
        resolved.indicator.id === 'rd-nonstate-share' ? [evaluator.means()[i] as number] : [],
      )
    }
    const before = of(decision.own)
    expect(before.length).toBeGreaterThan(3)
    const twice = of(decision.own.map((one) => 2 * one))
    for (const [i, mean] of twice.entries()) expect(mean).toBeCloseTo(before[i] as number, 9)
    const tasks = decision.lines.findIndex(({ programme }) => programme === 'rd-tasks')
    const more = decision.own.map((one, c) => (Math.floor(c / decision.nYears) === tasks ? 2 * one : one))
    // Research tasks are matched, laboratories are not: more tasks, a higher share, a smaller shortfall.
    const changes = of(more).map((mean, i) => mean - (before[i] as number))
    expect(Math.min(...changes)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...changes)).toBeGreaterThan(0.001)
  })
})
