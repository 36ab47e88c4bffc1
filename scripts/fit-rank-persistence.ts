import { normalQuantile } from '../src/model/normal.js'
import type { Meta, Series } from './fit-priors.js'

/**
 * Fit corr(h) = w + (1 − w) ρ^h to the correlation of normal scores of ranks h years apart, over the subnational ranks of
 * the panel; every indicator weighs alike. w: share of standing that is permanent; ρ: persistence of the rest.
 */
export function fitRankPersistence(series: readonly Series[], metas: readonly Meta[]) {
  const members = metas.filter((meta) => meta.kind === 'rank' && meta.level === 'subnational')
  const perIndicator = members.map((meta) => ({ indicator: meta.indicator, lags: correlations(series, meta) }))
  const lags = LAGS.map((lag, i) => {
    const known = perIndicator.map((one) => one.lags[i]).filter((value): value is number => value !== undefined)
    return { lag, correlation: known.reduce((sum, value) => sum + value, 0) / known.length, indicators: known.length }
  })
  let best = { w: 0, rho: 0, loss: Number.POSITIVE_INFINITY }
  for (let w = 0; w <= 0.95; w += 0.01) {
    for (let rho = 0.3; rho < 0.995; rho += 0.005) {
      const loss = lags.reduce((sum, one) => sum + (one.correlation - w - (1 - w) * rho ** one.lag) ** 2, 0)
      if (loss < best.loss) best = { w, rho, loss }
    }
  }
  console.error(
    perIndicator.map((one) => `${one.indicator} ${one.lags.map((value) => value?.toFixed(2)).join(' ')}`).join('\n'),
  )
  return {
    permanentShare: Number(best.w.toFixed(2)),
    persistence: Number(best.rho.toFixed(3)),
    indicators: members.map((meta) => meta.indicator),
    lags: lags.map((one) => ({ ...one, correlation: Number(one.correlation.toFixed(3)) })),
  }
}

const LAGS = [1, 2, 3, 4, 5, 6, 8, 10]

function correlations(series: readonly Series[], meta: Meta): (number | undefined)[] {
  const field = Number(meta.upper)
  const own = series.filter((one) => one.indicator === meta.indicator)
  const score = (rank: number): number => normalQuantile(Math.min(0.999, Math.max(0.001, (field - rank + 0.5) / field)))
  return LAGS.map((lag) => {
    let xy = 0
    let xx = 0
    let yy = 0
    let n = 0
    for (const { years, values } of own) {
      years.forEach((year, i) => {
        const j = years.indexOf(year + lag)
        if (j < 0) return
        const x = score(values[i] as number)
        const y = score(values[j] as number)
        xy += x * y
        xx += x * x
        yy += y * y
        n++
      })
    }
    return n >= 50 ? xy / Math.sqrt(xx * yy) : undefined
  })
}
