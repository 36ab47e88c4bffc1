import type { Grade } from '../../../model/verdict.js'
import type { ColumnTable } from '../../../report/columns/column-table.js'
import { csvText } from '../../../report/csv-text.js'
import type { Attainment, ProjectionAnswer } from '../../api/client.js'

/** One target of a stored projection: what a table shows of it, whether it came as a record or as columns. */
export type Verdict = Pick<Attainment, 'id' | 'status' | 'probability' | 'bound' | 'mcse' | 'nowcast' | 'unit'> & {
  readonly grade: Grade
  /** 5, 50 and 95 % of the paths, or the published figure alone */
  readonly middle: { readonly low?: number; readonly value: number; readonly high?: number } | undefined
  readonly reason: { readonly vi: string; readonly en: string }
}

export const verdictsOf = ({ targets }: ProjectionAnswer): readonly Verdict[] =>
  targets.map((one) => ({
    ...one,
    middle:
      one.observed !== null
        ? { value: one.observed.value }
        : one.quantiles === null
          ? undefined
          : { low: one.quantiles.p05, value: one.quantiles.p50, high: one.quantiles.p95 },
  }))

/** What can be judged before what cannot, else in the plan's order. */
export const judgedFirst = (verdicts: readonly Verdict[]): readonly Verdict[] => [
  ...verdicts.filter(({ status }) => status !== 'not-assessable'),
  ...verdicts.filter(({ status }) => status === 'not-assessable'),
]

/** Read a table of columns row by row. */
export function rowsOf({ rows, columns }: ColumnTable): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length: rows }, (_, i) =>
    Object.fromEntries(
      columns.map((column) => {
        const at = 'at' in column ? (column.at as ArrayLike<number>)[i] : i
        return [column.name, column.values[at as number] ?? null]
      }),
    ),
  )
}

/** The verdicts of a run of a study, which is stored as a table. */
export function verdictsOfTable(table: ColumnTable): readonly Verdict[] {
  return rowsOf(table).map((row) => {
    const { p05, p50, p95 } = row as Readonly<Record<string, number | null>>
    const { id, status, probability, bound, mcse, nowcast, unit, grade } = row as unknown as Verdict
    return {
      ...{ id, status, probability, bound, mcse, nowcast, unit, grade },
      middle: p50 === null || p50 === undefined ? undefined : { low: p05 ?? p50, value: p50, high: p95 ?? p50 },
      reason: { vi: String(row.reason_vi ?? ''), en: String(row.reason_en ?? '') },
    }
  })
}

/** A table of columns as a file. */
export function tableCsv(table: ColumnTable): string {
  const names = table.columns.map(({ name }) => name)
  const cell = (value: unknown): string | number => (typeof value === 'number' ? value : String(value ?? ''))
  return csvText(
    names,
    rowsOf(table).map((row) => names.map((name) => cell(row[name]))),
  )
}
