import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromLink, type Link, linkOf, toLink } from '../../src/model/link.js'
import { expectClose } from '../close-to.js'

const percent = linkOf({ scale: 'percent', lower: 0, upper: 100 })
const count = linkOf({ scale: 'count', lower: 0 })
const amount = linkOf({ scale: 'amount', lower: 0 })
const growth = linkOf({ scale: 'growth' })

describe('link', () => {
  it('is chosen by the measure: two bounds logit, growth identity, else log', () => {
    expect([percent.kind, count.kind, amount.kind, growth.kind]).toEqual(['logit', 'log', 'log', 'identity'])
  })

  it('goes there and back', () => {
    const back = (link: Link, y: number): void =>
      expectClose(fromLink(link, toLink(link, y)), y, { abs: 1e-9, rel: 1e-12 })
    fc.assert(fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (y) => back(percent, y)))
    fc.assert(fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (y) => back(count, y)))
    fc.assert(fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (y) => back(amount, y)))
  })

  it('keeps every draw inside the bounds and every figure finite', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (z) => {
        const y = fromLink(percent, z)
        expect(y >= 0 && y <= 100).toBe(true)
        expect(fromLink(count, z)).toBeGreaterThanOrEqual(0)
      }),
    )
    for (const y of [-5, 0, 100, 130]) expect(Number.isFinite(toLink(percent, y))).toBe(true)
    expect(Number.isFinite(toLink(amount, 0))).toBe(true)
  })

  it('rises with the figure', () => {
    const sorted = fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }))
    fc.assert(
      fc.property(sorted, ([a, b]) => {
        if (b - a > 1e-6)
          for (const link of [percent, count, growth]) expect(toLink(link, b)).toBeGreaterThan(toLink(link, a))
      }),
    )
  })

  it('of an amount turns a change of unit into a shift', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (y) => {
        expectClose(toLink(amount, 1000 * y) - toLink(amount, y), Math.log(1000), { abs: 1e-9 })
      }),
    )
  })
})
