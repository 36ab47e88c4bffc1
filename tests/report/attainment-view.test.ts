import { describe, expect, it } from 'vitest'
import { headlineOf } from '../../src/model/verdict.js'
import { attainmentRecord, probabilityText, projectionRecord, wordsOf } from '../../src/report/attainment-view.js'
import { planProjection, someAssessed } from './plan-projection.js'

const { data, planData, projection } = planProjection('binh-dinh')
const assessed = someAssessed(projection, 'assessed')

describe('probabilityText', () => {
  it.each([
    [0.634, 'A', '63 %'],
    [0.005, 'A', '1 %'],
    [0.0049, 'A', '< 1 %'],
    [0, 'B', '< 1 %'],
    [0.9949, 'B', '99 %'],
    [0.995, 'A', '> 99 %'],
    [1, 'A', '> 99 %'],
    [0.95, 'C', '95 %'],
    [0.96, 'C', 'trên 95 %'],
    [1, 'D', 'trên 95 %'],
    [0.05, 'C', '5 %'],
    [0, 'C', 'dưới 5 %'],
  ] as const)('prints %d of grade %s as %s', (probability, grade, shown) => {
    expect(probabilityText({ ...assessed, headline: headlineOf(probability, grade) }, 'vi')).toBe(shown)
  })

  it('is empty where there is no probability', () => {
    expect(probabilityText(someAssessed(projection, 'not-assessable'), 'vi')).toBe('')
  })
})

describe('attainmentRecord', () => {
  it.each([
    ['C', 0.999, 0.95, 'likely'],
    ['D', 0.999, 0.95, 'likely'],
    ['C', 0.001, 0.05, 'unlikely'],
    ['D', 0.001, 0.05, 'unlikely'],
  ] as const)('of grade %s at %d shows %d, the word "%s" and no error', (grade, raw, shown, word) => {
    const one = { ...assessed, grade, raw: { probability: raw, mcse: 0.01 }, headline: headlineOf(raw, grade) }
    expect(attainmentRecord(data, planData, one)).toMatchObject({ probability: shown, mcse: null })
    expect(wordsOf(one).en).toBe(word)
  })

  it('gives null, never undefined, for what is absent', () => {
    for (const one of projection.assessments) {
      for (const [field, value] of Object.entries(attainmentRecord(data, planData, one))) {
        expect(value, `${one.target.id}.${field}`).toBeDefined()
      }
    }
  })

  it('rounds to six decimals, so that bytes do not hang on the last bit', () => {
    const text = JSON.stringify(
      projectionRecord(data, planData, projection).targets.map(({ observed: _, ...own }) => own),
    )
    expect(text).not.toMatch(/\.\d{7}/)
    expect(text).toMatch(/\.\d{6}\b/)
  })
})
