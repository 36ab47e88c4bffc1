/** 95 % intervals of the benchmark's scores by resampling series. */
import { stream, uniform } from '../../src/model/random.js'
import type { Interval } from './paired.js'
import { gather, type SeriesScore } from './scores.js'

const RESAMPLES = 200
const SEED = 12345
const KEYS = ['OWA', 'MSIS', 'sWIS', 'coverage80', 'coverage95'] as const

export type ScoreIntervals = Readonly<Record<(typeof KEYS)[number], Interval>>

/** @param naive scores of the naive forecast on the same series, for OWA */
export function scoreIntervals(scores: readonly SeriesScore[], naive: readonly SeriesScore[]): ScoreIntervals {
  const key = stream(SEED, 'accuracy/series')
  const n = scores.length
  const drawn = Array.from({ length: RESAMPLES }, (_, r) => {
    const picked = Array.from({ length: n }, (_, i) => Math.floor(uniform(key, r * n + i) * n))
    const from = (all: readonly SeriesScore[]) => picked.map((i) => all[i] as SeriesScore)
    return gather(from(scores), from(naive))
  })
  const whole = gather(scores, naive)
  const interval = (name: (typeof KEYS)[number]): Interval => {
    const sorted = drawn.map((one) => one[name]).sort((a, b) => a - b)
    const at = (q: number) => sorted[Math.floor(q * sorted.length)] ?? Number.NaN
    return { value: whole[name], low: at(0.025), high: at(0.975) }
  }
  return {
    OWA: interval('OWA'),
    MSIS: interval('MSIS'),
    sWIS: interval('sWIS'),
    coverage80: interval('coverage80'),
    coverage95: interval('coverage95'),
  }
}
