import type { DeliveryProfile, Driver, Identity, Programme, ThreePoint } from './budget-schemas.js'
import { type BasisKnown, checkBasis, type FieldReport, fieldReport } from './check-basis.js'
import type { Known } from './check-references.js'
import type { Problem } from './problem.js'
import type { Row } from './read-yaml.js'

/** Check that delivery profiles exist and that a line inside another programme has one that is not itself inside one. */
export function checkProgrammes(
  rows: readonly Row<Programme>[],
  programmes: ReadonlyMap<string, Programme>,
  delivery: ReadonlyMap<string, DeliveryProfile>,
  problems: Problem[],
): void {
  for (const row of rows) {
    const report = fieldReport(row, problems)
    const { id, delivery: profile, partOf } = row.value
    if (!delivery.has(profile)) report(['delivery'], 'DELIVERY_UNKNOWN', { id: profile })
    if (partOf === undefined) continue
    const whole = programmes.get(partOf)
    if (whole === undefined) report(['partOf'], 'PROGRAMME_UNKNOWN', { id: partOf })
    else if (whole.partOf !== undefined || partOf === id) {
      report(['partOf'], 'VALUE_NOT_ALLOWED', {
        got: `${id} → ${partOf} → ${whole.partOf}`,
        allowed: `${id} → ${partOf}`,
      })
    }
  }
}

/** What a share of a year's plan, of a đồng or of a stock can be. */
const SHARE = [0, 1] as const
const PROFILE_RANGES = {
  disbursed: SHARE,
  congestion: [0, 2],
  efficiency: SHARE,
  lag: [0, 10],
  depreciation: SHARE,
} as const

/** Check that the parameters of delivery profiles lie in their ranges. */
export function checkDelivery(rows: readonly Row<DeliveryProfile>[], known: BasisKnown, problems: Problem[]): void {
  for (const row of rows) {
    const report = fieldReport(row, problems)
    for (const [name, range] of Object.entries(PROFILE_RANGES)) {
      checkPoints(row.value[name as keyof typeof PROFILE_RANGES], name, range, report)
    }
    checkBasis(row.value.basis, ['basis'], known, report)
  }
}

/** Check drivers: one row for each driver of a territory, above 0, and figures made up only for places made up. */
export function checkDrivers(
  rows: readonly Row<Driver>[],
  known: BasisKnown & Pick<Known, 'territories' | 'sources'>,
  problems: Problem[],
): void {
  const first = new Map<string, Row<Driver>>()
  for (const row of rows) {
    const report = fieldReport(row, problems)
    const { driver, territory, value, growth, source, basis } = row.value
    const place = known.territories.get(territory)
    if (place === undefined && territory !== 'any') report(['territory'], 'TERRITORY_UNKNOWN', { id: territory })
    if ((place?.kind === 'synthetic') !== (basis.status === 'synthetic')) {
      report(['basis', 'status'], 'SYNTHETIC_MIXED', { got: `${territory}, ${basis.status}` })
    }
    if (source !== undefined && !known.sources.has(source)) report(['source'], 'SOURCE_UNKNOWN', { id: source })
    if (value.low <= 0) report(['value', 'low'], 'VALUE_OUT_OF_RANGE', { got: value.low, allowed: '> 0' })
    checkPoints(growth, 'growth', [-50, 50], report)
    checkBasis(basis, ['basis'], known, report)
    const id = `${driver}, ${territory}`
    const before = first.get(id)
    if (before === undefined) first.set(id, row)
    else report(['driver'], 'ID_DUPLICATE', { id, first: `${before.file}:${before.line}` })
  }
}

/** Return the indicators that arithmetic alone decides or moves: no response may act on them. */
export const decidedBy = (identities: readonly Identity[]): ReadonlySet<string> =>
  new Set(identities.filter(({ when }) => when === undefined).map(({ indicator }) => indicator))

/** Check that identities speak of indicators there are, once each. */
export function checkIdentities(
  rows: readonly Row<Identity>[],
  known: BasisKnown & Pick<Known, 'indicators'>,
  problems: Problem[],
): void {
  const first = new Map<string, Row<Identity>>()
  for (const row of rows) {
    const report = fieldReport(row, problems)
    const { indicator: id, basis } = row.value
    if (!known.indicators.has(id)) report(['indicator'], 'INDICATOR_UNKNOWN', { id })
    checkBasis(basis, ['basis'], known, report)
    const before = first.get(id)
    if (before === undefined) first.set(id, row)
    else report(['indicator'], 'ID_DUPLICATE', { id, first: `${before.file}:${before.line}` })
  }
}

function checkPoints(
  { low, high }: ThreePoint,
  name: string,
  [least, most]: readonly [number, number],
  report: FieldReport,
): void {
  const allowed = `${least} … ${most}`
  if (low < least) report([name, 'low'], 'VALUE_OUT_OF_RANGE', { got: low, allowed })
  if (high > most) report([name, 'high'], 'VALUE_OUT_OF_RANGE', { got: high, allowed })
}
