import type { Data } from '../data/load.js'
import type { Observation, Territory } from '../data/schemas.js'
import { type RankField, standingOfRank } from '../model/rank-field.js'

/** How a plan of an old province is read after 1 July 2025: on its old boundary, or on the successor unit. */
export const BOUNDARIES = ['old', 'successor'] as const
export type Boundary = (typeof BOUNDARIES)[number]

export type FieldChoice = { readonly kind: 'gap'; readonly gap: 'no-field' | 'no-standing' } | WholeField

export type WholeField = {
  readonly kind: 'field'
  readonly field: RankField
  /** the province's position in `field.units` */
  readonly own: number
  /** size of the field the plan's rank is counted in, and of the field simulated */
  readonly printedSize: number
  readonly simulatedSize: number
  /** the year whose whole table starts the simulation */
  readonly tableYear: number
  readonly ownRanks: readonly Observation[]
}

/** A table counts as whole when at most this share of its units is missing. */
const MISSING_ALLOWED = 0.05

/**
 * Choose the field of a rank: the newest whole table. Later tables of which only a part is known are not used: the part
 * that gets known is the leaders', and mixing it in would push everybody else down. On the successor's boundary former
 * units are merged by the plain mean of their standings, the rule published for the DTI 2024.
 */
export function chooseField(data: Data, indicator: string, territory: Territory, boundary: Boundary): FieldChoice {
  const rows = data.observations.filter(
    (row) =>
      row.indicator === indicator &&
      row.fieldSize !== '' &&
      !row.confidence.includes('doubtful') &&
      (data.territories.get(row.territory)?.kind === 'synthetic') === (territory.kind === 'synthetic'),
  )
  const table = newestTable(rows)
  if (table === undefined) return { kind: 'gap', gap: 'no-field' }
  const { year: tableYear, size } = table
  const inTable = rows.filter((row) => row.fieldSize === size && row.year === tableYear)
  // One figure a unit: where a table is printed twice the newest vintage counts.
  const byUnit = new Map(
    [...inTable].sort((a, b) => (a.vintage < b.vintage ? -1 : 1)).map((row) => [row.territory, row]),
  )
  if (!byUnit.has(territory.id)) return { kind: 'gap', gap: 'no-standing' }
  const members = [...byUnit.values()]
    .sort((a, b) => (a.territory < b.territory ? -1 : 1))
    .map((row) => ({ id: row.territory, standing: standingOfRank(row.value, size) }))
  const units = boundary === 'old' ? members.map((_, i) => [i]) : mergedUnits(data, members)
  const field: RankField = {
    name: indicator,
    members,
    year: tableYear,
    units,
    permanentShare: data.priors.rankPersistence.permanentShare,
    persistence: data.priors.rankPersistence.persistence,
  }
  const at = members.findIndex((member) => member.id === territory.id)
  return {
    kind: 'field',
    field,
    own: units.findIndex((unit) => unit.includes(at)),
    printedSize: size,
    simulatedSize: units.length,
    tableYear,
    ownRanks: rows.filter((row) => row.territory === territory.id).sort((a, b) => a.year - b.year),
  }
}

/** Restate "top n of the printed field" in the simulated field: the same share of it, at least one place. */
export function restatedRank(
  n: number,
  choice: { readonly printedSize: number; readonly simulatedSize: number },
): number {
  if (choice.printedSize === choice.simulatedSize) return n
  return Math.max(1, Math.round((n / choice.printedSize) * choice.simulatedSize))
}

function newestTable(rows: readonly Observation[]): { readonly year: number; readonly size: number } | undefined {
  const units = new Map<string, Set<string>>()
  for (const row of rows) {
    const key = `${row.year}|${row.fieldSize}`
    units.set(key, (units.get(key) ?? new Set()).add(row.territory))
  }
  const whole = [...units]
    .map(([key, ids]) => ({ year: Number(key.split('|')[0]), size: Number(key.split('|')[1]), count: ids.size }))
    .filter(({ size, count }) => count >= size * (1 - MISSING_ALLOWED))
    .sort((a, b) => b.year - a.year)
  return whole[0]
}

function mergedUnits(data: Data, members: RankField['members']): number[][] {
  const successorOf = new Map(data.mergers.map((row) => [row.component, row.successor]))
  const units = new Map<string, number[]>()
  members.forEach((member, i) => {
    const unit = successorOf.get(member.id) ?? member.id
    units.set(unit, [...(units.get(unit) ?? []), i])
  })
  return [...units.values()]
}
