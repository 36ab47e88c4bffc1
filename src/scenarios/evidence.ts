import type { Data } from '../data/load.js'
import type { Indicator, Observation, ProxyRow, Target, Territory } from '../data/schemas.js'
import type { Grade } from '../model/verdict.js'

/** What a target's probability will rest on. */
export type Evidence = {
  readonly grade: Grade
  /** the measure that is projected: the target's own or its definition variant */
  readonly indicator: Indicator
  /** figures fitted, one per year, ascending; empty for grade N */
  readonly series: readonly Observation[]
  /** every figure found for that measure and place, used or not */
  readonly found: readonly Observation[]
  readonly proxy: ProxyRow | undefined
}

/** Kept and shown, but not evidence of what happened. */
const NEVER_FITTED = /doubtful|not an outturn/
const OWN_SERIES_FOR_A = 8
const STATUS_ORDER: readonly string[] = ['official', 'reported', 'estimate', 'assumption', 'synthetic']

/** Return the measure by which a target is judged. */
export function judgedIndicator(data: Data, target: Target): Indicator {
  return data.indicators.get(target.judgedBy?.indicator ?? target.indicator) as Indicator
}

/**
 * Choose the evidence of a measure in a territory: own figures (A with eight or more, else B), else a proxy (C), else
 * nothing (N). Grade D comes with elicited values.
 */
export function chooseEvidence(data: Data, indicator: Indicator, territory: Territory): Evidence {
  const own = figures(data, indicator.id, territory.id)
  const series = bestPerYear(own, indicator)
  if (series.length > 0) {
    return { grade: series.length >= OWN_SERIES_FOR_A ? 'A' : 'B', indicator, series, found: own, proxy: undefined }
  }
  for (const proxy of data.proxies.filter((row) => row.indicator === indicator.id)) {
    const place = placeOf(proxy, territory)
    const measured = data.indicators.get(proxy.from.indicator)
    if (place === undefined || measured === undefined) continue
    const found = figures(data, proxy.from.indicator, place)
    const stand = bestPerYear(found, measured)
    if (stand.length > 0) return { grade: 'C', indicator, series: stand, found, proxy }
  }
  return { grade: 'N', indicator, series: [], found: own, proxy: undefined }
}

function placeOf(proxy: ProxyRow, territory: Territory): string | undefined {
  // A synthetic province never borrows from a real place.
  if (proxy.from.territory === 'self') return territory.id
  if (territory.kind === 'synthetic') return undefined
  return proxy.from.territory === 'region' ? territory.region : proxy.from.territory
}

function figures(data: Data, indicator: string, territory: string): Observation[] {
  return data.observations.filter((row) => row.indicator === indicator && row.territory === territory)
}

/**
 * Keep one figure per year: never one marked doubtful or a budget allocation, the newest vintage first, then the firmer status; and nothing from
 * before the last break of method.
 */
export function bestPerYear(rows: readonly Observation[], indicator: Indicator): Observation[] {
  const lastBreak = Math.max(...(indicator.breaks ?? []), 0)
  const best = new Map<number, Observation>()
  for (const row of rows) {
    if (NEVER_FITTED.test(row.confidence) || row.year < lastBreak) continue
    const other = best.get(row.year)
    if (other === undefined || isBetter(row, other)) best.set(row.year, row)
  }
  return [...best.values()].sort((a, b) => a.year - b.year)
}

function isBetter(row: Observation, other: Observation): boolean {
  if (row.vintage !== other.vintage) return row.vintage > other.vintage
  return STATUS_ORDER.indexOf(row.status) < STATUS_ORDER.indexOf(other.status)
}
