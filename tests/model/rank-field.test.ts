import { describe, expect, it } from 'vitest'
import { makeRankDraws, type RankField, simulateRanks, standingOfRank } from '../../src/model/rank-field.js'
import { expectClose } from '../close-to.js'

const N = 20
const members = Array.from({ length: N }, (_, i) => ({ id: `p${i}`, standing: standingOfRank(i + 1, N) }))
const field: RankField = {
  name: 'test',
  members,
  year: 2021,
  units: members.map((_, i) => [i]),
  permanentShare: 0.6,
  persistence: 0.8,
}

function ranksOf(own: number, nPaths: number, one = field, block = nPaths) {
  const draws = makeRankDraws(2022, 2030, nPaths)
  for (let from = 0; from < nPaths; from += block)
    simulateRanks(one, own, 1, draws, from, Math.min(nPaths, from + block))
  return draws
}

describe('rank field', () => {
  it('gives every path a permutation of the places', () => {
    const all = members.map((_, i) => ranksOf(i, 200).ranks)
    for (let at = 0; at < 9 * 200; at += 37) {
      const places = all.map((ranks) => ranks[at] as number).sort((a, b) => a - b)
      expect(places).toEqual(Array.from({ length: N }, (_, i) => i + 1))
    }
  })

  it('keeps P(rank ≤ k) summing to k over the units', () => {
    const n = 300
    const all = members.map((_, i) => ranksOf(i, n).ranks.subarray(8 * n, 9 * n))
    for (const k of [1, 5, 19]) {
      const sum = all.reduce(
        (total, ranks) => total + ranks.reduce((hits, rank) => hits + (rank <= k ? 1 : 0), 0) / n,
        0,
      )
      expectClose(sum, k, { abs: 1e-9 })
    }
  })

  it('gives the same bytes for any split into blocks', () => {
    const whole = ranksOf(3, 500)
    expect(ranksOf(3, 500, field, 7).ranks).toEqual(whole.ranks)
    expect(ranksOf(3, 500, field, 7).aboveMean).toEqual(whole.aboveMean)
  })

  it('forgets a standing as fast as the panel says', () => {
    // One unit against a fixed crowd at 0: P(above mean) reads Φ(corr · x0 / √(1 − corr²)) only if variance stays 1.
    const n = 40_000
    const x0 = 1
    const alone: RankField = {
      ...field,
      year: 2022,
      members: [
        { id: 'one', standing: x0 },
        { id: 'two', standing: 0 },
      ],
      units: [[0], [1]],
    }
    const draws = makeRankDraws(2022, 2027, n)
    simulateRanks(alone, 0, 9, draws, 0, n)
    const corr = 0.6 + 0.4 * 0.8 ** 5
    const spread = Math.sqrt(2 * (1 - corr * corr))
    const p = normalCdf((corr * x0) / spread)
    const first = draws.ranks.subarray(5 * n, 6 * n).reduce((sum, rank) => sum + (rank === 1 ? 1 : 0), 0) / n
    expectClose(first, p, { abs: (5 * Math.sqrt(p * (1 - p))) / Math.sqrt(n) })
  })

  it('starts from the table itself', () => {
    const same = { ...field, year: 2022 }
    for (const own of [0, 9, 19]) {
      const draws = makeRankDraws(2022, 2023, 50)
      simulateRanks(same, own, 1, draws, 0, 50)
      expect([...draws.ranks.subarray(0, 50)]).toEqual(Array.from({ length: 50 }, () => own + 1))
    }
  })

  it('merges former units by the plain mean of their members', () => {
    const same = { ...field, year: 2022 }
    const units = [[0, 19], [1, 2], ...Array.from({ length: 16 }, (_, i) => [i + 3])]
    const draws = makeRankDraws(2022, 2022, 1)
    simulateRanks({ ...same, units }, 1, 1, draws, 0, 1)
    expect(draws.ranks[0]).toBe(1)
    simulateRanks({ ...same, units }, 0, 1, draws, 0, 1)
    // The best and the worst average to the middle: nobody of the eighteen stands exactly there.
    expect(draws.ranks[0]).toBe(1 + 1 + 7)
  })
})

/** Φ by summing the density, fine enough for a test. */
function normalCdf(z: number): number {
  let area = 0
  const step = Math.abs(z) / 10_000
  for (let i = 0; i < 10_000; i++) area += (Math.exp(-0.5 * ((i + 0.5) * step) ** 2) * step) / Math.sqrt(2 * Math.PI)
  return z < 0 ? 0.5 - area : 0.5 + area
}
