import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/model/normal.js'
import { studentCdf, studentQuantile } from '../../src/model/student.js'

/** Closed forms: ν = 1 (Cauchy), ν = 2, ν = 4 (Shaw 2006, J. Comput. Finance 9). */
const CLOSED: readonly (readonly [nu: number, quantile: (p: number) => number])[] = [
  [1, (p) => Math.tan(Math.PI * (p - 0.5))],
  [2, (p) => (2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p)))],
  [
    4,
    (p) => {
      const alpha = 4 * p * (1 - p)
      const q = Math.cos(Math.acos(Math.sqrt(alpha)) / 3) / Math.sqrt(alpha)
      return Math.sign(p - 0.5) * 2 * Math.sqrt(q - 1)
    },
  ],
]
const LEVELS = [1e-8, 1e-4, 0.001, 0.025, 0.1, 0.25, 0.49, 0.5, 0.51, 0.75, 0.9, 0.975, 0.999, 0.9999]
const DEGREES = [0.3, 0.6, 0.9, 1, 1.4, 2, 2.7, 4, 7.5, 20, 61, 200, 1e4, 1e5]

describe('Student t', () => {
  it.each(CLOSED)('has the closed-form quantiles for %d degrees of freedom, to 1e−8', (nu, quantile) => {
    for (const p of LEVELS) {
      const want = quantile(p)
      expect(Math.abs(studentQuantile(p, nu) - want)).toBeLessThanOrEqual(1e-8 * Math.max(1e-3, Math.abs(want)))
    }
  })

  it('has the quantiles of the tables (ν, p, t; Abramowitz & Stegun table 26.10)', () => {
    for (const [nu, p, t] of [
      [3, 0.975, 3.182446],
      [5, 0.995, 4.032143],
      [10, 0.95, 1.812461],
      [30, 0.975, 2.042272],
      [120, 0.9995, 3.373454],
    ] as const)
      expect(studentQuantile(p, nu)).toBeCloseTo(t, 5)
  })

  it.each(DEGREES)('cdf of quantile is the level for %d degrees of freedom, to 1e−10', (nu) => {
    for (const p of LEVELS) {
      const back = studentCdf(studentQuantile(p, nu), nu)
      expect(Math.abs(back - p)).toBeLessThanOrEqual(1e-10 * Math.max(p, 1 - p) + 1e-9 * Math.min(p, 1 - p))
    }
  })

  it('is symmetric, rises, and nears the normal', () => {
    for (const nu of DEGREES) {
      for (let i = 1; i < LEVELS.length; i++)
        expect(studentQuantile(LEVELS[i] as number, nu)).toBeGreaterThan(studentQuantile(LEVELS[i - 1] as number, nu))
      expect(studentCdf(1.3, nu) + studentCdf(-1.3, nu)).toBeCloseTo(1, 12)
    }
    expect(studentQuantile(0.975, 1e8)).toBeCloseTo(normalQuantile(0.975), 4)
    expect(studentCdf(Number.POSITIVE_INFINITY, 3)).toBe(1)
    expect(studentQuantile(0, 3)).toBe(Number.NEGATIVE_INFINITY)
  })
})
