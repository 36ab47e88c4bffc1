import { describe, expect, it } from 'vitest'
import { ERRORS, errorSentence } from '../../../src/text/errors.js'
import { placesOf, problemsOf } from './context.js'

const nested = (open: string, close: string, n: number): string => `${open.repeat(n)}a${close.repeat(n)}`

/** Formula, and where it is refused with which code (the first problem). */
const HOSTILE: readonly (readonly [string, string])[] = [
  // reaching for the machinery behind the values
  ['a.constructor', 'FORMULA_PROPERTY 1:2'],
  ['constructor', 'FORMULA_NAME_UNKNOWN 1:1'],
  ['constructor("return 1")()', 'FORMULA_STRING 1:13'],
  ['constructor(1)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['__proto__', 'FORMULA_NAME_UNKNOWN 1:1'],
  ['a.__proto__.x', 'FORMULA_PROPERTY 1:2'],
  ['a["constructor"]', 'FORMULA_MATRIX 1:2'],
  ['a?.b', 'FORMULA_OPERATOR 1:2'],
  ['toString()', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['hasOwnProperty(a)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['valueOf', 'FORMULA_NAME_UNKNOWN 1:1'],
  ['globalThis', 'FORMULA_NAME_UNKNOWN 1:1'],
  ['this', 'FORMULA_NAME_UNKNOWN 1:1'],
  ['process.exit()', 'FORMULA_PROPERTY 1:8'],
  ['spending(constructor)', 'FORMULA_PROGRAMME_UNKNOWN 1:10'],
  ['spending(all, __proto__)', 'FORMULA_PAYER_UNKNOWN 1:15'],
  // functions of the parser's own package
  ['eval("1")', 'FORMULA_STRING 1:6'],
  ['evaluate(1)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['parse(1)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['compile(a)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['simplify(a)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['derivative(a, b)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['import(a)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['createUnit(a)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['random()', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['ones(10000, 10000)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['factorial(170)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  // definitions, sequences, other kinds of value
  ['f(x) = x', 'FORMULA_ASSIGNMENT 1:6'],
  ['a = 3', 'FORMULA_ASSIGNMENT 1:3'],
  ['a := 3', 'FORMULA_RANGE 1:3'],
  ['(x) => x', 'FORMULA_OPERATOR 1:5'],
  ['function(x) {x}', 'FORMULA_MATRIX 1:13'],
  ['a; b', 'FORMULA_SEQUENCE 1:2'],
  ['a\nb', 'FORMULA_PRODUCT 2:1'],
  ['a # b', 'FORMULA_CHARACTER 1:3'],
  ['1:3', 'FORMULA_RANGE 1:2'],
  ['[1, 2]', 'FORMULA_MATRIX 1:1'],
  ['a[1]', 'FORMULA_MATRIX 1:2'],
  ['{x: 1}', 'FORMULA_MATRIX 1:1'],
  ['"a"', 'FORMULA_STRING 1:1'],
  ["a'", 'FORMULA_STRING 1:2'],
  ['`a`', 'FORMULA_STRING 1:1'],
  ['5 cm', 'FORMULA_PRODUCT 1:3'],
  ['5cm', 'FORMULA_PRODUCT 1:1'],
  ['2a', 'FORMULA_PRODUCT 1:1'],
  ['(a)(b)', 'FORMULA_PRODUCT 1:4'],
  ['true', 'FORMULA_OPERATOR 1:1'],
  ['null', 'FORMULA_OPERATOR 1:1'],
  ['NaN', 'FORMULA_OPERATOR 1:1'],
  ['Infinity', 'FORMULA_OPERATOR 1:1'],
  ['undefined(1)', 'FORMULA_OPERATOR 1:1'],
  ['i', 'FORMULA_NAME_UNKNOWN 1:1'],
  ['pi', 'FORMULA_NAME_UNKNOWN 1:1'],
  ['end', 'FORMULA_NAME_UNKNOWN 1:1'],
  // operators that are not ours
  ...['==', '!=', '<<', '>>>', '**', '//', '.*', './', '%', '&', '&&', '|', '||', '??', '?', '<>', '=<'].map(
    (sign) => [`a ${sign} b`, 'FORMULA_OPERATOR 1:3'] as const,
  ),
  ...['mod', 'to', 'in', 'and', 'or', 'xor'].map((word) => [`a ${word} b`, 'FORMULA_OPERATOR 1:3'] as const),
  ['not a', 'FORMULA_OPERATOR 1:1'],
  ['~a', 'FORMULA_OPERATOR 1:1'],
  ['a!', 'FORMULA_OPERATOR 1:2'],
  ['a%', 'FORMULA_OPERATOR 1:2'],
  ['a ? b : c', 'FORMULA_OPERATOR 1:3'],
  // numbers and powers out of hand
  ['9^9^9', 'FORMULA_POWER 1:4'],
  ['9^(9^9)', 'FORMULA_EXPONENT 1:2'],
  ['a^10.001', 'FORMULA_EXPONENT 1:2'],
  ['a^-11', 'FORMULA_EXPONENT 1:2'],
  ['a^b', 'FORMULA_EXPONENT 1:2'],
  ['-a^2', 'FORMULA_POWER 1:3'],
  ['1e16', 'FORMULA_NUMBER 1:1'],
  ['a + 1e999', 'FORMULA_NUMBER 1:5'],
  ['1e-999', 'FORMULA_NUMBER 1:1'],
  ['0x1F', 'FORMULA_PRODUCT 1:1'],
  ['1_000', 'FORMULA_NUMBER 1:1'],
  ['1.2.3', 'FORMULA_NUMBER 1:1'],
  ['5.', 'FORMULA_NUMBER 1:1'],
  ['.5', 'FORMULA_PROPERTY 1:1'],
  ['a * 1,5', 'FORMULA_SYNTAX 1:6'],
  ['1e15^10 * 1e15^10 * 1e15^3', 'FORMULA_UNDEFINED 1:19'],
  ['exp(710)', 'FORMULA_UNDEFINED 1:1'],
  ['a / (1 - 1)', 'FORMULA_UNDEFINED 1:3'],
  ['ln(0)', 'FORMULA_UNDEFINED 1:1'],
  ['sqrt(0 - 1)', 'FORMULA_UNDEFINED 1:1'],
  ['clamp(a, 2, 1)', 'FORMULA_BOUNDS 1:1'],
  ['lag(a, 31)', 'FORMULA_LAG 1:8'],
  ['lag(a, -1)', 'FORMULA_LAG 1:8'],
  ['lag(a, 1.5)', 'FORMULA_LAG 1:8'],
  ['lag(a, b)', 'FORMULA_LAG 1:8'],
  ['lag(lag(a, 20), 20)', 'FORMULA_LAG 1:12'],
  // characters that look like others, or like nothing
  ['\u0430 + 1', 'FORMULA_CHARACTER 1:1'],
  ['a \u2212 b', 'FORMULA_CHARACTER 1:3'],
  ['a \u00d7 b', 'FORMULA_CHARACTER 1:3'],
  ['\uff41 + 1', 'FORMULA_CHARACTER 1:1'],
  ['a\u200b', 'FORMULA_CHARACTER 1:2'],
  ['\u202ea', 'FORMULA_CHARACTER 1:1'],
  ['a\u00a0+ b', 'FORMULA_CHARACTER 1:2'],
  ['\u{1d41a}', 'FORMULA_CHARACTER 1:1'],
  ['\ud835', 'FORMULA_CHARACTER 1:1'],
  ['\u03c0', 'FORMULA_CHARACTER 1:1'],
  ['\u221e', 'FORMULA_CHARACTER 1:1'],
  ['a\u0000', 'FORMULA_CHARACTER 1:2'],
  ['$a', 'FORMULA_CHARACTER 1:1'],
  ['a\\b', 'FORMULA_CHARACTER 1:2'],
  // grammar
  ['', 'FORMULA_EMPTY 1:1'],
  [' \t\r\n', 'FORMULA_EMPTY 1:1'],
  ['a +', 'FORMULA_SYNTAX 1:4'],
  ['* a', 'FORMULA_SYNTAX 1:1'],
  ['(a', 'FORMULA_SYNTAX 1:3'],
  ['a)', 'FORMULA_SYNTAX 1:2'],
  ['()', 'FORMULA_SYNTAX 1:2'],
  ['max(a,', 'FORMULA_SYNTAX 1:7'],
  ['max(a,)', 'FORMULA_SYNTAX 1:7'],
  ['a - --b', 'FORMULA_SYNTAX 1:6'],
  ['a < b', 'FORMULA_CONDITION 1:3'],
  ['if(a < b < c, a, b)', 'FORMULA_CONDITION 1:6'],
  ['if(a, b, c)', 'FORMULA_CONDITION 1:4'],
  ['if(a < b, c)', 'FORMULA_ARGUMENTS 1:1'],
  ['abs(a, b)', 'FORMULA_ARGUMENTS 1:1'],
  ['min(a)', 'FORMULA_ARGUMENTS 1:1'],
  ['a(1)', 'FORMULA_FUNCTION_UNKNOWN 1:1'],
  ['min', 'FORMULA_NAME_UNKNOWN 1:1'],
  ['spending(rd_innovation + 1)', 'FORMULA_PROGRAMME_UNKNOWN 1:24'],
  // size
  [nested('(', ')', 51), 'FORMULA_TOO_DEEP 1:51'],
  [nested('abs(', ')', 51), 'FORMULA_TOO_DEEP 1:204'],
  [`${'abs('.repeat(499)}a`, 'FORMULA_TOO_DEEP 1:204'],
  [nested('(', ')', 999), 'FORMULA_TOO_DEEP 1:51'],
  [`${'-'.repeat(1999)}a`, 'FORMULA_SYNTAX 1:2'],
  [`a${'^1'.repeat(999)}`, 'FORMULA_POWER 1:4'],
  [`${'a+'.repeat(5000)}a`, 'FORMULA_TOO_LONG 1:2001'],
  [`${'a+\n'.repeat(700)}a`, 'FORMULA_TOO_LONG 667:3'],
  ['('.repeat(1_000_000), 'FORMULA_TOO_LONG 1:2001'],
  ['"'.repeat(2000), 'FORMULA_STRING 1:1'],
  ['9'.repeat(2000), 'FORMULA_NUMBER 1:1'],
  ['$'.repeat(2000), 'FORMULA_CHARACTER 1:1'],
  ['x'.repeat(2000), 'FORMULA_NAME_UNKNOWN 1:1'],
  [`${'\n'.repeat(1000)}${'\u200b'.repeat(1000)}`, 'FORMULA_CHARACTER 1001:1'],
  [Array.from({ length: 400 }, (_, k) => `q${k}`).join('+'), 'FORMULA_NAME_UNKNOWN 1:1'],
  [Array.from({ length: 110 }, (_, k) => `grdp_percapta${k}`).join('+'), 'FORMULA_NAME_UNKNOWN 1:1'],
]

const short = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}…` : text)

/** Quickest of a few: what the formula costs, without what the machine does beside. */
function quickest(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    problemsOf(text)
    return performance.now() - start
  })
  return Math.min(...times)
}

describe('a hostile formula', () => {
  it('comes in at least sixty ways', () => {
    expect(new Set(HOSTILE.map(([text]) => text)).size).toBe(HOSTILE.length)
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60)
  })

  it.each(HOSTILE.map(([text, place]) => [short(text), place, text]))('%s is refused: %s', (_, place, text) => {
    expect(placesOf(text)[0]).toBe(place)
    expect(quickest(text)).toBeLessThan(50)
  })

  it('is refused in both languages with its place and no fact missing', () => {
    for (const [text, place] of HOSTILE) {
      for (const { code, facts } of problemsOf(text)) {
        expect(Object.keys(ERRORS)).toContain(code)
        for (const language of ['vi', 'en'] as const)
          expect(errorSentence(code, facts, language)).not.toMatch(/\{(at|function|cycle)\}/)
      }
      const [first] = problemsOf(text)
      expect(first && errorSentence(first.code, first.facts, 'vi')).toContain(`(${place.split(' ')[1]})`)
    }
  })

  it('reaches every way of refusing but units and cycles, which have their own tests', () => {
    const seen = new Set(HOSTILE.flatMap(([text]) => problemsOf(text).map(({ code }) => code)))
    const all = Object.keys(ERRORS).filter((code) => code.startsWith('FORMULA_'))
    expect(all.filter((code) => !seen.has(code as never) && !code.startsWith('FORMULA_UNIT'))).toEqual([
      'FORMULA_CYCLE',
    ])
  })
})

describe('the problems of a formula', () => {
  it('are told all at once, in the order of the text, none for another', () => {
    expect(placesOf('a.x + "s" + 2b + $')).toEqual([
      'FORMULA_PROPERTY 1:2',
      'FORMULA_STRING 1:7',
      'FORMULA_PRODUCT 1:13',
      'FORMULA_CHARACTER 1:18',
    ])
    expect(placesOf('foo + min(1) +\n  bar(a) * lag(baz, 40)')).toEqual([
      'FORMULA_NAME_UNKNOWN 1:1',
      'FORMULA_ARGUMENTS 1:7',
      'FORMULA_FUNCTION_UNKNOWN 2:3',
      'FORMULA_NAME_UNKNOWN 2:16',
      'FORMULA_LAG 2:21',
    ])
  })

  it('count lines whatever ends them', () => {
    expect(placesOf('a +\r\n x')).toEqual(['FORMULA_NAME_UNKNOWN 2:2'])
    expect(placesOf('a +\r x')).toEqual(['FORMULA_NAME_UNKNOWN 2:2'])
    expect(placesOf('a +\n\n x')).toEqual(['FORMULA_NAME_UNKNOWN 3:2'])
  })

  it('name the code point, and what was probably meant', () => {
    const factsOf = (text: string) => problemsOf(text)[0]?.facts
    expect(factsOf('a \u2212 1')).toMatchObject({ got: '"\u2212" (U+2212)', allowed: '-' })
    expect(factsOf('\u0430')).toMatchObject({ got: '"\u0430" (U+0430)', allowed: 'a' })
    expect(factsOf('a\u202e')).toEqual({ at: '1:2', got: 'U+202E' })
    expect(factsOf('total_expenditur')).toMatchObject({ got: 'total_expenditur', allowed: 'total_expenditure' })
    expect(factsOf('total-expenditure')).toMatchObject({ got: 'total-expenditure', allowed: 'total_expenditure' })
    expect(factsOf('5g-coverage-area')).toMatchObject({ allowed: '_5g_coverage_area' })
    expect(factsOf('5g_coverage_area')).toMatchObject({ allowed: '5 * g_coverage_area, _5g_coverage_area' })
    expect(factsOf('spending(digital_skils)')).toMatchObject({ allowed: 'digital_skills' })
    expect(factsOf('spending(rd-innovation)')).toMatchObject({ allowed: 'rd_innovation' })
    expect(factsOf('zzz')).toEqual({ at: '1:1', got: 'zzz' })
  })
})
