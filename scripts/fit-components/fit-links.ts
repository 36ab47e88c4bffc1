/** The constants of the five components for one family: each maximises its own mean log predictive density on windows. */
import type { ComponentConstants } from '../../src/model/components/combination.js'
import { dampedTrendLink } from '../../src/model/components/damped-trend.js'
import type { Noise } from '../../src/model/components/noise.js'
import { pooledDriftLink } from '../../src/model/components/pooled-drift.js'
import { randomWalkLink } from '../../src/model/components/random-walk.js'
import type { LinkComponent, Standard } from '../../src/model/components/standard.js'
import { thetaLink } from '../../src/model/components/theta.js'
import { transitionLink } from '../../src/model/components/transition.js'
import { logGamma } from '../../src/model/gamma.js'
import { coordinateSearch } from './search.js'

/** A window on the link scale, and one value found later. */
export type LinkCase = { readonly standard: Standard; readonly h: number; readonly z: number; readonly weight: number }

/** Mean log density, each case held above a floor so that one broken series does not decide. */
function meanLogDensity(cases: readonly LinkCase[], component: LinkComponent): number {
  let [sum, weights] = [0, 0]
  for (const { standard, h, z, weight } of cases) {
    const { centre, scale, degrees } = component(standard, h)
    const t = (z - centre) / scale
    const constant = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI)
    const density = constant - Math.log(scale) - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees)
    sum += weight * Math.max(-12, Math.min(12, density))
    weights += weight
  }
  return sum / weights
}

const share = (x: number): number => 1 / (1 + Math.exp(-x))
const round = (x: number): number => Number(x.toPrecision(5))
const NOISE_START = [0.3, -6, -5, 0]
const NOISE_STEPS = [0.4, 1, 1, 0.4]
/** Noise from four free numbers; held inside what keeps the closed forms well behaved. */
const noiseOf = ([a, b, v0, v]: readonly number[]): Noise => ({
  a0: round(Math.exp(Math.max(-0.7, Math.min(4, a as number)))),
  b0: round(Math.exp(Math.max(-16, Math.min(5, b as number)))),
  v0: round(Math.exp(Math.max(-9, Math.min(2, v0 as number)))),
  v: round(Math.exp(Math.max(-4, Math.min(3, v as number)))),
})

/** Fit one component: its noise, and what `start` holds beyond it. */
function search<T>(
  cases: readonly LinkCase[],
  start: readonly number[],
  steps: readonly number[],
  make: (x: readonly number[]) => T,
  link: (constants: T) => LinkComponent,
): T {
  const loss = (x: readonly number[]): number => -meanLogDensity(cases, link(make(x)))
  return make(coordinateSearch([...NOISE_START, ...start], [...NOISE_STEPS, ...steps], loss))
}

/** Fit the random walk alone. */
export const fitRandomWalk = (cases: readonly LinkCase[]): Noise => search(cases, [], [], noiseOf, randomWalkLink)

/** Fit all five. @param drifting whether a common direction may be learnt (not where "better" has no sign) */
export function fitLinks(cases: readonly LinkCase[], drifting: boolean): ComponentConstants {
  const fit = <T>(
    start: readonly number[],
    steps: readonly number[],
    make: (x: readonly number[]) => T,
    link: (constants: T) => LinkComponent,
  ): T => search(cases, start, steps, make, link)
  const d = drifting ? 1 : 0
  return {
    pooledDrift: fit(
      [0.02, 0, 1.5, 2.5],
      [0.02 * d, 0.01 * d, 0.6, 0.6],
      (x) => ({
        ...noiseOf(x),
        drift: round(x[4] as number),
        driftByLevel: round(x[5] as number) * d,
        k0: round(Math.exp(Math.min(6, x[6] as number))),
        phi: round(share(x[7] as number)),
        levelLow: -4,
        levelHigh: 4,
      }),
      pooledDriftLink,
    ),
    dampedTrend: fit(
      [-1, 2, 0.01],
      [0.5, 0.5, 0.01 * d],
      (x) => ({
        ...noiseOf(x),
        beta: round(share(x[4] as number)),
        phi: round(share(x[5] as number)),
        start: round(x[6] as number) * d,
      }),
      dampedTrendLink,
    ),
    transition: fit(
      [0.02, 0, 1.5, 4],
      [0.02 * d, 0.01 * d, 0.6, 0.7 * d],
      (x) => ({
        ...noiseOf(x),
        pace: round(x[4] as number) * d,
        paceByLevel: round(x[5] as number) * d,
        strength: round(Math.exp(Math.min(6, x[6] as number))),
        ceiling: round(Math.max(1, Math.min(7, x[7] as number))),
      }),
      transitionLink,
    ),
    randomWalk: fitRandomWalk(cases),
    theta: fit(
      [2, 0.5],
      [0.5, 0.1],
      (x) => ({
        ...noiseOf(x),
        alpha: round(share(x[4] as number)),
        slopeShare: round(Math.max(0, Math.min(1, x[5] as number))),
      }),
      thetaLink,
    ),
  }
}
