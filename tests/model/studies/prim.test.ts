import { describe, expect, it } from 'vitest'
import { fillUniforms, stream } from '../../../src/model/random.js'
import { type PrimResult, type PrimSettings, prim } from '../../../src/model/studies/prim.js'
import { freeBox, measure, withSides } from '../../../src/model/studies/prim-box.js'
import { pasteBox, peelBoxes } from '../../../src/model/studies/prim-peel.js'
import { type Points, sobolPoints } from '../../../src/model/studies/sobol-points.js'
import { expectClose } from '../../close-to.js'

const settings: PrimSettings = { peel: 0.05, paste: 0.05, leastMass: 0.05, maxBoxes: 3, significance: 0.05 }

type Side = readonly [dim: number, low: number, high: number]

/** Outcome 1 with probability `inside` in any of the boxes, `outside` elsewhere. */
function planted(points: Points, boxes: readonly (readonly Side[])[], inside: number, outside: number, seed: number) {
  const u = new Float64Array(points.n)
  fillUniforms(u, 0, points.n, stream(seed, 'planted'), 0)
  return Uint8Array.from(u, (p, row) => {
    const within = boxes.some((box) =>
      box.every(([j, low, high]) => {
        const x = points.values[row * points.dims + j] as number
        return low <= x && x <= high
      }),
    )
    return p < (within ? inside : outside) ? 1 : 0
  })
}

function foundBoxes(result: PrimResult) {
  return result.rounds.flatMap(({ found }) => (found ? [found] : []))
}

describe('PRIM', () => {
  const cases: readonly (readonly [dims: number, box: readonly Side[]])[] = [
    [
      5,
      [
        [1, 0.3, 0.8],
        [3, Number.NEGATIVE_INFINITY, 0.4],
      ],
    ],
    [
      8,
      [
        [0, 0.55, Number.POSITIVE_INFINITY],
        [2, 0.2, 0.7],
        [7, Number.NEGATIVE_INFINITY, 0.6],
      ],
    ],
    [
      10,
      [
        [4, Number.NEGATIVE_INFINITY, 0.45],
        [9, 0.5, Number.POSITIVE_INFINITY],
      ],
    ],
  ]
  it.each(cases)('recovers a planted box in %i dimensions, with noise', (dims, sides) => {
    for (const seed of [1, 2, 3]) {
      const points = sobolPoints(4096, dims, seed, 'prim')
      const result = prim(points, planted(points, [sides], 0.95, 0.02, seed), settings, seed, 'prim')
      const [first] = foundBoxes(result)
      expect(first?.restrictions.map(({ dim }) => dim)).toEqual(sides.map(([dim]) => dim))
      sides.forEach(([, low, high], i) => {
        const side = first?.restrictions[i]
        const near = (got: number | undefined, wanted: number): void =>
          Number.isFinite(wanted) ? expectClose(got as number, wanted, { abs: 0.05 }) : expect(got).toBe(wanted)
        near(side?.low, low)
        near(side?.high, high)
        expect(side?.quasiP).toBeLessThan(1e-6)
      })
      expect(first?.check.coverage).toBeGreaterThanOrEqual(0.8)
      expect(first?.check.density).toBeGreaterThanOrEqual(0.8)
    }
  })

  it('finds two separate boxes one after the other, the larger first', () => {
    const points = sobolPoints(8192, 6, 4, 'prim')
    const boxes: Side[][] = [
      [
        [0, 0, 0.4],
        [1, 0, 0.5],
      ],
      [
        [0, 0.7, 1],
        [1, 0.6, 1],
      ],
    ]
    const result = prim(points, planted(points, boxes, 0.95, 0.01, 4), settings, 4, 'prim')
    const [first, second, third] = foundBoxes(result)
    expect(third).toBeUndefined()
    expect(first?.restrictions.map(({ dim }) => dim)).toEqual([0, 1])
    expect(second?.restrictions.map(({ dim }) => dim)).toEqual([0, 1])
    expectClose(first?.box.high[0] as number, 0.4, { abs: 0.05 })
    expectClose(second?.box.low[0] as number, 0.7, { abs: 0.05 })
    expect(result.coverage).toBeGreaterThan(0.8)
    expect(result.density).toBeGreaterThan(0.8)
    expectClose(result.coverage, (first?.check.coverage ?? 0) + (second?.check.coverage ?? 0), { abs: 1e-12 })
  })

  it('covers two boxes that overlap in part of their sides, though a mixed box may come first', () => {
    const points = sobolPoints(8192, 6, 4, 'prim')
    const boxes: Side[][] = [
      [
        [0, 0, 0.35],
        [1, 0, 0.5],
      ],
      [
        [0, 0.6, 1],
        [2, 0.6, 1],
      ],
    ]
    const result = prim(points, planted(points, boxes, 0.95, 0.01, 4), settings, 4, 'prim')
    expect(result.coverage).toBeGreaterThan(0.9)
    expect(result.density).toBeGreaterThan(0.8)
  })

  it('finds a box in pure noise in at most 5 % of data sets', () => {
    const R = 200
    let found = 0
    for (let seed = 0; seed < R; seed++) {
      const points = sobolPoints(512, 6, seed, 'noise')
      const rate = [0.1, 0.3, 0.6, 0.9][seed % 4] as number
      if (foundBoxes(prim(points, planted(points, [], 1, rate, seed), settings, seed, 'noise')).length > 0) found++
    }
    expect(found / R).toBeLessThanOrEqual(0.05 + 5 * Math.sqrt((0.95 * 0.05) / R))
  })

  it('finds nothing where nothing fails, or everything does', () => {
    const points = sobolPoints(256, 3, 1, 'same')
    for (const value of [0, 1]) {
      const result = prim(points, new Uint8Array(256).fill(value), settings, 1, 'same')
      expect(foundBoxes(result)).toEqual([])
      expect(result).toMatchObject({ coverage: 0, density: 0 })
    }
  })

  it('does the same on any scale of the inputs, and the same again', () => {
    const points = sobolPoints(1024, 4, 5, 'scale')
    const outcome = planted(
      points,
      [
        [
          [0, 0.5, 1],
          [2, 0, 0.5],
        ],
      ],
      0.9,
      0.1,
      5,
    )
    const stretched = { ...points, values: points.values.map((x) => Math.exp(4 * x)) }
    const plain = prim(points, outcome, settings, 5, 'scale')
    const other = prim(stretched, outcome, settings, 5, 'scale')
    expect(prim(points, outcome, settings, 5, 'scale')).toEqual(plain)
    expect(other.rounds.map(({ trajectory }) => trajectory.map(({ check }) => check))).toEqual(
      plain.rounds.map(({ trajectory }) => trajectory.map(({ check }) => check)),
    )
    expect(foundBoxes(other)[0]?.check).toEqual(foundBoxes(plain)[0]?.check)
  })

  it('handles a yes/no input: its two values are one cut', () => {
    const points = sobolPoints(1024, 3, 6, 'binary')
    const values = points.values.map((x, i) => (i % 3 === 1 ? Math.round(x) : x))
    const binary = { ...points, values }
    const result = prim(binary, planted(binary, [[[1, 1, 1]]], 0.95, 0.03, 6), settings, 6, 'binary')
    expect(foundBoxes(result)[0]?.restrictions).toMatchObject([{ dim: 1, low: 1, high: Number.POSITIVE_INFINITY }])
  })

  it('refuses outcomes of other rows', () => {
    expect(() => prim(sobolPoints(8, 2, 1, 'x'), new Uint8Array(7), settings, 1, 'x')).toThrow(RangeError)
  })
})

describe('peeling', () => {
  // One column 1 … 20; the cases are 15 … 20.
  const points: Points = { n: 20, dims: 1, values: Float64Array.from({ length: 20 }, (_, i) => i + 1) }
  const outcome = Uint8Array.from(points.values, (x) => (x >= 15 ? 1 : 0))
  const rows = Int32Array.from({ length: 20 }, (_, i) => i)

  it('cuts the empty end step by step and stops at the pure box', () => {
    const boxes = peelBoxes(points, outcome, rows, 0.1, 2)
    // 20 rows: 2 off, 18: 1 off, … each time floor(0.1 n), at least 1.
    expect(boxes.slice(0, 3).map(({ low }) => low[0])).toEqual([Number.NEGATIVE_INFINITY, 3, 4])
    const last = boxes[boxes.length - 1] as (typeof boxes)[number]
    expect([last.low[0], last.high[0]]).toEqual([15, Number.POSITIVE_INFINITY])
    expect(measure(last, points, outcome, rows)).toEqual({ rows: 6, cases: 6, mass: 0.3, density: 1, coverage: 1 })
  })

  it('nests every box in the one before, never below the least mass', () => {
    const wide = sobolPoints(512, 4, 1, 'nest')
    const noise = planted(wide, [], 1, 0.4, 1)
    const all = Int32Array.from({ length: 512 }, (_, i) => i)
    const boxes = peelBoxes(wide, noise, all, 0.08, 40)
    expect(boxes.length).toBeGreaterThan(20)
    boxes.slice(1).forEach((box, i) => {
      const before = boxes[i] as (typeof boxes)[number]
      box.low.forEach((x, j) => {
        expect(x).toBeGreaterThanOrEqual(before.low[j] as number)
      })
      box.high.forEach((x, j) => {
        expect(x).toBeLessThanOrEqual(before.high[j] as number)
      })
      expect(measure(box, wide, noise, all).rows).toBeGreaterThanOrEqual(40)
    })
  })

  it('pastes back a box that was cut too far', () => {
    const tooSmall = withSides(freeBox(1), 0, 18, 19)
    const pasted = pasteBox(tooSmall, points, outcome, rows, 0.05)
    expect([pasted.low[0], pasted.high[0]]).toEqual([15, 20])
  })
})
