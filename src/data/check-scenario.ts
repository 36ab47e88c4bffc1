import type { DriverSetting, EnvelopeRow, Payer, Programme, Scenario, Shock, SpendingRow } from './budget-schemas.js'
import { type BasisKnown, checkBasis, type FieldReport, fieldReport, type Path } from './check-basis.js'
import type { Problem } from './problem.js'
import type { Row } from './read-yaml.js'
import type { Indicator } from './schemas.js'

/** What a scenario may refer to. */
export type ScenarioKnown = BasisKnown & {
  readonly programmes: ReadonlyMap<string, Programme>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly plans: { readonly has: (id: string) => boolean }
  readonly scenarios: ReadonlyMap<string, Scenario>
}

/**
 * Check everything in a scenario that can be checked without simulating: what it names exists, years run forwards, no
 * amount is negative, each row says one thing. Whether it spends more than its envelope is found when it is run.
 * @returns every problem, in the order of the file's sections
 */
export function checkScenario(row: Row<Scenario>, known: ScenarioKnown): Problem[] {
  const problems: Problem[] = []
  const report = fieldReport(row, problems)
  const { plan, policy, world, assumptions } = row.value
  checkParents(row.value, known.scenarios, report)
  if (plan !== undefined && !known.plans.has(plan)) report(['plan'], 'PLAN_UNKNOWN', { id: plan })
  for (const [i, one] of (policy?.envelope ?? []).entries()) checkEnvelope(one, ['policy', 'envelope', i], report)
  for (const [i, one] of (policy?.spending ?? []).entries())
    checkSpending(one, ['policy', 'spending', i], known, row.value, report)
  for (const [i, one] of (world?.drivers ?? []).entries()) checkDriver(one, ['world', 'drivers', i], report)
  for (const [i, one] of (world?.shocks ?? []).entries()) checkShock(one, ['world', 'shocks', i], known, report)
  for (const [i, { basis }] of assumptions.entries()) checkBasis(basis, ['assumptions', i, 'basis'], known, report)
  return problems
}

/** Check that a scenario's parents exist, speak of the same plan, and do not lead back to it. */
function checkParents(scenario: Scenario, scenarios: ReadonlyMap<string, Scenario>, report: FieldReport): void {
  const trail = [scenario.id]
  for (let child = scenario; child.extends !== undefined; ) {
    const id = child.extends
    const isCycle = trail.includes(id)
    trail.push(id)
    if (isCycle) {
      // A cycle further up is reported at the scenarios in it.
      if (id === scenario.id) report(['extends'], 'SCENARIO_CYCLE', { got: trail.join(' → ') })
      return
    }
    const parent = scenarios.get(id)
    if (parent === undefined) {
      if (child === scenario) report(['extends'], 'SCENARIO_UNKNOWN', { id })
      return
    }
    if (child === scenario && parent.plan !== undefined && parent.plan !== scenario.plan) {
      report(['extends'], 'VALUE_NOT_ALLOWED', { got: `${id}, ${parent.plan}`, allowed: scenario.plan ?? '' })
    }
    child = parent
  }
}

function checkEnvelope(row: EnvelopeRow, path: Path, report: FieldReport): void {
  oneOf(row, ['shareOfBudget', 'factor', 'amount'], path, report)
  checkSpan(row, path, report)
  if (row.priceYear !== undefined && row.amount === undefined) {
    report([...path, 'priceYear'], 'FIELD_UNKNOWN', { allowed: 'amount' })
  }
}

function checkSpending(
  row: SpendingRow,
  path: Path,
  known: ScenarioKnown,
  scenario: Scenario,
  report: FieldReport,
): void {
  const { programme: id, payer = 'province', amount, ramp } = row
  const programme = known.programmes.get(id)
  if (programme === undefined) report([...path, 'programme'], 'PROGRAMME_UNKNOWN', { id })
  else if (!programme.payers.includes(payer)) {
    const facts = { got: `${payer}, ${id}`, allowed: programme.payers.join(', ') }
    report([...path, row.payer === undefined ? 'programme' : 'payer'], 'VALUE_NOT_ALLOWED', facts)
  }
  oneOf(row, ['share', 'amount', 'ramp', 'match'], path, report)
  checkSpan(row, path, report)
  if (ramp !== undefined && row.to === undefined) report([...path, 'to'], 'FIELD_MISSING', { allowed: 'ramp' })
  const amounts = [[['amount'], amount] as const, ...(ramp ?? []).map((one, i) => [['ramp', i], one] as const)]
  for (const [field, value] of amounts) {
    if (value === undefined || value >= 0) continue
    report([...path, ...field], 'VALUE_OUT_OF_RANGE', { got: value, allowed: '≥ 0 tỷ đồng' })
  }
  if (row.match !== undefined) checkMatch(row, path, known, scenario, report)
  if (row.priceYear !== undefined && (row.share !== undefined || row.match !== undefined)) {
    report([...path, 'priceYear'], 'FIELD_UNKNOWN', { allowed: 'amount, ramp' })
  }
}

/** Payers whose money may follow the province's: operators build on their own account, whatever it spends. */
const MATCHING: readonly Payer[] = ['centre', 'society']

/** Check that a match is above nothing, of another payer, and has money of the province to follow. */
function checkMatch(
  row: SpendingRow,
  path: Path,
  { scenarios, programmes }: ScenarioKnown,
  scenario: Scenario,
  report: FieldReport,
): void {
  const { programme: id, payer = 'province', match = 0, to } = row
  const ends = typeof match === 'number' ? [match] : match
  if (ends.some((one) => !(one > 0)))
    report([...path, 'match'], 'VALUE_OUT_OF_RANGE', { got: ends.join(', '), allowed: '> 0' })
  if (ends.length > 1 && to === undefined) report([...path, 'to'], 'FIELD_MISSING', { allowed: 'match' })
  if (!MATCHING.includes(payer)) {
    report([...path, 'match'], 'VALUE_NOT_ALLOWED', { got: `match, ${payer}`, allowed: MATCHING.join(', ') })
  } else if (!isPaidByProvince(scenario, (other) => other === id || programmes.get(other)?.partOf === id, scenarios))
    report([...path, 'match'], 'MATCH_OF_NOTHING', { id })
}

/** Return whether a scenario, or one that it extends, has a row of the province's own money on some programme. */
function isPaidByProvince(
  scenario: Scenario,
  isAsked: (programme: string) => boolean,
  scenarios: ReadonlyMap<string, Scenario>,
): boolean {
  const seen = new Set<Scenario>()
  for (let one: Scenario | undefined = scenario; one !== undefined && !seen.has(one); ) {
    seen.add(one)
    if (one.policy?.spending?.some(({ programme, payer = 'province' }) => isAsked(programme) && payer === 'province'))
      return true
    one = one.extends === undefined ? undefined : scenarios.get(one.extends)
  }
  return false
}

function checkDriver(row: DriverSetting, path: Path, report: FieldReport): void {
  oneOf(row, ['value', 'factor'], path, report)
  checkSpan(row, path, report)
}

function checkShock(shock: Shock, path: Path, known: ScenarioKnown, report: FieldReport): void {
  if (shock.kind === 'revenue') checkSpan(shock, path, report)
  if (shock.kind !== 'achieved' && shock.kind !== 'shift') return
  const { indicator: id } = shock
  const indicator = known.indicators.get(id)
  if (indicator === undefined) report([...path, 'indicator'], 'INDICATOR_UNKNOWN', { id })
  else if (shock.kind === 'achieved') {
    const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY, unit } = indicator
    const allowed = `${indicator.lower ?? '−∞'} … ${indicator.upper ?? '∞'} ${unit}`
    if (shock.value < lower || shock.value > upper) {
      report([...path, 'value'], 'VALUE_OUT_OF_RANGE', { got: shock.value, allowed })
    }
  }
}

function oneOf<T extends object>(row: T, fields: readonly (keyof T & string)[], path: Path, report: FieldReport): void {
  const there = fields.filter((field) => row[field] !== undefined)
  if (there.length === 1) return
  report(path, 'FIELD_ONE_OF', { got: there.join(', ') || '–', allowed: fields.join(' | ') })
}

function checkSpan({ from, to }: { from: number; to?: number | undefined }, path: Path, report: FieldReport): void {
  if (to !== undefined && to < from)
    report([...path, 'to'], 'RANGE_EMPTY', { got: `${from} … ${to}`, allowed: `≥ ${from}` })
}
