/**
 * What measures of one territory have in common: a year that is better than foreseen for one tends to be better for others,
 * more so within a family. Every normal variate of a path (its pace and each year's news, src/model/simulate.ts) is
 *
 *   e = √a e_territory + √b e_family + √(1 − a − b) e_own
 *
 * a and b shares of the variance: two measures of one family correlate by a + b, others by a, and each by itself keeps
 * exactly its own distribution.
 */
import { fillNormals } from './kernel/kernel.js'
import { stream } from './random.js'

/** Shares of the variance, a and b; each ≥ 0, a + b < 1. */
export type CommonShares = { readonly territory: number; readonly family: number }

/** The common part of paths [from, to), scaled by its shares. Years before EPOCH have none, nor those before `firstYear`. */
export type CommonShocks = {
  /** a + b */
  readonly share: number
  readonly from: number
  readonly to: number
  readonly firstYear: number
  /** length to − from */
  readonly pace: Float64Array
  /** `news[(year − firstYear) · (to − from) + path − from]` */
  readonly news: Float64Array
}

/** News of a year is keyed by the calendar, so that series that end in different years share it. */
export const EPOCH = 2000

/**
 * Return a maker of common shocks for paths [from, to); what measures share is drawn once.
 * @param firstYear the first whose news is read, ≥ EPOCH: that of the years before it is not drawn  @param lastYear ≥ firstYear
 * @param firstPath path of the run that is path 0 here
 */
export function commonShocks(
  shares: CommonShares,
  seed: number,
  firstYear: number,
  lastYear: number,
  from: number,
  to: number,
  firstPath = 0,
): (territory: string, family: string) => CommonShocks {
  const made = new Map<string, CommonShocks>()
  const territories = new Map<string, Normals>()
  const draw = (name: string): Normals =>
    drawNormals(seed, name, firstYear - EPOCH, lastYear - EPOCH, firstPath + from, to - from)
  return (territory, family) => {
    const key = `${territory}/${family}`
    const known = made.get(key)
    if (known !== undefined) return known
    const ofTerritory = territories.get(territory) ?? draw(`${territory}/common`)
    territories.set(territory, ofTerritory)
    const ofFamily = draw(`${territory}/common/${family}`)
    const a = Math.sqrt(shares.territory)
    const b = Math.sqrt(shares.family)
    // Nobody else reads the family's: the mixture takes its place.
    const mixed = (x: Float64Array, y: Float64Array): Float64Array => {
      for (let i = 0; i < y.length; i++) y[i] = a * (x[i] as number) + b * (y[i] as number)
      return y
    }
    const shocks = {
      share: shares.territory + shares.family,
      from,
      to,
      firstYear,
      pace: mixed(ofTerritory.pace, ofFamily.pace),
      news: mixed(ofTerritory.news, ofFamily.news),
    }
    made.set(key, shocks)
    return shocks
  }
}

type Normals = { readonly pace: Float64Array; readonly news: Float64Array }

/** Paths that are drawn together. */
const BLOCK = 256

/** @param start first step that is read  @param last the last */
function drawNormals(seed: number, name: string, start: number, last: number, first: number, n: number): Normals {
  const pace = new Float64Array(n)
  const news = new Float64Array((last - start + 1) * n)
  fillNormals(pace, stream(seed, `${name}/pace`, first), 0, n, 1)
  const passing = stream(seed, `${name}/innovation`, first)
  // Steps are drawn in pairs.
  const even = start - (start % 2)
  const each = last + 1 - even
  const years = new Float64Array(BLOCK * each)
  for (let from = 0; from < n; from += BLOCK) {
    const block = Math.min(BLOCK, n - from)
    fillNormals(years, passing, from, block, last + 1, even)
    for (let t = start; t <= last; t++) {
      for (let p = 0; p < block; p++) news[(t - start) * n + from + p] = years[p * each + t - even] as number
    }
  }
  return { pace, news }
}
