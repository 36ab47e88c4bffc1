import { describe, expect, it } from 'vitest'
import { anticipatedProgress, growthCheck } from '../../src/model/cross-checks.js'
import { expectClose } from '../close-to.js'

const points = [
  { year: 2020, value: 100 },
  { year: 2022, value: 121 },
]

describe('growthCheck', () => {
  it('compounds where figures are positive', () => {
    const { actual, required, as } = growthCheck(points, { year: 2025, value: 121 * 1.2 ** 3 })
    expectClose(actual as number, 0.1, { abs: 1e-12 })
    expectClose(required as number, 0.2, { abs: 1e-12 })
    expect(as).toBe('ratio')
  })

  it('takes differences where a figure is not positive', () => {
    const signed = [
      { year: 2020, value: -4 },
      { year: 2022, value: 2 },
    ]
    expect(growthCheck(signed, { year: 2024, value: 10 })).toEqual({ actual: 3, required: 4, as: 'difference' })
  })

  it('says nothing of a single figure or a year that is past', () => {
    expect(growthCheck([{ year: 2022, value: 5 }], { year: 2025, value: 6 }).actual).toBeUndefined()
    expect(growthCheck(points, { year: 2022, value: 200 }).required).toBeUndefined()
  })
})

describe('anticipatedProgress', () => {
  it('of a straight line is that line', () => {
    const line = [2020, 2021, 2023].map((year) => ({ year, value: 3 * year - 6000 }))
    const found = anticipatedProgress(line, { year: 2030, value: 80 }, 'higher')
    expectClose(found?.predicted as number, 90, { abs: 1e-9 })
    expect(found).toMatchObject({ gap: 0, reading: 'on-track' })
  })

  it('measures the open part of the whole way', () => {
    const line = [
      { year: 2020, value: 10 },
      { year: 2021, value: 11 },
    ]
    const found = anticipatedProgress(line, { year: 2030, value: 30 }, 'higher')
    expectClose(found?.predicted as number, 20, { abs: 1e-9 })
    expectClose(found?.gap as number, 0.5, { abs: 1e-9 })
    expect(found?.reading).toBe('accelerate')
  })

  it('sees a series that runs away from its target, in both directions', () => {
    const falling = [
      { year: 2020, value: 10 },
      { year: 2021, value: 9 },
    ]
    expect(anticipatedProgress(falling, { year: 2030, value: 30 }, 'higher')?.reading).toBe('reverse')
    expect(anticipatedProgress(falling, { year: 2030, value: 2 }, 'lower')?.reading).toBe('on-track')
  })

  it('gives later years more weight', () => {
    const bent = [
      { year: 2020, value: 0 },
      { year: 2021, value: 0 },
      { year: 2022, value: 3 },
    ]
    const plain = -0.5 + 1.5 * 10
    expect((anticipatedProgress(bent, { year: 2030, value: 99 }, 'higher')?.predicted as number) > plain).toBe(true)
  })

  it('needs two figures', () => {
    expect(anticipatedProgress([{ year: 2020, value: 1 }], { year: 2030, value: 2 }, 'higher')).toBeUndefined()
  })
})
