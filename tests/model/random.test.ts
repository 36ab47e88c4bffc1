import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillUniforms, philox, stream, uniform } from '../../src/model/random.js'
import { expectClose } from '../close-to.js'

function hex(counter: readonly number[], key: readonly number[]): string[] {
  const out = new Uint32Array(4)
  const [c0, c1, c2, c3] = counter as [number, number, number, number]
  philox(out, c0, c1, c2, c3, key[0] as number, key[1] as number)
  return [...out].map((word) => word.toString(16).padStart(8, '0'))
}

describe('philox', () => {
  // Known answers of the Random123 distribution (Salmon et al. 2011), philox4x32-10.
  it('gives the published words', () => {
    expect(hex([0, 0, 0, 0], [0, 0])).toEqual(['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8'])
    const ones = 0xffffffff
    expect(hex([ones, ones, ones, ones], [ones, ones])).toEqual(['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd'])
    expect(hex([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
      'd16cfe09',
      '94fdcceb',
      '5001e420',
      '24126ea1',
    ])
  })
})

describe('uniforms', () => {
  it('are the same numbers whatever is asked beside them', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(1e6), fc.integer({ min: 1, max: 40 }), fc.string(), (seed, path, n, name) => {
        const source = stream(seed, name)
        const long = new Float64Array(41)
        const short = new Float64Array(41)
        fillUniforms(long, 0, 41, source, path)
        fillUniforms(short, 0, n, source, path)
        expect([...short.subarray(0, n)]).toEqual([...long.subarray(0, n)])
        expect(uniform(source, path)).toBe(long[0])
        for (const u of long) expect(u > 0 && u < 1).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('differ by seed, by name and by path', () => {
    const first = [1, 2, 2 ** 32, 2 ** 40].map((seed) => uniform(stream(seed, 'a'), 0))
    const named = ['b', 'ab', 'ba', 'a/b', 'a/b/'].map((name) => uniform(stream(1, name), 0))
    const paths = [1, 2, 3].map((path) => uniform(stream(1, 'a'), path))
    const all = [...first, ...named, ...paths]
    expect(new Set(all).size).toBe(all.length)
  })

  it('are uniform and uncorrelated over paths and over steps', () => {
    const n = 200_000
    const source = stream(7, 'test/uniform')
    const pair = new Float64Array(2)
    let sum = 0
    let squares = 0
    let products = 0
    let before = 0
    let lagged = 0
    for (let p = 0; p < n; p++) {
      fillUniforms(pair, 0, 2, source, p)
      const x = (pair[0] as number) - 0.5
      sum += x
      squares += x * x
      products += x * ((pair[1] as number) - 0.5)
      lagged += x * before
      before = x
    }
    const k = 5
    expectClose(sum / n, 0, { abs: (k * Math.sqrt(1 / 12)) / Math.sqrt(n) })
    expectClose(squares / n, 1 / 12, { abs: (k * Math.sqrt(1 / 180)) / Math.sqrt(n) })
    expectClose(products / n, 0, { abs: k / 12 / Math.sqrt(n) })
    expectClose(lagged / n, 0, { abs: k / 12 / Math.sqrt(n) })
  })
})
