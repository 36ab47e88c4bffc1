import type { ErrorCode, Facts } from '../text/errors.js'
import type { PlanRows } from './load.js'
import type { Problem } from './problem.js'
import type { Row } from './read-yaml.js'
import type * as s from './schemas.js'

/** The catalogue by id: what a plan's rows may refer to. */
export type Known = {
  readonly units: ReadonlyMap<string, s.Unit>
  readonly indicators: ReadonlyMap<string, s.Indicator>
  readonly territories: ReadonlyMap<string, s.Territory>
  readonly agencies: ReadonlyMap<string, s.Agency>
  readonly sources: ReadonlyMap<string, s.Source>
}

type CatalogueRows = {
  readonly units: Row<s.Unit>[]
  readonly indicators: Row<s.Indicator>[]
  readonly territories: Row<s.Territory>[]
  readonly agencies: Row<s.Agency>[]
  readonly mergers: Row<s.Merger>[]
  readonly proxies: Row<s.ProxyRow>[]
  readonly sources: Row<s.Source>[]
  readonly observations: Row<s.Observation>[]
}

export type Report = (row: Row<unknown>, code: ErrorCode, facts: Facts) => void

/** Check that ids are unique and that everything named exists. @returns the catalogue by id */
export function checkCatalogue(rows: CatalogueRows, problems: Problem[]): Known {
  const report = reporter(problems)
  const known: Known = {
    units: byId(rows.units, report),
    indicators: byId(rows.indicators, report),
    territories: byId(rows.territories, report),
    agencies: byId(rows.agencies, report),
    sources: byId(rows.sources, report),
  }
  for (const row of rows.indicators) {
    const { unit, steward, variantOf, score } = row.value
    if (!known.units.has(unit)) report(row, 'UNIT_UNKNOWN', { id: unit })
    if (steward !== undefined && !known.agencies.has(steward)) report(row, 'AGENCY_UNKNOWN', { id: steward })
    for (const id of [variantOf, score]) {
      if (id !== undefined && !known.indicators.has(id)) report(row, 'INDICATOR_UNKNOWN', { id })
    }
  }
  for (const row of rows.territories) {
    const { region } = row.value
    if (region !== undefined && !known.territories.has(region)) report(row, 'TERRITORY_UNKNOWN', { id: region })
  }
  for (const row of rows.agencies) {
    for (const id of [...(row.value.absorbed ?? []), row.value.successor ?? row.value.id]) {
      if (!known.agencies.has(id)) report(row, 'AGENCY_UNKNOWN', { id })
    }
  }
  for (const row of rows.mergers) {
    for (const id of [row.value.successor, row.value.component]) {
      if (!known.territories.has(id)) report(row, 'TERRITORY_UNKNOWN', { id })
    }
  }
  for (const row of rows.proxies) checkProxy(row, known, report)
  for (const row of rows.observations) checkObservation(row, known, report)
  return known
}

function checkProxy(row: Row<s.ProxyRow>, known: Known, report: Report): void {
  const { indicator, from, position } = row.value
  for (const id of [indicator, from.indicator, position]) {
    if (id !== undefined && !known.indicators.has(id)) report(row, 'INDICATOR_UNKNOWN', { id })
  }
  if (!['region', 'self'].includes(from.territory) && !known.territories.has(from.territory)) {
    report(row, 'TERRITORY_UNKNOWN', { id: from.territory })
  }
}

/** Check one figure against the catalogue. */
export function checkObservation(row: Row<s.Observation>, known: Known, report: Report): void {
  const { indicator: id, territory, source, unit, value, fieldSize, status } = row.value
  const indicator = known.indicators.get(id)
  const place = known.territories.get(territory)
  if (indicator === undefined) report(row, 'INDICATOR_UNKNOWN', { id })
  if (place === undefined) report(row, 'TERRITORY_UNKNOWN', { id: territory })
  if (!known.sources.has(source)) report(row, 'SOURCE_UNKNOWN', { id: source })
  if (!known.units.has(unit)) report(row, 'UNIT_UNKNOWN', { id: unit })
  else if (indicator !== undefined && indicator.unit !== unit) {
    report(row, 'UNIT_MISMATCH', { got: unit, allowed: indicator.unit })
  }
  if (indicator !== undefined) checkBounds(row, 'value', value, indicator, report)
  if (fieldSize !== '' && !(Number.isInteger(value) && value >= 1 && value <= fieldSize)) {
    report(row, 'RANK_OUT_OF_FIELD', { got: value, allowed: `1 … ${fieldSize}` })
  }
  if (place !== undefined && (place.kind === 'synthetic') !== (status === 'synthetic')) {
    report(row, 'SYNTHETIC_MIXED', { got: `${territory}, ${status}` })
  }
}

function checkBounds(row: Row<unknown>, field: string, value: number, indicator: s.Indicator, report: Report): void {
  const { lower, upper, unit } = indicator
  const allowed = `${lower ?? '−∞'} … ${upper ?? '∞'} ${unit}`
  if ((lower !== undefined && value < lower) || (upper !== undefined && value > upper)) {
    report(row, 'VALUE_OUT_OF_RANGE', { field, got: value, allowed })
  }
}

/** Which kinds of target an indicator of a scale can carry; a wish (qualitative) may be voiced about anything. */
const KINDS_OF: Readonly<Record<s.Scale, readonly string[]>> = {
  percent: ['percent'],
  share: ['percent', 'share_of_grdp', 'share_of_budget'],
  index: ['index01', 'percent'],
  count: ['count', 'count_per_year'],
  amount: ['count'],
  rate: ['rate_per_10k', 'rate_per_1k'],
  rank: ['rank'],
  growth: ['growth_per_year', 'percent'],
  milestone: ['milestone'],
  qualitative: [],
}
const NEEDS_VALUE = ['range', 'top_n']

/** Check one plan against the catalogue. `seen` carries ids over plans: they are unique in the whole project. */
export function checkPlan(
  folder: string,
  rows: PlanRows,
  known: Known,
  seen: Map<string, Row<unknown>>,
  problems: Problem[],
): void {
  const report = reporter(problems)
  const groups = new Set<string>()
  for (const { id } of rows.plan?.value.groups ?? []) {
    if (rows.plan !== undefined && groups.has(id)) report(rows.plan, 'ID_DUPLICATE', { id, first: rows.plan.file })
    groups.add(id)
  }
  if (rows.plan !== undefined && rows.plan.value.id !== folder) {
    report(rows.plan, 'PLAN_MISNAMED', { got: rows.plan.value.id, allowed: folder })
  }
  if (rows.plan !== undefined && !known.territories.has(rows.plan.value.territory)) {
    report(rows.plan, 'TERRITORY_UNKNOWN', { id: rows.plan.value.territory })
  }
  for (const row of [...rows.targets, ...rows.tasks, ...rows.money, ...rows.duties]) {
    const first = seen.get(row.value.id)
    if (first !== undefined) report(row, 'ID_DUPLICATE', { id: row.value.id, first: `${first.file}:${first.line}` })
    else seen.set(row.value.id, row)
  }
  const ids = new Set(rows.targets.map((row) => row.value.id))
  for (const row of [...rows.targets, ...rows.tasks]) {
    if (rows.plan !== undefined && !groups.has(row.value.group)) report(row, 'GROUP_UNKNOWN', { id: row.value.group })
  }
  for (const row of rows.targets) checkTarget(row, ids, known, report)
  for (const row of rows.money) {
    const { target, unit } = row.value
    if (target !== undefined && !ids.has(target)) report(row, 'TARGET_UNKNOWN', { id: target })
    if (unit !== undefined && !known.units.has(unit)) report(row, 'UNIT_UNKNOWN', { id: unit })
  }
}

function checkTarget(row: Row<s.Target>, ids: ReadonlySet<string>, known: Known, report: Report): void {
  const { indicator: id, kind, unit, comparator, value, valueHigh, contradicts, judgedBy } = row.value
  const indicator = known.indicators.get(id)
  if (indicator === undefined) report(row, 'INDICATOR_UNKNOWN', { id })
  else {
    if (indicator.unit !== unit) report(row, 'UNIT_MISMATCH', { got: unit, allowed: indicator.unit })
    const allowed = [...KINDS_OF[indicator.scale], 'qualitative']
    if (!allowed.includes(kind)) report(row, 'KIND_MISMATCH', { got: kind, allowed: allowed.join(', ') })
    for (const [field, figure] of [['value', value] as const, ['valueHigh', valueHigh] as const]) {
      if (figure !== undefined && kind !== 'rank') checkBounds(row, field, figure, indicator, report)
    }
  }
  if (!known.units.has(unit)) report(row, 'UNIT_UNKNOWN', { id: unit })
  if (judgedBy !== undefined && !known.indicators.has(judgedBy.indicator)) {
    report(row, 'INDICATOR_UNKNOWN', { id: judgedBy.indicator })
  }
  if ((comparator === 'top_n' || comparator === 'above_average') && kind !== 'rank' && kind !== 'qualitative') {
    report(row, 'VALUE_NOT_ALLOWED', { field: 'comparator', got: comparator, allowed: `${kind}: >=, >, =, <=, range` })
  }
  if (NEEDS_VALUE.includes(comparator) && value === undefined) report(row, 'VALUE_MISSING', { comparator })
  if (comparator === 'range' && valueHigh === undefined) report(row, 'VALUE_MISSING', { comparator })
  if (value !== undefined && valueHigh !== undefined && valueHigh < value) {
    report(row, 'RANGE_EMPTY', { got: `${value} … ${valueHigh}` })
  }
  for (const other of contradicts ?? []) {
    if (!ids.has(other)) report(row, 'TARGET_UNKNOWN', { id: other })
  }
}

/** Return the rows by id; an id that stands twice is reported. */
export function byId<T extends { readonly id: string }>(rows: readonly Row<T>[], report: Report): Map<string, T> {
  const made = new Map<string, T>()
  const first = new Map<string, Row<T>>()
  for (const row of rows) {
    const before = first.get(row.value.id)
    if (before !== undefined) {
      report(row, 'ID_DUPLICATE', { id: row.value.id, first: `${before.file}:${before.line}` })
      continue
    }
    first.set(row.value.id, row)
    made.set(row.value.id, row.value)
  }
  return made
}

export function reporter(problems: Problem[]): Report {
  return (row, code, facts) => problems.push({ file: row.file, line: row.line, code, facts })
}
