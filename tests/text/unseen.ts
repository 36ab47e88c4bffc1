import fc from 'fast-check'

/** Letters of which nothing is seen: of no width, that turn the text, spaces of every width, fillers, marks without a letter. */
const LETTERS = [
  ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f', '\u202e', '\u2066', '\u2069'],
  ...[' ', '\t', '\u00a0', '\u2003', '\u3000', '\u115f', '\u3164', '\uffa0', '\u2800', '\u0301', '\ufe0f', '\u{e0041}'],
]

/** Texts of such letters only. */
export const unseen = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 12 })
