import { describe, expect, it } from 'vitest'
import { lineKey } from '../../../src/scenarios/budget/money.js'
import { linesIn, plusMoney, timesMoney } from '../../../src/scenarios/changed-money.js'
import { contextOf, isSimulated, outcomeOf, type Simulated } from '../../../src/scenarios/outcomes.js'
import type { Prepared } from '../../../src/scenarios/prepare.js'
import { type Judgement, runMoney } from '../../../src/scenarios/run-scenario.js'
import { runOf, shipped, worldsOf, YEARS_AHEAD } from './worlds.js'

const PLANS = ['binh-dinh', 'binh-phuoc', 'tinh-mau']
/** Few: every path is checked by itself. */
const PATHS = 60
const FACTORS = [0, 0.5, 1, 1.02, 1.5, 4, 20, 400]
/** Rounding of the link and back. */
const ROUNDING = 1e-9

/** Targets whose figure money can only improve: what is arithmetic of the budget is not among them. */
function asked({ resolved }: Prepared): Simulated[] {
  return resolved
    .filter(isSimulated)
    .filter(
      ({ kind, indicator, target }) => kind !== 'identity' && indicator.better !== 'none' && target.comparator !== '=',
    )
}

type Step = { readonly by: string; readonly projection: Judgement }

/** Expect every path of every target to be no worse, and no probability lower, from each step to the next. */
function expectRising(prepared: Prepared, steps: readonly Step[]): number {
  const { planData, workspace } = prepared
  let moved = 0
  for (const one of asked(prepared)) {
    const outcomes = steps.map(({ projection }) => outcomeOf(one, contextOf(planData, workspace.asOf, projection)))
    const isLess = one.kind === 'rank' || one.indicator.better === 'lower'
    for (const [i, { sample, reached }] of outcomes.entries()) {
      const before = outcomes[i - 1]
      if (before === undefined) continue
      const said = `${one.target.id}: ${steps[i - 1]?.by} → ${steps[i]?.by}`
      const worse = sample.findIndex((y, p) => {
        const was = before.sample[p] as number
        return (isLess ? y - was : was - y) > ROUNDING * (1 + Math.abs(was))
      })
      expect(worse, `${said}: path ${worse}`).toBe(-1)
      const lost = reached.findIndex((mark, p) => mark < (before.reached[p] as number))
      expect(lost, `${said}: reached before on path ${lost}`).toBe(-1)
      if (sample.some((y, p) => y !== before.sample[p])) moved++
    }
  }
  return moved
}

describe.each(PLANS)('more money in %s', (plan) => {
  const prepared = worldsOf(plan, PATHS)
  const { paths: nPaths } = prepared.options
  const base = runOf(prepared, shipped('baseline'))
  const { programmes } = prepared.workspace.budget

  it('of the whole envelope lowers no probability and worsens no path', () => {
    const keys = linesIn('envelope', base.money, programmes)
    const steps = FACTORS.map((factor): Step => {
      const money = timesMoney(base.money, keys, factor, YEARS_AHEAD, nPaths)
      return { by: `× ${factor}`, projection: runMoney(prepared, base.settings, money, base.drivers) }
    })
    expect(expectRising(prepared, steps)).toBeGreaterThan(FACTORS.length)
  })

  it('of any programme, whoever pays, lowers none either', () => {
    const lines = [...new Set(prepared.policy.responses.map(({ response }) => response))].flatMap(
      ({ programme, payers }) => payers.map((payer) => lineKey(programme, payer)),
    )
    let moved = 0
    for (const key of new Set(lines)) {
      const steps = [0, 10, 300].map((amount): Step => {
        const money = plusMoney(base.money, key, amount, YEARS_AHEAD, base.drivers, nPaths)
        return { by: `${key} + ${amount}`, projection: runMoney(prepared, base.settings, money, base.drivers) }
      })
      if (expectRising(prepared, steps) > 0) moved++
    }
    expect(moved).toBeGreaterThan(3)
  })

  it('of one year alone lowers none', () => {
    const keys = linesIn('envelope', base.money, programmes)
    for (const year of [2027, 2029, 2033]) {
      const steps = [1, 2, 30].map((factor): Step => {
        const money = timesMoney(base.money, keys, factor, { from: year, to: year }, nPaths)
        return { by: `${year} × ${factor}`, projection: runMoney(prepared, base.settings, money, base.drivers) }
      })
      expectRising(prepared, steps)
    }
  })
})
