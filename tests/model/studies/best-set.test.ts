import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/model/normal.js'
import { fillUniforms, stream } from '../../../src/model/random.js'
import { bestSet } from '../../../src/model/studies/best-set.js'

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true })

describe('best set', () => {
  it('matches a case worked by hand', () => {
    // Against the third: first behind by 3 ± (s.e. 0), second behind by 0.5 on average, s.e. ½·√(5/3).
    const values = Float64Array.of(0, 1, 2, 3, /**/ 4, 2, 6, 4, /**/ 3, 4, 5, 6)
    expect(bestSet(values, 3, 4)).toEqual({ means: Float64Array.of(1.5, 4, 4.5), members: [2, 1] })
  })

  it('keeps ties, keeps a lone alternative, and always keeps the highest mean', () => {
    expect(bestSet(Float64Array.of(3, 1, 2), 1, 3).members).toEqual([0])
    fc.assert(
      fc.property(fc.array(fc.tuple(finite, finite, finite), { minLength: 3, maxLength: 20 }), (rows) => {
        const columns = [0, 1, 2, 0].map((j) => rows.map((row) => row[j] as number))
        const { means, members } = bestSet(Float64Array.from(columns.flat()), 4, rows.length)
        expect(members[0]).toBe(means.indexOf(Math.max(...means)))
        expect(members.includes(3)).toBe(members.includes(0))
      }),
    )
  })

  it('shares the error among rivals: a third, hopeless one can bring back a loser', () => {
    // Differences of mean 1, s.e. 0.5: t = 2, between Student's 1.833 (5 %) and 2.262 (2.5 %) at 9 degrees.
    const spread = Math.sqrt((0.25 * 10 * 9) / 10)
    const behind = Array.from({ length: 10 }, (_, i) => -1 + (i % 2 === 0 ? spread : -spread))
    const zeros = Array.from({ length: 10 }, () => 0)
    expect(bestSet(Float64Array.from([...zeros, ...behind]), 2, 10).members).toEqual([0])
    const hopeless = zeros.map(() => -1000)
    expect(bestSet(Float64Array.from([...zeros, ...behind, ...hopeless]), 3, 10).members).toEqual([0, 1])
  })

  it('grows with the level', () => {
    const n = 50
    const u = new Float64Array(6 * n)
    fillUniforms(u, 0, 6 * n, stream(5, 'best/levels'), 0)
    const values = u.map((p, i) => p + 0.05 * Math.floor(i / n))
    const sets = [0.5, 0.8, 0.95, 0.999].map((level) => bestSet(values, 6, n, level).members)
    sets.slice(1).forEach((members, i) => {
      expect(members).toEqual(expect.arrayContaining([...(sets[i] as number[])]))
    })
  })

  it('holds the truly best in at least 95 % of samples, and leaves the clearly worse out', () => {
    const [R, n, k] = [1000, 60, 5]
    const u = new Float64Array((k + 1) * n)
    const shifts = [0, 0.2, 0.2, 0.15, -0.6]
    let held = 0
    let worst = 0
    for (let r = 0; r < R; r++) {
      fillUniforms(u, 0, u.length, stream(6, 'best/coverage'), r)
      const common = u.subarray(k * n)
      const values = u.subarray(0, k * n).map((p, i) => {
        const shared = normalQuantile(common[i % n] as number)
        return normalQuantile(p) + 2 * shared + (shifts[Math.floor(i / n)] as number)
      })
      const { members } = bestSet(values, k, n)
      if (members.includes(1)) held++
      if (members.includes(4)) worst++
    }
    expect(held / R).toBeGreaterThan(0.95 - 5 * Math.sqrt((0.95 * 0.05) / R))
    expect(worst / R).toBeLessThan(0.2)
  })

  it('refuses a matrix of another size', () => {
    expect(() => bestSet(new Float64Array(5), 2, 3)).toThrow(RangeError)
  })
})
