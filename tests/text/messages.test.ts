import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/text/language.js'
import { MESSAGES } from '../../src/text/messages.js'

const entries = Object.entries(MESSAGES)
const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe('messages', () => {
  it.each(entries)('%s is there in both languages, composed, about the same facts', (_key, text) => {
    for (const language of LANGUAGES) {
      expect(text[language].trim()).not.toBe('')
      expect(text[language].normalize('NFC')).toBe(text[language])
    }
    expect(places(text.vi)).toEqual(places(text.en))
  })

  it('are the same in both languages only where there is nothing to translate', () => {
    const same = entries.filter(([, text]) => text.vi === text.en).map(([key]) => key)
    expect(same.sort()).toEqual([
      'synthetic.mark',
      'table.no-year',
      'table.nowcast',
      'web.allocate.binding.years',
      'web.q.interval',
      'web.scenario.world.row',
      'web.scenario.world.value',
    ])
  })

  it('have no stray brace', () => {
    const rest = entries.flatMap(([, text]) => LANGUAGES.map((language) => text[language].replace(/\{\w+\}/g, '')))
    expect(rest.filter((text) => /[{}]/.test(text))).toEqual([])
  })
})
