import { describe, expect, it } from 'vitest'
import type { Target } from '../../src/data/schemas.js'
import { medianOf } from '../../src/model/quantile.js'
import { provincialMoney } from '../../src/scenarios/budget/money.js'
import { linesIn, realSum, type Scope, timesMoney, totalOf } from '../../src/scenarios/changed-money.js'
import { type Cost, type CostAnswer, costToReach, MOST_TIMES } from '../../src/scenarios/cost.js'
import type { Prepared } from '../../src/scenarios/prepare.js'
import { runMoney } from '../../src/scenarios/run-scenario.js'
import { expectClose } from '../close-to.js'
import { ofYear, preparedPlan, probabilities, runOf, scenarioOf, shipped, spending, worldsOf } from './budget/worlds.js'

const PATHS = 400
const targetOf = ({ planData }: Prepared, id: string): Target => {
  const found = planData.targets.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no target ${id}`)
  return found
}
const ask = (prepared: Prepared, id: string, probability: number, scope: Scope = 'envelope'): Cost =>
  costToReach(prepared, shipped('baseline'), { target: targetOf(prepared, id), probability, scope })

type Reached = Extract<CostAnswer, { kind: 'reached' }>
function reachedBy({ answer }: Cost): Reached {
  if (answer.kind !== 'reached') throw new Error(`${answer.kind}, not reached`)
  return answer
}

/** Run a factor on the money of a scope directly. @returns the probability of the target */
function simulated(prepared: Prepared, { question, span }: Cost, factor: number): number {
  const base = runOf(prepared, shipped('baseline'))
  const keys = linesIn(question.scope, base.money, prepared.workspace.budget.programmes)
  const money = timesMoney(base.money, keys, factor, span, prepared.options.paths)
  return probabilities(runMoney(prepared, base.settings, money, base.drivers)).get(question.target.id) ?? Number.NaN
}

/** Questions that money can answer: plan, target, probability above the baseline's, whose money. */
const QUESTIONS: readonly (readonly [plan: string, id: string, probability: number, scope: Scope])[] = [
  ['binh-dinh', 'binh-dinh-2030-dti-score', 0.6, 'envelope'],
  ['binh-dinh', 'binh-dinh-2045-digital-signature-adults', 0.2, { programme: 'digital-skills' }],
  ['binh-phuoc', 'binh-phuoc-2030-dti-rank-annex', 0.3, 'envelope'],
  ['tinh-mau', 'tinh-mau-2030-province-st-tasks-launched', 0.6, { programme: 'rd-tasks' }],
  ['tinh-mau', 'tinh-mau-2030-full-online-services-share', 0.45, 'envelope'],
]

describe.each(QUESTIONS)('what it costs: %s, %s at %d by %j', (plan, id, asked, scope) => {
  const prepared = worldsOf(plan, PATHS)
  const cost = ask(prepared, id, asked, scope)
  const answer = reachedBy(cost)
  const mcse = Math.sqrt((asked * (1 - asked)) / PATHS)

  it('run directly gives the probability within two Monte Carlo errors', () => {
    const direct = simulated(prepared, cost, answer.factor.value)
    expect(Math.abs(direct - asked)).toBeLessThanOrEqual(2 * mcse)
    // On the very paths it was found on no path is lost to rounding.
    expect(direct).toBeGreaterThanOrEqual(asked - 1e-12)
  })

  it('is the least such money: a thirtieth less of what is added does not do', () => {
    expect(simulated(prepared, cost, 1 + (answer.factor.value - 1) * 0.97)).toBeLessThan(asked)
  })

  it('comes with the most that the total expenditure allows: there it is all spent in the tightest year', () => {
    const base = runOf(prepared, shipped('baseline'))
    const keys = linesIn(scope, base.money, prepared.workspace.budget.programmes)
    const money = timesMoney(base.money, keys, answer.affordable, cost.span, PATHS)
    const total = base.drivers.paths.get('total-expenditure') as Float64Array
    const shares = Array.from({ length: cost.span.to - cost.span.from + 1 }, (_, i) => {
      const year = cost.span.from + i
      return medianOf(ofYear(provincialMoney(money, PATHS), year)) / medianOf(ofYear(total, year))
    })
    // Medians of sums are not sums of medians.
    expect(Math.max(...shares)).toBeGreaterThan(0.97)
    expect(Math.max(...shares)).toBeLessThan(1.03)
    expect(answer.affordable).toBeGreaterThan(answer.factor.value)
  })

  it('on a fresh seed gives it within five errors of both runs', () => {
    const fresh = preparedPlan(plan, { paths: PATHS, seed: 977 })
    const direct = simulated(fresh, cost, answer.factor.value)
    expect(Math.abs(direct - asked)).toBeLessThanOrEqual(5 * Math.SQRT2 * mcse)
  })

  it('has an interval that is the money of two errors less and more', () => {
    const { factor, extra, whole } = answer
    expect(factor.low).toBeLessThanOrEqual(factor.value)
    expect(simulated(prepared, cost, factor.low)).toBeGreaterThanOrEqual(asked - 2.1 * mcse)
    if (factor.high !== undefined) {
      expect(factor.high).toBeGreaterThanOrEqual(factor.value)
      expect(simulated(prepared, cost, factor.high)).toBeGreaterThanOrEqual(asked + 1.9 * mcse)
    }
    const base = runOf(prepared, shipped('baseline'))
    const keys = linesIn(scope, base.money, prepared.workspace.budget.programmes)
    const real = realSum(base.money, keys, base.drivers, PATHS)
    const total = medianOf(totalOf(real, cost.span, PATHS))
    expectClose(whole.value, factor.value * total, { rel: 1e-9 })
    expectClose(extra.value, (factor.value - 1) * total, { rel: 1e-9 })
    expect(answer.extraByYear.map(({ year }) => year)).toEqual(
      Array.from({ length: cost.span.to - 2026 }, (_, i) => 2027 + i),
    )
    expectClose(
      answer.extraByYear.reduce((sum, { value }) => sum + value, 0),
      extra.value,
      { rel: 0.05 },
    )
  })
})

describe('the curve of money against probability', () => {
  it('rises: more is never cheaper', () => {
    const prepared = worldsOf('binh-dinh', PATHS)
    const factors = [0.5, 0.56, 0.62].map((p) => reachedBy(ask(prepared, 'binh-dinh-2030-dti-score', p)).factor.value)
    factors.slice(1).forEach((factor, i) => {
      expect(factor).toBeGreaterThan(factors[i] as number)
    })
  })

  it('is what a scenario file with that factor gives', () => {
    const prepared = worldsOf('binh-dinh', PATHS)
    const cost = ask(prepared, 'binh-dinh-2030-dti-score', 0.55)
    const { value } = reachedBy(cost).factor
    const scenario = scenarioOf('found', {
      policy: { envelope: [{ from: cost.span.from, to: cost.span.to, factor: value }] },
    })
    const direct = probabilities(runOf(prepared, scenario)).get('binh-dinh-2030-dti-score') as number
    expectClose(direct, 0.55, { abs: 2 / PATHS })
  })

  it('gives the same bytes again', () => {
    const fresh = preparedPlan('binh-dinh', { paths: PATHS })
    const id = 'binh-dinh-2030-dti-score'
    expect(ask(fresh, id, 0.55)).toEqual(ask(worldsOf('binh-dinh', PATHS), id, 0.55))
  })
})

describe('money that is not the answer', () => {
  const binhDinh = worldsOf('binh-dinh', PATHS)

  it('is not needed where the probability is there already', () => {
    const { answer, now } = ask(binhDinh, 'binh-dinh-2030-hdi', 0.5)
    expect(answer).toEqual({ kind: 'already' })
    expect(now?.probability).toBeGreaterThanOrEqual(0.5)
  })

  it('comes too late for a year that is over', () => {
    expect(ask(binhDinh, 'binh-dinh-2025-dti-score', 0.9).answer).toEqual({ kind: 'too-late' })
  })

  it('moves nothing that no response speaks of', () => {
    expect(ask(binhDinh, 'binh-dinh-2030-hdi', 0.95).answer).toEqual({
      kind: 'unmoved',
      missing: 'response',
      movers: [],
    })
  })

  it('of another programme moves nothing: the movers are named', () => {
    const { answer } = ask(binhDinh, 'binh-dinh-2030-digital-signature-adults', 0.9, { programme: 'rd-facilities' })
    expect(answer).toMatchObject({ kind: 'unmoved', missing: 'response' })
    expect(answer.kind === 'unmoved' && answer.movers).toContain('digital-skills')
  })

  it('has a ceiling, which is what twenty times the money gives', () => {
    const cost = ask(binhDinh, 'binh-dinh-2030-dti-score', 0.95)
    if (cost.answer.kind !== 'unreachable') throw new Error(cost.answer.kind)
    expect(cost.answer.ceiling.probability).toBe(simulated(binhDinh, cost, MOST_TIMES))
    expect(cost.answer.ceiling.probability).toBeLessThan(0.95)
    expect(cost.answer.extra).toBeGreaterThan(0)
  })

  it('says nothing of a target without data', () => {
    const { answer, now } = ask(
      worldsOf('ninh-thuan', 50),
      worldsOf('ninh-thuan', 50).planData.targets[0]?.id as string,
      0.5,
    )
    expect([answer.kind, now]).toEqual(['not-assessable', undefined])
  })

  it('loses a share that others pay: more of the province’s is less of theirs', () => {
    const id = 'binh-dinh-2030-rd-nonstate-share'
    const wanted = targetOf(binhDinh, id).value as number
    const base = runOf(binhDinh, shipped('baseline'))
    const line = (programme: string) => ofYear(base.money.lines.get(`${programme}|province`) as Float64Array, 2030)
    const province = medianOf(line('rd-tasks').map((x, p) => x + (line('rd-facilities')[p] as number)))
    // As much from society as meets the target on the median path: on about half of them.
    const met = spending('met', {
      programme: 'rd-tasks',
      payer: 'society',
      from: 2027,
      amount: (province * wanted) / (100 - wanted),
    })
    const question = { target: targetOf(binhDinh, id), probability: 0.9, scope: 'envelope' as const }
    const { answer, now } = costToReach(binhDinh, met, question)
    expect(now?.probability).toBeGreaterThan(0.3)
    if (answer.kind !== 'falls') throw new Error(answer.kind)
    expectClose(answer.share, now?.probability as number, { abs: 1e-12 })
  })

  it('refuses a target of another plan', () => {
    const target = targetOf(worldsOf('tinh-mau', 300), 'tinh-mau-2030-dti-score')
    expect(() => costToReach(binhDinh, shipped('baseline'), { target, probability: 0.5, scope: 'envelope' })).toThrow(
      RangeError,
    )
  })
})
