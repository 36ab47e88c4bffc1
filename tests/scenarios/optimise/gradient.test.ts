import { describe, expect, it } from 'vitest'
import { evaluatorOf } from '../../../src/scenarios/optimise/evaluator.js'
import { slopesOfLine } from '../../../src/scenarios/optimise/first-plan.js'
import { questionOf } from '../../../src/scenarios/optimise/question.js'
import { AIMS, scoringOf } from '../../../src/scenarios/optimise/scoring.js'
import { opened, scenario } from './opened.js'

const prepared = opened('binh-dinh', 300)
const { worlds, decision } = questionOf(prepared, scenario('baseline'), {})
const evaluator = (aim: (typeof AIMS)[number]) =>
  evaluatorOf(
    worlds,
    scoringOf(
      aim,
      worlds.goals,
      () => 1,
      () => true,
    ),
  )

describe('a trial', () => {
  it.each(AIMS)('scores a change under %s as a fresh start from the changed plan does', (aim) => {
    const [one, two] = [evaluator(aim), evaluator(aim)]
    for (const width of [0, 0.3]) {
      one.smooth(width)
      two.smooth(width)
      one.set(decision.own)
      const now = decision.own.slice()
      for (let k = 0; k < 6; k++) {
        const giver = (37 * k + 20) % now.length
        const taker = (61 * k + 5) % now.length
        const delta = 0.5 * (now[giver] as number)
        const changes = [
          { cell: giver, delta: -delta },
          { cell: taker, delta },
        ]
        const tried = one.trial(changes)
        now[giver] = (now[giver] as number) - delta
        now[taker] = (now[taker] as number) + delta
        two.set(now)
        expect(tried).toBeCloseTo(two.score(), 9)
        one.take()
        expect(one.score()).toBeCloseTo(two.score(), 9)
      }
      expect([...one.amounts()].map((x) => x.toFixed(9))).toEqual([...now].map((x) => x.toFixed(9)))
    }
  })

  it('that is not taken leaves everything as it was', () => {
    const one = evaluator('expected')
    one.smooth(0.3)
    one.set(decision.own)
    const before = one.score()
    one.trial([{ cell: 40, delta: 50 }])
    one.trial([{ cell: 80, delta: 20 }])
    expect(one.score()).toBe(before)
    expect(one.trial([])).toBe(before)
  })
})

describe('the marginal value of a cell', () => {
  it.each(AIMS)('under %s is the slope of the score', (aim) => {
    const one = evaluator(aim)
    one.smooth(0.5)
    // Away from the baseline: there, paths at the end of a scale stand exactly at the bar of a target of 100 %.
    one.set(decision.own.map((amount) => 1.1 * amount))
    const pieces = one.pieces()
    for (const piece of pieces) {
      const slopes = one.gradient(piece)
      let moved = 0
      for (let cell = 3; cell < slopes.length; cell += 11) {
        const step = 1e-6
        const valueAt = (delta: number): number => {
          one.trial([{ cell, delta }])
          one.take()
          const value = one.pieces()[pieces.indexOf(piece)]?.value as number
          one.trial([{ cell, delta: -delta }])
          one.take()
          return value
        }
        const slope = (valueAt(step) - valueAt(-step)) / (2 * step)
        expect(Math.abs((slopes[cell] as number) - slope)).toBeLessThan(1e-3 * Math.abs(slope) + 1e-6)
        if (Math.abs(slope) > 1e-5) moved++
      }
      if (pieces.length === 1) expect(moved).toBeGreaterThan(5)
    }
  })

  it('does not rise with the size of a line whose responses are concave', () => {
    const arithmetic = new Set(worlds.goals.flatMap(({ identity, resolved }) => (identity ? [resolved.target.id] : [])))
    const weightOf = ({ id }: { id: string }): number => (arithmetic.has(id) ? 0 : 1)
    const one = evaluatorOf(
      worlds,
      scoringOf('shortfall', worlds.goals, weightOf, () => true),
    )
    one.set(decision.own)
    let lines = 0
    for (const [l, { held }] of decision.lines.entries()) {
      const own = worlds.streams.flatMap((stream, s) => (stream.adds.has(l) ? [s] : []))
      const forms = worlds.nodes.filter(({ stream }) => own.includes(stream)).map(({ draws }) => draws.response.form)
      const isConcave = forms.every((form) => form === 'saturating' || form === 'elasticity')
      if (held || !isConcave || forms.length === 0) continue
      lines++
      const { slopes } = slopesOfLine(one, decision, decision.own, l)
      // Along the line's size: every year grows in proportion, so that no year crowds out the next.
      const along = slopes.map((of) =>
        decision.own.reduce(
          (sum, amount, cell) => (Math.floor(cell / decision.nYears) === l ? sum + amount * (of[cell] as number) : sum),
          0,
        ),
      )
      for (let k = 1; k < along.length; k++) expect(along[k]).toBeLessThanOrEqual((along[k - 1] as number) * (1 + 1e-6))
      expect(along[0]).toBeGreaterThan(along[along.length - 1] as number)
    }
    expect(lines).toBeGreaterThanOrEqual(2)
  })
})
