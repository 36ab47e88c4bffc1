import type { ColumnTable, TableName } from '../../../src/report/columns/column-table.js'
import { columnTable } from '../../../src/report/columns/results.js'
import { planProjection } from '../plan-projection.js'

const projected = new Map<string, ReturnType<typeof planProjection>>()

/** A short projection of a shipped plan, made once per test file. */
export function projectedPlan(plan: string): ReturnType<typeof planProjection> {
  const found = projected.get(plan) ?? planProjection(plan)
  projected.set(plan, found)
  return found
}

/** A table of a short projection. */
export function tableOf(plan: string, table: TableName, targets?: readonly string[]): ColumnTable {
  const { data, planData, projection } = projectedPlan(plan)
  return columnTable(data, planData, projection, { table, targets })
}

/** Return a table's columns as plain arrays, by name. */
export function plain({ columns }: ColumnTable): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    columns.map((column) => [
      column.name,
      'at' in column ? Array.from(column.at, (at) => column.values[at]) : Array.from<unknown>(column.values),
    ]),
  )
}
