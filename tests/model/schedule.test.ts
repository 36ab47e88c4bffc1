import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationCdf, fitDuration } from '../../src/model/duration.js'
import { quantileSorted } from '../../src/model/quantile.js'
import {
  type Activity,
  dayReached,
  type Gates,
  makeFinishes,
  probabilityCompletedBy,
  type Schedule,
  simulateSchedule,
} from '../../src/model/schedule.js'
import { expectClose } from '../close-to.js'

const N = 40_000
/** Statistical tolerance: five standard errors. */
const K = 5

const activity = (id: string, more: Partial<Activity> = {}): Activity => ({
  id,
  start: undefined,
  months: { low: 6, mode: 12, high: 30 },
  after: [],
  gate: undefined,
  ...more,
})

function finishesOf(activities: readonly Activity[], gates: Gates = new Map(), nPaths = N, seed = 7) {
  const schedule: Schedule = { id: 'test', activities }
  const out = makeFinishes(schedule, nPaths)
  simulateSchedule(schedule, seed, gates, 0, nPaths, out)
  return (id: string): Float64Array => out.get(id) as Float64Array
}

const mean = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0) / values.length

function sd(values: Float64Array): number {
  const centre = mean(values)
  return Math.sqrt(values.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (values.length - 1))
}

describe('one activity', () => {
  const finish = finishesOf([activity('a', { start: 2026.5 })])('a')
  const duration = fitDuration({ low: 6, mode: 12, high: 30 })

  it.each([2027, 2027.5, 2028, 2030])('is completed by %d as its distribution says', (deadline) => {
    const exact = durationCdf(duration, 12 * (deadline - 2026.5))
    const { probability, nPaths } = probabilityCompletedBy(finish, deadline)
    expect(nPaths).toBe(N)
    expectClose(probability, exact, { abs: K * Math.sqrt((exact * (1 - exact)) / N) })
  })

  it('recovers its 10 and 90 % points', () => {
    const sorted = finish.slice().sort()
    // sd of a sample quantile: √(p (1 − p) / n) / density; the density from the distribution function.
    for (const [p, months] of [[0.1, 6] as const, [0.9, 30] as const]) {
      const density = (durationCdf(duration, months + 0.01) - durationCdf(duration, months - 0.01)) / 0.02
      const got = 12 * (quantileSorted(sorted, p) - 2026.5)
      expectClose(got, months, { abs: (K * Math.sqrt((p * (1 - p)) / N)) / density })
    }
  })

  it('never ends before it starts', () => {
    expect(finish.every((date) => date > 2026.5)).toBe(true)
  })
})

describe('a row of activities', () => {
  it('takes the sum of its parts, path by path', () => {
    const of = finishesOf([
      activity('c', { after: ['b'] }),
      activity('a', { start: 2026 }),
      activity('b', { after: ['a'] }),
    ])
    const alone = ['a', 'b', 'c'].map((id) => finishesOf([activity(id, { start: 0 })])(id))
    for (let p = 0; p < 100; p++) {
      const sum = alone.reduce((total, one) => total + (one[p] as number), 2026)
      expectClose(of('c')[p] as number, sum, { abs: 1e-9 })
    }
    // Independent parts: variances add.
    const variance = alone.reduce((total, one) => total + sd(one) ** 2, 0)
    expectClose(sd(of('c')) / Math.sqrt(variance), 1, { abs: 0.03 })
  })

  it('waits for its own day too', () => {
    const of = finishesOf([activity('a', { start: 2026 }), activity('b', { start: 2040, after: ['a'] })])
    const late = finishesOf([activity('b', { start: 2040 })])('b')
    for (let p = 0; p < 200; p++) {
      const start = Math.max(2040, of('a')[p] as number)
      expectClose(of('b')[p] as number, start + (late[p] as number) - 2040, { abs: 1e-9 })
    }
  })
})

describe('activities side by side', () => {
  it('end with the last of them: the product of two distributions', () => {
    const fixed = { low: 1e-9, mode: 1e-9, high: 1e-9 }
    const of = finishesOf([
      activity('a', { start: 2026 }),
      activity('b', { start: 2026, months: { low: 8, mode: 10, high: 18 } }),
      activity('both', { after: ['a', 'b'], months: fixed }),
    ])
    for (const deadline of [2026.8, 2027, 2027.5]) {
      const months = 12 * (deadline - 2026)
      const exact =
        durationCdf(fitDuration({ low: 6, mode: 12, high: 30 }), months) *
        durationCdf(fitDuration({ low: 8, mode: 10, high: 18 }), months)
      const { probability } = probabilityCompletedBy(of('both'), deadline)
      expectClose(probability, exact, { abs: K * Math.sqrt((exact * (1 - exact)) / N) })
    }
  })
})

describe('a funding gate', () => {
  const spending = (...cumulative: number[]) => ({
    firstYear: 2026,
    nYears: cumulative.length,
    nPaths: 1,
    cumulative: Float64Array.from(cumulative),
  })

  it.each([
    [10, 2026.5],
    [20, 2027],
    [30, 2028 + 1 / 3],
    [50, 2029],
    [51, Number.POSITIVE_INFINITY],
  ])('of %d opens in %d when 20, 0 and 30 are spent a year', (amount, day) => {
    expect(dayReached(spending(20, 20, 50), amount, 0)).toBeCloseTo(day, 12)
  })

  it('holds the activity back, and for ever where the money never suffices', () => {
    const gated = activity('a', { start: 2026, gate: { programme: 'x', amount: 30 } })
    const free = finishesOf([activity('a', { start: 2026 })])('a')
    const held = finishesOf([gated], new Map([['x', spending(20, 20, 50)]]))('a')
    for (let p = 0; p < 100; p++) expectClose((held[p] as number) - (free[p] as number), 2 + 1 / 3, { abs: 1e-9 })
    const never = finishesOf([gated], new Map([['x', spending(20)]]))('a')
    expect(never.every((date) => date === Number.POSITIVE_INFINITY)).toBe(true)
    expect(probabilityCompletedBy(never, 2100).probability).toBe(0)
  })

  it('reads the spending of its own path', () => {
    const perPath = { firstYear: 2026, nYears: 2, nPaths: 3, cumulative: Float64Array.of(10, 5, 1, 20, 20, 2) }
    const days = [0, 1, 2].map((p) => dayReached(perPath, 10, p))
    expect(days).toEqual([2027, 2027 + 1 / 3, Number.POSITIVE_INFINITY])
    const gated = activity('a', { start: 2026, gate: { programme: 'x', amount: 10 } })
    expect(() => finishesOf([gated], new Map([['x', perPath]]), 4)).toThrow(/3 paths/)
  })

  it('never finishes later for more money earlier', () => {
    const yearly = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 6, maxLength: 6 })
    const cumulated = (amounts: readonly number[]): number[] => {
      let total = 0
      return amounts.map((amount) => {
        total += amount
        return total
      })
    }
    fc.assert(
      fc.property(yearly, yearly, fc.double({ min: 0.1, max: 200, noNaN: true }), (base, extra, amount) => {
        const low = cumulated(base)
        const more = cumulated(extra).map((one, t) => one + (low[t] as number))
        const gated = [
          activity('a', { start: 2026, gate: { programme: 'x', amount } }),
          activity('b', { after: ['a'], gate: { programme: 'x', amount: amount * 1.3 } }),
        ]
        const [later, sooner] = [low, more].map((one) => finishesOf(gated, new Map([['x', spending(...one)]]), 20)('b'))
        for (let p = 0; p < 20; p++) expect(sooner?.[p]).toBeLessThanOrEqual((later?.[p] as number) + 1e-9)
      }),
    )
  })
})

describe('a schedule', () => {
  const network = [
    activity('d', { after: ['b', 'c'] }),
    activity('a', { start: 2026 }),
    activity('b', { after: ['a'] }),
    activity('c', { after: ['a'], start: 2027 }),
  ]

  it('is the same to the byte for any split into blocks', () => {
    const schedule: Schedule = { id: 'test', activities: network }
    const whole = finishesOf(network, new Map(), 200)
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 6 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), 200]
        const out = makeFinishes(schedule, 200)
        // Blocks in reverse: order does not matter either.
        for (let i = edges.length - 1; i > 0; i--) {
          simulateSchedule(schedule, 7, new Map(), edges[i - 1] as number, edges[i] as number, out)
        }
        for (const [id, finish] of out)
          expect(Buffer.from(finish.buffer).equals(Buffer.from(whole(id).buffer))).toBe(true)
      }),
    )
  })

  it('draws an activity alike whatever stands beside it, and differently under another seed', () => {
    const alone = finishesOf([activity('a', { start: 2026 })], new Map(), 50)('a')
    expect(finishesOf(network, new Map(), 50)('a')).toEqual(alone)
    expect(finishesOf(network, new Map(), 50, 8)('a')).not.toEqual(alone)
  })

  it('refuses a cycle by name', () => {
    const round = [
      activity('a', { start: 2026, after: ['c'] }),
      activity('b', { after: ['a'] }),
      activity('c', { after: ['b'] }),
    ]
    expect(() => finishesOf(round)).toThrow('cycle: a → c → b → a')
    expect(() => finishesOf([activity('a', { start: 2026, after: ['a'] })])).toThrow('cycle: a → a')
  })

  it('refuses an unknown activity and a programme without spending', () => {
    expect(() => finishesOf([activity('a', { after: ['z'] })])).toThrow(/"z"/)
    expect(() => finishesOf([activity('a', { start: 2026, gate: { programme: 'x', amount: 1 } })])).toThrow(/"x"/)
  })
})
