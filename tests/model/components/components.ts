import { dampedTrend } from '../../../src/model/components/damped-trend.js'
import { pooledDrift } from '../../../src/model/components/pooled-drift.js'
import { randomWalk } from '../../../src/model/components/random-walk.js'
import { theta } from '../../../src/model/components/theta.js'
import { transition } from '../../../src/model/components/transition.js'
import type { Forecaster } from '../../../src/model/forecast-types.js'

const noise = { a0: 1.5, b0: 0.01, v0: 0.05, v: 1 }

/** Every component with plain constants: the contract holds whatever was learnt. */
export const COMPONENTS: readonly (readonly [name: string, forecaster: Forecaster])[] = [
  [
    'pooled drift',
    pooledDrift({ ...noise, drift: 0.02, driftByLevel: -0.005, k0: 5, phi: 0.95, levelLow: -4, levelHigh: 4 }),
  ],
  ['damped trend', dampedTrend({ ...noise, beta: 0.3, phi: 0.85, start: 0.01 })],
  ['transition', transition({ ...noise, pace: 0.05, paceByLevel: -0.01, strength: 5, ceiling: 5 })],
  ['random walk', randomWalk(noise)],
  ['theta', theta({ ...noise, alpha: 0.85, slopeShare: 0.5 })],
]
