import type { LinearRow } from '../../model/optimise/linear.js'
import { type Amounts, UNITS } from './decision.js'
import type { Limits, Wish } from './limits.js'

/** Rows over several cells hold to within the rounding of each; sums hold exactly. */
const slackOf = ({ values }: LinearRow): number =>
  values.every((one) => one === 1) ? 1e-6 : values.reduce((sum, one) => sum + Math.abs(one), 0) / UNITS

/** Return whether a plan keeps the limits. */
export function isAllowed({ rows, lower, upper, least }: Limits, amounts: Amounts): boolean {
  for (let c = 0; c < amounts.length; c++) {
    const amount = amounts[c] as number
    if (amount < (lower[c] as number) - 1e-6 || amount > (upper[c] as number) + 1e-6) return false
    if (amount > 1e-6 && amount < (least[c] as number) - 1e-6) return false
  }
  return rows.every((row) => {
    if (row.columns.length === 1) return true
    let sum = 0
    for (let k = 0; k < row.columns.length; k++)
      sum += (row.values[k] as number) * (amounts[row.columns[k] as number] as number)
    const slack = slackOf(row)
    return sum >= row.lower - slack && sum <= row.upper + slack
  })
}

/** Return the wishes that hold a plan back somewhere, with the years (places) in which they do. */
export function bindingOf({ rows, wishes }: Limits, amounts: Amounts): Map<Wish, number[]> {
  const binding = new Map<Wish, number[]>()
  for (const row of rows) {
    const { columns, values, lower, upper, wish, t } = row
    const { name } = wishes[wish] as Wish
    if (name === 'hold' || name === 'envelope') continue
    const sum = columns.reduce((total, c, k) => total + (values[k] as number) * (amounts[c] as number), 0)
    const slack = 1 / UNITS + (columns.length > 1 ? slackOf(row) : 0)
    if (Math.abs(sum - lower) > slack && Math.abs(sum - upper) > slack) continue
    const key = wishes[wish] as Wish
    binding.set(key, [...(binding.get(key) ?? []), t])
  }
  return binding
}
