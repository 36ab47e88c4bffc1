/** What a measure is: decides the link and the features. `rank`: 1 is best, lower is better. */
export type ForecastScale = 'amount' | 'count' | 'percent' | 'share' | 'index' | 'rate' | 'growth' | 'rank'

/** The past of one measure in its own unit. */
export type History = {
  /** strictly ascending */
  readonly years: readonly number[]
  readonly values: readonly number[]
  readonly scale: ForecastScale
  readonly lower?: number | undefined
  readonly upper?: number | undefined
  /** which way is better, where known */
  readonly direction?: 'up' | 'down' | undefined
}

/** Predictive distribution of the value h years after the last year of the history, in the measure's own unit. */
export type Forecast = {
  /** P(Y ≤ y) */
  readonly cdf: (y: number) => number
  /** @param p in (0, 1) */
  readonly quantile: (p: number) => number
}

/** Anything that forecasts: a component, the network, the combination. @param horizon years ahead, integer ≥ 1 */
export type Forecaster = (history: History, horizon: number) => Forecast
