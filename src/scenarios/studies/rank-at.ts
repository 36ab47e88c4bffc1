import { standingFiller, unitStanding } from '../../model/standing.js'
import type { WholeField } from '../field.js'
import { restatedRank } from '../field.js'

/** A field in one year of every drawn world: the own standing, and the rivals' in rising order. */
export type DrawnField = { readonly own: Float64Array; readonly rivals: readonly Float64Array[] }

/** Draw a field as the engine does (simulateRanks), once for any number of lifts of the own standing. */
export function drawnField(
  { field, own, tableYear }: WholeField,
  year: number,
  seed: number,
  nPaths: number,
): DrawnField {
  const t = Math.max(0, year - tableYear)
  const nYears = t + 1
  const fill = standingFiller(field, seed, tableYear, nYears)
  const standing = new Float64Array(field.members.length * nYears)
  const mine = new Float64Array(nPaths)
  const rivals = Array.from({ length: nPaths }, (_, p) => {
    fill(standing, p)
    const all = Float64Array.from(field.units, (unit) => unitStanding(standing, unit, t, nYears))
    mine[p] = all[own] as number
    return all.filter((_, u) => u !== own).sort()
  })
  return { own: mine, rivals }
}

/**
 * Put a field's worlds in order, so that one quantile names the own standing and one the rivals: by the bar the rivals
 * set, which is the standing of the last one that may be ahead (or their mean, where the target is to be above it).
 * @param limit n of "top n" as printed; undefined where the target is the field's mean
 */
export function ordered({ own, rivals }: DrawnField, choice: WholeField, limit: number | undefined): DrawnField {
  const bar = (one: Float64Array): number =>
    limit === undefined
      ? one.reduce((sum, x) => sum + x, 0) / one.length
      : (one[one.length - restatedRank(limit, choice)] ?? Number.NEGATIVE_INFINITY)
  const sorted = rivals.map((one) => ({ one, bar: bar(one) })).sort((a, b) => a.bar - b.bar)
  return { own: own.slice().sort(), rivals: sorted.map(({ one }) => one) }
}

/** Return the rank of a standing among rivals, and whether it is above the mean of all. @param rivals rising */
export function rankAmong(mine: number, rivals: Float64Array): { readonly rank: number; readonly aboveMean: boolean } {
  let better = 0
  let sum = 0
  for (const x of rivals) {
    sum += x
    if (x > mine) better++
  }
  return { rank: better + 1, aboveMean: mine > (mine + sum) / (rivals.length + 1) }
}
