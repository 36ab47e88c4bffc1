import { describe, expect, it } from 'vitest'
import { ERRORS, type ErrorCode, errorSentence } from '../../src/text/errors.js'
import { LANGUAGES } from '../../src/text/language.js'

const entries = Object.entries(ERRORS)
const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe('the catalogue of errors', () => {
  it.each(entries)('%s says it in both languages, differently, about the same facts', (_code, text) => {
    for (const language of LANGUAGES) {
      expect(text[language]).not.toBe('')
      expect(text[language].normalize('NFC')).toBe(text[language])
    }
    expect(text.vi).not.toBe(text.en)
    expect(places(text.vi)).toEqual(places(text.en))
  })

  it.each(LANGUAGES)('says no two errors alike (%s)', (language) => {
    const said = entries.map(([, text]) => text[language])
    expect(new Set(said).size).toBe(said.length)
  })

  it.each(entries)('%s is said complete once its facts are given', (code, text) => {
    const names = places(text.vi).map((place) => place.slice(1, -1))
    const facts = Object.fromEntries(names.map((name) => [name, `<${name}>`]))
    for (const language of LANGUAGES) {
      const said = errorSentence(code as ErrorCode, facts, language)
      expect(said.startsWith(`${code}: `)).toBe(true)
      expect(said).not.toMatch(/[{}]/)
      for (const name of names) expect(said).toContain(`<${name}>`)
    }
  })
})

describe('errorSentence', () => {
  it('tells what was found and what would be right, when known', () => {
    expect(errorSentence('UNIT_MISMATCH', { got: 'a', allowed: 'b' }, 'vi')).toMatch(/ \(nhận được a; cho phép b\)$/)
    expect(errorSentence('UNIT_MISMATCH', { got: 'a' }, 'en')).toMatch(/ \(got a\)$/)
    expect(errorSentence('UNIT_MISMATCH', { allowed: 'b' }, 'en')).toMatch(/ \(allowed b\)$/)
    expect(errorSentence('UNIT_MISMATCH', {}, 'en')).not.toContain('(')
  })

  it('tells a fact that is nought', () => {
    expect(errorSentence('VALUE_OUT_OF_RANGE', { field: 'line', got: 0 }, 'en')).toMatch(/ \(got 0\)$/)
  })

  it('leaves the place of a forgotten fact visible', () => {
    expect(errorSentence('TARGET_UNKNOWN', {}, 'vi')).toContain('{id}')
  })
})
