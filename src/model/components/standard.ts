/**
 * What every component does first and last: check a history, put it on the link scale in units of its own, and turn a
 * Student-t there into a forecast in the measure's unit.
 */
import type { Forecast, History } from '../forecast-types.js'
import { fromLink, linkOf, SQUEEZE, toLink } from '../link.js'
import { studentCdf, studentQuantile } from '../student.js'

/** A strictly rising map between the measure's unit and the link scale. */
export type Scale = {
  readonly kind: 'logit' | 'log' | 'identity'
  readonly toLink: (y: number) => number
  readonly fromLink: (z: number) => number
  /** the least and the most the measure can be */
  readonly lower: number
  readonly upper: number
}

/** A history on its link scale. */
export type Standard = {
  readonly scale: Scale
  /** years before the last, 0 for the last: the calendar is forgotten here. Length n */
  readonly times: readonly number[]
  /** link-scale values, length n */
  readonly z: readonly number[]
}

/** Refuse what no forecast can be made of. @throws RangeError */
export function checkHistory({ years, values, lower, upper }: History, horizon: number): void {
  if (years.length === 0 || values.length !== years.length)
    throw new RangeError('a history needs n ≥ 1 years and values')
  if (!Number.isInteger(horizon) || horizon < 1) throw new RangeError(`horizon ${horizon} is not a whole number ≥ 1`)
  for (let i = 0; i < years.length; i++) {
    if (!Number.isInteger(years[i])) throw new RangeError(`year ${years[i]} is not a whole number`)
    if (!Number.isFinite(values[i])) throw new RangeError(`value ${values[i]} is not finite`)
    if (i > 0 && !((years[i] as number) > (years[i - 1] as number)))
      throw new RangeError(`year ${years[i]} stands after ${years[i - 1]}`)
  }
  if (lower !== undefined && upper !== undefined && !(lower < upper))
    throw new RangeError(`lower bound ${lower} is not below upper bound ${upper}`)
}

/** Zeros among positive amounts are read as this share of the mean: half of a figure that rounds to nothing. */
const FLOOR_SHARE = 1e-3

/** Logarithms below this are read as zero. */
const NOTHING = -690

/** Bounds a scale has by its nature, where the history names none. */
function bounds({ scale, lower, upper }: History): readonly [lower: number | undefined, upper: number | undefined] {
  if (scale === 'percent') return [lower ?? 0, upper ?? 100]
  if (scale === 'rank') return [lower ?? 1, upper]
  return [lower, upper]
}

/**
 * Return the link scale of a history. Between two bounds the logit; growth the identity; everything else the logarithm,
 * or the identity in units of the mean size where a value is negative. The maps follow a change of unit exactly.
 */
export function scaleOf(history: History): Scale {
  const [lower, upper] = bounds(history)
  const { values, scale } = history
  if (scale !== 'growth' && lower !== undefined && upper !== undefined) {
    const link = linkOf({ scale, lower, upper })
    const edge = 0.5 / SQUEEZE
    return {
      kind: 'logit',
      toLink: (y) => toLink(link, y),
      // Past the squeeze there is no room left: the bound itself.
      fromLink: (z) => (1 / (1 + Math.exp(-z)) <= edge ? lower : fromLink(link, z)),
      lower,
      upper,
    }
  }
  let size = 0
  let least = Number.POSITIVE_INFINITY
  for (const y of values) {
    size += Math.abs(y) / values.length
    least = Math.min(least, y)
  }
  if (scale === 'growth' || least < 0) {
    const unit = scale === 'growth' ? 1 : size
    return {
      kind: 'identity',
      toLink: (y) => y / unit,
      fromLink: (z) => z * unit,
      lower: lower ?? Number.NEGATIVE_INFINITY,
      upper: upper ?? Number.POSITIVE_INFINITY,
    }
  }
  const offset = scale === 'count' || scale === 'rank' ? 0.5 : 0
  return {
    kind: 'log',
    toLink: (y) => Math.log(Math.max(y + offset, Number.MIN_VALUE)),
    fromLink: (z) => (z < NOTHING ? 0 : Math.max(0, Math.exp(Math.min(z, 700)) - offset)),
    lower: Math.max(0, lower ?? 0),
    upper: upper ?? Number.POSITIVE_INFINITY,
  }
}

/** Check a history and put it on its link scale. @throws RangeError */
export function standardise(history: History, horizon: number): Standard {
  checkHistory(history, horizon)
  const scale = scaleOf(history)
  const { years, values } = history
  const last = years[years.length - 1] as number
  const mean = values.reduce((sum, y) => sum + Math.abs(y) / values.length, 0)
  const floor = scale.kind === 'log' ? FLOOR_SHARE * mean : Number.NEGATIVE_INFINITY
  return {
    scale,
    times: years.map((year) => year - last),
    z: values.map((y) => scale.toLink(Math.max(y, floor))),
  }
}

/** A Student-t on the link scale: what each component says of one horizon. */
export type LinkPredictive = { readonly centre: number; readonly scale: number; readonly degrees: number }

/** A component on the link scale, before it is turned back into the measure's unit. */
export type LinkComponent = (standard: Standard, horizon: number) => LinkPredictive

/** Turn a Student-t on the link scale into a forecast. At a bound the cdf is that of the latent value just inside it. */
export function studentForecast(scale: Scale, { centre, scale: spread, degrees }: LinkPredictive): Forecast {
  const clamp = (y: number): number => Math.min(scale.upper, Math.max(scale.lower, y))
  return {
    cdf: (y) => {
      if (y < scale.lower) return 0
      if (y > scale.upper) return 1
      return studentCdf((scale.toLink(y) - centre) / spread, degrees)
    },
    quantile: (p) => clamp(scale.fromLink(centre + spread * studentQuantile(p, degrees))),
  }
}

/** Turn a component on the link scale into a forecaster. */
export function forecaster(component: LinkComponent): (history: History, horizon: number) => Forecast {
  return (history, horizon) => {
    const standard = standardise(history, horizon)
    return studentForecast(standard.scale, component(standard, horizon))
  }
}
