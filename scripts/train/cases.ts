/** Windows of series as rows of numbers the trainer reads. */
import type { History } from '../../src/model/forecast-types.js'
import { encode, FEATURES } from '../../src/model/network/features.js'
import { type Stream, stream, uniform } from '../../src/model/random.js'
import type { TrainingSeries } from './panel-data.js'
import { drawThreshold } from './thresholds.js'

/** Column store of n training rows. */
export type Cases = {
  readonly n: number
  /** [n × FEATURES] */
  readonly features: Float32Array
  /** standardised change (z − z_T) / unit; 0 where flat */
  readonly target: Float32Array
  /** 1 where the figure equals the last one */
  readonly flat: Float32Array
  /** [n × 2] standardised thresholds, and whether the figure is at least as good */
  readonly thresholds: Float32Array
  readonly reached: Float32Array
  readonly fold: Int8Array
  readonly targetYear: Int16Array
  /** sampling group: indicator, or competition */
  readonly group: string[]
}

/** Standardised changes beyond this are read as this (a factor of hundreds of yearly volatilities). */
const FARTHEST = 60
const HORIZONS = [1, 2, 3, 3, 3, 4, 5, 5, 5, 6, 7, 8, 10, 10, 10, 12, 15, 15, 20]

/** Return the standardised threshold: the edge from which on a figure counts as reached (ranks: half a place beyond). */
export function edgeOf(history: History, threshold: number, encoded: ReturnType<typeof encode>): number {
  const edge = history.scale === 'rank' ? Math.floor(threshold + 1e-9) + 0.5 : threshold
  if (threshold === encoded.lastValue && history.scale !== 'rank') return 0
  return limit((encoded.link.to(edge) - encoded.last) / encoded.unit)
}

function limit(x: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, x))
}

class Store {
  readonly features: number[][] = []
  readonly rest: number[][] = []
  readonly group: string[] = []

  add(history: History, horizon: number, actual: number, thresholds: readonly number[], u: () => number, tag: Tag) {
    const encoded = encode(history, horizon)
    const isFlat = actual === encoded.lastValue
    // A rank is a whole number: spread it over its half-places so that the density is a density.
    const spread = history.scale === 'rank' ? u() - 0.5 : 0
    const x = isFlat ? 0 : limit((encoded.link.to(actual + spread) - encoded.last) / encoded.unit)
    const better = history.direction === 'down' || history.scale === 'rank' ? -1 : 1
    const edges = thresholds.map((t) => edgeOf(history, t, encoded))
    const reached = thresholds.map((t) => (better * actual >= better * t ? 1 : 0))
    this.features.push([...encoded.features])
    this.rest.push([x, isFlat ? 1 : 0, ...edges, ...reached, tag.fold, tag.targetYear])
    this.group.push(tag.group)
  }

  done(): Cases {
    const n = this.rest.length
    const column = (k: number) => this.rest.map((row) => row[k] ?? 0)
    const features = new Float32Array(n * FEATURES)
    this.features.forEach((row, i) => {
      features.set(row, i * FEATURES)
    })
    return {
      n,
      features,
      target: Float32Array.from(column(0)),
      flat: Float32Array.from(column(1)),
      thresholds: Float32Array.from(this.rest.flatMap((row) => [row[2] ?? 0, row[3] ?? 0])),
      reached: Float32Array.from(this.rest.flatMap((row) => [row[4] ?? 0, row[5] ?? 0])),
      fold: Int8Array.from(column(6)),
      targetYear: Int16Array.from(column(7)),
      group: this.group,
    }
  }
}

type Tag = { readonly fold: number; readonly targetYear: number; readonly group: string }

function drawer(key: Stream): () => number {
  let step = 0
  return () => uniform(key, step++)
}

/**
 * Cut seeded windows: a base year, a horizon with a figure, a history of full or short length.
 * @param perGroup rows wanted of each indicator (competitions: `perCompetition`)
 */
export function windowsOf(
  series: readonly TrainingSeries[],
  perGroup: number,
  perCompetition: number,
  seed: number,
): Cases {
  const store = new Store()
  const groups = new Map<string, TrainingSeries[]>()
  for (const one of series) groups.set(one.indicator, [...(groups.get(one.indicator) ?? []), one])
  for (const [group, members] of groups) {
    const u = drawer(stream(seed, `windows/${group}`))
    const wanted = members[0]?.fold === -1 ? perCompetition : perGroup
    for (let made = 0, tries = 0; made < wanted && tries < wanted * 6; tries++) {
      const one = members[Math.floor(u() * members.length)]
      if (one && cut(store, one, u)) made++
    }
  }
  return store.done()
}

function cut(store: Store, one: TrainingSeries, u: () => number): boolean {
  const length = one.values.length
  if (length < 3) return false
  const isCompetition = one.fold === -1
  const horizon = isCompetition ? 1 + Math.floor(u() * 6) : (HORIZONS[Math.floor(u() * HORIZONS.length)] ?? 5)
  const end = Math.floor(u() * (length - 1))
  const baseYear = one.years[end] ?? 0
  const at = one.years.indexOf(baseYear + horizon, end)
  if (at < 0) return false
  const kept = keptLength(end + 1, u)
  const slice = <T>(list: readonly T[]) => list.slice(end + 1 - kept, end + 1)
  const measure = turned(relabel(one.measure, u), u)
  const history = { ...measure, years: slice(one.years), values: slice(one.values) }
  const thresholds = [drawThreshold(history, horizon, u), drawThreshold(history, horizon, u)]
  const tag = { fold: one.fold, targetYear: isCompetition ? 0 : baseYear + horizon, group: one.indicator }
  store.add(history, horizon, one.values[at] ?? 0, thresholds, u, tag)
  return true
}

function keptLength(available: number, u: () => number): number {
  const kind = u()
  const wanted = kind < 0.3 ? available : kind < 0.5 ? 3 : kind < 0.65 ? 5 : 1 + Math.floor(u() * 12)
  return Math.max(1, Math.min(available, wanted))
}

/** Sometimes read a measure as its nearest relative, so that scales with few indicators borrow from others. */
function relabel(measure: TrainingSeries['measure'], u: () => number): TrainingSeries['measure'] {
  const r = u()
  if (measure.scale === 'count' && r < 0.45) return { ...measure, scale: 'amount' }
  if (measure.scale === 'share' && r < 0.45) return { ...measure, scale: r < 0.3 ? 'rate' : 'amount' }
  if (measure.scale === 'amount' && r < 0.45) return { ...measure, scale: 'count' }
  if (measure.scale === 'percent' && r < 0.18) return { ...measure, scale: 'index' }
  if (measure.scale === 'index' && r < 0.18) return { ...measure, scale: 'percent' }
  return measure
}

/**
 * Now and then read an index as one where less is better. Scores are set anew with every wave of a survey, so an index of
 * its own rises no more surely than it falls; the few in the panel rise, and their rise is not to be learnt as the rule.
 */
function turned(measure: TrainingSeries['measure'], u: () => number): TrainingSeries['measure'] {
  if (measure.scale !== 'index' || u() >= 1 / 3) return measure
  return { ...measure, direction: measure.direction === 'down' ? 'up' : 'down' }
}
