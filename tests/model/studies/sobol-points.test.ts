import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillUniforms, stream } from '../../../src/model/random.js'
import { JOE_KUO } from '../../../src/model/studies/joe-kuo.js'
import { directionVectors, SOBOL_DIMENSIONS, sobolPoints } from '../../../src/model/studies/sobol-points.js'
import { expectClose } from '../../close-to.js'

/** Direction integers m₁ … m_count of a dimension, exact at any length. */
function directionIntegers(dimension: number, count: number): bigint[] {
  if (dimension === 0) return Array.from({ length: count }, () => 1n)
  const [a, ...start] = JOE_KUO[dimension - 1] as readonly [number, ...number[]]
  const s = start.length
  const m = start.slice(0, count).map(BigInt)
  for (let k = m.length; k < count; k++) {
    const oldest = m[k - s] as bigint
    let next = oldest ^ (oldest << BigInt(s))
    for (let i = 1; i < s; i++) if ((a >>> (s - 1 - i)) & 1) next ^= (m[k - i] as bigint) << BigInt(i)
    m.push(next)
  }
  return m
}

function isPrimitive(dimension: number): boolean {
  const [a, ...m] = JOE_KUO[dimension - 1] as readonly [number, ...number[]]
  const polynomial = (1 << m.length) | (a << 1) | 1
  let x = 1
  for (let order = 1; ; order++) {
    x <<= 1
    if (x >> m.length) x ^= polynomial
    if (x === 1) return order === 2 ** m.length - 1
    if (order >= 2 ** m.length) return false
  }
}

describe('direction numbers', () => {
  it('are odd and below 2ⁱ, over primitive polynomials, all different', () => {
    const seen = new Set<string>()
    JOE_KUO.forEach(([a, ...m], row) => {
      expect(isPrimitive(row + 1), `dimension ${row + 2}`).toBe(true)
      m.forEach((value, i) => {
        expect(value % 2 === 1 && value < 2 ** (i + 1), `dimension ${row + 2}`).toBe(true)
      })
      seen.add(`${m.length}/${a}`)
    })
    expect(seen.size).toBe(127)
  })

  // Guards against a slip in one figure; taken from another copy of the published table than this one.
  it('add up to the known checksum', () => {
    const weigh = (row: readonly number[]): number => row.reduce((sum, x, i) => sum + (i + 1) * x, 0)
    expect(JOE_KUO.reduce((sum, row, i) => sum + (i + 1) * weigh(row), 0)).toBe(52_395_888)
  })

  // Joe & Kuo chose every row so that Property A (Sobol' 1976) holds.
  it('have Property A in 2 … 128 dimensions', () => {
    let singular = 0
    const basis: bigint[] = []
    // The first digits of the first d direction vectors of dimension j are one row; rank must be full for every d.
    for (const d of [2, 5, 8, 16, 30, 40, 64, 90, 128]) {
      basis.length = 0
      for (let j = 0; j < d; j++) {
        let row = directionIntegers(j, d).reduce((bits, m, k) => bits | (((m >> BigInt(k)) & 1n) << BigInt(k)), 0n)
        for (const b of basis) if ((row ^ b) < row) row ^= b
        if (row === 0n) singular++
        else {
          basis.push(row)
          basis.sort((x, y) => (x < y ? 1 : -1))
        }
      }
    }
    expect(singular).toBe(0)
  })

  // The first sixteen points in sixteenths, in Gray-code order, as any implementation of the same table prints them.
  it('give the known first points in dimensions 1, 2, 3 and 8', () => {
    const known = [
      [0, 8, 12, 4, 6, 14, 10, 2, 3, 11, 15, 7, 5, 13, 9, 1],
      [0, 8, 4, 12, 6, 14, 2, 10, 5, 13, 1, 9, 3, 11, 7, 15],
      [0, 8, 4, 12, 10, 2, 14, 6, 15, 7, 11, 3, 5, 13, 1, 9],
      [0, 8, 12, 4, 14, 6, 2, 10, 15, 7, 3, 11, 1, 9, 13, 5],
    ]
    ;[0, 1, 2, 7].forEach((dimension, row) => {
      const vectors = directionVectors(dimension)
      const points = Array.from({ length: 16 }, (_, i) => {
        const gray = i ^ (i >> 1)
        return (vectors.reduce((x, v, k) => ((gray >>> k) & 1 ? x ^ v : x), 0) >>> 0) / 2 ** 28
      })
      expect(points).toEqual(known[row])
    })
    const twelfth = [40, 77, 100, 127].map((dimension) => directionVectors(dimension)[11])
    expect(twelfth).toEqual([862978048, 1521483776, 1481637888, 1123024896])
  })
})

describe('scrambled points', () => {
  it('put one point in every n-th of every column: (0, m, 1)-nets', () => {
    const { n, dims, values } = sobolPoints(256, SOBOL_DIMENSIONS, 3, 'net')
    for (let j = 0; j < dims; j++) {
      const cells = new Set(Array.from({ length: n }, (_, i) => Math.floor((values[i * dims + j] as number) * n)))
      expect(cells.size).toBe(n)
    }
    // Every value is the middle of a cell of side 2⁻³².
    expect(values.every((x) => (x * 2 ** 33) % 2 === 1)).toBe(true)
  })

  it('put one point in every box of area 1/n of the first two columns: a (0, m, 2)-net', () => {
    const m = 10
    const { n, values } = sobolPoints(2 ** m, 2, 4, 'net')
    for (let a = 0; a <= m; a++) {
      const cells = new Set(
        Array.from({ length: n }, (_, i) => {
          const x = Math.floor((values[2 * i] as number) * 2 ** a)
          return x * 2 ** (m - a) + Math.floor((values[2 * i + 1] as number) * 2 ** (m - a))
        }),
      )
      expect(cells.size, `boxes of width 2^-${a}`).toBe(n)
    }
  })

  it('fill a 8 × 8 grid evenly for each pair of the first 40 columns', () => {
    const { n, dims, values } = sobolPoints(4096, 40, 5, 'pairs')
    for (let j = 0; j < dims; j++)
      for (let k = 0; k < j; k++) {
        const counts = new Int32Array(64)
        for (let i = 0; i < n; i++) {
          const cell =
            8 * Math.floor(8 * (values[i * dims + j] as number)) + Math.floor(8 * (values[i * dims + k] as number))
          counts[cell] = (counts[cell] as number) + 1
        }
        expect(
          counts.every((count) => count === n / 64),
          `columns ${k} and ${j}`,
        ).toBe(true)
      }
  })

  it('are the same bytes again, start longer designs, and do not depend on the columns beside', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.string(),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (seed, name, m, dims) => {
          const short = sobolPoints(2 ** m, dims, seed, name)
          const long = sobolPoints(128, dims, seed, name)
          const wide = sobolPoints(2 ** m, dims + 2, seed, name)
          expect(short.values).toEqual(sobolPoints(2 ** m, dims, seed, name).values)
          expect(short.values).toEqual(long.values.slice(0, short.values.length))
          for (let i = 0; i < short.n; i++)
            for (let j = 0; j < dims; j++) expect(wide.values[i * (dims + 2) + j]).toBe(short.values[i * dims + j])
          expect(long.values.every((x) => x > 0 && x < 1)).toBe(true)
        },
      ),
      { numRuns: 30 },
    )
    expect(sobolPoints(8, 3, 1, 'a').values).not.toEqual(sobolPoints(8, 3, 1, 'b').values)
    expect(sobolPoints(8, 3, 1, 'a').values).not.toEqual(sobolPoints(8, 3, 2, 'a').values)
  })

  it('spread the first point uniformly over scramblings', () => {
    const R = 4000
    const first = Array.from({ length: R }, (_, r) => sobolPoints(1, 2, 6, `first/${r}`).values)
    const mean = first.reduce((sum, [x = 0]) => sum + x, 0) / R
    const product = first.reduce((sum, [x = 0, y = 0]) => sum + (x - 0.5) * (y - 0.5), 0) / R
    expectClose(mean, 0.5, { abs: (5 * Math.sqrt(1 / 12)) / Math.sqrt(R) })
    expectClose(product, 0, { abs: 5 / 12 / Math.sqrt(R) })
  })

  it('integrate a smooth function at least 50 times better than independent uniforms', () => {
    const [n, dims, R] = [1024, 6, 16]
    const integrand = (x: Float64Array): number =>
      x.reduce((product, u, j) => product * (1 + (Math.exp(u) - Math.E + 1) / (j + 2)), 1)
    const rmse = (values: (r: number) => Float64Array): number => {
      let squares = 0
      for (let r = 0; r < R; r++) {
        const points = values(r)
        let sum = 0
        for (let i = 0; i < n; i++) sum += integrand(points.subarray(i * dims, (i + 1) * dims))
        squares += (sum / n - 1) ** 2
      }
      return Math.sqrt(squares / R)
    }
    const scrambled = rmse((r) => sobolPoints(n, dims, 8, `integral/${r}`).values)
    const independent = rmse((r) => {
      const values = new Float64Array(n * dims)
      fillUniforms(values, 0, n * dims, stream(8, 'integral/uniform'), r)
      return values
    })
    expect(independent / scrambled).toBeGreaterThan(50)
  })

  it('fill columns past the table with independent uniforms', () => {
    const { dims, values, n } = sobolPoints(4096, SOBOL_DIMENSIONS + 2, 9, 'wide')
    const last = Array.from({ length: n }, (_, i) => values[i * dims + dims - 1] as number)
    expectClose(last.reduce((sum, x) => sum + x, 0) / n, 0.5, { abs: (5 * Math.sqrt(1 / 12)) / Math.sqrt(n) })
    expect(new Set(last.map((x) => Math.floor(x * n))).size).toBeLessThan(0.7 * n)
  })

  it('refuses sizes that are not a power of two', () => {
    for (const n of [0, 3, 1000, -2, 0.5, Number.NaN]) expect(() => sobolPoints(n, 2, 1, 'x')).toThrow(RangeError)
    expect(() => sobolPoints(4, 0, 1, 'x')).toThrow(RangeError)
  })
})
