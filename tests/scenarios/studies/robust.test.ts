import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/data/budget-schemas.js'
import { stream, uniform } from '../../../src/model/random.js'
import { settingsOf } from '../../../src/scenarios/budget/merge.js'
import { judgedOf, numberMet } from '../../../src/scenarios/joint.js'
import { runScenario } from '../../../src/scenarios/run-scenario.js'
import { combine, policiesAndWorlds } from '../../../src/scenarios/studies/combine.js'
import { failureBoxes } from '../../../src/scenarios/studies/discover.js'
import { robustOf } from '../../../src/scenarios/studies/robust.js'
import { runPolicies } from '../../../src/scenarios/studies/run-policies.js'
import { expectClose } from '../../close-to.js'
import { shippedData } from '../../data-root.js'
import { prepared, scenario } from './worlds.js'

const known = (): ReadonlyMap<string, Scenario> => shippedData().budget.scenarios

describe('a policy in a world', () => {
  it('keeps the money rules of the one and the drivers and shocks of the other', () => {
    const { settings, left } = combine(scenario('squeeze-20'), scenario('world-revenue-shortfall'), known())
    const [policy, world] = ['squeeze-20', 'world-revenue-shortfall'].map((id) => settingsOf(scenario(id), known()))
    expect(settings.envelope).toEqual(policy?.envelope)
    expect(settings.spending).toEqual(policy?.spending)
    expect(settings.shocks).toEqual(world?.shocks)
    expect(settings.drivers).toEqual(world?.drivers)
    expect(settings.shocks.length).toBe(1)
    expect(settings.envelope.length).toBe(2)
    expect(settings.chain).toEqual(['baseline', 'squeeze-20', 'world-revenue-shortfall'])
    expect(left).toEqual({ worldOfPolicy: 0, policyOfWorld: 0 })
  })

  it('counts what it does not use: a world inside the policy, money inside the world', () => {
    const mixed: Scenario = {
      ...scenario('squeeze-20'),
      id: 'mixed',
      world: { shocks: [{ kind: 'revenue', from: 2030, factor: 0.5, why: 'test' }] },
    }
    expect(combine(mixed, scenario('baseline'), known()).left).toEqual({ worldOfPolicy: 1, policyOfWorld: 0 })
    expect(combine(mixed, scenario('baseline'), known()).settings.shocks).toEqual([])
    expect(combine(scenario('rd-first'), mixed, known()).left).toEqual({ worldOfPolicy: 0, policyOfWorld: 1 })
    expect(combine(scenario('rd-first'), mixed, known()).settings.shocks).toEqual(mixed.world?.shocks)
  })

  it('parts the shipped scenarios: a world has drivers or shocks of its own', () => {
    const { policies, worlds } = policiesAndWorlds(known(), 'binh-dinh')
    expect(worlds.every(({ id }) => id.startsWith('world-'))).toBe(true)
    expect(policies.some(({ id }) => id.startsWith('world-'))).toBe(false)
    expect(policies.length + worlds.length).toBe(known().size)
  })

  it.each(['binh-dinh', 'binh-thuan'])(
    '%s: runs are the engine’s own to the byte, ranks and merged province too',
    (plan) => {
      const whole = prepared(plan, 100)
      const policies = ['baseline', 'squeeze-20'].map(scenario)
      const worlds = ['baseline', 'world-merger', 'world-method-change', 'world-revenue-shortfall'].map(scenario)
      const { runs } = runPolicies(whole, { policies, worlds, satisfice: 0.5, target: undefined })
      const marks = (judged: (typeof runs)[number]) =>
        Object.fromEntries(judged.map(({ assessment, reached }) => [assessment.target.id, [...reached]]))
      const grades = (judged: (typeof runs)[number]) =>
        Object.fromEntries(judged.map(({ assessment }) => [assessment.target.id, assessment.grade]))
      // The baseline in a world is that world; a policy in the baseline is that policy.
      const alone = [...worlds.map((one, w) => [one, w] as const), [scenario('squeeze-20'), worlds.length] as const]
      for (const [one, i] of alone) {
        const engine = judgedOf(runScenario(whole, one))
        expect(marks(runs[i] ?? []), one.id).toEqual(marks(engine))
        expect(grades(runs[i] ?? []), one.id).toEqual(grades(engine))
      }
    },
  )
})

describe('policies over worlds', () => {
  const policies = ['baseline', 'three-percent-from-2026', 'skills-and-services-first'].map(scenario)
  const worlds = ['baseline', 'world-revenue-shortfall'].map(scenario)

  it('counts satisficing shares, regrets and tails on the same futures', () => {
    const whole = prepared('binh-dinh', 200)
    const answer = robustOf(whole, { policies, worlds, satisfice: 0.4, target: undefined })
    if (answer.kind !== 'studied') throw new Error(answer.kind)
    const { runs } = runPolicies(whole, { policies, worlds, satisfice: 0.4, target: undefined })
    const met = policies.map((_, i) => worlds.flatMap((_, w) => [...numberMet(runs[i * worlds.length + w] ?? [], 200)]))
    const best = met[0]?.map((_, f) => Math.max(...met.map((of) => of[f] as number))) ?? []
    answer.policies.forEach((one, i) => {
      const own = met[i] as number[]
      const lost = own.map((k, f) => (best[f] as number) - k)
      const tail = [...own].sort((a, b) => a - b).slice(0, 40)
      const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length
      expectClose(one.satisficing, mean(own.map((k) => (k >= 0.4 * answer.judged ? 1 : 0))), { abs: 1e-12 })
      expectClose(one.mean, mean(own), { abs: 1e-9 })
      expectClose(one.worst, mean(tail), { abs: 1e-9 })
      expectClose(one.meanRegret, mean(lost), { abs: 1e-9 })
      expect(one.maxRegret).toBe(Math.max(...lost))
      expect(one.byWorld.length).toBe(2)
    })
    const most = Math.max(...answer.policies.map(({ satisficing }) => satisficing))
    expect(answer.policies.find(({ id }) => id === answer.sturdiest)?.satisficing).toBe(most)
    expect(answer.policies[0]?.meanRegret).toBeGreaterThan(answer.policies[2]?.meanRegret as number)
  })

  it('of one target looks at that target alone, and says the same again', () => {
    const whole = prepared('binh-dinh', 200)
    const target = whole.planData.targets.find(({ id }) => id === 'binh-dinh-2030-dti-score')
    const question = { policies, worlds, satisfice: 0.5, target }
    const answer = robustOf(whole, question)
    if (answer.kind !== 'studied') throw new Error(answer.kind)
    expect(answer.judged).toBe(1)
    for (const { satisficing, mean } of answer.policies) expect(satisficing).toBe(mean)
    const again = (one: unknown): string => JSON.stringify(one)
    expect(again(robustOf(whole, question))).toBe(again(answer))
  })

  it('says so when nothing can be judged', () => {
    expect(robustOf(prepared('ninh-thuan', 20), { policies, worlds, satisfice: 0.5, target: undefined }).kind).toBe(
      'nothing-judged',
    )
  })
})

describe('where a policy fails', () => {
  const at = 'binh-dinh'
  const worlds = ['baseline', 'world-revenue-shortfall'].map(scenario)
  const question = { policies: [scenario('rd-first')], worlds, satisfice: 0.5, target: undefined }

  it('is found where it was planted: expenditure grows slowly and training is not disbursed', () => {
    const n = 4000
    const whole = prepared(at, n)
    const [growth, disbursed, luck] = [
      `${at}/driver/total-expenditure/growth`,
      `${at}/delivery/training/disbursed`,
      'luck',
    ].map((name) => stream(1, name)) as [
      ReturnType<typeof stream>,
      ReturnType<typeof stream>,
      ReturnType<typeof stream>,
    ]
    const met = Float64Array.from({ length: 2 * n }, (_, i) => {
      const p = i % n
      const inside = uniform(growth, p) < 0.5 && uniform(disbursed, p) < 0.6
      return uniform(luck, p) < (inside ? 0.9 : 0.1) ? 0 : 1 + (p % 2)
    })
    const { boxes, share, below } = failureBoxes(whole, question, met)
    expect(below).toBe(1)
    expectClose(share, 0.34, { abs: 5 * Math.sqrt((0.34 * 0.66) / n) })
    const [box] = boxes
    const sides = (box?.conditions ?? []).flatMap((one) => (one.kind === 'input' ? [one] : []))
    expect(sides.map(({ input }) => input.stream)).toEqual([
      `${at}/driver/total-expenditure/growth`,
      `${at}/delivery/training/disbursed`,
    ])
    expectClose(sides[0]?.high as number, 0.5, { abs: 0.05 })
    expectClose(sides[1]?.high as number, 0.6, { abs: 0.05 })
    expect(box?.density).toBeGreaterThan(0.8)
    expect(box?.coverage).toBeGreaterThan(0.7)
  })

  it('is a named world where it fails there only', () => {
    const n = 1000
    const met = Float64Array.from({ length: 2 * n }, (_, i) => (i < n ? 1 : 0))
    const { boxes } = failureBoxes(
      prepared(at, n),
      { ...question, target: undefined },
      met.map((k, i) => k + (i % 3 === 0 ? 1 : 0)),
    )
    const worldsFound = boxes.flatMap(({ conditions }) => conditions.filter(({ kind }) => kind === 'world'))
    expect(worldsFound[0]).toMatchObject({ kind: 'world' })
    const [first] = worldsFound as { world: string; inside: boolean }[]
    expect((first?.world === 'world-revenue-shortfall') === first?.inside).toBe(true)
  })

  it('is nowhere when it fails by luck alone', () => {
    const n = 1000
    const luck = stream(1, 'luck')
    const met = Float64Array.from({ length: 2 * n }, (_, i) => (uniform(luck, i % n) < 0.4 ? 0 : 1))
    expect(failureBoxes(prepared(at, n), question, met).boxes).toEqual([])
  })
})
