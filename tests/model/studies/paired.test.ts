import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/model/normal.js'
import { fillUniforms, stream } from '../../../src/model/random.js'
import { binomialMass, binomialUpperTail } from '../../../src/model/studies/binomial.js'
import { countedOutcomes, mcnemar, pairedNumbers, pairedOutcomes } from '../../../src/model/studies/paired.js'
import { expectClose } from '../../close-to.js'

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true })

describe('binomial', () => {
  it('matches cases worked by hand', () => {
    expectClose(binomialMass(2, 4, 0.5), 6 / 16, { abs: 1e-14 })
    expectClose(binomialUpperTail(3, 4, 0.5), 5 / 16, { abs: 1e-14 })
    expectClose(binomialUpperTail(1, 3, 0.2), 1 - 0.8 ** 3, { abs: 1e-14 })
    expectClose(binomialUpperTail(50, 50, 0.1), 1e-50, { rel: 1e-10 })
    expect([binomialUpperTail(0, 5, 0.3), binomialUpperTail(6, 5, 0.3), binomialUpperTail(2, 5, 0)]).toEqual([1, 0, 0])
    expect([binomialUpperTail(5, 5, 1), binomialMass(0, 5, 0), binomialMass(5, 5, 1)]).toEqual([1, 1, 1])
  })

  it('adds up: the two tails make one, the masses make the tail', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.nat(300),
        (n, p, at) => {
          const k = at % (n + 1)
          expectClose(binomialUpperTail(k, n, p) + binomialUpperTail(n - k + 1, n, 1 - p), 1, { abs: 1e-11 })
          let sum = 0
          for (let i = k; i <= n; i++) sum += binomialMass(i, n, p)
          expectClose(binomialUpperTail(k, n, p), sum, { abs: 1e-11 })
        },
      ),
    )
  })
})

describe('McNemar', () => {
  it('matches cases worked by hand', () => {
    // 5 against 1: P(X ≥ 5 | 6, ½) = 7/64.
    expectClose(mcnemar(5, 1).exactP, 14 / 64, { abs: 1e-14 })
    expectClose(mcnemar(5, 1).midP, 8 / 64, { abs: 1e-14 })
    expect(mcnemar(1, 5)).toEqual(mcnemar(5, 1))
    expectClose(mcnemar(10, 0).midP, 1 / 1024, { abs: 1e-15 })
    for (const n of [0, 1, 2, 40]) {
      expectClose(mcnemar(n, n).exactP, 1, { abs: 1e-12 })
      expectClose(mcnemar(n, n).midP, 1, { abs: 1e-12 })
    }
  })

  it('agrees with its normal limit for many paths', () => {
    const [onlyA, onlyB] = [10_300, 10_000]
    const z = (onlyA - onlyB) / Math.sqrt(onlyA + onlyB)
    expectClose(normalQuantile(1 - mcnemar(onlyA, onlyB).midP / 2), z, { abs: 1e-3 })
  })
})

describe('paired numbers', () => {
  it('match a case worked by hand', () => {
    // Differences 1, 2, 3, 6: mean 3, sd √(14/3), s.e. √(7/6), t₀.₉₇₅,₃ = 3.18245.
    const found = pairedNumbers(Float64Array.of(2, 4, 6, 10), Float64Array.of(1, 2, 3, 4))
    expectClose(found.difference, 3, { abs: 1e-15 })
    expectClose(found.standardError, Math.sqrt(7 / 6), { abs: 1e-14 })
    expectClose(found.low, 3 - 3.182446305 * Math.sqrt(7 / 6), { abs: 1e-8 })
    expectClose(found.high, 3 + 3.182446305 * Math.sqrt(7 / 6), { abs: 1e-8 })
    expect(found).toMatchObject({ n: 4, higher: 1, lower: 0, real: false })
    expectClose(found.pValue, 0.0689, { abs: 5e-4 })
  })

  it('of the same vector: exactly no difference, and none that is real', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 2, maxLength: 50 }), (list) => {
        const a = Float64Array.from(list)
        expect(pairedNumbers(a, a.slice())).toEqual({
          n: list.length,
          difference: 0,
          standardError: 0,
          low: 0,
          high: 0,
          higher: 0,
          lower: 0,
          pValue: 1,
          real: false,
        })
      }),
    )
  })

  it('turn round when A and B change places', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(finite, finite), { minLength: 2, maxLength: 30 }), (pairs) => {
        const a = Float64Array.from(pairs, ([x]) => x)
        const b = Float64Array.from(pairs, ([, y]) => y)
        const one = pairedNumbers(a, b)
        const two = pairedNumbers(b, a)
        expectClose(two.difference, -one.difference, { abs: 1e-9 })
        expectClose(two.low, -one.high, { abs: 1e-6, rel: 1e-9 })
        expect([two.higher, two.lower, two.real]).toEqual([one.lower, one.higher, one.real])
      }),
    )
  })

  it('call a constant shift real, and refuse vectors of other paths', () => {
    const a = Float64Array.of(1, 5, 3)
    expect(
      pairedNumbers(
        a,
        a.map((x) => x - 1),
      ),
    ).toMatchObject({ difference: 1, standardError: 0, pValue: 0, real: true })
    expect(() => pairedNumbers(a, Float64Array.of(1, 2))).toThrow(RangeError)
    expect(() => pairedNumbers(Float64Array.of(1), Float64Array.of(1))).toThrow(RangeError)
  })

  it('hold the true difference in 95 % of samples', () => {
    const [R, n] = [2000, 30]
    const u = new Float64Array(2 * n)
    let held = 0
    for (let r = 0; r < R; r++) {
      fillUniforms(u, 0, 2 * n, stream(3, 'paired/coverage'), r)
      const a = u.subarray(0, n).map((p, i) => normalQuantile(p) + 3 * (u[n + i] as number) + 0.4)
      const b = u.subarray(n).map((p) => 3 * p)
      const { low, high } = pairedNumbers(a, b)
      if (low <= 0.4 && 0.4 <= high) held++
    }
    expectClose(held / R, 0.95, { abs: 5 * Math.sqrt((0.95 * 0.05) / R) })
  })
})

describe('paired outcomes', () => {
  it('match a case worked by hand', () => {
    // 10 paths, 4 only in A, 1 only in B. Bonett & Price: up 5/12, down 2/12.
    const a = Uint8Array.of(1, 1, 1, 1, 0, 1, 1, 0, 0, 0)
    const b = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 0, 0, 0)
    const found = pairedOutcomes(a, b)
    const half = 1.959963985 * Math.sqrt((7 / 12 - 1 / 16) / 12)
    expectClose(found.difference, 0.3, { abs: 1e-15 })
    expectClose(found.low, 0.25 - half, { abs: 1e-8 })
    expectClose(found.high, 0.25 + half, { abs: 1e-8 })
    expectClose(found.pValue, 2 * (6 / 32) - 5 / 32, { abs: 1e-12 })
    expect(found).toMatchObject({ n: 10, higher: 0.4, lower: 0.1, real: false })
  })

  it('of the same vector: exactly no difference; of opposite vectors: a real one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 2, maxLength: 200 }), (list) => {
        const a = Uint8Array.from(list)
        expect(pairedOutcomes(a, a)).toMatchObject({ difference: 0, standardError: 0, pValue: 1, real: false })
      }),
    )
    // Five discordant paths against none: mid-p 0.031, but the interval still touches 0.
    const five = new Uint8Array(300).fill(1, 0, 5)
    const few = pairedOutcomes(five, new Uint8Array(300))
    expect(few.real).toBe(false)
    expectClose(few.pValue, 1 / 32, { abs: 1e-12 })
    expect(pairedOutcomes(new Uint8Array(40).fill(1), new Uint8Array(40))).toMatchObject({ difference: 1, real: true })
  })

  it('hold the true difference in about 95 % of samples, and err on no difference in at most 5 %', () => {
    const [R, n] = [2000, 200]
    const u = new Float64Array(n)
    let held = 0
    let wrong = 0
    for (let r = 0; r < R; r++) {
      fillUniforms(u, 0, n, stream(4, 'outcomes/coverage'), r)
      // A alone in 6 %, B alone in 2 % of paths: difference 0.04. Then 3 % against 3 %.
      const { low, high } = pairedOutcomes(
        Uint8Array.from(u, (x) => (x < 0.06 || x > 0.5 ? 1 : 0)),
        Uint8Array.from(u, (x) => (x > 0.48 ? 1 : 0)),
      )
      if (low <= 0.04 && 0.04 <= high) held++
      const same = pairedOutcomes(
        Uint8Array.from(u, (x) => (x < 0.03 || x > 0.5 ? 1 : 0)),
        Uint8Array.from(u, (x) => (x > 0.47 ? 1 : 0)),
      )
      if (same.real) wrong++
    }
    const sd = Math.sqrt((0.95 * 0.05) / R)
    expectClose(held / R, 0.95, { abs: 5 * sd })
    expect(wrong / R).toBeLessThan(0.05 + 5 * sd)
    expect(wrong).toBeGreaterThan(0)
  })

  it('is the same from counts as from paths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), fc.nat(), fc.nat(), (n, x, y) => {
        const onlyA = x % (n + 1)
        const onlyB = y % (n + 1 - onlyA)
        const a = Uint8Array.from({ length: n }, (_, p) => Number(p < onlyA))
        const b = Uint8Array.from({ length: n }, (_, p) => Number(p >= onlyA && p < onlyA + onlyB))
        expect(pairedOutcomes(a, b)).toMatchObject(countedOutcomes(n, onlyA, onlyB))
      }),
    )
  })
})
