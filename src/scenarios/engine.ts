import { combination } from '../model/components/combination.js'
import type { Forecaster, ForecastScale } from '../model/forecast-types.js'
import { networkForecaster } from '../model/network/forecaster.js'
import type { EngineConstants } from './engine-constants.js'

/**
 * Amounts go to the combination of statistical components and boosted trees, learnt on thousands of series of money and
 * sales; everything that a target of a plan is about goes to the cross-learned network, learnt on the panel of past
 * targets. Each is the better of the two on its own ground, out of fold (docs/accuracy.md).
 */
const OF_COMPONENTS: readonly ForecastScale[] = ['amount']

/**
 * The forecasting engine: one predictive distribution for every question, the fan and the probability alike.
 * @throws RangeError from the forecaster, for a history that cannot be forecast
 */
export function engineForecaster({ families, network }: EngineConstants): Forecaster {
  const amounts = families.amount
  if (amounts === undefined) throw new Error('no constants for amounts')
  const ofComponents = combination(amounts)
  const ofNetwork = networkForecaster(network)
  return (history, horizon) => (OF_COMPONENTS.includes(history.scale) ? ofComponents : ofNetwork)(history, horizon)
}
