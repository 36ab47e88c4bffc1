/**
 * Round amounts to whole units so that their sum is exactly `total` (largest remainder, Hamilton's method), none outside
 * its bounds.
 * @param lower, upper whole units, lower ≤ upper
 * @returns undefined where the bounds leave no room for the total
 */
export function roundToSum(
  amounts: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
  total: number,
): Float64Array | undefined {
  const units = amounts.map((amount, i) =>
    Math.min(upper[i] as number, Math.max(lower[i] as number, Math.floor(amount + 1e-9))),
  )
  let rest = Math.round(total) - units.reduce((sum, one) => sum + one, 0)
  const order = [...units.keys()].sort((a, b) => remainder(amounts, units, b) - remainder(amounts, units, a) || a - b)
  while (rest !== 0) {
    const before = rest
    for (const i of rest > 0 ? order : [...order].reverse()) {
      if (rest > 0 && (units[i] as number) < (upper[i] as number)) {
        units[i] = (units[i] as number) + 1
        rest--
      } else if (rest < 0 && (units[i] as number) > (lower[i] as number)) {
        units[i] = (units[i] as number) - 1
        rest++
      }
      if (rest === 0) break
    }
    if (rest === before) return undefined
  }
  return units
}

const remainder = (amounts: Float64Array, units: Float64Array, i: number): number =>
  (amounts[i] as number) - (units[i] as number)
