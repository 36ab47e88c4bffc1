import { describe, expect, it } from 'vitest'
import { scenarioKnown } from '../../src/data/budget.js'
import type { Response } from '../../src/data/budget-schemas.js'
import { checkResponses } from '../../src/data/check-response.js'
import type { ElicitedAnswers } from '../../src/data/intake/proposals.js'
import { InputError, type Problem } from '../../src/data/problem.js'
import { drawsOfYear } from '../../src/model/simulate.js'
import { responsesFor } from '../../src/scenarios/budget/drawn-responses.js'
import { elicitedResponse } from '../../src/scenarios/elicited.js'
import { expectClose } from '../close-to.js'
import { shippedData } from '../data-root.js'
import { preparedPlan, probabilities, runOf, shipped, spending, withBudget, worldsOf } from './budget/worlds.js'

const data = shippedData()
const ANSWERS: ElicitedAnswers = {
  programme: 'online-services',
  indicator: 'dti-score',
  territory: 'binh-dinh',
  office: 'Sở Khoa học và Công nghệ',
  by: 'Phòng Chuyển đổi số',
  on: '2026-11-20',
  best: { low: 0.8, mode: 0.9, high: 0.95 },
  years: 4,
  half: { low: 60, mode: 120, high: 240 },
  reason: 'Kết quả ba năm gần nhất',
}

function problemsOf(answers: Partial<ElicitedAnswers>): readonly Problem[] {
  try {
    elicitedResponse(data, { ...ANSWERS, ...answers }, 'elicit')
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

describe('an elicited response', () => {
  const response = elicitedResponse(data, ANSWERS, 'elicit')

  it('says who judged it, when, why and until when', () => {
    expect(response.basis).toMatchObject({ status: 'elicited', on: '2026-11-20', expires: '2027-11-20' })
    expect(response.basis.who).toContain(ANSWERS.office)
    expect(response.basis.who).toContain(ANSWERS.by)
    expect(response.basis.why).toContain(ANSWERS.reason)
  })

  it('is of the province’s money alone, and a right row of data', () => {
    expect(response).toMatchObject({
      payers: ['province'],
      territory: 'binh-dinh',
      form: 'saturating',
      bestAs: 'value',
    })
    expect(response.parameters.best).toEqual(ANSWERS.best)
    const problems: Problem[] = []
    const { indicators, territories, budget } = data
    const identities = new Set(budget.identities.map((one) => one.indicator))
    checkResponses(
      [{ value: response, file: 'x', line: 1 }],
      { ...scenarioKnown(data), indicators, territories, identities },
      problems,
    )
    expect(problems).toEqual([])
  })

  it('stands before the general one of the same programme and indicator, in its own province alone', () => {
    const all = [...data.budget.responses, response]
    const ofProgramme = (territory: string): string[] =>
      responsesFor(all, territory, 'dti-score')
        .filter(({ programme }) => programme === 'online-services')
        .map(({ id }) => id)
    expect(ofProgramme('binh-dinh')).toEqual([response.id])
    expect(ofProgramme('binh-thuan')).toEqual(['online-dti-score'])
    expect(responsesFor(all, 'binh-dinh', 'dti-score').length).toBe(
      responsesFor(data.budget.responses, 'binh-dinh', 'dti-score').length,
    )
  })

  it('is half of the best for the money that buys half of it, spent as it was asked', () => {
    const half = response.parameters.half?.mode ?? Number.NaN
    // A stock is less than all the money planned: not all is spent, not all of that is of use, some wears out.
    expect(half).toBeLessThan(ANSWERS.half.mode)
    expect(half).toBeGreaterThan(0.05 * ANSWERS.half.mode)
    const twice = elicitedResponse(data, { ...ANSWERS, half: { low: 120, mode: 240, high: 480 } }, 'elicit')
    expectClose(twice.parameters.half?.mode ?? Number.NaN, 2 * half, { rel: 1e-3 })
  })
})

describe('an office that says more', () => {
  const run = (responses: readonly Response[]) => {
    const prepared = preparedPlan('binh-dinh', { workspace: withBudget({ responses }) })
    const more = spending('more', { programme: 'online-services', from: 2027, amount: 60, priceYear: 2025 })
    return { base: runOf(prepared, shipped('baseline')), after: runOf(prepared, more) }
  }
  const shift = ({ base, after }: ReturnType<typeof run>, year: number): number => {
    const mean = (of: typeof base) =>
      drawsOfYear(of.draws.get('dti-score') as never, year).reduce((a, b) => a + b, 0) / 300
    return mean(after) - mean(base)
  }
  const borrowed = run(data.budget.responses)
  const ambitious = run([
    ...data.budget.responses,
    elicitedResponse(
      data,
      { ...ANSWERS, best: { low: 0.93, mode: 0.96, high: 0.99 }, half: { low: 20, mode: 40, high: 60 } },
      'x',
    ),
  ])
  const modest = run([
    ...data.budget.responses,
    elicitedResponse(data, { ...ANSWERS, best: { low: 0.3, mode: 0.4, high: 0.5 } }, 'x'),
  ])

  it('moves the indicator more than the borrowed answer does', () => {
    expect(shift(borrowed, 2030)).toBeGreaterThan(0)
    expect(shift(ambitious, 2030)).toBeGreaterThan(shift(borrowed, 2030) + 0.01)
    const id = 'binh-dinh-2030-dti-score'
    expect(probabilities(ambitious.after).get(id)).toBeGreaterThan(probabilities(borrowed.after).get(id) as number)
  })

  it('leaves the baseline as it was, to the byte', () => {
    for (const { base } of [ambitious, modest])
      for (const [id, { values }] of borrowed.base.draws) expect(base.draws.get(id)?.values, id).toEqual(values)
  })

  it('moves nothing by a best that has been passed already', () => {
    expect(shift(modest, 2030)).toBe(0)
  })

  it('in another province changes nothing here', () => {
    const there = run([...data.budget.responses, elicitedResponse(data, { ...ANSWERS, territory: 'binh-thuan' }, 'x')])
    expect(there.after.assessments).toEqual(borrowed.after.assessments)
  })
})

describe('answers that cannot be a response', () => {
  it('are refused all at once, each with its field and what is allowed', () => {
    const found = problemsOf({
      programme: 'roads',
      indicator: 'dti-rank',
      territory: 'atlantis',
      best: { low: 2, mode: 3, high: 4 },
      half: { low: 0, mode: 0, high: 0 },
      on: '2024-01-01',
    })
    expect(found.map(({ code, facts }) => [code, facts.field])).toEqual(
      expect.arrayContaining([
        ['PROGRAMME_UNKNOWN', 'programme'],
        ['TERRITORY_UNKNOWN', 'territory'],
        ['VALUE_NOT_ALLOWED', 'indicator'],
        ['VALUE_OUT_OF_RANGE', 'parameters.half.low'],
        ['ESTIMATE_EXPIRED', 'basis'],
      ]),
    )
  })

  it.each([
    ['a level past the bound', { best: { low: 0.8, mode: 0.9, high: 1.2 } }, 'VALUE_OUT_OF_RANGE'],
    ['an answer of more than a year ago', { on: '2025-11-20' }, 'ESTIMATE_EXPIRED'],
    ['an unknown indicator', { indicator: 'dti' }, 'INDICATOR_UNKNOWN'],
  ] as const)('%s', (_, answers, code) => {
    const found = problemsOf(answers as Partial<ElicitedAnswers>).map((one) => one.code)
    expect(found).toContain(code)
  })

  it('a year to the day still stands', () => {
    expect(problemsOf({ on: '2025-11-21' })).toEqual([])
    expect(problemsOf({ on: '2025-11-20' }).map(({ facts }) => facts.allowed)).toEqual(['≥ 2026-11-21'])
  })
})

describe('an answer from after the day of the data', () => {
  // checkBasis knows when a judgement ends, not that it has begun: a slip of the year makes it stand for years.
  it('is taken within a year, and refused later', () => {
    expect(problemsOf({ on: '2027-11-21' })).toEqual([])
    expect(problemsOf({ on: '2027-11-22' })).not.toEqual([])
    expect(problemsOf({ on: '2030-01-01' })).not.toEqual([])
  })
})

describe('what operators build', () => {
  it('when elicited is not credited to the province', () => {
    const best = { low: 80, mode: 95, high: 99 }
    const row = elicitedResponse(
      data,
      { ...ANSWERS, programme: '5g-network', indicator: '5g-coverage-population', best },
      'x',
    )
    expect(row.payers).not.toContain('province')
    expect(row.payers).toContain('operators')
    expect(worldsOf('binh-dinh', 50).workspace.budget.programmes.get('5g-network')?.payers).not.toContain('province')
  })
})
