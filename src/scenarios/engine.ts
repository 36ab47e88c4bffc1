import { combination } from '../model/components/combination.js'
import { randomWalk } from '../model/components/random-walk.js'
import type { Forecaster, ForecastScale } from '../model/forecast-types.js'
import { networkForecaster } from '../model/network/forecaster.js'
import type { EngineConstants } from './engine-constants.js'
import { randomWalkNoise, type Standings, standingOf } from './standings.js'

/**
 * Amounts and their growth go to the combinations of statistical components (amounts: and boosted trees), learnt on
 * thousands of series of money and sales; everything else that a target of a plan is about goes to the cross-learned
 * network, learnt on the panel of past targets. Each is the better of the two on its own ground, out of fold
 * (docs/accuracy.md).
 */
const OF_COMPONENTS: readonly ForecastScale[] = ['amount', 'growth']

/** What the engine is made of. */
export type EnginePart = 'network' | 'components' | 'random-walk'
export type EngineParts = Readonly<Record<EnginePart, Forecaster>>

/** Make the forecasters of the engine from what was learnt. */
export function engineParts({ families, network, standings }: EngineConstants): EngineParts {
  const combinations = new Map(
    OF_COMPONENTS.map((scale) => {
      const learnt = families[scale]
      if (learnt === undefined) throw new Error(`no constants for ${scale}`)
      return [scale, combination(learnt)]
    }),
  )
  const walks = new Map<ForecastScale, Forecaster>()
  return {
    components: (history, horizon) => {
      const own = combinations.get(history.scale)
      if (own === undefined) throw new Error(`the components do not answer for ${history.scale}`)
      return own(history, horizon)
    },
    network: networkForecaster(network),
    'random-walk': (history, horizon) => {
      const own = walks.get(history.scale) ?? randomWalk(randomWalkNoise(standings, history.scale))
      walks.set(history.scale, own)
      return own(history, horizon)
    },
  }
}

/** Return the part that answers: the random walk where the network did not beat it out of fold. @param family where known */
export function partFor(standings: Standings, scale: string, family?: string | undefined): EnginePart {
  if (OF_COMPONENTS.some((one) => one === scale)) return 'components'
  return standingOf(standings, scale, family)?.answeredBy ?? 'network'
}

/**
 * The forecasting engine: one predictive distribution for every question, the fan and the probability alike.
 * @throws RangeError from the forecaster, for a history that cannot be forecast
 */
export function engineForecaster(constants: EngineConstants): Forecaster {
  const parts = engineParts(constants)
  return (history, horizon) => parts[partFor(constants.standings, history.scale)](history, horizon)
}
