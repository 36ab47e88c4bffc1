import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DrawnResponse, improvement } from '../../src/model/response.js'
import { expectClose } from '../close-to.js'

const size = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const anyResponse: fc.Arbitrary<DrawnResponse> = fc.oneof(
  fc.record({ form: fc.constant('saturating' as const), best: size(0, 5), half: size(0.1, 500) }),
  fc.record({ form: fc.constant('hill' as const), best: size(0, 5), half: size(0.1, 500), power: size(1, 4) }),
  fc.record({ form: fc.constant('elasticity' as const), elasticity: size(0, 2), base: size(0.1, 500) }),
  fc.record({
    form: fc.constant('unit-cost' as const),
    cost: size(0.1, 500),
    steepness: size(0, 2),
    start: size(0, 1),
  }),
)

describe('every form', () => {
  it('is 0 without money, never falls with it and stays finite', () => {
    fc.assert(
      fc.property(anyResponse, fc.array(size(0, 1e5), { maxLength: 8 }), (response, stocks) => {
        expectClose(improvement(response, 0), 0, { abs: response.form === 'unit-cost' ? 8 : 0 })
        let before = improvement(response, 0)
        for (const stock of [...stocks].sort((a, b) => a - b)) {
          const now = improvement(response, stock)
          expect(Number.isFinite(now)).toBe(true)
          expect(now).toBeGreaterThanOrEqual(before - 1e-9)
          before = now
        }
      }),
    )
  })

  it('that is concave brings less with each further đồng', () => {
    for (const response of [
      { form: 'saturating', best: 2, half: 30 },
      { form: 'elasticity', elasticity: 0.5, base: 20 },
      { form: 'hill', best: 2, half: 30, power: 1 },
    ] as const) {
      let last = Number.POSITIVE_INFINITY
      for (let k = 0; k < 300; k += 10) {
        const more = improvement(response, k + 10) - improvement(response, k)
        expect(more).toBeLessThanOrEqual(last + 1e-12)
        last = more
      }
    }
  })
})

describe('the forms', () => {
  it('buy half of the best for "money for half of that"', () => {
    expectClose(improvement({ form: 'saturating', best: 2, half: 30 }, 30), 1, { rel: 1e-12 })
    expectClose(improvement({ form: 'hill', best: 2, half: 30, power: 3 }, 30), 1, { rel: 1e-12 })
  })

  it('follow an elasticity far above the base', () => {
    const response = { form: 'elasticity', elasticity: 0.5, base: 1 } as const
    expectClose(improvement(response, 2e9) - improvement(response, 1e9), 0.5 * Math.LN2, { rel: 1e-6 })
  })

  it('spend exactly the integral of the marginal cost', () => {
    // from 20 % to 60 % at cost c (1 − u)^−κ: ∫ = c [(1−u)^(1−κ)]/(κ−1) from .2 to .6
    for (const steepness of [0, 0.5, 1, 1.6]) {
      const integral =
        steepness === 1
          ? 10 * Math.log(0.8 / 0.4)
          : (10 * (0.4 ** (1 - steepness) - 0.8 ** (1 - steepness))) / (steepness - 1)
      const gain = improvement({ form: 'unit-cost', cost: 10, steepness, start: 0.2 }, integral)
      expectClose(gain, Math.log(0.6 / 0.4) - Math.log(0.2 / 0.8), { rel: 1e-9 })
    }
  })

  it('stop at full coverage', () => {
    expectClose(improvement({ form: 'unit-cost', cost: 1, steepness: 0.5, start: 0.5 }, 1e6), Math.log(1999), {
      rel: 1e-9,
    })
  })
})
