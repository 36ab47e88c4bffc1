/** Arbitrary histories for property tests: every scale, gaps, zeros, constants, bounds, one to 200 points, extreme sizes. */
import fc from 'fast-check'
import type { ForecastScale, History } from '../../../src/model/forecast-types.js'

const BOUNDED: Partial<Record<ForecastScale, readonly [number, number]>> = {
  percent: [0, 100],
  index: [0, 10],
  rank: [1, 63],
}
const SCALES: readonly ForecastScale[] = ['amount', 'count', 'percent', 'share', 'index', 'rate', 'growth', 'rank']

/** @param draw in [0, 1]; dust below 1e-12 is 0 */
function figureOf(scale: ForecastScale, draw: number, size: number): number {
  const u = draw < 1e-12 ? 0 : draw
  const bounds = BOUNDED[scale]
  if (scale === 'rank') return 1 + Math.floor(u * 62.999)
  if (bounds) return bounds[0] + u * (bounds[1] - bounds[0])
  if (scale === 'growth') return (u - 0.4) * 30
  return u * 10 ** size
}

export const anyHistory: fc.Arbitrary<History> = fc
  .record({
    scale: fc.constantFrom(...SCALES),
    direction: fc.constantFrom('up' as const, 'down' as const),
    size: fc.integer({ min: -9, max: 12 }),
    start: fc.integer({ min: 1900, max: 2020 }),
    points: fc.array(
      fc.tuple(
        fc.oneof(
          fc.constant(0),
          fc.constant(1),
          fc.constant(0.5),
          fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }),
        ),
        fc.integer({ min: 1, max: 4 }),
      ),
      { minLength: 1, maxLength: 40 },
    ),
    repeat: fc.constantFrom(1, 1, 1, 5),
  })
  .map(({ scale, direction, size, start, points, repeat }) => {
    const bounds = BOUNDED[scale]
    const list = Array.from({ length: repeat }, () => points).flat()
    let year = start
    return {
      scale,
      direction: scale === 'rank' ? ('down' as const) : direction,
      ...(bounds ? { lower: bounds[0], upper: bounds[1] } : scale === 'growth' ? {} : { lower: 0 }),
      years: list.map(([, gap]) => (year += gap)),
      values: list.map(([u]) => figureOf(scale, u, size)),
    }
  })
