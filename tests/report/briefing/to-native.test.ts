import { describe, expect, it } from 'vitest'
import { toNative } from '../../../src/report/briefing/pptx/to-native.js'
import { fan, frontier, slope } from './sample-charts.js'

describe('toNative', () => {
  it('stacks the bands of a fan so that they end where the quantiles are', () => {
    const chart = fan('vi')
    const native = toNative({ kind: 'fan', chart }, 'vi')
    const areas = native?.series.filter(({ look }) => look.as === 'area') ?? []
    expect(areas).toHaveLength(4)
    for (const q of chart.fan) {
      const i = native?.categories.indexOf(String(q.year)) as number
      const ends = areas.map((_, k) =>
        areas.slice(0, k + 1).reduce((sum, { values }) => sum + (values[i] as number), 0),
      )
      for (const [k, end] of [q.p05, q.p25, q.p75, q.p95].entries()) expect(ends[k]).toBeCloseTo(end, 10)
    }
    expect(areas[0]?.look.colour).toBe('none')
  })

  it('keeps two targets of one year apart', () => {
    const chart = { ...fan('vi'), targets: [70, 80].map((value) => ({ year: 2030, value, label: `${value}` })) }
    const targets = toNative({ kind: 'fan', chart }, 'vi')?.series.filter(({ look }) => look.marker === 'diamond') ?? []
    expect(targets.map(({ values }) => values[values.length - 1])).toEqual([70, 80])
    expect(targets.map(({ isKeyed }) => isKeyed)).toEqual([true, false])
  })

  it('draws differences that may be chance pale, and money against chance as it is', () => {
    const slopes = toNative({ kind: 'slope', chart: slope('en') }, 'en')
    expect(slopes?.series[1]?.pointColours?.map((colour) => colour !== undefined)).toEqual([
      false,
      true,
      false,
      false,
      true,
    ])
    const money = toNative({ kind: 'frontier', chart: frontier('en') }, 'en')
    expect(money?.series[2]?.xs).toEqual([0, 100, 200, 300, 400])
    expect(money?.value.format).toBe('0\\ %')
  })
})
