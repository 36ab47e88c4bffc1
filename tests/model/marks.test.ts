import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAlone, countMarked } from '../../src/model/marks.js'

/** Marks that begin at any byte of their memory. */
const marks = fc
  .tuple(fc.nat(5), fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 3000 }))
  .map(([offset, of]) => Uint8Array.from([...new Array(offset).fill(1), ...of]).subarray(offset))

describe('marks', () => {
  it('are counted, wherever they begin and however many they are', () => {
    fc.assert(
      fc.property(marks, (one) => {
        expect(countMarked(one)).toBe(one.filter((mark) => mark === 1).length)
      }),
    )
    for (const n of [0, 1, 3, 4, 1020, 1021, 4080, 100_003]) expect(countMarked(new Uint8Array(n).fill(1))).toBe(n)
  })

  it('are counted where others are not', () => {
    fc.assert(
      fc.property(marks, fc.infiniteStream(fc.integer({ min: 0, max: 1 })), (one, more) => {
        const other = one.map(() => more.next().value)
        expect(countAlone(one, other)).toBe(one.filter((mark, p) => mark === 1 && other[p] === 0).length)
      }),
    )
    expect(countAlone(new Uint8Array(9000).fill(1), new Uint8Array(9000))).toBe(9000)
    expect(countAlone(new Uint8Array(9000).fill(1), new Uint8Array(9000).fill(1))).toBe(0)
  })
})
