import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gammaCdf, gammaQuantile, logGamma } from '../../src/model/gamma.js'
import { normalQuantile } from '../../src/model/normal.js'
import { expectClose } from '../close-to.js'

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.975, 1.959963984540054],
    [0.999999, 4.753424308822899],
    [1e-10, -6.361340902404056],
    [1e-13, -7.348796102800678],
    [1e-100, -21.27345356096532],
  ])('of %s is the tabled value', (p, z) => {
    expectClose(normalQuantile(p), z, { abs: 1e-15, rel: 4e-12 })
  })

  it('is odd and refuses what is no probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (p) => {
        expectClose(normalQuantile(1 - p), -normalQuantile(p), { abs: 1e-9 })
      }),
    )
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
    expect(normalQuantile(-0.1)).toBeNaN()
    expect(normalQuantile(Number.NaN)).toBeNaN()
  })
})

describe('gamma', () => {
  it('logGamma agrees with factorials and Γ(½) = √π', () => {
    expectClose(logGamma(0.5), 0.5 * Math.log(Math.PI), { abs: 1e-13 })
    expectClose(logGamma(11), Math.log(3628800), { rel: 1e-13 })
    expectClose(logGamma(100), 359.1342053695754, { rel: 1e-13 })
  })

  it('gammaCdf agrees with the exponential and the error function', () => {
    for (const x of [0.01, 0.5, 1, 3, 20]) expectClose(gammaCdf(1, x), 1 - Math.exp(-x), { abs: 1e-14 })
    expectClose(gammaCdf(0.5, 1), 0.8427007929497149, { abs: 1e-13 })
    expectClose(gammaCdf(0.5, 4), 0.9953222650189527, { abs: 1e-13 })
    // 1 − Σ e⁻⁶⁰ 60ᵏ / k!, k < 50
    let poisson = 0
    for (let k = 0, term = Math.exp(-60); k < 50; k++, term *= 60 / k) poisson += term
    expectClose(gammaCdf(50, 60), 1 - poisson, { abs: 1e-13 })
  })

  it('gammaQuantile undoes gammaCdf from far below to far above', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 60, noNaN: true }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (a, p) => {
          const x = gammaQuantile(a, p)
          expect(x).toBeGreaterThan(0)
          expectClose(gammaCdf(a, x), p, { abs: 1e-11, rel: 1e-9 })
        },
      ),
      { numRuns: 2000 },
    )
  })
})
