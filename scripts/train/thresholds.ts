/** Thresholds of the kinds officials set, made from the history alone (never from the outcome). */
import type { History } from '../../src/model/forecast-types.js'

const SHARES = [0.1, 0.25, 0.33, 0.5, 0.75]
const PACES = [0.25, 0.5, 0.75, 1, 1.5, 2]
const GROWTHS = [0.01, 0.02, 0.03, 0.05, 0.07, 0.1]

function pick(list: readonly number[], u: number): number {
  return list[Math.min(list.length - 1, Math.floor(u * list.length))] ?? 0
}

/** Draw one threshold. @param u draws a uniform in [0, 1) */
export function drawThreshold(history: History, horizon: number, u: () => number): number {
  const { values, years, scale, upper } = history
  const last = values[values.length - 1] ?? 0
  const better = history.direction === 'down' || scale === 'rank' ? -1 : 1
  const rule = u()
  if (rule < 0.2) return last
  if (scale === 'rank') {
    const places = rule < 0.5 ? 1 + Math.floor(u() * 0.15 * (upper ?? 60)) : 0
    if (places > 0) return Math.max(1, last - places)
    const grid = pick([3, 5, 10, 20, 50], u())
    return Math.max(1, Math.ceil(last / grid - 1) * grid)
  }
  const from = Math.max(0, values.length - 1 - 5)
  const pace = (last - (values[from] ?? last)) / Math.max(1, (years[years.length - 1] ?? 0) - (years[from] ?? 0))
  if (rule < 0.45 && pace * better > 0) return last + pick(PACES, u()) * pace * horizon
  const cap = better === 1 ? upper : (history.lower ?? 0)
  if (rule < 0.7 && cap !== undefined) return last + pick(SHARES, u()) * (cap - last)
  if (rule < 0.85)
    return last + better * Math.abs(last) * ((1 + pick(GROWTHS, u())) ** horizon - 1) * (better < 0 ? 0.5 : 1)
  const grid = 10 ** Math.floor(Math.log10(Math.max(1e-9, Math.abs(last)))) * pick([0.1, 0.5, 1], u())
  return better * Math.ceil((better * last) / grid + 1e-9) * grid
}
