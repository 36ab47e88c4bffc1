import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MorrisDesign, morrisDesign, morrisEffects } from '../../../src/model/studies/morris.js'
import { expectClose } from '../../close-to.js'

function outputsOf({ points }: MorrisDesign, f: (x: Float64Array) => number): Float64Array {
  return Float64Array.from({ length: points.n }, (_, i) =>
    f(points.values.subarray(i * points.dims, (i + 1) * points.dims)),
  )
}

const at = (x: Float64Array, j: number): number => x[j] as number

describe('Morris design', () => {
  it('moves each factor once per trajectory, by half, between cell middles', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 9 }), fc.constantFrom(2, 4, 6, 10), (seed, dims, levels) => {
        const r = 4
        const { points, moved } = morrisDesign(dims, r, levels, seed, 'design')
        expect(points.n).toBe(r * (dims + 1))
        for (const x of points.values) {
          expectClose((x * levels - 0.5) % 1, 0, { abs: 1e-9 })
          expect(x > 0 && x < 1).toBe(true)
        }
        for (let t = 0; t < r; t++) {
          expect([...moved.slice(t * dims, (t + 1) * dims)].sort((a, b) => a - b)).toEqual([...Array(dims).keys()])
          for (let s = 0; s < dims; s++) {
            const row = t * (dims + 1) + s
            for (let j = 0; j < dims; j++) {
              const change = at(points.values, (row + 1) * dims + j) - at(points.values, row * dims + j)
              expectClose(Math.abs(change), j === moved[t * dims + s] ? 0.5 : 0, { abs: 1e-12 })
            }
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('visits every level equally often, up moves as often as down', () => {
    const r = 4000
    const { points } = morrisDesign(2, r, 4, 1, 'levels')
    const counts = new Float64Array(4)
    for (let t = 0; t < r; t++) {
      const level = Math.floor(at(points.values, t * 6) * 4)
      counts[level] = at(counts, level) + 1
    }
    for (const count of counts) expectClose(count / r, 0.25, { abs: (5 * Math.sqrt(0.25 * 0.75)) / Math.sqrt(r) })
  })

  it('refuses odd levels and a single trajectory', () => {
    expect(() => morrisDesign(2, 4, 3, 1, 'x')).toThrow(RangeError)
    expect(() => morrisDesign(2, 1, 4, 1, 'x')).toThrow(RangeError)
    expect(() => morrisDesign(0, 2, 4, 1, 'x')).toThrow(RangeError)
  })
})

describe('Morris effects', () => {
  const design = morrisDesign(6, 20, 6, 2, 'effects')

  it('of a linear function are its slopes, without spread', () => {
    const effects = morrisEffects(
      design,
      outputsOf(design, (x) => 3 * at(x, 0) - 2 * at(x, 3)),
      2,
      'effects',
    )
    const slopes = [3, 0, 0, -2, 0, 0]
    effects.forEach(({ mu, muStar, sigma, muStarError }, j) => {
      expectClose(mu, slopes[j] as number, { abs: 1e-12 })
      expectClose(muStar, Math.abs(slopes[j] as number), { abs: 1e-12 })
      expectClose(sigma, 0, { abs: 1e-12 })
      expectClose(muStarError, 0, { abs: 1e-12 })
    })
  })

  it('rank the factors, give exactly 0 to inert ones, and see an interaction as spread', () => {
    const f = (x: Float64Array): number => 10 * at(x, 0) + 6 * (at(x, 1) - 0.5) * (at(x, 2) - 0.5) + at(x, 3)
    const effects = morrisEffects(design, outputsOf(design, f), 2, 'effects')
    const ranked = [...effects.keys()].sort((i, j) => (effects[j]?.muStar ?? 0) - (effects[i]?.muStar ?? 0))
    expect(ranked[0]).toBe(0)
    expect(new Set(ranked.slice(1, 3))).toEqual(new Set([1, 2]))
    expect(ranked[3]).toBe(3)
    for (const j of [4, 5]) expect(effects[j]).toEqual({ mu: 0, muStar: 0, sigma: 0, muStarError: 0, sigmaError: 0 })
    expect(effects[1]?.sigma).toBeGreaterThan(1)
    expectClose(effects[1]?.mu as number, 0, { abs: 5 * ((effects[1]?.sigma ?? 0) / Math.sqrt(20)) })
  })

  it('have the standard error of a mean, and the same bytes again', () => {
    const f = (x: Float64Array): number => Math.exp(2 * at(x, 0)) * (1 + at(x, 1)) + at(x, 2) ** 3
    const outputs = outputsOf(design, f)
    const effects = morrisEffects(design, outputs, 2, 'effects')
    expect(morrisEffects(design, outputs, 2, 'effects')).toEqual(effects)
    // All effects here are positive, so muStar is a plain mean. 1,000 replicates: 2.2 % of the error itself.
    for (const { mu, muStar, sigma, muStarError } of effects.slice(0, 3)) {
      expectClose(muStar, mu, { rel: 1e-12 })
      expectClose(muStarError, sigma / Math.sqrt(20), { rel: 5 * 0.0224 })
    }
  })

  it('refuse outputs that are missing or not numbers', () => {
    expect(() => morrisEffects(design, new Float64Array(3), 1, 'x')).toThrow(RangeError)
    expect(() => morrisEffects(design, new Float64Array(140).fill(Number.NaN), 1, 'x')).toThrow(RangeError)
  })
})
