import { describe, expect, it } from 'vitest'
import { perfectStudy, type Shares, sharesOf } from '../../scripts/accuracy/perfect.js'
import { normalQuantile } from '../../src/model/normal.js'
import { normalCdf } from '../../src/model/normal-cdf.js'
import { stream, uniform } from '../../src/model/random.js'

const SEED = 20261122

/** Rows of 30 indicators, 8 territories and 6 years, two questions a figure, whose places hang together by shares. */
function rowsOf(shares: Shares) {
  const normal = (name: string) => normalQuantile(uniform(stream(SEED, `tests/perfect/${name}`), 0))
  const rest = 1 - Object.values(shares).reduce((sum, one) => sum + one, 0)
  const many = (n: number) => Array.from({ length: n }, (_, i) => i)
  return many(30).flatMap((i) =>
    many(8).flatMap((territory) =>
      many(6).flatMap((year) =>
        many(2).map((question) => {
          const z =
            Math.sqrt(shares.indicator) * normal(`${i}`) +
            Math.sqrt(shares.year) * normal(`${i} ${year}`) +
            Math.sqrt(shares.territory) * normal(`${i} at ${territory}`) +
            Math.sqrt(shares.figure) * normal(`${i} ${year} at ${territory}`) +
            Math.sqrt(rest) * normal(`${i} ${year} at ${territory} ${question}`)
          const columns = { kind: i % 2 === 0 ? 'percent' : 'index', horizon: question === 0 ? '3' : '10' }
          const p = uniform(stream(SEED, `tests/perfect/p ${i} ${year} ${territory} ${question}`), 0)
          const isAtLeast = question === 0
          const place = normalCdf(z)
          const [a, b, c] = [0.5, 0.8, 0.95].map((level) => (Math.abs(place - 0.5) <= level / 2 ? 1 : 0))
          const covered = [a ?? 0, b ?? 0, c ?? 0] as const
          return { p, indicator: `i${i}`, territory: `t${territory}`, year, isAtLeast, columns, place, covered }
        }),
      ),
    ),
  )
}
const NONE: Shares = { indicator: 0, year: 0, territory: 0, figure: 0 }

describe('what a perfect forecaster would score', () => {
  it('finds how places hang together', () => {
    const wanted = { indicator: 0.15, year: 0.2, territory: 0.25, figure: 0.3 }
    const found = sharesOf(rowsOf(wanted))
    // 30 indicators: the share that is theirs is known to about 0.15 · √(2 / 30), five times that is no news.
    expect(Math.abs(found.indicator - wanted.indicator)).toBeLessThan(0.15)
    for (const key of ['year', 'territory', 'figure'] as const)
      expect(Math.abs(found[key] - wanted[key])).toBeLessThan(0.12)
    for (const share of Object.values(sharesOf(rowsOf(NONE)))) expect(share).toBeLessThan(0.06)
  })

  it('is close to what was said where rows are each for itself, and far where they share their luck', () => {
    const alone = perfectStudy(rowsOf(NONE), 200)
    const shared = perfectStudy(rowsOf({ ...NONE, indicator: 0.9 }), 200)
    const of = (study: typeof alone, id: string) => study.rows.find((row) => row.id === id)?.shared
    // 1,440 rows of each kind, 144 in a bin: √(p (1 − p) / 144) each, on average 0.027 with the mean of |normal| 0.8.
    const calibration = of(alone, 'calibration-kind')
    expect(calibration?.median).toBeGreaterThan(0.02)
    expect(calibration?.high).toBeLessThan(0.05)
    expect(of(alone, 'coverage-kind')?.median).toBe(0)
    expect(of(shared, 'coverage-kind')?.median).toBeGreaterThan(1)
    // Of one horizon all ask for at least something: one indicator's luck does not cancel itself.
    const horizon = 'calibration-horizon'
    expect(of(shared, horizon)?.median).toBeGreaterThan(1.5 * (of(alone, horizon)?.median ?? 1))
    const spreads = [...alone.rows, ...shared.rows].flatMap((row) =>
      [row.shared, row.apart].map((one) => ({ ...one, limit: row.limit })),
    )
    for (const { low, median, high, within, limit } of spreads) {
      expect(low).toBeLessThanOrEqual(median)
      expect(median).toBeLessThanOrEqual(high)
      if (high <= limit) expect(within).toBeGreaterThanOrEqual(0.95)
      if (low > limit) expect(within).toBeLessThanOrEqual(0.05)
    }
  })

  it('tells what would be left if nothing that an indicator’s rows share were luck', () => {
    const { rows } = perfectStudy(rowsOf({ ...NONE, indicator: 0.9 }), 200)
    for (const id of ['calibration-horizon', 'coverage-kind']) {
      const row = rows.find((one) => one.id === id)
      expect(row?.apart.median).toBeLessThan((row?.shared.median ?? 0) / 1.5)
    }
  })
})
