import { describe, expect, it } from 'vitest'
import { type PoolRow, poolWeights } from '../../scripts/accuracy/pool-weights.js'
import { stream, uniform } from '../../src/model/random.js'

const SEED = 20261121

/** Rows that come true with a pool of two made-up members; a third member says ½ always. */
function rowsOf(share: number, n: number): PoolRow[] {
  const key = stream(SEED, 'tests/pool-weights')
  return Array.from({ length: n }, (_, i) => {
    const [a, b, u] = [0, 1, 2].map((k) => uniform(key, 3 * i + k)) as [number, number, number]
    return { p: [a, b, 0.5], o: u < share * a + (1 - share) * b ? 1 : 0 }
  })
}

describe('weights of a linear pool', () => {
  it('find the pool that made the outcomes', () => {
    // sd of a weight: σ / (√n · sd of the members' difference) = 0.45 / (√20,000 · 0.41) < 0.008
    for (const share of [0, 0.3, 1]) {
      const [a = 0, b = 0, c = 0] = poolWeights(rowsOf(share, 20_000), [1 / 3, 1 / 3, 1 / 3], 0)
      expect(Math.abs(a - share)).toBeLessThan(0.04)
      expect(Math.abs(b - (1 - share))).toBeLessThan(0.04)
      expect(a + b + c).toBeCloseTo(1, 9)
      expect(Math.min(a, b, c)).toBeGreaterThanOrEqual(0)
    }
  })

  it('stay at the wider weights when these are worth far more rows, or when there is no row', () => {
    expect(poolWeights(rowsOf(0, 200), [0.8, 0.1, 0.1], 1e9)).toEqual([0.8, 0.1, 0.1])
    expect(poolWeights([], [1, 0, 0], 100)).toEqual([1, 0, 0])
  })
})
