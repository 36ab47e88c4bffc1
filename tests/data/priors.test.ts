import { describe, expect, it } from 'vitest'
import { type Priors, priorFor } from '../../src/data/priors.js'
import { shippedData } from '../data-root.js'

const { priors, indicators } = shippedData()
const [first] = priors.trends
if (first === undefined) throw new Error('no priors')

const made: Priors = {
  ...priors,
  trends: ['percent', 'percent:digital', 'count'].map((key) => ({ ...first, key })),
  standIns: { amount: 'count', 'percent:economy': 'percent:digital' },
}
const keyFor = (scale: string, family?: string) => priorFor(made, scale, family)?.key

describe('priorFor', () => {
  it("takes the family's own prior, else the scale's", () => {
    expect(keyFor('percent', 'digital')).toBe('percent:digital')
    expect(keyFor('percent', 'health')).toBe('percent')
    expect(keyFor('percent')).toBe('percent')
  })

  it('takes what stands in for a family or a scale without a panel', () => {
    expect(keyFor('percent', 'economy')).toBe('percent:digital')
    expect(keyFor('amount')).toBe('count')
  })

  it('finds nothing for a scale that has neither', () => {
    expect(keyFor('index')).toBeUndefined()
  })
})

describe('the shipped priors', () => {
  it('cover every measure that can be projected', () => {
    const projected = [...indicators.values()].filter(
      ({ scale }) => !['rank', 'milestone', 'qualitative'].includes(scale),
    )
    const without = projected.filter(({ scale, family }) => priorFor(priors, scale, family) === undefined)
    expect(projected.length).toBeGreaterThan(50)
    expect(without.map(({ id }) => id)).toEqual([])
  })

  it('name as stand-ins only what is there', () => {
    const keys = new Set(priors.trends.map(({ key }) => key))
    expect(Object.values(priors.standIns).filter((key) => !keys.has(key))).toEqual([])
  })
})
