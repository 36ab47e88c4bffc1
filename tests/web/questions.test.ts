import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Scenario } from '../../src/data/budget-schemas.js'
import { Id } from '../../src/data/schemas.js'
import { answerQuestion, readQuestion } from '../../src/report/answers/index.js'
import { type RowChart, rowChartHeight, rowChartOption } from '../../src/report/charts-rows.js'
import { renderSvg } from '../../src/report/render-svg.js'
import { Constraints } from '../../src/scenarios/optimise/constraints.js'
import { loadWorkspace } from '../../src/scenarios/workspace.js'
import type { Answers } from '../../src/web/api/questions.js'
import {
  AIM_NAMES,
  AMOUNT_RULES,
  type Conditions,
  commandOf,
  conditionsOf,
  PLAIN_RULES,
  questionOf,
} from '../../src/web/pages/allocate/conditions.js'
import { spans } from '../../src/web/pages/allocate/remarks.js'
import { idOf, scenarioOf, sharesOf } from '../../src/web/pages/allocate/scenario-of.js'
import { chosenOf } from '../../src/web/pages/compare/choice.js'
import { DATA_ROOT } from '../data-root.js'

const PLAN = { plan: 'binh-dinh', scenario: 'three-percent-from-2026', firstYear: 2027 }
const amount = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined })
const programme = fc.constantFrom('rd-tasks', 'digital-skills', 'cyber-security')
const rule = fc.oneof(
  fc.record({ programme, kind: fc.constantFrom(...AMOUNT_RULES), value: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ programme, kind: fc.constantFrom(...PLAIN_RULES), value: fc.constant(undefined) }),
)
const conditions: fc.Arbitrary<Conditions> = fc.record({
  objective: fc.constantFrom(...AIM_NAMES),
  paths: fc.constantFrom(500, 2000),
  envelope: amount,
  keep: amount,
  growth: amount,
  capitalLeast: amount,
  capitalMost: amount,
  rules: fc.uniqueArray(rule, { selector: ({ programme, kind }) => `${programme} ${kind}` }),
})
const byRule = (a: { programme: string; kind: string }, b: { programme: string; kind: string }): number =>
  `${a.kind} ${a.programme}` < `${b.kind} ${b.programme}` ? -1 : 1
const sorted = (one: Conditions) => ({ ...one, rules: [...one.rules].sort(byRule) })

describe('the form of an allocation', () => {
  it('puts questions that the server takes, and reads them back as they were', () => {
    fc.assert(
      fc.property(conditions, (one) => {
        const question = questionOf(one, PLAN)
        expect(Constraints.safeParse(question.constraints).success).toBe(true)
        expect(sorted(conditionsOf(question))).toEqual(sorted(one))
      }),
    )
  })

  it('leaves out a limit without an amount', () => {
    const rules = [{ programme: 'rd-tasks', kind: 'floor' as const, value: undefined }]
    expect(questionOf({ ...conditionsOf({}), rules }, PLAN).constraints).toEqual({})
  })

  it('says the command that asks the same', () => {
    const rules = [
      { programme: 'rd-tasks', kind: 'floor' as const, value: 5 },
      { programme: 'cyber-security', kind: 'minimumSize' as const, value: 3 },
      { programme: 'smart-city', kind: 'hold' as const, value: undefined },
    ]
    const question = questionOf({ ...conditionsOf({}), keep: 20, capitalMost: 60, rules }, PLAN)
    expect(commandOf(question)).toBe(
      'optimise binh-dinh --scenario three-percent-from-2026 --objective expected --floor rd-tasks=5 --min-size cyber-security=3 --capital 0-60 --keep 20 --hold smart-city',
    )
  })
})

describe('a plan found, kept as a scenario', () => {
  it('spends what was found and reaches what was promised', async () => {
    const workspace = loadWorkspace(DATA_ROOT)
    const paths = 60
    const asked = { plan: PLAN.plan, scenario: PLAN.scenario, paths, constraints: { keep: 30 } }
    const found = (await answerQuestion(workspace, 'optimisation', readQuestion('optimisation', asked))) as never
    const answer = found as Answers['optimisations']
    const made = scenarioOf(answer, { id: 'kept', name: 'Giữ lại <b>', question: 'abc' })
    expect(Scenario.parse(made)).toEqual(made)
    for (let year = answer.years.from; year <= answer.years.to; year++) {
      const shares = (made.policy?.spending ?? []).filter(({ from, to }) => from <= year && year <= (to ?? year))
      expect(shares.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeLessThanOrEqual(100 + 1e-9)
    }
    const compared = (await answerQuestion(
      workspace,
      'comparison',
      readQuestion('comparison', {
        plan: PLAN.plan,
        scenarios: [PLAN.scenario, made],
        paths,
        seed: answer.freshSeed,
      }),
    )) as Answers['comparisons']
    const [before, after] = compared.scenarios
    const { money = [] } = after ?? {}
    for (const { programme, recommended } of answer.allocation) {
      if (recommended.every((one) => one === 0)) continue
      expect(money.some((line) => line.programme === programme && line.payer === 'province')).toBe(true)
    }
    expect((after?.joint.expectedMet ?? 0) - (before?.joint.expectedMet ?? 0)).toBeCloseTo(
      answer.targetsMet.change.difference,
      1,
    )
  }, 30_000)

  it('shares out the whole, none lost and none made', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(amounts, (tenths) => {
        const whole = tenths.reduce((sum, one) => sum + one, 0) / 10
        const shares = sharesOf(
          tenths.map((one) => one / 10),
          whole,
        )
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(whole === 0 ? 0 : 100, 9)
        for (const [i, share] of shares.entries())
          expect(Math.abs((share * whole) / 100 - (tenths[i] ?? 0) / 10)).toBeLessThanOrEqual(1.01e-6 * whole)
      }),
    )
  })

  it('has an id that can be kept, whatever its name is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => Id.safeParse(idOf(name, 'a1b2c3')).success))
    expect(idOf('Đẩy mạnh kỹ năng số', 'a1')).toBe('day-manh-ky-nang-so-a1')
  })
})

describe('the scenarios of a comparison', () => {
  const all = [{ id: 'baseline' }, { id: 'x' }, { id: 'y' }, { id: 'z', plan: 'other' }]
  const view = { plan: 'mine', scenario: 'baseline', a: '', b: '', c: '', d: '' }

  it('are two to four, each once, of the plan', () => {
    const one = fc.constantFrom('', 'baseline', 'x', 'y', 'z', 'gone')
    fc.assert(
      fc.property(fc.record({ scenario: one, a: one, b: one, c: one, d: one }), (asked) => {
        const chosen = chosenOf({ ...view, ...asked }, all)
        expect(chosen.length).toBeGreaterThanOrEqual(2)
        expect(chosen.length).toBeLessThanOrEqual(4)
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(chosen.every((id) => ['baseline', 'x', 'y'].includes(id))).toBe(true)
      }),
    )
  })

  it('are the baseline and the one on screen when the address says none', () => {
    expect(chosenOf({ ...view, scenario: 'y' }, all)).toEqual(['baseline', 'y'])
    expect(chosenOf(view, all)).toEqual(['baseline', 'x'])
    expect(chosenOf({ ...view, a: 'x', b: 'y', c: 'baseline' }, all)).toEqual(['x', 'y', 'baseline'])
  })
})

describe('a chart of rows', () => {
  const chart: RowChart = {
    title: 'Trước và sau',
    unit: '%',
    series: [
      { name: 'trước', shape: 'hollow' },
      { name: 'sau', shape: 'full' },
    ],
    rows: [
      { name: 'Chỉ số <script>alert(1)</script> ≥ 3 %', marks: [{ value: 1 }, { value: 2 }] },
      { name: 'x', marks: [{ value: 3, low: 2, high: 4 }, undefined] },
    ],
    isJoined: true,
    min: 0,
    caption: ['nguồn'],
    formatValue: String,
  }

  it('draws names as text, and is as high as its rows', () => {
    const svg = renderSvg(rowChartOption(chart), 900, rowChartHeight(chart))
    expect(svg).not.toContain('<script')
    expect(svg).toContain('≥ 3 %')
    expect(svg).toContain('nguồn')
    expect(svg).toContain('○ trước')
    const more = { ...chart, rows: [...chart.rows, ...chart.rows] }
    expect(rowChartHeight(more)).toBeGreaterThan(rowChartHeight(chart))
  })

  it('has a mark for every value there is', () => {
    const series = rowChartOption(chart).series as { name: string; data: unknown[] }[]
    expect(series.find(({ name }) => name === 'trước')?.data).toEqual([
      [1, 0],
      [3, 1],
    ])
    expect(series.find(({ name }) => name === 'sau')?.data).toEqual([[2, 0]])
  })
})

describe('years in a row', () => {
  it('are written as spans', () => {
    expect(spans([2027, 2028, 2029, 2031])).toBe('2027–2029, 2031')
    expect(spans([])).toBe('')
  })
})
