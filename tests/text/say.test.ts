import { describe, expect, it } from 'vitest'
import { fill } from '../../src/text/language.js'
import { say, sayBoth } from '../../src/text/say.js'

describe('fill', () => {
  it('puts facts into their places, each as often as it is named', () => {
    expect(fill('{a} + {a} = {b}', { a: 1, b: 'two' })).toBe('1 + 1 = two')
  })

  it('leaves a place without a fact visible', () => {
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}')
  })

  it('does not fill what a fact itself contains', () => {
    expect(fill('{a}', { a: '{b} $& $1', b: 2 })).toBe('{b} $& $1')
  })
})

describe('say', () => {
  it('speaks the language asked for', () => {
    expect(say('bound.above', 'vi', { p: '95 %' })).toBe('trên 95 %')
    expect(say('bound.above', 'en', { p: '95 %' })).toBe('above 95 %')
  })

  it('says both languages with facts of their own', () => {
    expect(sayBoth('bound.below', (language) => ({ p: language === 'vi' ? '0,5' : '0.5' }))).toEqual({
      vi: 'dưới 0,5',
      en: 'below 0.5',
    })
  })
})
