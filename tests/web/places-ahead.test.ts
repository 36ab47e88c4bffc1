import { describe, expect, it } from 'vitest'
import { placeOf, placesAhead } from '../../src/web/pages/scenario/places-ahead.js'

describe('places of the slider around one', () => {
  it('begin with the next ones the same way, inside the slider, each once', () => {
    expect(placesAhead(3, false, 6)).toEqual([3.1, 3.2, 3.3, 3.4, 2.9, 3.5])
    expect(placesAhead(3, true, 6)).toEqual([2.9, 2.8, 2.7, 2.6, 3.1, 2.5])
    expect(placesAhead(5.9, false, 3)).toEqual([6, 5.8, 5.7])
    expect(placesAhead(0, true, 2)).toEqual([0.1, 0.2])
    for (const [value, isFalling] of [
      [0.3, false],
      [2.7, true],
      [6, false],
    ] as const) {
      const all = placesAhead(value, isFalling, 100)
      expect(new Set(all).size).toBe(all.length)
      expect([...all, value].sort((a, b) => a - b)).toEqual(Array.from({ length: 61 }, (_, i) => placeOf(i / 10)))
    }
  })
})
