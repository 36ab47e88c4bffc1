import { describe, expect, it } from 'vitest'
import { lineKey } from '../../../src/scenarios/budget/money.js'
import { NO_CONSTRAINTS } from '../../../src/scenarios/optimise/constraints.js'
import { type Decision, UNITS } from '../../../src/scenarios/optimise/decision.js'
import { evaluatorOf } from '../../../src/scenarios/optimise/evaluator.js'
import { type Optimised, optimise } from '../../../src/scenarios/optimise/optimise.js'
import { questionOf } from '../../../src/scenarios/optimise/question.js'
import { AIMS, scoringOf } from '../../../src/scenarios/optimise/scoring.js'
import { opened, PROVINCES, scenario, workspace } from './opened.js'

const PATHS = 40
const SCENARIO = 'three-percent-from-2026'
const CASES = PROVINCES.flatMap((plan) => AIMS.map((aim) => [plan, aim] as const))

/** Σ of the lines of the only pot, by year, in units. */
const yearSums = ({ nYears, lines }: Decision, plan: Float64Array): number[] =>
  Array.from({ length: nYears }, (_, t) =>
    Math.round(lines.reduce((sum, _, l) => sum + (plan[l * nYears + t] as number), 0) * UNITS),
  )

/** Return a year's free money of a plan as a rule would split it: weights by line, worked out here once more. */
function expectSplit({ decision, fresh, start }: Optimised, rule: string, weightOf: (line: number) => number): void {
  const plan = fresh.find(({ name }) => name === rule)?.amounts as Float64Array
  const { lines, nYears } = decision
  const free = [...lines.keys()].filter((l) => lines[l]?.held === false)
  const weights = free.map(weightOf)
  const whole = weights.reduce((a, b) => a + b, 0)
  for (let t = 0; t < nYears; t++) {
    const money = free.reduce((sum, l) => sum + (start[l * nYears + t] as number), 0)
    free.forEach((l, i) => {
      const wanted = (money * (weights[i] as number)) / whole
      expect(Math.abs((plan[l * nYears + t] as number) - wanted), `${rule} ${t}`).toBeLessThan(1 / UNITS + 1e-9)
    })
  }
}

describe('a recommended allocation', () => {
  it.each(CASES)('of %s under %s is never worse than proportional, last year’s or equal', async (plan, aim) => {
    const prepared = opened(plan, PATHS)
    const found = await optimise(prepared, scenario(SCENARIO), { aim, constraints: NO_CONSTRAINTS })
    const { decision, fresh, recommended } = found
    expect(fresh.slice(0, 4).map(({ name }) => name)).toEqual(['scenario', 'proportional', 'last-year', 'equal'])
    const { money } = prepared.policy.base
    const share = (l: number): number => {
      const { programme, payer } = decision.lines[l] as Decision['lines'][number]
      return money.lines.get(lineKey(programme, payer))?.[0] ?? 0
    }
    expectSplit(found, 'equal', () => 1)
    expectSplit(found, 'proportional', share)
    expectSplit(found, 'last-year', (l) => decision.before[l] as number)

    // On the fresh paths, drawn and scored here once more.
    const other = questionOf(opened(plan, PATHS, found.freshSeed), scenario(SCENARIO), {}, decision)
    const evaluator = evaluatorOf(
      other.worlds,
      scoringOf(
        aim,
        other.worlds.goals,
        () => 1,
        ({ terms, identity }) => terms.length > 0 || (identity?.roles.size ?? 0) > 0,
      ),
    )
    const scoreOf = (amounts: Float64Array): number => {
      evaluator.set(amounts)
      return evaluator.score(true)
    }
    const best = scoreOf(recommended.amounts)
    for (const { name, amounts } of fresh.slice(0, 4))
      expect(best, name).toBeGreaterThanOrEqual(scoreOf(amounts) - 1e-9)
    expect(found.inSample.after).toBeGreaterThanOrEqual(found.inSample.before - 1e-12)

    const [sums, whole] = [yearSums(decision, recommended.amounts), yearSums(decision, found.start)]
    // Money that helps no target of the worst group may be left: of a share that others pay it is in the denominator.
    if (aim === 'worst-group')
      for (const [t, sum] of sums.entries()) expect(sum).toBeLessThanOrEqual(whole[t] as number)
    else expect(sums).toEqual(whole)
    for (const amount of recommended.amounts) {
      expect(Math.abs(amount * UNITS - Math.round(amount * UNITS))).toBeLessThan(1e-6)
      expect(amount).toBeGreaterThanOrEqual(0)
    }
  })

  it('is asked of every shipped province', () => {
    const places = (ids: readonly (string | undefined)[]): string[] =>
      [...new Set(ids.map((id) => workspace.plans.get(id ?? '')?.plan.territory ?? ''))]
        .filter((id) => workspace.territories.get(id)?.kind !== 'synthetic')
        .sort()
    expect(places([...workspace.plans.keys()])).toEqual(places(PROVINCES))
  })
})
