import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFormula } from '../../../src/scenarios/formula/compile.js'
import { orderIdentities } from '../../../src/scenarios/formula/order-identities.js'
import { errorSentence } from '../../../src/text/errors.js'

/** Compile formulas by id; they may name each other. */
function identities(formulas: Record<string, string>) {
  const variables = new Map(['x', ...Object.keys(formulas)].map((id) => [id, 'none']))
  return Object.entries(formulas).map(([id, text]) => {
    const compiled = compileFormula(text, { variables, unit: 'none' })
    if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems))
    return { id, program: compiled.ok }
  })
}

function orderOf(formulas: Record<string, string>): string[] {
  const ordered = orderIdentities(identities(formulas))
  return 'ok' in ordered ? ordered.ok.map(({ id }) => id) : ordered.problems.map(({ facts }) => String(facts.cycle))
}

describe('orderIdentities', () => {
  it('puts each after those it reads in the same year', () => {
    expect(orderOf({ c: 'a + b', b: '2 * a', a: 'x' })).toEqual(['a', 'b', 'c'])
    expect(orderOf({ b: 'x', a: 'x' })).toEqual(['b', 'a'])
    expect(orderOf({})).toEqual([])
  })

  it('refuses cycles and names each once', () => {
    expect(orderOf({ a: 'a + 1' })).toEqual(['a → a'])
    expect(orderOf({ c: 'b', b: 'a', a: 'c', d: 'a + x', e: 'f', f: 'e', g: 'x' })).toEqual([
      'a → c → b → a',
      'e → f → e',
    ])
  })

  it('says so in both languages', () => {
    const refused = orderIdentities(identities({ a: 'b', b: 'a' }))
    const [problem] = 'problems' in refused ? refused.problems : []
    expect(problem).toMatchObject({ code: 'FORMULA_CYCLE', line: 1, column: 1, facts: { id: 'a' } })
    for (const language of ['vi', 'en'] as const) {
      expect(problem && errorSentence(problem.code, problem.facts, language)).toContain('a → b → a')
    }
  })

  it('lets a lag break a cycle', () => {
    expect(orderOf({ a: '0.9 * lag(a, 1) + x' })).toEqual(['a'])
    expect(orderOf({ b: 'lag(a, 1)', a: 'b + 1' })).toEqual(['b', 'a'])
    expect(orderOf({ a: 'b + 1', b: 'lag(a, 1)' })).toEqual(['b', 'a'])
    expect(orderOf({ a: 'b', b: 'lag(a, 0)' })).toEqual(['a → b → a'])
  })

  it('orders whatever has an order', () => {
    const list = fc.array(fc.array(fc.nat({ max: 19 }), { maxLength: 4 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.nat()), (reads, shuffle) => {
        // identity k reads only some before it, then the list is shuffled
        const formulas = reads.map(
          (of, k) => [`i${k}`, of.map((j) => (j < k ? `i${j}` : 'x')).join('+') || 'x'] as const,
        )
        const keys = formulas.map(() => shuffle.next().value as number)
        const shuffled = [...formulas].sort(
          (a, b) => (keys[formulas.indexOf(a)] ?? 0) - (keys[formulas.indexOf(b)] ?? 0),
        )
        const order = orderOf(Object.fromEntries(shuffled))
        expect([...order].sort()).toEqual(formulas.map(([id]) => id).sort())
        for (const [id, text] of formulas) {
          for (const read of text.split('+')) {
            if (read !== 'x') expect(order.indexOf(read)).toBeLessThan(order.indexOf(id))
          }
        }
      }),
    )
  })
})
