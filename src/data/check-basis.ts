import type { ErrorCode, Facts } from '../text/errors.js'
import type { Basis } from './budget-schemas.js'
import type { Problem } from './problem.js'
import type { Row } from './read-yaml.js'

/** Where a field stands in its row. */
export type Path = readonly PropertyKey[]

/** Report a problem of a field of one row; the fact `field` names it. */
export type FieldReport = (path: Path, code: ErrorCode, facts: Facts) => void

/** Return a function that reports problems of a row's fields. */
export function fieldReport(row: Row<unknown>, problems: Problem[]): FieldReport {
  return (path, code, facts) => {
    const line = row.lineOf?.(path) ?? row.line
    problems.push({ file: row.file, line, code, facts: { ...facts, field: path.join('.') } })
  }
}

/** Evidence there is, and the day on which the data stand (undefined where the settings were not read). */
export type BasisKnown = {
  readonly evidence: ReadonlySet<string>
  readonly asOf: string | undefined
  /** what people add to the data is judged after the day on which the data stand: up to a year, for data are renewed */
  readonly comesLater?: boolean
}

/** Check where a judged number comes from: its evidence exists, a prior has some, and a term has not run out. */
export function checkBasis(basis: Basis, path: Path, known: BasisKnown, report: FieldReport): void {
  const evidence = basis.evidence ?? []
  for (const [i, id] of evidence.entries()) {
    if (!known.evidence.has(id)) report([...path, 'evidence', i], 'EVIDENCE_UNKNOWN', { id })
  }
  if (basis.status === 'prior' && evidence.length === 0) {
    report([...path, 'evidence'], 'FIELD_MISSING', { allowed: 'prior: response-evidence.csv' })
  }
  const latest = known.comesLater && known.asOf !== undefined ? aYearAfter(known.asOf) : known.asOf
  if (latest !== undefined && basis.on > latest) {
    report([...path, 'on'], 'VALUE_OUT_OF_RANGE', { got: basis.on, allowed: `≤ ${latest}` })
  }
  const until = lastDay(basis)
  if (until !== undefined && known.asOf !== undefined && until < known.asOf) {
    report(path, 'ESTIMATE_EXPIRED', { who: basis.who, got: until, allowed: `≥ ${known.asOf}` })
  }
}

const aYearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

/** Return the last day on which a judgement stands, YYYY-MM-DD: elicited ones stand for twelve months unless they say. */
export function lastDay({ status, on, expires }: Basis): string | undefined {
  if (expires !== undefined || status !== 'elicited') return expires
  return `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`.replace('-02-29', '-02-28')
}
