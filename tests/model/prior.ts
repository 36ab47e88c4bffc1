import type { TrendPrior } from '../../src/model/trend.js'

/** A prior with every part in play, for tests. */
export const PRIOR: TrendPrior = {
  drift: 0.05,
  driftByLevel: -0.01,
  k0: 4,
  a0: 2.5,
  b0: 0.03,
  phi: 0.93,
  v0: 0.3,
  v: 0.8,
  levelLow: -3,
  levelHigh: 3,
}
