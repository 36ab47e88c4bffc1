import type { CommonShocks } from './common-shocks.js'
import type { FanTable } from './fan-table.js'
import { kernel, layOut, normalsAt } from './kernel/kernel.js'
import { inKernel, type Link } from './link.js'
import { type Stream, stream } from './random.js'
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
 * them all when it is first read. `release`: see `Yearly`. `move`: what year t is made of, where it is others' moved on the link
 * scale: who asks which paths lie where need not have it made.
 */
export type Draws = {
  readonly firstYear: number
  readonly nYears: number
  readonly nPaths: number
  readonly firstPath?: number
  readonly values: Float64Array
  readonly year?: (t: number) => Float64Array
  readonly release?: () => void
  readonly move?: (t: number) => Move | undefined
}

/** Draws of a year moved on the link scale, one number a path: g⁻¹(z + change), and as before where the change is 0. */
export type Move = {
  readonly z: Float64Array
  readonly change: Float64Array
  readonly before: Float64Array
}

/** Make room for draws of `nPaths` paths over firstYear … lastYear. */
export function makeDraws(firstYear: number, lastYear: number, nPaths: number, firstPath = 0): Draws {
  const nYears = lastYear - firstYear + 1
  return { firstYear, nYears, nPaths, firstPath, values: new Float64Array(nYears * nPaths) }
}

/** Return draws laid out as others are, each year made when it is first asked for. */
export function drawsByYear(
  { firstYear, nYears, nPaths, firstPath = 0 }: Omit<Draws, 'values' | 'year' | 'release' | 'move'>,
  make: (t: number) => Float64Array,
  move?: (t: number) => Move | undefined,
): Draws {
  const { year, whole, release } = yearly(nYears, nPaths, make)
  return {
    firstYear,
    nYears,
    nPaths,
    firstPath,
    year,
    release,
    ...(move === undefined ? {} : { move }),
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
  const to = firstYear + nYears - 1 - table.lastYear
  if (to > table.horizons) throw new RangeError(`the fan of ${name} ends ${table.horizons} years ahead`)
  const from = firstYear - table.lastYear
  const horizon = Math.max(0, to)
  // The first year whose news is common to others; where nothing is, one that is never reached.
  const newsFrom = common === undefined ? horizon + 1 : Math.max(1, common.firstYear - table.lastYear)
  const nNews = Math.max(0, horizon - newsFrom + 1)
  const block = Math.min(BLOCK, toPath - fromPath)
  const { arrays, places } = layOut([
    nYears * block,
    table.z.length,
    horizon + 1,
    block,
    block,
    horizon * block,
    nNews * block,
  ])
  const [out, z, spreads, lift, drift, , news] = arrays
  z.set(table.z)
  for (let h = 0; h <= horizon; h++) spreads[h] = Math.sqrt(lasting * lasting * h * h + h)
  const own = Math.sqrt(1 - (common?.share ?? 0))
  const sign = model.better ?? 1
  const [pace, innovation, placed] = ['pace', 'innovation', 'place'].map((of) =>
    stream(seed, `${name}/${of}`, firstPath),
  ) as [Stream, Stream, Stream]
  const [linkKind, a, b] = inKernel(link)
  for (let p = fromPath; p < toPath; p += block) {
    const n = Math.min(block, toPath - p)
    if (place.spread > 0) normalsAt(places[3], placed, p, n, 1)
    normalsAt(places[4], pace, p, n, 1)
    normalsAt(places[5], innovation, p, n, horizon)
    for (let i = 0; i < n; i++) {
      lift[i] = place.shift + (place.spread > 0 ? place.spread * (lift[i] as number) : 0)
      const e = drift[i] as number
      drift[i] = lasting * (common === undefined ? e : own * e + sign * (common.pace[p + i - common.from] as number))
    }
    for (let t = 0; t < nNews; t++)
      fillNews(news.subarray(t * n, (t + 1) * n), common as CommonShocks, table.lastYear + newsFrom + t, p, sign)
    kernel().simulate(...places, n, Math.min(1, from), from, to, newsFrom, own, table.level, linkKind, a, b)
    for (let t = 0; t < nYears; t++) values.set(out.subarray(t * n, (t + 1) * n), t * nPaths + p)
  }
}

/** Paths that are simulated together: their numbers stay near the processor. */
const BLOCK = 256

/** The news of a year that is common to others, of paths from `path` on, as it moves this series. */
function fillNews(
  out: Float64Array,
  { news, firstYear, from, to }: CommonShocks,
  year: number,
  path: number,
  sign: number,
) {
  const at = (year - firstYear) * (to - from) + path - from
  for (let i = 0; i < out.length; i++) out[i] = sign * (news[at + i] as number)
}
