import type { Form, Programme, Response, Spillover, ThreePoint } from './budget-schemas.js'
import { type BasisKnown, checkBasis, type FieldReport, fieldReport } from './check-basis.js'
import type { Problem } from './problem.js'
import type { Row } from './read-yaml.js'
import type { Indicator, Territory } from './schemas.js'

export type ResponseKnown = BasisKnown & {
  readonly programmes: ReadonlyMap<string, Programme>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly territories: ReadonlyMap<string, Territory>
  /** indicators computed by a formula */
  readonly identities: ReadonlySet<string>
}

type Range = readonly [least: number, most: number]

/** Least and most a parameter may be. Money must be above 0: the least amount that is printed is 0.0001. */
const MONEY: Range = [0.0001, 1e6]
const PARAMETERS: Readonly<Record<Exclude<Form, 'formula'>, Readonly<Record<string, Range | 'best'>>>> = {
  saturating: { best: 'best', half: MONEY },
  hill: { best: 'best', half: MONEY, power: [1, 4] },
  elasticity: { elasticity: [0, 3], base: MONEY },
  'unit-cost': { cost: MONEY, steepness: [0, 3] },
}

/** Nothing moves a rank (its score is moved), a "completed by" target (its schedule is) or a wish. */
const UNMOVED = ['rank', 'milestone', 'qualitative']

/** Check responses against the catalogue and each other. */
export function checkResponses(rows: readonly Row<Response>[], known: ResponseKnown, problems: Problem[]): void {
  const first = new Map<string, Row<Response>>()
  for (const row of rows) {
    const report = fieldReport(row, problems)
    checkResponse(row.value, known, report)
    const { programme, indicator, territory = 'any' } = row.value
    const id = `${programme} → ${indicator}, ${territory}`
    const before = first.get(id)
    if (before === undefined) first.set(id, row)
    else report(['indicator'], 'ID_DUPLICATE', { id, first: `${before.file}:${before.line}` })
  }
}

function checkResponse(response: Response, known: ResponseKnown, report: FieldReport): void {
  const { programme: id, territory, payers, basis } = response
  const programme = known.programmes.get(id)
  const indicator = known.indicators.get(response.indicator)
  if (programme === undefined) report(['programme'], 'PROGRAMME_UNKNOWN', { id })
  for (const [i, payer] of payers.entries()) {
    if (programme === undefined || programme.payers.includes(payer)) continue
    report(['payers', i], 'VALUE_NOT_ALLOWED', { got: payer, allowed: programme.payers.join(', ') })
  }
  if (territory !== undefined && !known.territories.has(territory)) {
    report(['territory'], 'TERRITORY_UNKNOWN', { id: territory })
  }
  checkMoved(response.indicator, ['indicator'], known, report)
  checkForm(response, indicator, report)
  checkBasis(basis, ['basis'], known, report)
}

/** Check that an indicator exists and that money or another indicator can move it. */
function checkMoved(id: string, path: readonly string[], known: ResponseKnown, report: FieldReport): void {
  const indicator = known.indicators.get(id)
  if (indicator === undefined) report(path, 'INDICATOR_UNKNOWN', { id })
  else if (UNMOVED.includes(indicator.scale)) {
    report(path, 'VALUE_NOT_ALLOWED', { got: `${id}, ${indicator.scale}`, allowed: `≠ ${UNMOVED.join(', ')}` })
  }
  if (known.identities.has(id)) report(path, 'IDENTITY_MOVED', { id })
}

function checkForm(response: Response, indicator: Indicator | undefined, report: FieldReport): void {
  const { form, bestAs, formula, parameters } = response
  const wanted = form === 'formula' ? undefined : PARAMETERS[form]
  requireField('formula', formula !== undefined, form === 'formula', form, report)
  requireField('bestAs', bestAs !== undefined, wanted?.best !== undefined, form, report)
  if (wanted === undefined) return
  for (const name of Object.keys(wanted)) {
    if (parameters[name] === undefined) report(['parameters', name], 'FIELD_MISSING', { allowed: `${form}: ${name}` })
  }
  for (const [name, points] of Object.entries(parameters)) {
    const range = wanted[name]
    if (range === undefined) report(['parameters', name], 'FIELD_UNKNOWN', { allowed: Object.keys(wanted).join(', ') })
    else checkRange(points, name, range === 'best' ? bestRange(bestAs, indicator) : range, report)
  }
  if (form === 'unit-cost' && indicator !== undefined) {
    const { id, lower, upper } = indicator
    if (lower === undefined || upper === undefined) {
      report(['form'], 'VALUE_NOT_ALLOWED', { got: `unit-cost, ${id}`, allowed: `${lower ?? '?'} … ${upper ?? '?'}` })
    }
  }
}

function requireField(field: string, isThere: boolean, isWanted: boolean, form: Form, report: FieldReport): void {
  if (isWanted && !isThere) report([field], 'FIELD_MISSING', { allowed: form })
  if (!isWanted && isThere) report([field], 'FIELD_UNKNOWN', { got: form })
}

/** A share of the way to the better bound, or a level inside the indicator's bounds. */
function bestRange(bestAs: Response['bestAs'], indicator: Indicator | undefined): Range {
  if (bestAs !== 'value') return [0, 1]
  return [indicator?.lower ?? Number.NEGATIVE_INFINITY, indicator?.upper ?? Number.POSITIVE_INFINITY]
}

function checkRange({ low, high }: ThreePoint, name: string, [least, most]: Range, report: FieldReport): void {
  const allowed = `${least} … ${most}`
  if (low < least) report(['parameters', name, 'low'], 'VALUE_OUT_OF_RANGE', { got: low, allowed })
  if (high > most) report(['parameters', name, 'high'], 'VALUE_OUT_OF_RANGE', { got: high, allowed })
}

/** Sum of strengths into one indicator stays below this. */
const MOST_INTO_ONE = 0.5

/**
 * Check spillovers. With the strengths into every indicator adding up to less than one half at their `high` values, the
 * largest row sum of the matrix, and so its spectral radius, is below one: a change dies out.
 */
export function checkSpillovers(rows: readonly Row<Spillover>[], known: ResponseKnown, problems: Problem[]): void {
  const into = new Map<string, number>()
  const first = new Map<string, Row<Spillover>>()
  for (const row of rows) {
    const report = fieldReport(row, problems)
    const { from, to, strength, basis } = row.value
    if (!known.indicators.has(from)) report(['from'], 'INDICATOR_UNKNOWN', { id: from })
    checkMoved(to, ['to'], known, report)
    if (strength.low < 0) report(['strength', 'low'], 'VALUE_OUT_OF_RANGE', { got: strength.low, allowed: '≥ 0' })
    if (from === to) report(['to'], 'VALUE_NOT_ALLOWED', { got: to, allowed: `≠ ${from}` })
    checkBasis(basis, ['basis'], known, report)
    const id = `${from} → ${to}`
    const before = first.get(id)
    if (before === undefined) first.set(id, row)
    else report(['to'], 'ID_DUPLICATE', { id, first: `${before.file}:${before.line}` })
    const sum = (into.get(to) ?? 0) + Math.abs(strength.high)
    into.set(to, sum)
    if (sum >= MOST_INTO_ONE) {
      report(['strength'], 'SPILLOVER_TOO_STRONG', {
        id: to,
        got: Number(sum.toFixed(6)),
        allowed: `< ${MOST_INTO_ONE}`,
      })
    }
  }
}
