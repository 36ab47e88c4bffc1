import type { CommonShocks } from './common-shocks.js'
import { type FanTable, fanValue } from './fan-table.js'
import { fromLink, type Link } from './link.js'
import { normalQuantile } from './normal.js'
import { fillUniforms, stream, uniform } from './random.js'
import { yearly } from './yearly.js'

/** A series to simulate: its name keys the randomness, so a series is the same whoever stands beside it. */
export type SeriesModel = {
  readonly name: string
  readonly link: Link
  readonly table: FanTable
  /** how a proxy's level is moved to the province, link scale: constant along a path; zeros for an own series */
  readonly place: { readonly shift: number; readonly spread: number }
  /** share of a year's variance that is a lasting pace rather than news; see `simulateSeries` */
  readonly lasting: number
  /** −1 where lower is better: what is good news for others is a fall of this one; default 1 */
  readonly better?: 1 | -1
}

/**
 * Draws of one series.
 * Layout: `values[t * nPaths + p]` is path p in year `firstYear + t`, in the measure's own unit; one year is contiguous.
 * `firstPath`: path of the run that is path 0 here; absent is 0. `year`: where given, it makes year t alone, and `values` makes
 * them all when it is first read.
 */
export type Draws = {
  readonly firstYear: number
  readonly nYears: number
  readonly nPaths: number
  readonly firstPath?: number
  readonly values: Float64Array
  readonly year?: (t: number) => Float64Array
}

/** Make room for draws of `nPaths` paths over firstYear … lastYear. */
export function makeDraws(firstYear: number, lastYear: number, nPaths: number, firstPath = 0): Draws {
  const nYears = lastYear - firstYear + 1
  return { firstYear, nYears, nPaths, firstPath, values: new Float64Array(nYears * nPaths) }
}

/** Return draws laid out as others are, each year made when it is first asked for. */
export function drawsByYear(
  { firstYear, nYears, nPaths, firstPath = 0 }: Draws,
  make: (t: number) => Float64Array,
): Draws {
  const { year, whole } = yearly(nYears, nPaths, make)
  return {
    firstYear,
    nYears,
    nPaths,
    firstPath,
    year,
    get values() {
      return whole()
    },
  }
}

/** Return the draws of one year: length nPaths, not a copy. */
export function drawsOfYear(draws: Draws, year: number): Float64Array {
  const t = year - draws.firstYear
  if (t < 0 || t >= draws.nYears) throw new RangeError(`year ${year} was not simulated`)
  if (draws.year !== undefined) return draws.year(t)
  return draws.values.subarray(t * draws.nPaths, (t + 1) * draws.nPaths)
}

/**
 * Simulate paths [fromPath, toPath) of a series into `draws`; other paths are left alone, so any split into blocks
 * gives the same bytes. The year h of a path reads the fan at one normal score,
 *
 *   g_h = (λ h e_0 + e_1 + … + e_h) / √(λ² h² + h),   e_j ~ N(0, 1),   z_h = Q_h(Φ(g_h)) + shift + spread · e_place
 *
 * so that every year has exactly the forecast's distribution, and years hang together like those of a random walk with an
 * unknown pace λ e_0: corr(g_h, g_k) = (λ² h k + min(h, k)) / √((λ² h² + h)(λ² k² + k)). Years up to the last figure hold its level.
 * @param common what the series shares with others of its territory (src/model/common-shocks.ts); without it nothing
 */
export function simulateSeries(
  model: SeriesModel,
  seed: number,
  draws: Draws,
  fromPath: number,
  toPath: number,
  common?: CommonShocks,
): void {
  const { link, table, place, lasting, name } = model
  const { firstYear, nYears, nPaths, firstPath, values } = draws
  const horizon = firstYear + nYears - 1 - table.lastYear
  if (horizon > table.horizons) throw new RangeError(`the fan of ${name} ends ${table.horizons} years ahead`)
  const shocks = new Float64Array(Math.max(0, horizon))
  const own = Math.sqrt(1 - (common?.share ?? 0))
  const sign = model.better ?? 1
  const joined = (e: number, shared: number | undefined): number => (shared === undefined ? e : own * e + sign * shared)
  const pace = stream(seed, `${name}/pace`, firstPath)
  const innovation = stream(seed, `${name}/innovation`, firstPath)
  const placed = stream(seed, `${name}/place`, firstPath)
  const first = Math.min(1, firstYear - table.lastYear)
  const spreads = Float64Array.from({ length: horizon + 1 }, (_, h) => Math.sqrt(lasting * lasting * h * h + h))
  for (let p = fromPath; p < toPath; p++) {
    const lift = place.shift + (place.spread > 0 ? place.spread * normalQuantile(uniform(placed, p)) : 0)
    const drift = lasting * joined(normalQuantile(uniform(pace, p)), common?.pace[p - common.from])
    if (horizon > 0) fillUniforms(shocks, 0, horizon, innovation, p)
    let walk = 0
    for (let h = first; h <= horizon; h++) {
      if (h > 0) walk += joined(normalQuantile(shocks[h - 1] as number), newsOf(common, table.lastYear + h, p))
      const t = table.lastYear + h - firstYear
      if (t < 0) continue
      const onLink = h > 0 ? fanValue(table, h, (drift * h + walk) / (spreads[h] as number)) : table.level
      values[t * nPaths + p] = fromLink(link, lift + onLink)
    }
  }
}

function newsOf(common: CommonShocks | undefined, year: number, path: number): number | undefined {
  if (common === undefined || year < common.firstYear) return undefined
  return common.news[(year - common.firstYear) * (common.to - common.from) + path - common.from]
}
