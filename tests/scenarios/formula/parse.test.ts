import { describe, expect, it } from 'vitest'
import { parseWords, type Syntax } from '../../../src/scenarios/formula/parse.js'
import { type FormulaProblem, reporter } from '../../../src/scenarios/formula/problem.js'
import { scan } from '../../../src/scenarios/formula/scan.js'

describe('parseWords', () => {
  /** Every node as `word@offset`, to be held against the text. */
  const placed = (node: Syntax): string[] => [
    `${node.kind === 'number' ? node.value : node.name}@${node.offset}`,
    ...('of' in node ? node.of.flatMap(placed) : []),
  ]

  it('gives every node its place back', () => {
    const text = 'min(10, if(aa <= -(bb), lag(aa, 2)^3, 7)) - f() / (8 * aa + 9)'
    const problems: FormulaProblem[] = []
    const report = reporter(text, problems)
    const nodes = placed(parseWords(text, scan(text, report), report) as Syntax).map((node) => node.split('@'))
    expect(problems).toEqual([])
    expect(nodes.length).toBe(21)
    for (const [word, offset] of nodes)
      expect(text.slice(Number(offset))).toMatch(new RegExp(`^${word?.replace(/\W/, '\\$&')}`))
    expect(new Set(nodes.map(([, offset]) => offset)).size).toBe(21)
  })

  it.each([
    'a[1]',
    'a.b',
    'a.b(1)',
    '[1, 2]',
    '{x: 1}',
    '1:2',
    'a = 1',
    'f(x) = x',
    'a ? b : c',
    'a; b',
    '"s"',
    'true',
    'null',
    'a!',
    'a == b',
    'a % b',
    'a mod b',
    'not a',
    '2 a',
    '',
  ])('holds to its list of nodes even for %j, which no scanner lets through', (text) => {
    const problems: FormulaProblem[] = []
    expect(parseWords(text, [], reporter(text, problems))).toBeUndefined()
    expect(problems.map(({ code }) => code)).toEqual(['FORMULA_SYNTAX'])
  })
})
