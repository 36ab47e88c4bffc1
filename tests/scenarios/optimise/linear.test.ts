import { beforeAll, describe, expect, it } from 'vitest'
import { concaveSlopes } from '../../../src/model/optimise/concave.js'
import type { Solver } from '../../../src/model/optimise/linear.js'
import { NO_CONSTRAINTS } from '../../../src/scenarios/optimise/constraints.js'
import { evaluatorOf } from '../../../src/scenarios/optimise/evaluator.js'
import { firstPlan } from '../../../src/scenarios/optimise/first-plan.js'
import { type Limits, limitsOf } from '../../../src/scenarios/optimise/limits.js'
import { questionOf } from '../../../src/scenarios/optimise/question.js'
import { scoringOf } from '../../../src/scenarios/optimise/scoring.js'
import { loadSolver } from '../../../src/scenarios/optimise/solver.js'
import { ownPlan } from '../../../src/scenarios/optimise/starts.js'
import { opened, scenario } from './opened.js'

const free = { pause: async () => false }
let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

describe('the solver', () => {
  const rows = [{ columns: [0, 1], values: [1, 2], lower: Number.NEGATIVE_INFINITY, upper: 10 }]
  const program = { gain: Float64Array.of(3, 4), lower: Float64Array.of(0, 1), upper: Float64Array.of(6, 9), rows }

  it('maximises, with the worth of a row', () => {
    const found = solver(program)
    // 6 of the first, then 2 of the second; a unit more of the row buys half a unit of the second.
    expect([...(found?.x ?? [])].map((x) => Number(x.toFixed(9)))).toEqual([6, 2])
    expect(found?.value).toBeCloseTo(26, 9)
    expect(found?.duals[0]).toBeCloseTo(2, 9)
  })

  it('takes whole numbers and says what is impossible', () => {
    expect(solver({ ...program, whole: [0, 1], upper: Float64Array.of(5.5, 9) })?.value).toBeCloseTo(24, 6)
    expect(solver({ ...program, lower: Float64Array.of(0, 6) })).toBeUndefined()
  })
})

describe('slopes made to fall', () => {
  it('stay where they fall and are pooled where they rise', () => {
    expect(concaveSlopes([5, 3, 1], [1, 1, 1])).toEqual([5, 3, 1])
    expect(concaveSlopes([1, 4, 2], [2, 1, 1])).toEqual([2, 2, 2])
  })
})

describe('the first plan', () => {
  it.each(['expected', 'shortfall', 'worst-group'] as const)(
    'has shadow prices under %s that are finite differences',
    async (aim) => {
      const { worlds, decision } = questionOf(opened('binh-dinh', 200), scenario('baseline'), {})
      const start = ownPlan(decision)
      const limits = limitsOf(decision, NO_CONSTRAINTS, start)
      const evaluator = evaluatorOf(
        worlds,
        scoringOf(
          aim,
          worlds.goals,
          () => 1,
          ({ terms }) => terms.length > 0,
        ),
      )
      evaluator.smooth(0.5)
      evaluator.set(start)
      const plan = await firstPlan(evaluator, solver, decision, limits, free)
      expect(plan).toBeDefined()
      const more = (t: number, by: number): Limits => ({
        ...limits,
        upper: limits.upper.map((high, c) =>
          c % decision.nYears === t && !decision.lines[Math.floor(c / decision.nYears)]?.held ? high + 1 : high,
        ),
        rows: limits.rows.map((row) => (row.wish === 0 && row.t === t ? { ...row, upper: row.upper + by } : row)),
      })
      let positive = 0
      for (let t = 0; t < decision.nYears; t += 3) {
        const dual = plan?.duals[t] as number
        const valueAt = async (by: number): Promise<number> =>
          (await firstPlan(evaluator, solver, decision, more(t, by), free))?.value as number
        const [up, down] = [await valueAt(0.01), await valueAt(-0.01)]
        expect((up - down) / 0.02).toBeCloseTo(dual, 6)
        expect(Math.abs((up - down) / 0.02 - dual)).toBeLessThanOrEqual(0.02 * Math.abs(dual) + 1e-7)
        if (dual > 1e-6) positive++
      }
      expect(positive).toBeGreaterThan(aim === 'worst-group' ? 0 : 2)
    },
  )
})
