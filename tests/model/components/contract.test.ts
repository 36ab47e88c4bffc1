import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleOf } from '../../../src/model/components/standard.js'
import type { ForecastScale, History } from '../../../src/model/forecast-types.js'
import { engineForecaster } from '../../../src/scenarios/engine.js'
import { loadEngineConstants } from '../../../src/scenarios/engine-constants.js'
import { DATA_ROOT } from '../../data-root.js'
import { COMPONENTS } from './components.js'

const LEVELS = [0.001, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.999]
const HORIZONS = [1, 2, 3, 5, 6, 7, 10, 20]
const upTo = (values: readonly number[]): number[] => values.map((_, i) => 2001 + i)
const of = (scale: ForecastScale, values: readonly number[], more: Partial<History> = {}): History => ({
  years: upTo(values),
  values,
  scale,
  ...more,
})

/** What a history may look like, also where it is odd. */
const HISTORIES: readonly (readonly [name: string, history: History])[] = [
  ['one point', of('amount', [1234])],
  ['one percentage', of('percent', [97])],
  ['a constant', of('amount', [7, 7, 7, 7, 7])],
  ['a constant percentage', of('percent', [100, 100, 100])],
  ['zeros', of('amount', [0, 0, 0, 0])],
  ['zero counts', of('count', [0, 0, 0])],
  ['a zero among amounts', of('amount', [5, 0, 7, 9])],
  ['a last zero', of('amount', [5, 4, 2, 0])],
  ['a value at the upper bound', of('percent', [92, 97, 100])],
  ['a value at the lower bound', of('index', [3, 1, 0], { lower: 0, upper: 10 })],
  ['gaps', of('share', [3, 4, 8], { years: [1990, 1997, 2020] })],
  [
    '200 points',
    of(
      'amount',
      Array.from({ length: 200 }, (_, i) => 100 + i + 5 * Math.sin(i)),
    ),
  ],
  ['1e12', of('amount', [1.1e12, 1.3e12, 1.2e12, 1.5e12])],
  ['1e−9', of('amount', [1.1e-9, 1.3e-9, 1.2e-9, 1.5e-9])],
  ['growth', of('growth', [6.1, -2.4, 8.3, 0, 5])],
  ['negative amounts', of('amount', [-3, 2, -1, 4])],
  ['a rank', of('rank', [12, 9, 15, 7], { lower: 1, upper: 63 })],
  ['a rate', of('rate', [3.2, 2.9, 2.7])],
  ['steep growth', of('amount', [1, 10, 100, 1000])],
]
const engine = engineForecaster(loadEngineConstants(DATA_ROOT))
const ALL = [...COMPONENTS, ['the engine', engine] as const]

describe.each(ALL)('%s', (name, forecaster) => {
  it.each(HISTORIES)(
    'answers %s: finite, inside the bounds, never crossing, cdf of quantile the level',
    (_, history) => {
      const scale = scaleOf(history)
      for (const h of HORIZONS) {
        const forecast = forecaster(history, h)
        let before = Number.NEGATIVE_INFINITY
        for (const p of LEVELS) {
          const q = forecast.quantile(p)
          expect(Number.isFinite(q), `h ${h}, p ${p}: ${q}`).toBe(true)
          expect(q).toBeGreaterThanOrEqual(Math.max(before, scale.lower))
          expect(q).toBeLessThanOrEqual(scale.upper)
          before = q
          const back = forecast.cdf(q)
          // At a bound, at the last figure (which may hold a point mass) and between ranks several levels share one value:
          // a quantile is the least value that has the level below it.
          // (At a bound the attainment probability decides, not the cdf: src/model/attain-forecast.ts.)
          if (!(q > scale.lower && q < scale.upper && q > 1e-300)) continue
          expect(back).toBeGreaterThanOrEqual(p - 1e-6)
          expect(forecast.cdf(q - 1e-9 * Math.abs(q))).toBeLessThanOrEqual(p + 1e-6)
        }
      }
    },
  )

  it('has a cdf that rises from 0 to 1', () => {
    for (const [, history] of HISTORIES) {
      const forecast = forecaster(history, 4)
      const { lower, upper } = scaleOf(history)
      if (Number.isFinite(lower)) expect(forecast.cdf(lower - 1)).toBe(0)
      if (Number.isFinite(upper)) expect(forecast.cdf(upper + 1)).toBe(1)
      let before = 0
      for (let i = 0; i <= 40; i++) {
        const y = (forecast.quantile(0.02) * (40 - i) + forecast.quantile(0.98) * i) / 40
        const p = forecast.cdf(y)
        expect(p).toBeGreaterThanOrEqual(before - 1e-12)
        expect(p).toBeLessThanOrEqual(1)
        before = p
      }
    }
  })

  it('refuses two identical years, falling years, no points, odd lengths, no number, no horizon', () => {
    const bad: History[] = [
      of('amount', [1, 2, 3], { years: [2001, 2001, 2002] }),
      of('amount', [1, 2, 3], { years: [2003, 2002, 2001] }),
      of('amount', []),
      of('amount', [1, 2], { years: [2001] }),
      of('amount', [1, Number.NaN]),
      of('percent', [1, 2], { lower: 5, upper: 5 }),
    ]
    for (const history of bad) expect(() => forecaster(history, 1)).toThrow(RangeError)
    for (const h of [0, -1, 1.5, Number.NaN]) expect(() => forecaster(of('amount', [1, 2]), h)).toThrow(RangeError)
  })

  it('follows a change of unit and of calendar, to 1e−9', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.5, max: 500, noNaN: true }), { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -9, max: 12 }),
        fc.integer({ min: -50, max: 50 }),
        (values, h, power, shift) => {
          const unit = 10 ** power
          const plain = forecaster(of('amount', values), h)
          const other = forecaster(
            of(
              'amount',
              values.map((y) => y * unit),
              { years: upTo(values).map((year) => year + shift) },
            ),
            h,
          )
          for (const p of [0.025, 0.5, 0.9]) {
            const want = plain.quantile(p) * unit
            expect(Math.abs(other.quantile(p) - want)).toBeLessThanOrEqual(1e-9 * Math.abs(want))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  // The engine weighs its parts anew by horizon: of it only a spread that never shrinks to less than 0.8 is asked.
  const share = name === 'the engine' ? 0.8 : 1 - 1e-9
  it.each(HISTORIES)('spreads more, the further ahead, on the link scale: %s', (_, history) => {
    const { toLink, upper, lower } = scaleOf(history)
    let before = 0
    for (let h = 1; h <= 12; h++) {
      const forecast = forecaster(history, h)
      const [low, high] = [forecast.quantile(0.25), forecast.quantile(0.75)]
      if (low <= lower || high >= upper || low < 1e-300) break
      const spread = toLink(high) - toLink(low)
      expect(spread).toBeGreaterThanOrEqual(before * share)
      before = spread
    }
  })
})
