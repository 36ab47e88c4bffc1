import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Programme, Scenario } from '../../src/data/budget-schemas.js'
import { checkValue } from '../../src/data/check-value.js'
import type { Problem } from '../../src/data/problem.js'
import { errorSentence } from '../../src/text/errors.js'
import { shippedData } from '../data-root.js'
import { unseen } from '../text/unseen.js'

const { programmes, scenarios } = shippedData().budget
const problemsOf = (schema: typeof Scenario | typeof Programme, value: unknown) => {
  const problems: Problem[] = []
  checkValue(schema, value, 'body', () => 1, problems)
  return problems.map(({ code, facts }) => ({ code, field: facts.field }))
}

describe('a name of which nothing is seen', () => {
  const scenario = { ...[...scenarios.values()][0], world: { shocks: [{ kind: 'merger', why: 'Sáp nhập' }] } }
  const programme = [...programmes.values()][0]

  it('is refused in either language, by its place', () => {
    expect([problemsOf(Scenario, scenario), problemsOf(Programme, programme)]).toEqual([[], []])
    fc.assert(
      fc.property(unseen, fc.constantFrom('vi', 'en'), (text, language) => {
        const name = { vi: 'Thử', en: 'A try', [language]: text }
        const wanted = [{ code: 'TEXT_UNSEEN', field: `name.${language}` }]
        expect(problemsOf(Scenario, { ...scenario, name })).toEqual(wanted)
        expect(problemsOf(Programme, { ...programme, name })).toEqual(wanted)
      }),
    )
  })

  it('is refused as a reason too, and told by the numbers of its letters', () => {
    const shocks = [{ kind: 'merger', why: '\u200b\ufeff' }]
    const problems: Problem[] = []
    checkValue(Scenario, { ...scenario, world: { shocks } }, 'body', () => 1, problems)
    expect(problems).toMatchObject([
      { code: 'TEXT_UNSEEN', facts: { field: 'world.shocks.0.why', got: 'U+200B U+FEFF' } },
    ])
    expect(errorSentence('TEXT_UNSEEN', { field: 'name.vi' }, 'vi')).toContain('không có chữ nào nhìn thấy được')
  })

  it('that is empty is told once, as before', () => {
    expect(problemsOf(Scenario, { ...scenario, name: { vi: '', en: 'A try' } })).toEqual([
      { code: 'VALUE_OUT_OF_RANGE', field: 'name.vi' },
    ])
  })
})
