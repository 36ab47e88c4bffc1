import { characterName, lookAlike } from './character.js'
import type { FormulaProblem, Report } from './problem.js'

/** A word of a formula: where it starts in the text, and what it is. */
export type Token = {
  readonly kind: 'number' | 'name' | 'mark' | 'refused'
  readonly text: string
  readonly offset: number
}

export const MAX_LENGTH = 2_000
export const MAX_DEPTH = 50
export const MAX_NUMBER = 1e15

/** What may start at a place, first match wins: blanks, a word, or something refused. */
const RULES: readonly (readonly ['blank' | 'number' | 'name' | 'mark' | FormulaProblem['code'], RegExp])[] = [
  ['blank', /[ \t\r\n]+/y],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y],
  ['FORMULA_PRODUCT', /\d[\d.]*[A-Za-z][\w.]*/y],
  ['FORMULA_NUMBER', /\d[\w.]*/y],
  ['name', /[A-Za-z_]\w*/y],
  ['FORMULA_STRING', /(["'`])[\s\S]*?(?:\1|$)/y],
  ['FORMULA_OPERATOR', /==+|=[<>]|!=*|<[<>]+|>>+|\*\*|\/\/|\.[*/^]|\?[.?]?|&+|\|+|[%~]/y],
  ['mark', /<=|>=|[-+*/^(),<>]/y],
  ['FORMULA_PROPERTY', /\./y],
  ['FORMULA_ASSIGNMENT', /=/y],
  ['FORMULA_RANGE', /:/y],
  ['FORMULA_SEQUENCE', /;/y],
  ['FORMULA_MATRIX', /[[\]{}]/y],
  ['FORMULA_CHARACTER', /[\s\S]/uy],
]

/** Words the parser reads as something else than a name. */
const RESERVED = new Set('mod to in and or xor not true false null undefined NaN Infinity'.split(' '))

/**
 * Split a formula into words and refuse, with its place, everything that is no part of the language, before a parser
 * sees it: the parser knows far more than we want, and nesting or length could make it slow or overflow its stack.
 * Problems go to `report`; the words are only to be used when there were none.
 */
export function scan(text: string, report: Report): Token[] {
  if (text.length > MAX_LENGTH) {
    report(MAX_LENGTH, 'FORMULA_TOO_LONG', { got: text.length, allowed: `≤ ${MAX_LENGTH}` })
    return []
  }
  const tokens: Token[] = []
  for (let offset = 0; offset < text.length; ) {
    const [rule, found] = ruleAt(text, offset)
    const isWord = rule === 'number' || rule === 'name' || rule === 'mark'
    if (!isWord && rule !== 'blank') refuse(rule, found, offset, report)
    if (rule !== 'blank') tokens.push({ kind: isWord ? rule : 'refused', text: found, offset })
    offset += found.length
  }
  if (tokens.length === 0) report(0, 'FORMULA_EMPTY')
  checkNeighbours(tokens, report)
  checkBrackets(tokens, report)
  return tokens
}

function ruleAt(text: string, offset: number): readonly [(typeof RULES)[number][0], string] {
  for (const [rule, pattern] of RULES) {
    pattern.lastIndex = offset
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return rule === 'name' && RESERVED.has(found) ? ['FORMULA_OPERATOR', found] : [rule, found]
  }
  throw new RangeError(`no character at ${offset}`)
}

function refuse(code: FormulaProblem['code'], found: string, offset: number, report: Report): void {
  const got = code === 'FORMULA_CHARACTER' ? characterName(found) : clipped(found)
  const allowed =
    code === 'FORMULA_CHARACTER' ? lookAlike(found) : code === 'FORMULA_PRODUCT' ? clipped(withSign(found)) : undefined
  report(offset, code, { got, ...(allowed !== undefined && { allowed }) })
}

const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** `5cm` may mean a product; `5g_area` is the name of an id that starts with a digit. */
const withSign = (found: string): string => `${found.replace(/(?=[A-Za-z])/, ' * ')}, _${found}`

/** Numbers within range, no two values without an operator between them, no two signs in front of a value. */
function checkNeighbours(tokens: readonly Token[], report: Report): void {
  for (const [i, { kind, text, offset }] of tokens.entries()) {
    const before = tokens[i - 1]
    if (kind === 'number' && !isAllowedNumber(text)) {
      report(offset, 'FORMULA_NUMBER', { got: text, allowed: `0, 1e-15…${MAX_NUMBER.toExponential()}` })
    }
    const startsValue = kind === 'number' || kind === 'name' || (text === '(' && before?.kind !== 'name')
    if (before && endsValue(before) && startsValue) {
      report(offset, 'FORMULA_PRODUCT', { got: `${before.text} ${text}`, allowed: `${before.text} * ${text}` })
    }
    if (isPrefixSign(tokens, i) && isPrefixSign(tokens, i - 1) && !isPrefixSign(tokens, i - 2)) {
      report(offset, 'FORMULA_SYNTAX', { got: text })
    }
  }
}

/** Depth, and powers that spreadsheets and mathematics read differently: −a^b and a^b^c need brackets. */
function checkBrackets(tokens: readonly Token[], report: Report): void {
  let depth = 0
  const isOpen = [false] // per depth: a sign in front, or a power, that a ^ here would be ambiguous with
  for (const [i, { text, offset }] of tokens.entries()) {
    if (text === '(' && ++depth === MAX_DEPTH + 1) report(offset, 'FORMULA_TOO_DEEP', { allowed: `≤ ${MAX_DEPTH}` })
    if (text === '(') isOpen[depth] = false
    else if (text === ')') depth = Math.max(0, depth - 1)
    else if (text === '^') {
      if (isOpen[depth]) report(offset, 'FORMULA_POWER', { allowed: '-(a^b), (a^b)^c' })
      isOpen[depth] = true
    } else if (isPrefixSign(tokens, i)) isOpen[depth] = true
    else if (/^[-+*/,<>]/.test(text)) isOpen[depth] = false
  }
}

/** Zero, or a size that a calculation can do something with. */
function isAllowedNumber(text: string): boolean {
  const value = Number(text)
  const isZero = !/[1-9]/.test(text.split(/[eE]/)[0] as string)
  return isZero || (value >= 1 / MAX_NUMBER && value <= MAX_NUMBER)
}

const endsValue = ({ kind, text }: Token): boolean => kind === 'number' || kind === 'name' || text === ')'

function isPrefixSign(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]]
  return (token?.text === '-' || token?.text === '+') && (before === undefined || isPrefixed(before))
}

const isPrefixed = ({ kind, text }: Token): boolean => kind === 'mark' && text !== ')'
