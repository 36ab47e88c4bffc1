import { normalQuantile } from './normal.js'
import { standingFiller, unitStanding } from './standing.js'
import type { Yearly } from './yearly.js'

/**
 * Ranks from the joint field. A rank is never extrapolated: the standing of every unit of the field is simulated, and
 * each path is ranked. Standing is a normal score with a permanent and a passing part,
 *
 *   x_i(t) = θ_i + u_i(t),  Var θ = w,  u(t) = ρ u(t−1) + √((1 − w)(1 − ρ²)) e(t),  Var x = 1,
 *
 * conditional on the standing x_i(t0) in the table: θ | x0 ~ N(w x0, w (1 − w)), u(t0) = x0 − θ. Hence
 * corr(x(t), x(t + h)) = w + (1 − w) ρ^h. w and ρ are learnt from panels of ranks (scripts/fit-rank-persistence.ts).
 * A shock common to all units moves no rank and is left out.
 */
export type RankField = {
  /** keys the randomness, for example `dti-rank` */
  readonly name: string
  /** one entry per former unit: id and standing in the table (normal score, high is good) */
  readonly members: readonly { readonly id: string; readonly standing: number }[]
  /** year of the table */
  readonly year: number
  /** ranked units as positions in `members`; a merged unit is the plain mean of its members (rule of the DTI 2024) */
  readonly units: readonly (readonly number[])[]
  readonly permanentShare: number
  readonly persistence: number
}

/**
 * Ranks (1 = best) and whether above the field's mean, `[nYears × nPaths]`, one year contiguous. `firstPath`: path of the
 * run that is path 0 here; absent is 0. `year`: where given, it makes year t alone, and the others make them all when they are
 * first read.
 */
export type RankDraws = {
  readonly firstYear: number
  readonly nYears: number
  readonly nPaths: number
  readonly firstPath?: number
  readonly ranks: Float64Array
  readonly aboveMean: Uint8Array
  readonly year?: (t: number) => RanksOfYear
}

/** Ranks of one year, and whether above the field's mean, length nPaths. */
export type RanksOfYear = { readonly ranks: Float64Array; readonly aboveMean: Uint8Array }

/** What policy adds to the own unit's standing (normal scores) from the first year on; rivals are left alone. */
export type Lift = { readonly firstYear: number; readonly by: Yearly }

/** Return the normal score of a rank in a field: Φ⁻¹((n − r + ½) / n). @param rank 1 … n */
export function standingOfRank(rank: number, n: number): number {
  return normalQuantile((n - rank + 0.5) / n)
}

/** Make room for the ranks of one unit over firstYear … lastYear. */
export function makeRankDraws(firstYear: number, lastYear: number, nPaths: number, firstPath = 0): RankDraws {
  const nYears = lastYear - firstYear + 1
  const size = nYears * nPaths
  return { firstYear, nYears, nPaths, firstPath, ranks: new Float64Array(size), aboveMean: new Uint8Array(size) }
}

/** Return one year: not a copy. */
export function ranksOfYear(draws: RankDraws, year: number): RanksOfYear {
  const t = year - draws.firstYear
  if (t < 0 || t >= draws.nYears) throw new RangeError(`year ${year} was not simulated`)
  return draws.year?.(t) ?? viewOf(draws, t)
}

function viewOf({ nPaths, ranks, aboveMean }: RankDraws, t: number): RanksOfYear {
  const [from, to] = [t * nPaths, (t + 1) * nPaths]
  return { ranks: ranks.subarray(from, to), aboveMean: aboveMean.subarray(from, to) }
}

/**
 * Simulate the rank of unit `own` (position in `field.units`) on paths [fromPath, toPath). Ties count as equal rank
 * (1-2-2-4), which happens only in the table itself. The draws start in the table's year or later. Any split into blocks gives the same bytes.
 * @param kept where given, it is filled with the standing of every unit on these paths: see `makeStandings`
 */
export function simulateRanks(
  field: RankField,
  own: number,
  seed: number,
  draws: RankDraws,
  fromPath: number,
  toPath: number,
  lift?: Lift,
  kept?: Float32Array,
): void {
  const { members, units } = field
  const { firstYear, nYears, firstPath } = draws
  const fill = standingFiller(field, seed, firstYear, nYears, firstPath)
  const standing = new Float64Array(members.length * nYears)
  const one = new Float32Array(nYears * units.length)
  for (let p = fromPath; p < toPath; p++) {
    fill(standing, p)
    const at = kept === undefined ? 0 : p * one.length
    const into = kept ?? one
    for (let t = 0; t < nYears; t++) {
      for (let u = 0; u < units.length; u++)
        into[at + t * units.length + u] = unitStanding(standing, units[u] as readonly number[], t, nYears)
      const by = lift === undefined ? undefined : liftOf(lift, firstYear + t)
      rankOne(into, at + t * units.length, units.length, own, draws, t * draws.nPaths + p, by?.[p] ?? 0)
    }
  }
}

/**
 * Make room for the standing of every unit: `standings[(p · nYears + t) · units + u]`. To seven digits: they are only
 * compared, and there are millions of them.
 */
export function makeStandings({ units }: RankField, { nYears, nPaths }: RankDraws): Float32Array {
  return new Float32Array(nPaths * nYears * units.length)
}

/**
 * Return the ranks of a lifted unit among rivals who stay as they are: the bytes of `simulateRanks` with this lift, without
 * drawing anything again. @param before ranks without a lift  @param standings as `simulateRanks` kept them
 */
export function liftRanks(
  { units }: RankField,
  own: number,
  before: RankDraws,
  standings: Float32Array,
  lift: Lift,
): RankDraws {
  const { firstYear, nYears, nPaths } = before
  return ranksByYear(before, (t) => {
    const { ranks, aboveMean } = viewOf(before, t)
    const by = liftOf(lift, firstYear + t)
    if (by === undefined) return { ranks, aboveMean }
    const made = { ranks: ranks.slice(), aboveMean: aboveMean.slice() }
    for (let p = 0; p < nPaths; p++) {
      const more = by[p] as number
      if (more !== 0) rankOne(standings, (p * nYears + t) * units.length, units.length, own, made, p, more)
    }
    return made
  })
}

/** Return ranks laid out as others are, each year made when it is first asked for. */
function ranksByYear(
  { firstYear, nYears, nPaths, firstPath = 0 }: RankDraws,
  make: (t: number) => RanksOfYear,
): RankDraws {
  const known = new Array<RanksOfYear | undefined>(nYears).fill(undefined)
  const year = (t: number): RanksOfYear => {
    const found = known[t] ?? make(t)
    known[t] = found
    return found
  }
  let whole: RankDraws | undefined
  const all = (): RankDraws => {
    if (whole !== undefined) return whole
    whole = makeRankDraws(firstYear, firstYear + nYears - 1, nPaths, firstPath)
    for (let t = 0; t < nYears; t++) {
      whole.ranks.set(year(t).ranks, t * nPaths)
      whole.aboveMean.set(year(t).aboveMean, t * nPaths)
    }
    return whole
  }
  return {
    firstYear,
    nYears,
    nPaths,
    firstPath,
    year,
    get ranks() {
      return all().ranks
    },
    get aboveMean() {
      return all().aboveMean
    },
  }
}

/** Rank the unit `own` among the standings at [at, at + n), and note it in place `i`. */
function rankOne(
  standings: Float32Array,
  at: number,
  n: number,
  own: number,
  { ranks, aboveMean }: RanksOfYear,
  i: number,
  lift: number,
): void {
  const mine = (standings[at + own] as number) + lift
  let better = 0
  let sum = 0
  for (let u = 0; u < n; u++) {
    const x = u === own ? mine : (standings[at + u] as number)
    sum += x
    if (x > mine) better++
  }
  ranks[i] = better + 1
  aboveMean[i] = mine > sum / n ? 1 : 0
}

/** One number a path; undefined before the first year. */
function liftOf({ firstYear, by }: Lift, year: number): Float64Array | undefined {
  return year < firstYear ? undefined : by.year(year - firstYear)
}
