import fc from 'fast-check'
import { all, create } from 'mathjs'
import { describe, expect, it } from 'vitest'
import { evaluateFormula } from '../../../src/model/formula/program.js'
import { compileFormula } from '../../../src/scenarios/formula/compile.js'
import { expectClose } from '../../close-to.js'
import { contextOf } from './context.js'

/** The whole package, exact in its comparisons, with our functions beside its own. */
const math = create(all ?? {}, { relTol: Number.MIN_VALUE, absTol: Number.MIN_VALUE })
math.import({
  ln: Math.log,
  clamp: (x: number, low: number, high: number) => Math.min(Math.max(x, low), high),
  if: (holds: boolean, yes: number, no: number) => (holds ? yes : no),
})

/** Formulas over a, b, c whose every part has a value: no divisor near 0, no ln of what is not positive. */
const formula: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => {
  const any = tie('any')
  const constant = fc
    .oneof(fc.integer({ min: 0, max: 999 }).map(String), fc.double({ min: 1e-3, max: 1e6, noNaN: true }).map(String))
    .filter((text) => !text.includes('e-'))
  const binary = (...signs: string[]) =>
    fc.tuple(any, fc.constantFrom(...signs), any).map(([x, sign, y]) => `(${x}) ${sign} (${y})`)
  const call = (name: string, ...of: fc.Arbitrary<string>[]) =>
    fc.tuple(...of).map((texts) => `${name}(${texts.join(', ')})`)
  const comparison = binary('<', '<=', '>', '>=')
  return {
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('a', 'b', 'c'),
      constant,
      binary('+', '-', '*'),
      fc.tuple(any, any, any).map((parts) => parts.map((part) => `(${part})`).join(' - ')),
      fc.tuple(any, any).map(([x, y]) => `(${x}) / (1 + abs(${y}))`),
      any.map((x) => `-(${x})`),
      call('min', any, any, any),
      call('max', any, any),
      call('abs', any),
      call('if', comparison, any, any),
      call(
        'clamp',
        any,
        constant.map((low) => `-${low}`),
        constant,
      ),
      any.map((x) => `exp(clamp(${x}, -9, 9))`),
      any.map((x) => `ln(1 + abs(${x}))`),
      any.map((x) => `sqrt(abs(${x}))`),
    ),
  }
}).any

const figure = fc.double({ min: -1e4, max: 1e4, noNaN: true })
const figures = fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 5 })

/** Values of a formula on paths whose a, b, c are given. */
function ours(text: string, paths: readonly (readonly [number, number, number])[]): Float64Array {
  const compiled = compileFormula(text, contextOf())
  if ('problems' in compiled) throw new Error(`${text}: ${JSON.stringify(compiled.problems)}`)
  const inputs = compiled.ok.inputs.map((name) => ({
    values: Float64Array.from(paths, (path) => path['abc'.indexOf(name)] as number),
    perYear: paths.length,
    perPath: 1 as const,
  }))
  const out = new Float64Array(paths.length)
  evaluateFormula(compiled.ok, inputs, out, paths.length, 0, 0, paths.length)
  return out
}

const theirs = (text: string, [a, b, c]: readonly [number, number, number]): number => math.evaluate(text, { a, b, c })

describe('a compiled formula', () => {
  it('gives to the last bit what the whole of mathjs gives', () => {
    let nTerms = 0
    fc.assert(
      fc.property(
        formula.filter((text) => text.length <= 2000),
        figures,
        (text, paths) => {
          nTerms = Math.max(nTerms, text.split('(').length)
          const got = ours(text, paths)
          for (const [p, path] of paths.entries()) expect(got[p] === theirs(text, path), text).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
    expect(nTerms).toBeGreaterThan(20)
  })

  it('raises to powers as mathjs does, within 1e-12', () => {
    const exponent = fc.oneof(fc.integer({ min: -10, max: 10 }), fc.double({ min: -10, max: 10, noNaN: true }))
    const base = fc.constantFrom('a', 'b * c', 'a / b', '(a + b)', '7.5', '1 + a^2')
    fc.assert(
      fc.property(
        base,
        exponent,
        fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0.01, max: 100, noNaN: true }))),
        (x, e, path) => {
          const number = Math.abs(e) < 1e-6 ? 0 : e
          const text = `(${x})^(${number})`
          const at = path as [number, number, number]
          expectClose(ours(text, [at])[0] as number, theirs(text, at), { rel: 1e-12 })
        },
      ),
      { numRuns: 300 },
    )
  })
})
