/**
 * What a path earns from a target whose value v must lie in [low, high]. Two readings:
 *
 *   attainment   1 inside, 0 outside; smoothed for the search: L((v − low) / h) · L((high − v) / h), L logistic, h > 0
 *   shortfall    −max(0, low − v, v − high) / scale: nothing inside, then falling by the distance
 */
export type CreditRule =
  | { readonly kind: 'attainment'; readonly width: number }
  | { readonly kind: 'shortfall'; readonly scale: number }

/** Fill the credit of every path. What no money can reach, or has no value, earns 0 (attainment) or −1 (shortfall). */
export function fillCredit(
  value: Float64Array,
  low: Float64Array,
  high: Float64Array | undefined,
  rule: CreditRule,
  out: Float64Array,
): void {
  const n = value.length
  if (rule.kind === 'shortfall') {
    const { scale } = rule
    for (let p = 0; p < n; p++) {
      const v = value[p] as number
      const missing = Math.max(0, (low[p] as number) - v, high === undefined ? 0 : v - (high[p] as number))
      out[p] = Number.isFinite(missing) ? -missing / scale : -1
    }
    return
  }
  const { width } = rule
  for (let p = 0; p < n; p++) {
    const v = value[p] as number
    const up = v - (low[p] as number)
    const down = high === undefined ? Number.POSITIVE_INFINITY : (high[p] as number) - v
    if (width > 0) out[p] = !Number.isNaN(up) ? logistic(up / width) * logistic(down / width) : 0
    else out[p] = up >= 0 && down >= 0 ? 1 : 0
  }
}

/** Fill d credit / d value of every path; 0 for an attainment that is not smoothed. */
export function fillSlope(
  value: Float64Array,
  low: Float64Array,
  high: Float64Array | undefined,
  rule: CreditRule,
  out: Float64Array,
): void {
  const n = value.length
  for (let p = 0; p < n; p++) {
    const v = value[p] as number
    const up = v - (low[p] as number)
    const down = high === undefined ? Number.POSITIVE_INFINITY : (high[p] as number) - v
    if (Number.isNaN(up)) out[p] = 0
    else if (rule.kind === 'shortfall') out[p] = up < 0 ? 1 / rule.scale : down < 0 ? -1 / rule.scale : 0
    else if (rule.width > 0) {
      const a = logistic(up / rule.width)
      const b = logistic(down / rule.width)
      out[p] = (a * b * (1 - a - (1 - b))) / rule.width
    } else out[p] = 0
  }
}

const logistic = (x: number): number => (x === Number.POSITIVE_INFINITY ? 1 : 1 / (1 + Math.exp(-x)))
