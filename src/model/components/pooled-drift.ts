import { fitTrend, predictive, type TrendPrior } from '../trend.js'
import { forecaster, type LinkComponent } from './standard.js'

/** Pooled drift (normal–inverse-gamma, `src/model/trend.ts`): the series' mean pace, shrunk to the family's. */
export function pooledDriftLink(prior: TrendPrior): LinkComponent {
  // A logarithm's level depends on the unit, so that pace by level means nothing there.
  const level = { ...prior, driftByLevel: 0 }
  return ({ scale, times, z }, horizon) => predictive(fitTrend(times, z, scale.kind === 'log' ? level : prior), horizon)
}

export const pooledDrift = (prior: TrendPrior) => forecaster(pooledDriftLink(prior))
