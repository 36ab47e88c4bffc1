import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Condition, conditionInterval, conditionTest } from '../../src/model/attain.js'
import { fromLink, type Link, moveOnLink } from '../../src/model/link.js'
import { intervalOnLink } from '../../src/model/link-interval.js'
import { marksOf, movedMarks } from '../../src/model/marks.js'
import { quantileSorted, quantilesOf, sortedAt } from '../../src/model/quantile.js'
import { type Lift, liftRanks, makeRankDraws, makeStandings, simulateRanks } from '../../src/model/rank-field.js'
import { type DrawnResponse, improvement } from '../../src/model/response.js'
import { addImprovements, fillImprovements } from '../../src/model/response-columns.js'
import { yearlyOf } from '../../src/model/yearly.js'
import { columnsOf } from './response-draws.js'

/** Fast ways beside the plain ones: they give the same bytes, not only the same numbers. */
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })

describe('a place found by selection', () => {
  const holds = (all: readonly number[], at: readonly number[]): void => {
    const draws = Float64Array.from(all)
    const sorted = draws.slice().sort()
    // Selection may meet −0 and 0 in either order: they print alike.
    for (const k of at.map((x) => x % all.length)) expect(sortedAt(draws, k) + 0).toBe((sorted[k] as number) + 0)
    const levels = at.map((x) => x / 999).sort((a, b) => a - b)
    for (const [i, q] of quantilesOf(draws, levels).entries())
      expect(q + 0).toBe(quantileSorted(sorted, levels[i] as number) + 0)
    expect(draws).toEqual(Float64Array.from(all))
  }
  const places = fc.array(fc.nat(999), { maxLength: 6 })

  it('holds what it holds when all is sorted, ties and NaN among them', () => {
    const value = fc.oneof(number, fc.constantFrom(0, 1, 1, 1, Number.NaN, Number.POSITIVE_INFINITY))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), places, (all, at) => {
        holds(all, at)
      }),
    )
  })

  it('holds it among thousands: far apart, all in one place, next to each other, without end', () => {
    const spread: readonly ((u: number) => number)[] = [
      (u) => u,
      (u) => Math.exp(40 * u),
      (u) => Math.floor(3 * u),
      (u) => (u < 0.001 ? 1e300 : u),
      (u) => (u < 0.001 ? -1e308 : 1e308 * u),
      (u) => (u < 0.001 ? Number.POSITIVE_INFINITY : u),
      (u) => (u < 0.5 ? 1 : 1 + Number.EPSILON),
      (u) => Math.round(4 * u) * Number.MIN_VALUE,
      () => 7,
    ]
    const shares = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 3000 }), shares, places, (n, share, at) => {
        const all = Array.from({ length: n }, () => share.next().value)
        for (const of of spread) holds(all.map(of), at)
      }),
      { numRuns: 15 },
    )
  })
})

describe('values moved on the link scale', () => {
  it.each<Link>([{ kind: 'identity' }, { kind: 'log', offset: 0.5 }, { kind: 'logit', lower: 0, upper: 100 }])(
    'are those of fromLink (%j)',
    (link) => {
      const rows = fc.array(
        fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true })),
      )
      fc.assert(
        fc.property(rows, (all) => {
          const [z, change] = [0, 1].map((c) => Float64Array.from(all, (row) => row[c] as number)) as [
            Float64Array,
            Float64Array,
          ]
          const out = new Float64Array(all.length).fill(-7)
          moveOnLink(link, z, change, out)
          all.forEach(([from, by], p) => {
            expect(out[p]).toBe(by === 0 ? -7 : fromLink(link, from + by))
          })
        }),
      )
    },
  )
})

describe('draws that are moved on the link scale', () => {
  const thresholds = fc.record({
    comparator: fc.constantFrom('>=', '>', '<=', '=', 'range'),
    value: fc.oneof(fc.double({ min: -5, max: 110, noNaN: true }), fc.constantFrom(0, 10, 50, 100)),
    valueHigh: fc.double({ min: 50, max: 110, noNaN: true }),
    halfStep: fc.constantFrom(0, 0.5),
  }) as fc.Arbitrary<Condition>
  const links: readonly Link[] = [
    { kind: 'identity' },
    { kind: 'log', offset: 0 },
    { kind: 'log', offset: 0.5 },
    { kind: 'logit', lower: 0, upper: 100 },
    { kind: 'logit', lower: -3, upper: 250 },
  ]

  it.each(links)('are wanted on that scale where they are wanted: $kind', (link) => {
    fc.assert(
      fc.property(thresholds, fc.double({ min: -40, max: 40, noNaN: true }), (condition, far) => {
        const wanted = conditionInterval(condition, link)
        const on = intervalOnLink(wanted, link)
        const isIn = (z: number, { low, high }: typeof on): boolean => z >= low && z <= high
        // Where it is decided, and the numbers next to it.
        const ends = [on.low, on.high].filter(Number.isFinite)
        const near = ends.flatMap((end) =>
          [-3, -2, -1, 0, 1, 2, 3].map((k) => end + k * Number.EPSILON * Math.abs(end)),
        )
        for (const z of [far, -far, 800, -800, ...near])
          expect(isIn(z, on), `${z}`).toBe(isIn(fromLink(link, z), wanted))
      }),
      { numRuns: 1000 },
    )
  })

  it.each(links)('are marked as those that are brought back from it: $kind', (link) => {
    const one = fc.tuple(
      number.map((x) => x / 1e5),
      fc.oneof(
        fc.constant(0),
        number.map((x) => x / 1e5),
      ),
    )
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), thresholds, (all, condition) => {
        const [z, change] = [0, 1].map((c) => Float64Array.from(all, (row) => row[c] as number)) as [
          Float64Array,
          Float64Array,
        ]
        const wanted = conditionInterval(condition, link)
        const before = z.map((from) => fromLink(link, from))
        const moved = before.slice()
        moveOnLink(link, z, change, moved)
        const marks = movedMarks({ z, change, before }, wanted, intervalOnLink(wanted, link))
        expect(marks).toEqual(marksOf(moved, wanted))
      }),
    )
  })
})

describe('responses read by column', () => {
  const positive = fc.double({ min: 0, max: 1e4, noNaN: true })
  const draws: fc.Arbitrary<DrawnResponse[]> = fc.oneof(
    fc.array(fc.record({ form: fc.constant('saturating' as const), best: positive, half: positive }), { minLength: 1 }),
    fc.array(fc.record({ form: fc.constant('elasticity' as const), elasticity: positive, base: positive }), {
      minLength: 1,
    }),
    fc.array(
      fc.record({
        form: fc.constant('hill' as const),
        best: positive,
        half: positive,
        power: fc.double({ min: 1, max: 4, noNaN: true }),
      }),
      { minLength: 1 },
    ),
    fc.array(
      fc.record({
        form: fc.constant('unit-cost' as const),
        cost: positive,
        steepness: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 3, noNaN: true })),
        start: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1 },
    ),
  )

  it('give what improvement gives, and add what is more where the stock is another', () => {
    fc.assert(
      fc.property(draws, fc.array(positive, { minLength: 4, maxLength: 4 }), (at, stocks) => {
        const columns = columnsOf(at)
        const stock = Float64Array.from({ length: at.length }, (_, i) => stocks[i % 4] as number)
        const plain = stock.map((k, i) => improvement(at[i] as DrawnResponse, k))
        const gains = new Float64Array(stock.length).fill(-7)
        fillImprovements(columns, stock, gains)
        expect(gains).toEqual(plain)
        const same = stock.map((k, i) => (i % 2 === 0 ? k : Number.NaN))
        const before = stock.map((_, i) => 0.5 * i)
        for (const sign of [1, -1] as const) {
          const effect = new Float64Array(stock.length).fill(-7)
          addImprovements(columns, stock, { same, before, sign }, effect)
          effect.forEach((sum, i) => {
            expect(sum).toBe(i % 2 === 0 ? -7 : -7 + sign * ((plain[i] as number) - (before[i] as number)))
          })
        }
      }),
    )
  })
})

describe('a lifted rank', () => {
  const field = {
    name: 'field',
    members: Array.from({ length: 9 }, (_, i) => ({ id: `m${i}`, standing: (i - 4) / 3 })),
    year: 2023,
    units: [[0], [1], [2, 3], [4], [5, 6, 7], [8]],
    permanentShare: 0.6,
    persistence: 0.5,
  }

  it('is that of a field drawn anew', () => {
    const lifts = fc.array(fc.oneof(fc.constant(0), fc.double({ min: -2, max: 2, noNaN: true })), {
      minLength: 8,
      maxLength: 8,
    })
    fc.assert(
      fc.property(lifts, fc.nat(5), fc.nat(50), (values, own, firstPath) => {
        const before = makeRankDraws(2023, 2028, 4, firstPath)
        const standings = makeStandings(field, before)
        simulateRanks(field, own, 5, before, 0, 4, undefined, standings)
        const lift: Lift = { firstYear: 2027, by: yearlyOf(Float64Array.from(values), 4) }
        const anew = makeRankDraws(2023, 2028, 4, firstPath)
        simulateRanks(field, own, 5, anew, 0, 4, lift)
        const { ranks, aboveMean } = liftRanks(field, own, before, standings, lift)
        expect({ ranks, aboveMean }).toEqual({ ranks: anew.ranks, aboveMean: anew.aboveMean })
      }),
    )
  })

  it('of a block is that of the whole', () => {
    const [whole, block] = [makeRankDraws(2023, 2028, 10), makeRankDraws(2023, 2028, 3, 6)]
    simulateRanks(field, 2, 5, whole, 0, 10)
    simulateRanks(field, 2, 5, block, 0, 3)
    for (let t = 0; t < whole.nYears; t++)
      for (let p = 0; p < 3; p++) expect(block.ranks[t * 3 + p]).toBe(whole.ranks[t * 10 + 6 + p])
  })
})

describe('the interval of a condition', () => {
  it('above a figure begins right behind it', () => {
    fc.assert(
      fc.property(number, (value) => {
        const test = conditionTest({ comparator: '>', value, halfStep: 0 }, { kind: 'identity' })
        expect([test(value), test(value + Math.max(Number.MIN_VALUE, Math.abs(value) * 2 ** -52))]).toEqual([
          false,
          true,
        ])
        const { low } = conditionInterval({ comparator: '>', value, halfStep: 0 }, { kind: 'identity' })
        expect((low + value) / 2 === low || (low + value) / 2 === value).toBe(true)
      }),
    )
  })
})
