import { fillNormals } from './kernel/kernel.js'
import { stream } from './random.js'
import type { RankField } from './rank-field.js'

/** Paths whose shocks are drawn together: one is mostly asked for after another. */
const AHEAD = 32

/** Return a function that fills `standing[member · nYears + t]`, years from firstYear on, for one path. */
export function standingFiller(
  { name, members, year, permanentShare: w, persistence: rho }: RankField,
  seed: number,
  firstYear: number,
  nYears: number,
  firstPath = 0,
): (standing: Float64Array, path: number) => void {
  const horizon = firstYear + nYears - 1 - year
  const step = Math.sqrt((1 - w) * (1 - rho * rho))
  const spread = Math.sqrt(w * (1 - w))
  const streams = members.map(({ id }) => ({
    permanent: stream(seed, `${name}/${id}/permanent`, firstPath),
    passing: stream(seed, `${name}/${id}/passing`, firstPath),
  }))
  const permanent = members.map(() => new Float64Array(AHEAD))
  const passing = members.map(() => new Float64Array(AHEAD * Math.max(0, horizon)))
  let from = Number.POSITIVE_INFINITY
  const drawAhead = (path: number): void => {
    from = path
    streams.forEach((keys, i) => {
      fillNormals(permanent[i] as Float64Array, keys.permanent, path, AHEAD, 1)
      fillNormals(passing[i] as Float64Array, keys.passing, path, AHEAD, Math.max(0, horizon))
    })
  }
  return (standing, path) => {
    if (!(path >= from && path < from + AHEAD)) drawAhead(path)
    const at = path - from
    for (let i = 0; i < members.length; i++) {
      const { standing: x0 } = members[i] as RankField['members'][number]
      const theta = w * x0 + spread * ((permanent[i] as Float64Array)[at] as number)
      const shocks = passing[i] as Float64Array
      let u = x0 - theta
      for (let h = 0; h <= horizon; h++) {
        if (h > 0) u = rho * u + step * (shocks[at * horizon + h - 1] as number)
        const t = year + h - firstYear
        if (t >= 0) standing[i * nYears + t] = theta + u
      }
    }
  }
}

/** Return the standing of a unit in a year: the plain mean of its members. */
export function unitStanding(standing: Float64Array, unit: readonly number[], t: number, nYears: number): number {
  let sum = 0
  for (const i of unit) sum += standing[i * nYears + t] as number
  return sum / unit.length
}
