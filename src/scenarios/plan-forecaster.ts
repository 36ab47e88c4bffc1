import type { FamilyPrior } from '../data/priors.js'
import type { Indicator } from '../data/schemas.js'
import { forecaster } from '../model/components/standard.js'
import type { Forecaster, ForecastScale, History } from '../model/forecast-types.js'
import { fitTrend, orientPrior, predictive, widenPosterior } from '../model/trend.js'
import { type EnginePart, partFor } from './engine.js'
import { type Standing, standingOf } from './standings.js'
import type { Engine } from './workspace.js'

/** Which part of the engine answers for a measure; `explain` names it. */
export type Answerer = EnginePart | 'pooled-drift'

/** Who answers for a measure, and how the network stood against the random walk there. */
export type Answering = { readonly answeredBy: Answerer; readonly standing: Standing | undefined }

/**
 * Growth rates go to the pooled drift of their family: the network learnt them from relabelled series only and covers
 * too little a year ahead (60 % where 80 % are due), the pooled drift covers 87 %.
 */
export function answeringOf({ standings }: Engine, { scale, family }: Indicator): Answering {
  if (scale === 'growth') return { answeredBy: 'pooled-drift', standing: undefined }
  const answeredBy = partFor(standings, scale, family)
  return { answeredBy, standing: answeredBy === 'components' ? undefined : standingOf(standings, scale, family) }
}

/** Return the forecaster of a measure of a plan. @param prior the family's, for what the pooled drift answers */
export function planForecaster(engine: Engine, indicator: Indicator, prior: FamilyPrior): Forecaster {
  const { answeredBy } = answeringOf(engine, indicator)
  if (answeredBy !== 'pooled-drift') return engine.parts[answeredBy]
  const oriented = orientPrior(prior.prior, indicator.better)
  return forecaster(({ times, z }, horizon) =>
    predictive(widenPosterior(fitTrend(times, z, oriented), prior.widen), horizon),
  )
}

/** Return the past of a measure as the engine reads it. */
export function historyOf(
  indicator: Indicator,
  figures: readonly { readonly year: number; readonly value: number }[],
): History {
  return {
    scale: indicator.scale as ForecastScale,
    lower: indicator.lower,
    upper: indicator.upper,
    direction: indicator.better === 'none' ? undefined : indicator.better === 'higher' ? 'up' : 'down',
    years: figures.map((row) => row.year),
    values: figures.map((row) => row.value),
  }
}
