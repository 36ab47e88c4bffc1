/** Official deterministic methods, shown beside the probability and never mixed with it. */

/** A point of a series in the measure's own unit. */
export type Point = { readonly year: number; readonly value: number }

export type GrowthCheck = {
  /** yearly growth from the first to the last observation; undefined with fewer than two */
  readonly actual: number | undefined
  /** yearly growth needed from the last observation to the target */
  readonly required: number | undefined
  /** `ratio`: compound growth as a fraction per year; `difference`: units of the measure per year */
  readonly as: 'ratio' | 'difference'
}

/**
 * Required against actual annual growth (CAGR rule of EU and UN SDG monitoring): compound where every figure is
 * positive, plain differences otherwise. @param points ascending years, length n ≥ 1
 */
export function growthCheck(points: readonly Point[], target: Point): GrowthCheck {
  const first = points[0] as Point
  const last = points[points.length - 1] as Point
  const positive = target.value > 0 && points.every((point) => point.value > 0)
  const per = (from: Point, to: Point): number | undefined => {
    const years = to.year - from.year
    if (years <= 0) return undefined
    return positive ? (to.value / from.value) ** (1 / years) - 1 : (to.value - from.value) / years
  }
  return { actual: per(first, last), required: per(last, target), as: positive ? 'ratio' : 'difference' }
}

export type AnticipatedProgress = {
  /** value the weighted line gives at the target year */
  readonly predicted: number
  /** share of the way from the first figure to the target that the line leaves open; 0 when it arrives, above 1 when it turns back */
  readonly gap: number
  readonly reading: 'on-track' | 'accelerate' | 'reverse'
}

/**
 * ESCAP anticipated progress (Asia and the Pacific SDG Progress Report, technical notes): a straight line by
 * time-weighted least squares, later years weighing more (weight = position in time, first year 1), read at the target
 * year; the gap is relative to the whole way. Our adaptation: the way starts at the first figure at hand, not at 2015.
 * @returns undefined with fewer than two figures
 */
export function anticipatedProgress(
  points: readonly Point[],
  target: Point,
  better: 'higher' | 'lower',
): AnticipatedProgress | undefined {
  const first = points[0]
  if (first === undefined || points.length < 2) return undefined
  let sw = 0
  let sx = 0
  let sy = 0
  let sxx = 0
  let sxy = 0
  for (const { year, value } of points) {
    const weight = year - first.year + 1
    const x = year - first.year
    sw += weight
    sx += weight * x
    sy += weight * value
    sxx += weight * x * x
    sxy += weight * x * value
  }
  const slope = (sw * sxy - sx * sy) / (sw * sxx - sx * sx)
  const predicted = (sy - slope * sx) / sw + slope * (target.year - first.year)
  const sign = better === 'higher' ? 1 : -1
  const open = sign * (target.value - predicted)
  const way = sign * (target.value - first.value)
  if (open <= 0) return { predicted, gap: 0, reading: 'on-track' }
  if (way <= 0) return { predicted, gap: 1, reading: 'reverse' }
  return { predicted, gap: open / way, reading: sign * slope < 0 ? 'reverse' : 'accelerate' }
}
