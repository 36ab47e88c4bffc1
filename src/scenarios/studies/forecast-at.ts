import { fanValue } from '../../model/fan-table.js'
import { fromLink } from '../../model/link.js'
import { normalQuantile } from '../../model/normal.js'
import { type Draws, makeDraws, type SeriesModel } from '../../model/simulate.js'

/**
 * Return draws of a series, one row of a design a path, from its last figure to the last year asked about.
 *
 * The engine draws year h at the score g_h (simulateSeries). Here one score G ~ N(0, 1) stands for all of them: that of
 * what the target asks about, M = Σ s_k g_k over its years, s_k the fan's half-width. Each year is at its mean given G,
 * ρ_h G with ρ_h = corr(g_h, M). Where one year is asked about, ρ = 1 there and its distribution is exactly the engine's;
 * over a window of years what G leaves open of each single year cancels in the mean to first order.
 * @param window first and last year asked about  @param forecast, place uniforms, one a row; absent: at the median
 */
export function forecastAt(
  model: SeriesModel,
  window: { readonly from: number; readonly to: number },
  forecast: Float64Array | undefined,
  place: Float64Array | undefined,
  nRows: number,
): Draws {
  const { link, table, lasting } = model
  const draws = makeDraws(table.lastYear, Math.max(window.to, table.lastYear), nRows)
  const shares = scoreShares(model, window, lasting)
  for (let row = 0; row < nRows; row++) {
    const lift = model.place.shift + model.place.spread * scoreOf(place, row)
    const score = scoreOf(forecast, row)
    for (let h = 0; h < draws.nYears; h++)
      draws.values[h * nRows + row] = fromLink(
        link,
        lift + (h > 0 ? fanValue(table, h, (shares[h] as number) * score) : table.level),
      )
  }
  return draws
}

const scoreOf = (uniforms: Float64Array | undefined, row: number): number =>
  uniforms === undefined ? 0 : normalQuantile(uniforms[row] as number)

/** corr(g_h, M) for each year h after the last figure; [0] is not used. */
function scoreShares(
  { table }: SeriesModel,
  { from, to }: { readonly from: number; readonly to: number },
  lasting: number,
): Float64Array {
  const last = Math.max(0, to - table.lastYear)
  const first = Math.min(Math.max(1, from - table.lastYear), Math.max(1, last))
  const width = (h: number): number => (fanValue(table, h, 1) - fanValue(table, h, -1)) / 2
  const agree = (h: number, k: number): number =>
    h === k
      ? 1
      : (lasting * lasting * h * k + Math.min(h, k)) /
        Math.sqrt((lasting * lasting * h * h + h) * (lasting * lasting * k * k + k))
  const shares = new Float64Array(last + 1)
  if (last === 0) return shares
  // One year: its weight cancels, and must not be 0 / 0 where the fan has no width.
  const weight = first === last ? () => 1 : width
  let variance = 0
  for (let h = first; h <= last; h++)
    for (let k = first; k <= last; k++) variance += weight(h) * weight(k) * agree(h, k)
  for (let h = 1; h <= last; h++) {
    let sum = 0
    for (let k = first; k <= last; k++) sum += weight(k) * agree(h, k)
    shares[h] = variance > 0 ? sum / Math.sqrt(variance) : 0
  }
  return shares
}
