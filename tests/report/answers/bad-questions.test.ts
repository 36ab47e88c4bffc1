import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/data/problem.js'
import { answerQuestion, type Kind, readQuestion } from '../../../src/report/answers/index.js'
import { QuestionError } from '../../../src/report/answers/question-error.js'
import { shippedData } from '../../data-root.js'
import { OWN, TARGET } from './questions.js'

/** Ask; return what is wrong. */
async function refusalOf(kind: Kind, plain: unknown): Promise<InputError | QuestionError> {
  try {
    await answerQuestion(shippedData(), kind, readQuestion(kind, plain))
  } catch (error) {
    if (error instanceof InputError || error instanceof QuestionError) return error
    throw error
  }
  throw new Error('answered')
}

async function problemsOf(kind: Kind, plain: unknown): Promise<string[]> {
  const error = await refusalOf(kind, plain)
  if (error instanceof QuestionError) throw error
  return error.problems.map(({ file, code, facts }) => `${file}: ${code}: ${facts.field ?? facts.year ?? ''}`).sort()
}

async function unknownOf(kind: Kind, plain: unknown): Promise<string[]> {
  const error = await refusalOf(kind, plain)
  if (!(error instanceof QuestionError)) throw error
  for (const { facts } of error.unknown) expect(facts.allowed, JSON.stringify(facts)).not.toBe('')
  return error.unknown.map(({ code, facts }) => `${code} ${facts.id}`)
}

describe('a question that has not the form of one', () => {
  it.each([
    ['projection', {}, ['FIELD_MISSING: plan']],
    ['projection', 5, ['FIELD_TYPE: ']],
    [
      'projection',
      { plan: 'binh-dinh', paths: 10_001, seed: -1, boundary: 'sideways', force: 1, colour: 'red', scenario: 5 },
      [
        ...['FIELD_TYPE: force', 'FIELD_TYPE: scenario', 'FIELD_UNKNOWN: colour', 'VALUE_NOT_ALLOWED: boundary'],
        ...['VALUE_OUT_OF_RANGE: paths', 'VALUE_OUT_OF_RANGE: seed'],
      ],
    ],
    ['comparison', { plan: 'binh-dinh', scenarios: ['baseline'] }, ['VALUE_OUT_OF_RANGE: scenarios']],
    ['comparison', { plan: 'binh-dinh', scenarios: Array(9).fill('baseline') }, ['VALUE_OUT_OF_RANGE: scenarios']],
    [
      'cost',
      { target: TARGET, probability: 0.96, paths: 1.5 },
      ['FIELD_TYPE: paths', 'VALUE_OUT_OF_RANGE: probability'],
    ],
    ['marginal', { plan: 'binh-dinh', step: 0 }, ['VALUE_OUT_OF_RANGE: step']],
    // A difference path by path has no error on one path.
    ['marginal', { plan: 'binh-dinh', paths: 1 }, ['VALUE_OUT_OF_RANGE: paths']],
    ['frontier', { plan: 'binh-dinh', points: 42 }, ['VALUE_OUT_OF_RANGE: points']],
    ['frontier', { plan: 'binh-dinh', target: TARGET, group: 'digital' }, ['FIELD_FORMAT: group']],
    [
      'optimisation',
      { plan: 'binh-dinh', objective: 'most', constraints: { keep: 101, floor: 5 } },
      ['FIELD_UNKNOWN: floor', 'VALUE_NOT_ALLOWED: objective', 'VALUE_OUT_OF_RANGE: constraints.keep'],
    ],
    [
      'sensitivity',
      { target: TARGET, sobol: 100, morris: 1 },
      ['VALUE_NOT_ALLOWED: sobol', 'VALUE_OUT_OF_RANGE: morris'],
    ],
    ['sensitivity', { target: TARGET, sobol: 32_768 }, ['VALUE_NOT_ALLOWED: sobol']],
    [
      'robustness',
      { plan: 'binh-dinh', satisfice: 0, worlds: [] },
      ['VALUE_OUT_OF_RANGE: satisfice', 'VALUE_OUT_OF_RANGE: worlds'],
    ],
  ] as const)('%s %j is refused with all that is wrong', async (kind, plain, wanted) => {
    expect(await problemsOf(kind, plain)).toEqual(wanted.map((one) => `question: ${one}`))
  })
})

describe('a question of names that nobody knows', () => {
  it.each([
    ['projection', { plan: 'ha-noi', scenario: 'paradise' }, ['PLAN_UNKNOWN ha-noi', 'SCENARIO_UNKNOWN paradise']],
    [
      'comparison',
      { plan: 'binh-dinh', scenarios: ['x', 'baseline', 'y', 'x'] },
      ['SCENARIO_UNKNOWN x', 'SCENARIO_UNKNOWN y'],
    ],
    [
      'cost',
      { target: TARGET, by: '5g-network', scenario: 'paradise' },
      ['PROGRAMME_UNKNOWN 5g-network', 'SCENARIO_UNKNOWN paradise'],
    ],
    ['cost', { target: 'binh-dinh-2030-dti-scor' }, ['TARGET_UNKNOWN binh-dinh-2030-dti-scor']],
    ['marginal', { plan: 'constructor' }, ['PLAN_UNKNOWN constructor']],
    ['frontier', { plan: 'binh-dinh', group: 'roads' }, ['GROUP_UNKNOWN roads']],
    ['frontier', { plan: 'binh-dinh', target: 'tinh-mau-2030-dti-score' }, ['TARGET_UNKNOWN tinh-mau-2030-dti-score']],
    ['optimisation', { plan: 'binh-dinh', scenario: 'x' }, ['SCENARIO_UNKNOWN x']],
    ['sensitivity', { target: 'x', scenario: 'y' }, ['TARGET_UNKNOWN x', 'SCENARIO_UNKNOWN y']],
    [
      'robustness',
      { plan: 'binh-dinh', policies: ['x'], worlds: ['y'], target: 'z' },
      ['TARGET_UNKNOWN z', 'SCENARIO_UNKNOWN x', 'SCENARIO_UNKNOWN y'],
    ],
  ] as const)('%s %j is refused with all of them', async (kind, plain, wanted) => {
    expect(await unknownOf(kind, plain)).toEqual(wanted)
  })
})

describe('a scenario of one’s own in a question', () => {
  const wrong = {
    ...OWN,
    extends: 'baseline',
    policy: {
      envelope: [{ from: 2032, amount: 5 }],
      spending: [
        { programme: 'roads', from: 2027, amount: 5 },
        { programme: 'rd-tasks', from: 2027, amount: -5 },
        { programme: 'digital-infrastructure', from: 2027, to: 2028, share: 90 },
      ],
    },
  }
  const ask = (scenario: object, more: object = {}) => ({ plan: 'binh-dinh', scenario, paths: 20, ...more })
  const static_ = [
    'scenario: PROGRAMME_UNKNOWN: policy.spending.0.programme',
    'scenario: VALUE_OUT_OF_RANGE: policy.spending.1.amount',
  ]

  it('is checked as a scenario file is: everything wrong at once, the envelope too', async () => {
    const problems = await problemsOf('projection', ask(wrong))
    expect(problems).toEqual(expect.arrayContaining([...static_, 'scenario: ENVELOPE_EXCEEDED: 2027']))
    expect(problems).toContain('scenario: ENVELOPE_EXCEEDED: 2028')
    expect(await problemsOf('projection', ask(wrong, { force: true }))).toEqual(problems)
  })

  it('with a year outside the horizon still says what else is wrong', async () => {
    const late = { ...wrong, policy: { ...wrong.policy, envelope: [{ from: 2027, to: 2050, factor: 1 }] } }
    expect(await problemsOf('marginal', ask(late))).toEqual([
      static_[0],
      'scenario: VALUE_OUT_OF_RANGE: policy.envelope.0.to',
      static_[1],
    ])
  })

  it('that is not one is told field by field', async () => {
    expect(await problemsOf('projection', ask({ id: 'A b', budget: 5, assumptions: [] }))).toEqual([
      'scenario: FIELD_FORMAT: id',
      'scenario: FIELD_MISSING: name',
      'scenario: FIELD_MISSING: summary',
      'scenario: FIELD_UNKNOWN: budget',
    ])
  })

  it('must not take the id of a shipped one, be of another plan, or extend what is not there', async () => {
    expect(await problemsOf('projection', ask({ ...OWN, id: 'rd-first' }))).toEqual(['scenario: ID_DUPLICATE: '])
    expect(await problemsOf('projection', ask({ ...OWN, plan: 'ninh-thuan' }))).toContain(
      'scenario: VALUE_NOT_ALLOWED: plan',
    )
    expect(await problemsOf('projection', ask({ ...OWN, extends: 'paradise' }))).toEqual([
      'scenario: SCENARIO_UNKNOWN: extends',
    ])
  })

  it('is told from the others by its place, all of them at once', async () => {
    const scenarios = [{ ...OWN, extends: 'paradise' }, 'baseline', { ...wrong, id: 'two' }, { ...OWN, id: 'two' }]
    const problems = await problemsOf('comparison', { plan: 'binh-dinh', scenarios, paths: 20 })
    expect(problems).toContain('scenarios.0: SCENARIO_UNKNOWN: extends')
    expect(problems).toContain('scenarios.2: PROGRAMME_UNKNOWN: policy.spending.0.programme')
    expect(problems).toContain('scenarios.3: ID_DUPLICATE: ')
  })

  it('may extend one that stands before it', async () => {
    const child = { ...OWN, id: 'child', extends: 'own', policy: {} }
    const question = { plan: 'binh-dinh', scenarios: [OWN, child], paths: 20 }
    const answer = (await answerQuestion(shippedData(), 'comparison', readQuestion('comparison', question))) as {
      scenarios: { numberMet: { difference: number } }[]
    }
    expect(answer.scenarios[1]?.numberMet.difference).toBe(0)
    expect(shippedData().budget.scenarios.has('own')).toBe(false)
  })

  it('that spends too much is answered when forced, and the answer says so', async () => {
    const rows = [{ programme: 'digital-infrastructure', from: 2027, to: 2028, share: 90 }]
    const over = { ...OWN, policy: { spending: rows } }
    expect((await problemsOf('marginal', ask(over))).every((one) => one.includes('ENVELOPE_EXCEEDED'))).toBe(true)
    const forced = await answerQuestion(shippedData(), 'marginal', readQuestion('marginal', ask(over, { force: true })))
    expect(forced).toMatchObject({ budget: { valid: false } })
  })
})

describe('constraints', () => {
  it('are checked with the scenario they bind, all problems at once', async () => {
    const constraints = { hold: ['roads'], weights: [{ group: 'nothing', weight: 1 }] }
    const scenario = { ...OWN, extends: 'paradise' }
    expect(await problemsOf('optimisation', { plan: 'binh-dinh', constraints, scenario, paths: 20 })).toEqual([
      'constraints: GROUP_UNKNOWN: weights.0.group',
      'constraints: PROGRAMME_UNKNOWN: hold.0',
      'scenario: SCENARIO_UNKNOWN: extends',
    ])
  })
})
