import { describe, expect, it } from 'vitest'
import { windowsOf } from '../../scripts/train/cases.js'
import type { TrainingSeries } from '../../scripts/train/panel-data.js'
import { FEATURES } from '../../src/model/network/features.js'

const years = Array.from({ length: 30 }, (_, i) => 1990 + i)
const series = (scale: 'index' | 'percent'): TrainingSeries => ({
  indicator: `rising ${scale}`,
  fold: 2,
  measure: { scale, lower: 0, upper: 100, direction: 'up' },
  years,
  values: years.map((_, i) => 20 + i),
})

describe('training windows', () => {
  // 3,000 windows, sd of a share √(⅓·⅔/3000) = 0.009. A percentage is read as an index in 18 % of them.
  it('read an index as one where less is better in a third of them, so that a rise is not learnt as the rule', () => {
    const { target, n } = windowsOf([series('index')], 3000, 0, 1)
    expect(n).toBe(3000)
    const worse = target.filter((change) => change < 0).length / n
    expect(Math.abs(worse - (1 - 0.18) / 3)).toBeLessThan(5 * 0.009)
    const percent = windowsOf([series('percent')], 3000, 0, 1)
    const turned = percent.target.filter((change) => change < 0).length / percent.n
    expect(Math.abs(turned - 0.18 / 3)).toBeLessThan(5 * 0.0043)
  })

  it('are the same by seed, keep the fold and the target year of their series, and never look past their end', () => {
    const [once, again, other] = [1, 1, 2].map((seed) => windowsOf([series('percent')], 200, 0, seed))
    expect(once?.features).toEqual(again?.features)
    expect(once?.features).not.toEqual(other?.features)
    expect(once?.features.length).toBe(200 * FEATURES)
    expect([...new Set(once?.fold)]).toEqual([2])
    expect(Math.max(...(once?.targetYear ?? []))).toBeLessThanOrEqual(2019)
  })
})
