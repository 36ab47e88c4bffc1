import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSeen } from '../../src/text/seen.js'
import { unseen } from './unseen.js'

it('says that nothing is seen of letters that show nothing, however many', () => {
  fc.assert(fc.property(unseen, (text) => !isSeen(text)))
  expect(isSeen('')).toBe(false)
})

it('says that a text is seen as soon as one letter is, wherever it stands', () => {
  const letter = fc.constantFrom('a', 'Ệ', 'ש', '한', '7', '%', '–', '😀', 'ɐ')
  fc.assert(fc.property(unseen, letter, unseen, (a, b, c) => isSeen(a + b + c)))
})
