import { describe, expect, it } from 'vitest'
import type { Estimate } from '../../../src/model/studies/bootstrap.js'
import { type SobolIndices, saltelliDesign, sobolIndices } from '../../../src/model/studies/sobol-indices.js'
import { expectClose } from '../../close-to.js'

type Found = Extract<SobolIndices, { kind: 'indices' }>
type Function = (x: Float64Array) => number

function run(f: Function, dims: number, n: number, seed: number): SobolIndices {
  const { values, n: rows } = saltelliDesign(dims, n, seed, 'test')
  const outputs = Float64Array.from({ length: rows }, (_, i) => f(values.subarray(i * dims, (i + 1) * dims)))
  return sobolIndices(dims, outputs, seed, 'test')
}

function indices(f: Function, dims: number, n: number, seed: number): Found {
  const found = run(f, dims, n, seed)
  if (found.kind !== 'indices') throw new Error('constant')
  return found
}

function expectNear({ value, low, high }: Estimate, truth: number, what: string): void {
  expectClose(value, truth, { abs: 0.03 })
  expect(low <= truth && truth <= high, `${what}: ${truth} not in [${low}, ${high}]`).toBe(true)
}

const at = (x: Float64Array, j: number): number => x[j] as number

// Ishigami & Homma 1990, with its known variance shares.
const [a, b] = [7, 0.1]
const ishigami: Function = (u) => {
  const [x1, x2, x3] = [...u].map((p) => Math.PI * (2 * p - 1)) as [number, number, number]
  return Math.sin(x1) + a * Math.sin(x2) ** 2 + b * x3 ** 4 * Math.sin(x1)
}
const one = (b * Math.PI ** 4) / 5 + (b * b * Math.PI ** 8) / 50 + 0.5
const two = (a * a) / 8
const oneThree = (8 * b * b * Math.PI ** 8) / 225
const all = one + two + oneThree

// Sobol' 1993, with its known variance shares.
const weights = [0, 1, 4.5, 9, 99, 99, 99, 99]
const g: Function = (u) =>
  u.reduce(
    (product, x, j) =>
      (product * (Math.abs(4 * x - 2) + at(Float64Array.from(weights), j))) / (1 + (weights[j] as number)),
    1,
  )
const parts = weights.map((w) => 1 / 3 / (1 + w) ** 2)
const gVariance = parts.reduce((product, v) => product * (1 + v), 1) - 1

describe("Sobol' indices", () => {
  it('are those of the Ishigami function', () => {
    for (const seed of [1, 2, 3]) {
      const { factors, variance, mean, sumFirst, tooFewPoints } = indices(ishigami, 3, 4096, seed)
      const truth = [
        [one / all, (one + oneThree) / all],
        [two / all, two / all],
        [0, oneThree / all],
      ] as const
      factors.forEach(({ first, total }, i) => {
        expectNear(first, truth[i]?.[0] as number, `first ${i + 1}, seed ${seed}`)
        expectNear(total, truth[i]?.[1] as number, `total ${i + 1}, seed ${seed}`)
      })
      expectNear(sumFirst, (one + two) / all, `sum, seed ${seed}`)
      expectClose(mean, a / 2, { abs: 0.05 })
      expectClose(variance, all, { rel: 0.03 })
      expect(tooFewPoints).toBe(false)
    }
  })

  it('are those of the G function in eight dimensions', () => {
    const { factors } = indices(g, 8, 4096, 1)
    factors.forEach(({ first, total }, i) => {
      const v = parts[i] as number
      expectNear(first, v / gVariance, `first ${i + 1}`)
      expectNear(total, ((v / (1 + v)) * (gVariance + 1)) / gVariance, `total ${i + 1}`)
    })
  })

  it('of a sum: first order equals total, and they add to one', () => {
    const { factors, sumFirst } = indices((x) => 3 * at(x, 0) + 4 * at(x, 1) + 100, 4, 1024, 4)
    const truth = [9 / 25, 16 / 25, 0, 0]
    factors.forEach(({ first, total }, i) => {
      expectClose(first.value, truth[i] as number, { abs: 0.01 })
      expectClose(total.value, truth[i] as number, { abs: 0.01 })
    })
    expectClose(sumFirst.value, 1, { abs: 0.01 })
    expect(factors[2]?.total).toEqual({ value: 0, low: 0, high: 0 })
  })

  it('of a product of signs: no first order, all total', () => {
    const { factors, sumFirst } = indices((x) => Math.sign(at(x, 0) - 0.5) * Math.sign(at(x, 1) - 0.5), 2, 4096, 5)
    for (const { first, total } of factors) {
      expectNear(first, 0, 'first')
      expectClose(total.value, 1, { abs: 0.03 })
    }
    expectNear(sumFirst, 0, 'sum')
  })

  it('of a 0/1 outcome: known shares of an AND', () => {
    // P = 1/4; V = 3/16; Vᵢ = 1/16 each; interaction 1/16.
    const { factors } = indices((x) => (at(x, 0) > 0.5 && at(x, 1) > 0.5 ? 1 : 0), 3, 4096, 6)
    factors.slice(0, 2).forEach(({ first, total }) => {
      expectNear(first, 1 / 3, 'first')
      expectNear(total, 2 / 3, 'total')
    })
  })

  it('do not change with the unit or the level of the output, nor by running again', () => {
    const plain = indices(ishigami, 3, 256, 7)
    const other = indices((x) => 1000 - 50 * ishigami(x), 3, 256, 7)
    plain.factors.forEach(({ first, total }, i) => {
      expectClose(other.factors[i]?.first.value as number, first.value, { abs: 1e-12 })
      expectClose(other.factors[i]?.total.high as number, total.high, { abs: 1e-12 })
    })
    expect(indices(ishigami, 3, 256, 7)).toEqual(plain)
  })

  it('do not exist for an output that does not vary', () => {
    expect(run(() => 5, 3, 16, 1)).toEqual({ kind: 'constant', mean: 5 })
    expect(run(() => 0, 3, 16, 1)).toEqual({ kind: 'constant', mean: 0 })
    expect(run((x) => (at(x, 0) < 0.5 ? 0.1 + 0.2 : 0.3), 3, 16, 1).kind).toBe('constant')
  })

  it('say when there are too few points', () => {
    // One base point of A and one of B differ from the rest: about an eighth of the resamples take neither.
    const rare = indices((x) => (at(x, 0) < 1 / 32 ? 1 : 0), 2, 32, 2)
    expect(rare.tooFewPoints).toBe(true)
    for (const { first, total } of rare.factors)
      for (const value of [first, total].flatMap(({ value, low, high }) => [value, low, high]))
        expect(Number.isFinite(value)).toBe(true)
    // A, B and AB of a design with one factor, in which the first-order index comes out at 2.
    const outputs = Float64Array.of(...Array(8).fill(-1), ...Array(8).fill(1), ...Array(8).fill(1))
    expect(sobolIndices(1, outputs, 1, 'x')).toMatchObject({ kind: 'indices', tooFewPoints: true })
  })

  it('have intervals that hold the truth in at least 95 % of designs', () => {
    const R = 200
    let held = 0
    for (let seed = 0; seed < R; seed++) {
      const { first } = indices(ishigami, 3, 128, 1000 + seed).factors[0] as Found['factors'][number]
      if (first.low <= one / all && one / all <= first.high) held++
    }
    expect(held / R).toBeGreaterThan(0.95 - 5 * Math.sqrt((0.95 * 0.05) / R))
  })

  it('refuse outputs that are missing or not numbers', () => {
    expect(() => sobolIndices(2, new Float64Array(7), 1, 'x')).toThrow(RangeError)
    expect(() => sobolIndices(2, Float64Array.of(1, 2, 3, 4, 5, 6, 7, Number.NaN), 1, 'x')).toThrow('row 7')
  })
})

describe('Saltelli design', () => {
  it('takes column i of B into A, block by block', () => {
    const [dims, n] = [3, 8]
    const { values, n: rows } = saltelliDesign(dims, n, 1, 'design')
    expect(rows).toBe(n * 5)
    const cell = (block: number, k: number, j: number): number => values[(block * n + k) * dims + j] as number
    for (let i = 0; i < dims; i++)
      for (let k = 0; k < n; k++)
        for (let j = 0; j < dims; j++) {
          expect(cell(2 + i, k, j)).toBe(cell(i === j ? 1 : 0, k, j))
          expect(cell(0, k, j)).not.toBe(cell(1, k, j))
        }
  })
})
