import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Response } from '../../../src/data/budget-schemas.js'
import type { PlanData } from '../../../src/data/load.js'
import { improvement } from '../../../src/model/response.js'
import type { Yearly } from '../../../src/model/yearly.js'
import { policyEffects } from '../../../src/scenarios/budget/effects.js'
import { compileResponse, formulaImprovement } from '../../../src/scenarios/budget/formula-response.js'
import { readyIdentities } from '../../../src/scenarios/budget/identities.js'
import { BUDGET_YEARS } from '../../../src/scenarios/budget/years.js'
import { prepareRun } from '../../../src/scenarios/prepare.js'
import { runScenario } from '../../../src/scenarios/run-scenario.js'
import { BudgetFolder, shippedText } from '../../data/budget-folder.js'
import { shippedData } from '../../data-root.js'

const data = shippedData()
const folder = new BudgetFolder()
afterAll(() => folder.remove())

const IDENTITIES = 'catalogue/identities.yaml'
const RESPONSES = 'priors/responses.yaml'
type Written = { indicator: string; formula?: string }
const withFormula = (formula: string): string => {
  const rows = parse(shippedText(IDENTITIES)) as Written[]
  return stringify(rows.map((row, i) => (i === 0 ? { ...row, formula } : row)))
}

describe('formulas in the data', () => {
  it('are refused on loading with file, line, place and reason', () => {
    const problems = folder.problemsWith({ [IDENTITIES]: withFormula('100 * constructor.name / grdp') })
    expect(problems.length).toBeGreaterThan(0)
    for (const { file, line, code, facts } of problems) {
      expect(file).toBe(IDENTITIES)
      expect(line).toBeGreaterThan(1)
      expect(code).toMatch(/^FORMULA_/)
      expect(facts.at).toMatch(/^\d+:\d+$/)
    }
    expect(folder.problemsWith({})).toEqual([])
  })

  it('are refused in a wrong unit', () => {
    const problems = folder.problemsWith({ [IDENTITIES]: withFormula('sti_money') })
    expect(problems.map(({ code }) => code)).toEqual(['FORMULA_UNIT_RESULT'])
  })

  it('are refused where identities read each other in a circle', () => {
    const rows = parse(shippedText(IDENTITIES)) as Written[]
    const [a, b] = rows.map(({ indicator }) => indicator.replaceAll('-', '_'))
    const text = stringify(
      rows.map((row, i) => (i === 0 ? { ...row, formula: b } : i === 1 ? { ...row, formula: a } : row)),
    )
    expect(folder.problemsWith({ [IDENTITIES]: text }).map(({ code }) => code)).toEqual(['FORMULA_CYCLE'])
  })

  it('may read another identity', () => {
    const [first, second, ...rest] = data.budget.identities
    if (first === undefined || second === undefined) throw new Error('too few identities')
    const halved = { ...second, formula: `${first.indicator.replaceAll('-', '_')} / 2` }
    const budget = { ...data.budget, identities: [first, halved, ...rest] }
    const planData = data.plans.get('binh-dinh') as PlanData
    const place = data.territories.get(planData.plan.territory)
    if (place === undefined) throw new Error('no territory')
    const { ready } = readyIdentities({ ...data, budget }, place, () => undefined)
    expect([...(ready.get(second.indicator)?.reads.keys() ?? [])]).toEqual([first.indicator])
  })

  it('in a response are refused as well', () => {
    const rows = parse(shippedText(RESPONSES)) as Response[]
    const text = stringify(
      rows.map((row, i) =>
        i === 0
          ? {
              ...row,
              form: 'formula',
              bestAs: undefined,
              formula: 'stock => 1',
              parameters: { a: { low: 1, mode: 2, high: 3 } },
            }
          : row,
      ),
    )
    expect(folder.problemsWith({ [RESPONSES]: text }).map(({ code }) => code)).toContain('FORMULA_OPERATOR')
  })
})

/** The saturating form, written as a formula: 2^(−K / half) is exp(−ln 2 · K / half). */
const SATURATING = 'best * (1 - exp(-0.6931471805599453 * stock / half))'

describe('a response written as a formula', () => {
  const planData = data.plans.get('binh-dinh') as PlanData
  const options = { paths: 200, seed: 1, boundary: 'old' as const }
  const template = data.budget.responses.find(
    ({ form, bestAs, indicator }) => form === 'saturating' && bestAs === 'gap' && indicator === 'dti-score',
  ) as Response

  it('gives the numbers of the form it writes out', () => {
    const compiled = compileResponse({ ...template, form: 'formula', formula: SATURATING })
    if (compiled === undefined || 'problems' in compiled) throw new Error(JSON.stringify(compiled))
    const nPaths = 3
    const parameters = new Map([
      ['best', Float64Array.of(0.5, 1, 2)],
      ['half', Float64Array.of(10, 20, 40)],
    ])
    const stock = Float64Array.from({ length: BUDGET_YEARS * nPaths }, (_, i) => i * 1.5)
    const unit = Float64Array.of(1, 2, 0.5)
    const got = formulaImprovement({ program: compiled.ok, parameters, unit }, stock, nPaths)
    got.forEach((gain, i) => {
      const p = i % nPaths
      const best = [0.5, 1, 2][p] as number
      const half = ([10, 20, 40][p] as number) * (unit[p] as number)
      expect(gain).toBeCloseTo(improvement({ form: 'saturating', best, half }, stock[i] as number), 12)
    })
  })

  it('moves its indicator from the command line down to the verdict, and nothing without other money', () => {
    const written: Response = {
      ...template,
      form: 'formula',
      bestAs: undefined,
      formula: SATURATING,
      parameters: { ...template.parameters, best: { low: 0.1, mode: 0.3, high: 0.6 } },
    }
    const responses = data.budget.responses.map((one) => (one === template ? written : one))
    const prepared = prepareRun({ ...data, budget: { ...data.budget, responses } }, planData, options)
    const acting = prepared.policy.responses.filter(({ response }) => response === written)
    expect(acting).toHaveLength(1)
    const scenario = data.budget.scenarios.get('three-percent-from-2026')
    const baseline = data.budget.scenarios.get('baseline')
    if (scenario === undefined || baseline === undefined) throw new Error('no scenario')
    const { money, drivers } = runScenario(prepared, scenario)
    const alone = { ...prepared.policy, responses: acting, spillovers: [] }
    const effect = (policyEffects(alone, money, drivers).get(written.indicator) as Yearly).whole()
    // On a few paths the province spends more than 3 % already, and the rule takes money away.
    expect(effect.filter((change) => change >= 0).length).toBeGreaterThan(0.95 * effect.length)
    expect(Math.max(...effect)).toBeGreaterThan(0.01)
    expect(runScenario(prepared, baseline).effects.size).toBe(0)
  })
})
