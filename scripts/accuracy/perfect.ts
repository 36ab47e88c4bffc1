/**
 * What a perfectly calibrated forecaster would score on the questions of the panel. Thousands of questions come from a few
 * dozen indicators, and what one of them does, all its questions see: much of what is measured as miscalibration is luck.
 *
 * Calibration error: each world draws every figure's place u in its own forecast's distribution, uniform, so that what was said
 * is right on average: reached means u ≥ 1 − p (or u ≤ p where less is asked for). Normal scores z = Φ⁻¹(u) hang together as
 * ours do,
 *
 *   z = a[indicator] + b[indicator, year] + c[indicator, territory] + d[indicator, year, territory] + e
 *
 * with the shares of variance that pairs of our own scores show (method of moments).
 * Coverage: indicators are redrawn with replacement, and each cell scatters about its level as it scatters there about its own
 * mean; that some indicators move more than others matters here, and is in it.
 *
 * How much of what an indicator's rows share is luck, and how much our fault with it, nobody can tell from the scores. So both
 * ends are worked out: "shared", all of it is luck; "apart", none of it is, and rows share what belongs to their territory alone
 * (the indicator's and its year's variance is the figure's own; series are redrawn, not indicators).
 */
import { normalQuantile } from '../../src/model/normal.js'
import { normalCdf } from '../../src/model/normal-cdf.js'
import { fillUniforms, type Stream, stream } from '../../src/model/random.js'
import { NEAR } from './reach.js'
import { type Answer, LEVELS } from './study.js'

const WORLDS = 1000
const SEED = 12345
const BINS = 10
/** Places nearer to an end than this are read as this: one lucky row does not make a share of variance. */
const NEAREST = 1e-3

/** Shares of the variance of normal scores, by what is shared; they and the rest sum to 1. */
export type Shares = Readonly<Record<'indicator' | 'year' | 'territory' | 'figure', number>>
/** Scores in many worlds: median, 90 % of them, and the share of them within the limit. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number; readonly within: number }
/** A measure of a perfect forecaster; of coverage, how many cells are beyond. */
export type Perfect = { readonly id: string; readonly limit: number; readonly shared: Spread; readonly apart: Spread }
export type PerfectStudy = { readonly worlds: number; readonly shares: Shares; readonly rows: readonly Perfect[] }

type Row = Pick<Answer, 'p' | 'indicator' | 'territory' | 'year' | 'isAtLeast' | 'columns' | 'place' | 'covered'>

/** Groups of rows: the number of each row's group, and how many there are. */
function groupsBy(rows: readonly Row[], key: (row: Row) => string) {
  const numbers = new Map<string, number>()
  const of = Int32Array.from(rows, (row) => {
    const name = key(row)
    const found = numbers.get(name) ?? numbers.size
    numbers.set(name, found)
    return found
  })
  return { of, count: numbers.size }
}

const KIND = ({ columns }: Row): string => columns.kind ?? ''
const HORIZON = ({ columns }: Row): string => columns.horizon ?? ''
const KEYS = {
  indicator: (row: Row) => row.indicator,
  year: (row: Row) => `${row.indicator}|${row.year}`,
  territory: (row: Row) => `${row.indicator}|${row.territory}`,
  figure: (row: Row) => `${row.indicator}|${row.year}|${row.territory}`,
}

/** Estimate the shares from the places of the figures in their forecasts. */
export function sharesOf(rows: readonly Row[]): Shares {
  const z = rows.map(({ place }) => normalQuantile(Math.min(1 - NEAREST, Math.max(NEAREST, place))))
  const mean = z.reduce((sum, one) => sum + one, 0) / z.length
  const variance = z.reduce((sum, one) => sum + (one - mean) ** 2, 0) / z.length
  /** Sum of products and number of the pairs of different rows in one group. */
  const pairs = (key: (row: Row) => string) => {
    const { of, count } = groupsBy(rows, key)
    const [sums, squares, sizes] = [0, 1, 2].map(() => new Float64Array(count)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    for (const [i, one] of z.entries()) {
      const g = of[i] as number
      sums[g] = (sums[g] as number) + one - mean
      squares[g] = (squares[g] as number) + (one - mean) ** 2
      sizes[g] = (sizes[g] as number) + 1
    }
    let [products, n] = [0, 0]
    for (let g = 0; g < count; g++) {
      products += (sums[g] as number) ** 2 - (squares[g] as number)
      n += (sizes[g] as number) * ((sizes[g] as number) - 1)
    }
    return { products, n }
  }
  const [all, year, territory, figure] = Object.values(KEYS).map(pairs) as [Pairs, Pairs, Pairs, Pairs]
  const mean2 = (...of: readonly (readonly [Pairs, 1 | -1])[]): number => {
    const n = of.reduce((sum, [pair, sign]) => sum + sign * pair.n, 0)
    return n === 0 ? 0 : of.reduce((sum, [pair, sign]) => sum + sign * pair.products, 0) / n / variance
  }
  const alone = Math.max(0, mean2([all, 1], [year, -1], [territory, -1], [figure, 1]))
  const byYear = Math.max(0, mean2([year, 1], [figure, -1]) - alone)
  const byTerritory = Math.max(0, mean2([territory, 1], [figure, -1]) - alone)
  const together = alone + byYear + byTerritory
  const byFigure = Math.max(0, Math.min(1, mean2([figure, 1])) - together)
  const scale = Math.max(1, together + byFigure)
  return { indicator: alone / scale, year: byYear / scale, territory: byTerritory / scale, figure: byFigure / scale }
}
type Pairs = { readonly products: number; readonly n: number }

/** Score a perfect forecaster in many worlds. */
export function perfectStudy(rows: readonly Row[], worlds = WORLDS): PerfectStudy {
  const shares = sharesOf(rows)
  const { indicator, year, figure } = shares
  const apart = { ...shares, indicator: 0, year: 0, figure: figure + indicator + year }
  const [kinds, horizons, whole] = [KIND, HORIZON, () => ''].map((key) => groupsBy(rows, key)) as [
    Groups,
    Groups,
    Groups,
  ]
  const measures = [
    { id: 'calibration', limit: 0.015, groups: whole },
    { id: 'calibration-kind', limit: 0.03, groups: kinds },
    { id: 'calibration-horizon', limit: 0.03, groups: horizons },
  ]
  const errors = [shares, apart].map((of) =>
    errorsIn(
      rows,
      of,
      measures.map(({ groups }) => groups),
      worlds,
    ),
  )
  const coverage = [
    { id: 'coverage-kind', groups: kinds },
    { id: 'coverage-horizon', groups: horizons },
    { id: 'coverage-kind-and-horizon', groups: groupsBy(rows, (row) => `${KIND(row)}, ${HORIZON(row)}`) },
  ]
  const spread = (limit: number, scores: Float64Array | undefined) =>
    spreadOf(limit, scores ?? new Float64Array(worlds))
  return {
    worlds,
    shares,
    rows: [
      ...measures.map(({ id, limit }, k) => ({
        id,
        limit,
        shared: spread(limit, errors[0]?.[k]),
        apart: spread(limit, errors[1]?.[k]),
      })),
      ...coverage.map(({ id, groups }) => ({
        id,
        limit: 0,
        shared: spread(0, cellsBeyond(rows, groups, groupsBy(rows, KEYS.indicator), worlds)),
        apart: spread(0, cellsBeyond(rows, groups, groupsBy(rows, KEYS.territory), worlds)),
      })),
    ],
  }
}

/** Calibration errors of the worst of some groups, by measure and world. */
function errorsIn(rows: readonly Row[], shares: Shares, measures: readonly Groups[], worlds: number): Float64Array[] {
  const levels = Object.entries(KEYS).map(([name, key]) => ({
    ...groupsBy(rows, key),
    weight: Math.sqrt(shares[name as keyof Shares]),
    source: stream(SEED, `accuracy/perfect/${name}`),
  }))
  const rest = Math.sqrt(Math.max(0, 1 - Object.values(shares).reduce((sum, one) => sum + one, 0)))
  const own = stream(SEED, 'accuracy/perfect/row')
  const scores = measures.map(() => new Float64Array(worlds))
  const u = new Float64Array(rows.length)
  for (let w = 0; w < worlds; w++) {
    const drawn = levels.map(({ count, source }) => normals(new Float64Array(count), source, w))
    normals(u, own, w)
    for (let i = 0; i < u.length; i++) {
      let z = rest * (u[i] as number)
      for (const [k, { of, weight }] of levels.entries())
        z += weight * ((drawn[k] as Float64Array)[of[i] as number] as number)
      u[i] = normalCdf(z)
    }
    for (const [k, groups] of measures.entries()) (scores[k] as Float64Array)[w] = worstError(rows, u, groups)
  }
  return scores
}

function spreadOf(limit: number, scores: Float64Array): Spread {
  const sorted = scores.slice().sort()
  const at = (q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] as number
  const within = sorted.filter((one) => one <= limit).length / sorted.length
  return { median: at(0.5), low: at(0.05), high: at(0.95), within }
}

function normals(out: Float64Array, source: Stream, world: number): Float64Array {
  fillUniforms(out, 0, out.length, source, world)
  for (const [i, one] of out.entries()) out[i] = normalQuantile(one)
  return out
}

type Groups = ReturnType<typeof groupsBy>

/** Expected calibration error over ten bins, of the worst group. */
function worstError(rows: readonly Row[], u: Float64Array, { of, count }: Groups): number {
  const gaps = new Float64Array(count * BINS)
  const sizes = new Float64Array(count)
  for (const [i, { p, isAtLeast }] of rows.entries()) {
    const g = of[i] as number
    const isReached = isAtLeast ? (u[i] as number) >= 1 - p : (u[i] as number) <= p
    const at = g * BINS + Math.min(BINS - 1, Math.floor(p * BINS))
    gaps[at] = (gaps[at] as number) + p - (isReached ? 1 : 0)
    sizes[g] = (sizes[g] as number) + 1
  }
  let worst = 0
  for (let g = 0; g < count; g++) {
    let sum = 0
    for (let k = 0; k < BINS; k++) sum += Math.abs(gaps[g * BINS + k] as number)
    worst = Math.max(worst, sum / (sizes[g] as number))
  }
  return worst
}

/**
 * How many shares of figures inside central intervals scatter by more than is allowed, in each of many redrawn panels.
 * @param units what is redrawn with replacement
 */
function cellsBeyond(rows: readonly Row[], { of, count }: Groups, units: Groups, worlds: number): Float64Array {
  const cells = count * LEVELS.length
  const unitsIn = Array.from({ length: units.count }, () => new Map<number, { inside: number; n: number }>())
  for (const [i, { covered }] of rows.entries()) {
    const own = unitsIn[units.of[i] as number] as Map<number, { inside: number; n: number }>
    for (const k of LEVELS.keys()) {
      const cell = (of[i] as number) * LEVELS.length + k
      const sum = own.get(cell) ?? { inside: 0, n: 0 }
      own.set(cell, { inside: sum.inside + (covered[k] as number), n: sum.n + 1 })
    }
  }
  const shares = (picked: Iterable<number>): Float64Array => {
    const [inside, n] = [new Float64Array(cells), new Float64Array(cells)]
    for (const unit of picked)
      for (const [cell, sum] of unitsIn[unit] ?? []) {
        inside[cell] = (inside[cell] as number) + sum.inside
        n[cell] = (n[cell] as number) + sum.n
      }
    return inside.map((sum, cell) => sum / (n[cell] as number))
  }
  const own = shares(unitsIn.keys())
  const source = stream(SEED, 'accuracy/perfect/redrawn')
  const drawn = new Float64Array(units.count)
  return Float64Array.from({ length: worlds }, (_, w) => {
    fillUniforms(drawn, 0, drawn.length, source, w)
    const redrawn = shares(drawn.map((u) => Math.floor(u * units.count)))
    // A cell that nothing redrawn is in says nothing: NaN is not beyond.
    return redrawn.filter((share, cell) => Math.abs(share - (own[cell] as number)) > NEAR).length
  })
}
