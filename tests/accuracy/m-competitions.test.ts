import { describe, expect, it } from 'vitest'
import { benchmarkIsHere, readM3, readM4, type Series } from '../../scripts/accuracy/benchmark.js'
import { gather, naiveForecast, type Scores, scoreSeries } from '../../scripts/accuracy/scores.js'

const here = benchmarkIsHere()
const why = here ? '' : ' (skipped: ../shared/data/forecast-benchmark is not on this machine)'

function naiveScores(series: readonly Series[]): Scores {
  const scores = series.map((one) => scoreSeries(one, naiveForecast(one.train, 6), 6))
  return gather(scores, scores)
}

describe('scores by the definitions of the benchmark', () => {
  it.skipIf(!here)(`give the README's figures for naive on M4, to 1e−3 (MSIS to 1e−2)${why}`, () => {
    const scores = naiveScores(readM4())
    expect(scores.series).toBe(11_500)
    expect(Math.abs(scores.sMAPE - 16.368)).toBeLessThan(1e-3)
    expect(Math.abs(scores.MASE - 3.9718)).toBeLessThan(1e-3)
    expect(Math.abs(scores.MSIS - 57.052)).toBeLessThan(1e-2)
    expect(Math.abs(scores.coverage95 - 0.7159)).toBeLessThan(1e-3)
    expect(scores.OWA).toBe(1)
  })

  it.skipIf(!here)(`give the README's figures for naive on M3, to 1e−3${why}`, () => {
    const scores = naiveScores(readM3())
    expect(Math.abs(scores.sMAPE - 17.88)).toBeLessThan(1e-3)
    expect(Math.abs(scores.MASE - 3.1717)).toBeLessThan(1e-3)
  })

  it('score a series worked by hand: q = 2, errors 1 and 3, one value outside both bounds', () => {
    const series = { id: 'x', train: [1, 3, 5], test: [6, 8] }
    const forecast = { point: [5, 5], low80: [4, 4], high80: [6, 6], low95: [3, 3], high95: [7, 7] }
    const score = scoreSeries(series, forecast, 2)
    expect(score.mase).toBeCloseTo((1 + 3) / 2 / 2, 12)
    expect(score.smape).toBeCloseTo((200 / 11 + 600 / 13) / 2, 12)
    expect(score.msis).toBeCloseTo((4 + 4 + 40) / 2 / 2, 12)
    // 0.5 |e| + 0.1 IS80 + 0.025 IS95, over 2.5 q H
    expect(score.swis).toBeCloseTo((0.5 * 4 + 0.1 * (2 + 2 + 20) + 0.025 * (4 + 4 + 40)) / (2.5 * 2 * 2), 12)
    expect([score.inside80, score.inside95]).toEqual([1, 1])
  })
})
