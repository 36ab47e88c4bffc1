/**
 * The predictive distributions of one series at every horizon as one table of link-scale quantiles, so that a path can be
 * drawn by looking up: z_h(g) is the quantile at level Φ(g) of the figure h years on. Two things are added to what the
 * forecaster says. The fan never narrows: the distance of every quantile from the median is at least that of the year
 * before. And beyond FARTHEST years, which no forecaster here has been measured on, the median goes on with a fading pace
 * and the distances grow at the pace they grew from half of FARTHEST on, never slower than a random walk's.
 */
import type { Forecast, Forecaster, History } from './forecast-types.js'
import { fromLink, type Link, toLink } from './link.js'
import { normalQuantile } from './normal.js'
import { normalCdf } from './normal-cdf.js'

/** Years the forecasters were trained and scored on. */
export const FARTHEST = 20
/** What is left of the median's yearly pace after each year beyond FARTHEST (our choice; the damped trends' usual range is 0.8–0.98). */
const FADING = 0.9

/** Nodes per unit of the normal score, and the largest score: beyond it (6e−7 of the paths) the last quantile stands. */
const PER_UNIT = 32
const WIDEST = 5
export const NODES = 2 * WIDEST * PER_UNIT + 1
const MEDIAN = WIDEST * PER_UNIT

/** Quantiles by horizon: `z[(h − 1) · NODES + k]` at normal score k / 32 − 5, h = 1 … horizons. */
export type FanTable = {
  readonly lastYear: number
  /** link value of the last figure */
  readonly level: number
  readonly horizons: number
  readonly z: Float64Array
}

/** Tabulate a forecaster. @param horizons years ahead, ≥ 0  @throws RangeError from the forecaster */
export function fanTable(forecaster: Forecaster, history: History, link: Link, horizons: number): FanTable {
  const { years, values } = history
  const last = values[values.length - 1] as number
  const z = new Float64Array(horizons * NODES)
  for (let h = 1; h <= horizons; h++) {
    const row = z.subarray((h - 1) * NODES, h * NODES)
    if (h <= FARTHEST) tabulate(forecaster(history, h), link, last, row)
    else extend(z, h, row)
    if (h > 1) neverNarrow(z.subarray((h - 2) * NODES, (h - 1) * NODES), row)
  }
  return { lastYear: years[years.length - 1] as number, level: toLink(link, last), horizons, z }
}

/** Return the link value at horizon h ≥ 1 and normal score g, linear between nodes. */
export function fanValue(table: FanTable, h: number, g: number): number {
  const at = Math.min(NODES - 1, Math.max(0, (g + WIDEST) * PER_UNIT))
  const k = Math.min(NODES - 2, Math.floor(at))
  const base = (h - 1) * NODES + k
  const low = table.z[base] as number
  return low + ((table.z[base + 1] as number) - low) * (at - k)
}

/** Scores at which the forecaster is inverted; between two of them its cdf is read at STEPS more places. */
const ANCHORS = [-5, -3, -1.5, 0, 1.5, 3, 5]
const STEPS = 10
/** Relative step that puts a place just below the last figure, where the distribution may have a point mass. */
const JUST_BELOW = 1e-9

function tabulate(forecast: Forecast, link: Link, last: number, row: Float64Array): void {
  const anchors = ANCHORS.map((g) => toLink(link, forecast.quantile(normalCdf(g))))
  const places = [last - Math.max(Math.abs(last), 1e-12) * JUST_BELOW, last].map((y) => ({ y, z: toLink(link, y) }))
  anchors.forEach((z, i) => {
    const next = anchors[i + 1] ?? z
    for (let s = 0; s < (next > z ? STEPS : 1); s++) {
      const at = z + ((next - z) * s) / STEPS
      places.push({ y: fromLink(link, at), z: at })
    }
  })
  const knots = places
    .map(({ y, z }) => ({ z, g: normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, forecast.cdf(y)))) }))
    .sort((a, b) => a.z - b.z || a.g - b.g)
  invert(knots, row)
}

/** Read the rising broken line through the knots the other way round: z at every node's score. */
function invert(knots: readonly { readonly z: number; readonly g: number }[], row: Float64Array): void {
  let at = 0
  for (let k = 0; k < NODES; k++) {
    const g = k / PER_UNIT - WIDEST
    while (at < knots.length && (knots[at] as { g: number }).g < g) at++
    const high = knots[at] ?? (knots[knots.length - 1] as { z: number; g: number })
    const low = knots[at - 1] ?? high
    row[k] = high.g > low.g ? low.z + ((high.z - low.z) * (Math.min(g, high.g) - low.g)) / (high.g - low.g) : high.z
  }
}

function extend(z: Float64Array, h: number, row: Float64Array): void {
  const far = z.subarray((FARTHEST - 1) * NODES, FARTHEST * NODES)
  const half = z.subarray((FARTHEST / 2 - 1) * NODES, (FARTHEST / 2) * NODES)
  const pace = ((far[MEDIAN] as number) - (half[MEDIAN] as number)) / (FARTHEST / 2)
  const median = (far[MEDIAN] as number) + (pace * FADING * (1 - FADING ** (h - FARTHEST))) / (1 - FADING)
  const growth = Math.log2(middleWidth(far) / middleWidth(half))
  const power = Number.isFinite(growth) ? Math.min(1, Math.max(0.5, growth)) : 0.5
  const wider = (h / FARTHEST) ** power
  for (let k = 0; k < NODES; k++) row[k] = median + ((far[k] as number) - (far[MEDIAN] as number)) * wider
}

/** Width of the central 80 %. */
function middleWidth(row: Float64Array): number {
  const reach = Math.round(1.2816 * PER_UNIT)
  return (row[MEDIAN + reach] as number) - (row[MEDIAN - reach] as number)
}

function neverNarrow(before: Float64Array, row: Float64Array): void {
  const wasMedian = before[MEDIAN] as number
  const median = row[MEDIAN] as number
  for (let k = 0; k < MEDIAN; k++)
    row[k] = median + Math.min((row[k] as number) - median, (before[k] as number) - wasMedian)
  for (let k = MEDIAN + 1; k < NODES; k++)
    row[k] = median + Math.max((row[k] as number) - median, (before[k] as number) - wasMedian)
}
