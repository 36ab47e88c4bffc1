import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionInterval, conditionTest } from '../../src/model/attain.js'
import { fromLink, type Link, moveOnLink } from '../../src/model/link.js'
import { quantileSorted, quantilesOf, sortedAt } from '../../src/model/quantile.js'
import { type Lift, liftRanks, makeRankDraws, makeStandings, simulateRanks } from '../../src/model/rank-field.js'
import { type DrawnResponse, improvement } from '../../src/model/response.js'
import { fillImprovements } from '../../src/model/response-columns.js'
import { yearlyOf } from '../../src/model/yearly.js'
import { columnsOf } from './response-draws.js'

/** Fast ways beside the plain ones: they give the same bytes, not only the same numbers. */
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })

describe('a place found by selection', () => {
  it('holds what it holds when all is sorted, ties and NaN among them', () => {
    const value = fc.oneof(number, fc.constantFrom(0, 1, 1, 1, Number.NaN, Number.POSITIVE_INFINITY))
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 300 }),
        fc.array(fc.nat(999), { maxLength: 6 }),
        (all, at) => {
          const draws = Float64Array.from(all)
          const sorted = draws.slice().sort()
          // Selection may meet −0 and 0 in either order: they print alike.
          for (const k of at.map((x) => x % all.length)) expect(sortedAt(draws, k) + 0).toBe((sorted[k] as number) + 0)
          const levels = at.map((x) => x / 999).sort((a, b) => a - b)
          for (const [i, q] of quantilesOf(draws, levels).entries())
            expect(q + 0).toBe(quantileSorted(sorted, levels[i] as number) + 0)
          expect(draws).toEqual(Float64Array.from(all))
        },
      ),
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

  it('give what improvement gives, and leave alone what stays', () => {
    fc.assert(
      fc.property(draws, fc.array(positive, { minLength: 4, maxLength: 4 }), (at, stocks) => {
        const stock = Float64Array.from({ length: at.length }, (_, i) => stocks[i % 4] as number)
        const same = stock.map((k, i) => (i % 2 === 0 ? k : Number.NaN))
        const gains = new Float64Array(stock.length).fill(-7)
        fillImprovements(columnsOf(at), stock, gains, same)
        gains.forEach((gain, i) => {
          const plain = improvement(at[i] as DrawnResponse, stock[i] as number)
          expect(gain).toBe(i % 2 === 0 ? -7 : plain)
        })
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
