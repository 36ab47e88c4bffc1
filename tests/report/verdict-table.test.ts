import { describe, expect, it } from 'vitest'
import { headlineOf } from '../../src/model/verdict.js'
import { verdictTable } from '../../src/report/verdict-table.js'
import type { Assessment } from '../../src/scenarios/assess.js'
import type { Language } from '../../src/text/language.js'
import { planProjection, someAssessed } from './plan-projection.js'

const { data, planData, projection } = planProjection('binh-dinh')
const assessed = someAssessed(projection, 'assessed')

function tableOf(one: Assessment, language: Language, colour = false): string {
  return verdictTable(data, planData, { ...projection, assessments: [one] }, language, colour)
}

describe('verdictTable', () => {
  it.each([
    ['vi', 1, 'trên 95 %*'],
    ['vi', 0, 'dưới 5 %*'],
    ['en', 1, 'above 95 %*'],
    ['en', 0, 'below 5 %*'],
  ] as const)('keeps the longest probability in one line (%s, %d)', (language, probability, shown) => {
    const text = tableOf({ ...assessed, nowcast: true, headline: headlineOf(probability, 'C') }, language)
    expect(text).toContain(` ${shown} C `)
  })

  it('gives every verdict its own word and, beside the colour, a shape', () => {
    const shown = [0.995, 0.95, 0.7, 0.5, 0.2, 0.05, 0.001].map((probability) => {
      const text = tableOf({ ...assessed, grade: 'A', headline: headlineOf(probability, 'A') }, 'en')
      return /([●◕◑◔○]) ([a-z ]+)$/m.exec(text)?.slice(1)
    })
    expect(shown).toEqual([
      ['●', 'virtually certain'],
      ['●', 'very likely'],
      ['◕', 'likely'],
      ['◑', 'about as likely as not'],
      ['◔', 'unlikely'],
      ['○', 'very unlikely'],
      ['○', 'exceptionally unlikely'],
    ])
  })

  it('colours good, middling and bad verdicts differently', () => {
    const ansi = [0.95, 0.5, 0.05].map((probability) => {
      const text = tableOf({ ...assessed, headline: headlineOf(probability, 'A') }, 'vi', true)
      return [...text.matchAll(/\[(3\d)m/g)].map(([, code]) => code)[0]
    })
    expect(ansi).toEqual(['32', '33', '31'])
  })

  it('marks a synthetic province in its head', () => {
    const { planData: model, projection: made } = planProjection('tinh-mau')
    const text = verdictTable(data, model, { ...made, assessments: made.assessments.slice(0, 1) }, 'en', false)
    expect(text.split('\n')[0]).toContain('số liệu giả định / synthetic')
    expect(tableOf(assessed, 'en')).not.toContain('synthetic')
  })
})
